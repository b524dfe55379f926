import type { Profile } from "../../domain/page/profile.ts";
import type { ProfileAddress } from "../../domain/page/profile-address.ts";
import { cleanName } from "../text.ts";
import { languagesOf } from "./dates.ts";
import { employment } from "./employment.ts";
import { isHiringLabel, labelsAbout } from "./hiring.ts";
import { linesOf, textOf, type Line } from "./lines.ts";
import { organizationUrl, personLinks, personOf } from "./links.ts";
import { mutualIn } from "./mutual.ts";
import { agreedName, beginsWith, titleOf } from "./names.ts";
import { positionsOf, rowsOf, type Row } from "./positions.ts";
import { linkedinProfile, only, said } from "./said.ts";
import { readTopCard } from "./sdui-top-card.ts";
import { SDUI } from "./selectors.ts";
import { sightOf, type Sight } from "./visibility.ts";

// Other people's cards, the bar that slides in, and the copies kept from assistive technology.
const ELSEWHERE = 'aside, header, nav, [inert], [aria-hidden="true"], [role="dialog"], dialog, [role="toolbar"]';

/** Whether the card is about the person of the address: it links to their contact info (or has their name linked), and to nobody else's. */
function isAbout(card: Element, address: ProfileAddress): boolean {
  const people = [...card.querySelectorAll(SDUI.identity)].flatMap((anchor) => personOf(anchor) ?? []);
  const named = [...card.querySelectorAll("a h1, a h2, h1 a, h2 a")].flatMap(
    (inner) => personOf(inner.closest("a")) ?? [],
  );
  const key = card.getAttribute("componentkey") ?? "";
  if (address.isMemberId) return key.includes(address.handle);
  const all = [...people, ...named];
  return all.length > 0 && all.every(({ url }) => url === address.url);
}

/** The card by its name, else the smallest part of `main` around a contact-info link of the person and a heading. */
function topCardOf(document: Document, address: ProfileAddress): Element | undefined {
  const isOurs = (card: Element) => !card.closest(ELSEWHERE) && isAbout(card, address);
  const first = document.querySelector(SDUI.topCard);
  if (first) return isOurs(first) ? first : [...document.querySelectorAll(SDUI.topCard)].find(isOurs);
  for (const anchor of document.querySelectorAll(SDUI.identity)) {
    if (personOf(anchor)?.url !== address.url || anchor.closest(ELSEWHERE)) continue;
    for (let at = anchor.parentElement; at && at.tagName !== "MAIN"; at = at.parentElement) {
      if (at.querySelector("h1, h2")) return isAbout(at, address) ? at : undefined;
    }
  }
  return undefined;
}

/** The heading that is the name: inside a link to the person, else (or when there is no heading) a text that is the title's name. */
function nameElement(card: Element, address: ProfileAddress, title: string | undefined): Element | undefined {
  const headings = [...card.querySelectorAll("h1, h2, h3")].filter((heading) => !heading.closest(ELSEWHERE));
  const isLinked = (heading: Element) =>
    personOf(heading.closest("a") ?? heading.querySelector("a"))?.url === address.url;
  const isTitled = (element: Element) => title !== undefined && beginsWith(title, cleanName(textOf(element)) ?? "");
  const linked = headings.filter(isLinked);
  const links = () =>
    personLinks(card).filter((anchor) => personOf(anchor)?.url === address.url && !anchor.closest(ELSEWHERE));
  return linked.find(isTitled) ?? linked[0] ?? headings.find(isTitled) ?? links().find(isTitled);
}

function experienceRows(main: ParentNode, card: Element, sight: Sight, languages: readonly string[]): Row[] {
  const member = /ref(.+)Topcard$/u.exec(card.getAttribute("componentkey") ?? "")?.[1];
  const section = main.querySelector(SDUI.experience);
  if (
    !section ||
    section.closest(ELSEWHERE) ||
    !member ||
    !section.getAttribute("componentkey")?.includes(`ref${member}Experience`)
  )
    return [];
  const items = [...section.querySelectorAll(SDUI.experienceItem)];
  return items.flatMap((item) => {
    if (item.parentElement?.closest(SDUI.experienceItem)) return [];
    const key = item.getAttribute("componentkey");
    // The same item may carry its key twice, once on a wrapper; what is nested has another.
    const nested = [...item.querySelectorAll(`li, ${SDUI.experienceItem}`)].filter(
      (inner) =>
        inner.getAttribute("componentkey") !== key && !inner.parentElement?.closest(`${SDUI.experienceItem} li`),
    );
    const url = only(
      [...item.querySelectorAll('a[href*="/company/"]')].map((anchor) => organizationUrl(anchor.getAttribute("href"))),
    );
    const logo = item.querySelector("img[alt]")?.getAttribute("alt");
    const textsOf = (lines: readonly Line[]) =>
      lines.filter(({ element }) => sight(element) !== false).map(({ text }) => text);
    const lines = textsOf(linesOf(item, "shown", (element) => nested.includes(element)));
    const roles = nested.map((inner) => textsOf(linesOf(inner))).filter((texts) => texts.length > 0);
    return rowsOf({ lines, roles, ...(url ? { url } : {}), ...(logo ? { logo } : {}) }, languages);
  });
}

/** Reads a server-driven profile page: the name only where heading, title and address agree, the rest from the top card and experience. */
export function readSduiProfile(document: Document, address: ProfileAddress): Profile | undefined {
  const card = topCardOf(document, address);
  const title = titleOf(document);
  const heading = card && nameElement(card, address, title);
  if (!card || !heading) return undefined;
  const name = agreedName(textOf(heading), title, "heading+link");
  if (!name) return undefined;
  const main = card.closest("main") ?? document;
  const sight = sightOf(document, card, heading);
  const contact = [...card.querySelectorAll(SDUI.contact)].find(
    (anchor) => !anchor.closest(ELSEWHERE) && textOf(anchor),
  );
  const { claim, ...top } = readTopCard(card, heading, contact, sight);
  const rows = experienceRows(main, card, sight, languagesOf(document));
  const labels = labelsAbout(main, address, name.value);
  const isHiring =
    labels.isHiring ||
    [...card.querySelectorAll("img[alt]")].some((image) => isHiringLabel(image.getAttribute("alt"), name.value));
  const degrees = only([top.degree?.value, labels.degree]);
  return linkedinProfile(address, {
    ...top,
    ...employment(claim, rows),
    name,
    degree: said(degrees, top.degree?.witness ?? "activity-label"),
    positions: said(positionsOf(rows), "experience-card"),
    mutual: said(mutualIn(card, "shown"), "mutual-link"),
    isHiring: said(isHiring ? true : undefined, "label"),
  });
}
