import type { Ask } from "../../domain/referral/ask.ts";
import { type Day, addDays, isDay } from "../../domain/history/day.ts";
import type { Exchange, ExchangeKind } from "../../domain/referral/exchange.ts";
import { type KeptStep, keptStepDueOn } from "../../domain/referral/kept-step.ts";
import { contentLine, escapeText } from "../vcard/content-line.ts";
import type { ExportLevel } from "../export/export-level.ts";

/** The words of the events, in the user's language. `person` and `organization` are names, empty where there is none. */
export interface CalendarWords {
  readonly exchange: (kind: ExchangeKind, person: string, organization: string) => string;
  readonly ask: (person: string, organization: string) => string;
  /** A step of one's own; `what` is empty where the user's words stay at home. */
  readonly own: (what: string, person: string) => string;
  /** The day a step comes back that was put off. */
  readonly putOff: (person: string, organization: string) => string;
}

/** What a calendar is made of; names by id. */
export interface CalendarContents {
  readonly exchanges: readonly Exchange[];
  readonly asks: readonly Ask[];
  readonly steps: readonly KeptStep[];
  readonly people: ReadonlyMap<string, string>;
  readonly organizations: ReadonlyMap<string, string>;
}

function date(day: Day): string {
  return day.replaceAll("-", "");
}

// Many events end on few days.
const afterwards = new Map<Day, string>();

function dayAfter(day: Day): string {
  const known = afterwards.get(day) ?? date(addDays(day, 1));
  if (afterwards.size < 1000) afterwards.set(day, known);
  return known;
}

interface Event {
  readonly uid: string;
  readonly from: Day;
  /** The last day, the event's own included. */
  readonly until: Day;
  readonly summary: string;
  readonly description: string;
}

function eventLines({ uid, from, until, summary, description }: Event): string {
  return [
    contentLine("BEGIN", "VEVENT"),
    contentLine("UID", escapeText(uid)),
    // Of the event's day rather than of now, so that equal data gives equal bytes.
    contentLine("DTSTAMP", `${date(from)}T000000Z`),
    contentLine("DTSTART;VALUE=DATE", date(from)),
    contentLine("DTEND;VALUE=DATE", dayAfter(!isDay(until) || until < from ? from : until)),
    contentLine("SUMMARY", escapeText(summary)),
    description === "" ? "" : contentLine("DESCRIPTION", escapeText(description)),
    contentLine("TRANSP", "TRANSPARENT"),
    contentLine("END", "VEVENT"),
  ].join("");
}

/** Exchanges, asks and the user's own steps as all-day events (RFC 5545); what was written about them only at the private level. */
export function writeCalendar(contents: CalendarContents, level: ExportLevel, words: CalendarWords): string {
  const person = (id: string | undefined): string => contents.people.get(id ?? "") ?? "";
  const organization = (id: string | undefined): string => contents.organizations.get(id ?? "") ?? "";
  const isPrivate = level === "private";
  const exchanges = contents.exchanges.map((exchange): Event => ({
    uid: `exchange-${exchange.id}@vouchbook.invalid`,
    from: exchange.from,
    until: exchange.until ?? exchange.from,
    summary: words.exchange(exchange.kind, person(exchange.person), organization(exchange.organization)),
    description: isPrivate ? [exchange.what, exchange.outcome].filter(Boolean).join("\n") : "",
  }));
  const asks = contents.asks.map((ask): Event => ({
    uid: `ask-${ask.id}@vouchbook.invalid`,
    from: ask.on,
    until: ask.on,
    summary: words.ask(person(ask.person), organization(ask.organization)),
    description: isPrivate ? (ask.outcome ?? "") : "",
  }));
  const steps = contents.steps.flatMap((kept): readonly Event[] => {
    const on = keptStepDueOn(kept);
    if (on === undefined) return [];
    const summary =
      kept.kind === "own"
        ? words.own(isPrivate ? kept.what : "", person(kept.person))
        : words.putOff(person(kept.person), organization(kept.organization));
    return [{ uid: `step-${kept.id}@vouchbook.invalid`, from: on, until: on, summary, description: "" }];
  });
  // What is on no day of the calendar can stand in none.
  const events = [...exchanges, ...asks, ...steps]
    .filter(({ from }) => isDay(from))
    .toSorted((a, b) => {
      if (a.from !== b.from) return a.from < b.from ? -1 : 1;
      return a.uid < b.uid ? -1 : Number(a.uid > b.uid);
    });
  return [
    contentLine("BEGIN", "VCALENDAR"),
    contentLine("VERSION", "2.0"),
    contentLine("PRODID", "-//Vouchbook//Vouchbook//EN"),
    ...events.map(eventLines),
    contentLine("END", "VCALENDAR"),
  ].join("");
}
