import type { Brief, Offer } from "../../domain/referral/brief.ts";
import { daysBetween } from "../../domain/history/day.ts";
import type { Sheet, SheetPart } from "../../formats/markdown/sheet.ts";
import { say, sayDay, sayList } from "../../ui/words/words.ts";

function text(words: string): SheetPart {
  return { kind: "text", text: words };
}

/** The referrer's brief as a page: what is asked, and what they saw themselves. */
export function briefSheet({ person, organization, opening, hirers, seen }: Brief): Sheet {
  const asked = opening ? say("brief_askedOpening", opening.title, organization) : say("brief_asked", organization);
  return {
    title: say("brief_title", person, organization),
    parts: [
      text(asked),
      ...(opening?.url === undefined ? [] : [text(say("brief_advert", opening.url))]),
      ...(hirers.length > 0 ? [text(say("brief_hirers", sayList(hirers, "conjunction")))] : []),
      seen.length > 0
        ? {
            kind: "list",
            heading: say("brief_seen"),
            items: seen.map(({ on, what, during }) =>
              during === undefined
                ? say("brief_item", sayDay(on), what)
                : say("brief_itemDuring", sayDay(on), what, say(`exchange_${during}`)),
            ),
          }
        : text(say("brief_nothingSeen")),
      text(say("brief_free")),
    ],
  };
}

/** The offer of an exchange as a page: its scope, its days, and how either side ends it. */
export function offerSheet({ kind, what, from, until, person, organization }: Offer): Sheet {
  const dates =
    until === undefined
      ? say("offer_from", sayDay(from))
      : say("offer_dates", sayDay(from), sayDay(until), daysBetween(from, until) + 1);
  return {
    title: say(`offer_title_${kind === "trial" ? "trial" : "other"}`, say(`exchange_${kind}`)),
    parts: [
      ...(person === undefined ? [] : [text(say("offer_for", person))]),
      ...(organization === undefined ? [] : [text(say("offer_at", organization))]),
      { kind: "list", heading: say("offer_scope"), items: [what] },
      { kind: "list", heading: say("offer_when"), items: [dates] },
      {
        kind: "list",
        heading: say("offer_end"),
        items: [say("offer_endYou"), say("offer_endMe"), say("offer_endAfter")],
      },
    ],
  };
}
