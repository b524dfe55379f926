import type { Profile } from "../../domain/page/profile.ts";
import type { ProfileAddress } from "../../domain/page/profile-address.ts";
import { cleanText, comparisonKey } from "../text.ts";
import { degreeAtEnd, degreeMarker, degreeNamed } from "./degree.ts";
import { isHiringLabel } from "./hiring.ts";
import { linesOf, textOf, type Copies, type Line } from "./lines.ts";
import { personLinks, personOf } from "./links.ts";
import { nameIn } from "./names.ts";
import { linkedinProfile, only, said, type Saying } from "./said.ts";
import { shownOf } from "./visibility.ts";

// Behind a name in its own line: pronouns in brackets, then a bullet and whatever follows it.
const ALONE = /^(?:\s*\([^)]{1,30}\))?\s*(?:[·•‧∙].*)?$/u;
const HIRING_BADGE = '[aria-label="Premium Actively hiring" i], [aria-label="Actively hiring" i]';

/** A card or row about one person in a list: whose it is, their name, and the lines that follow the name. */
export interface PersonRow {
  readonly address: ProfileAddress;
  readonly name: string;
  readonly link: Element;
  /** Lines after the name in the same block, degree markers taken out. */
  readonly lines: readonly Line[];
  readonly degrees: readonly (1 | 2 | 3)[];
  readonly isHiring: boolean;
}

/** The labels of a person's photo or its stand-in; those of the faces of mutual connections come later in the row. */
function photoLabels(row: Element, link: Element): string[] {
  const photos = [...row.querySelectorAll("img[alt], svg[aria-label]")].filter(
    (image) => !(link.compareDocumentPosition(image) & 4) || link.contains(image),
  );
  const labels = photos.map((photo) => (photo.getAttribute("alt") || photo.getAttribute("aria-label")) ?? "");
  return labels.filter((label) => /\p{L}/u.test(label));
}

/** The first link to the person that has text of its own; an outer link around the whole card is not it, nor an empty one the parser left. */
function nameLink(links: readonly Element[], copies: Copies): { link: Element; text: string } | undefined {
  for (const link of links) {
    const isOuter = links.some((other) => other !== link && link.contains(other) && textOf(other, copies));
    const [first] = isOuter ? [] : shownOf(linesOf(link, copies), link);
    if (first) return { link, text: first.text };
  }
  return undefined;
}

function blockAround(link: Element, other: Element, row: Element): Element {
  let block = link;
  while (block !== row && !block.contains(other)) block = block.parentElement ?? row;
  return block;
}

/** The row's lines from the name's own on, as far as the smallest block goes that holds the name and more text than it. */
function linesFrom(row: Element, link: Element, copies: Copies): Line[] {
  const all = shownOf(linesOf(row, copies), row);
  const lines = all.slice(
    Math.max(
      all.findIndex(({ element }) => element.contains(link) || link.contains(element)),
      0,
    ),
  );
  const next = lines.find(
    ({ element, text }, at) => at > 0 && !degreeMarker(text) && cleanText(text) && element !== link,
  );
  const block = next ? blockAround(link, next.element, row) : row;
  return lines.filter(({ element }, at) => at === 0 || block.contains(element));
}

/** Reads a row about one person; `undefined` when it is about nobody linked, or its links and labels disagree. */
export function readPersonRow(row: Element, copies: Copies): PersonRow | undefined {
  const links = [...row.querySelectorAll('a[href*="/in/"]')];
  const people = links.map(personOf);
  const address = people.find((person) => person !== undefined);
  if (!address) return undefined;
  const head = nameLink(
    links.filter((_, at) => people[at]?.url === address.url),
    copies,
  );
  const name = nameIn(head?.text);
  if (!head || !name) return undefined;
  const labels = photoLabels(row, head.link);
  if (labels.length > 0 && !labels.some((label) => comparisonKey(label).includes(comparisonKey(name))))
    return undefined;
  const [own, ...lines] = linesFrom(row, head.link, copies);
  // A name in a sentence ("Ada is a mutual connection") is somebody else's, in a row about a person who is hidden.
  if (!own || !ALONE.test(own.text.replace(head.text, ""))) return undefined;
  const marked = [...lines.map(({ text }) => degreeMarker(text)), degreeAtEnd(own.text), degreeAtEnd(head.text)];
  return {
    address,
    name,
    link: head.link,
    lines: lines.filter(({ text }) => cleanText(text) && !degreeMarker(text)),
    degrees: marked.flatMap((degree) => degree ?? []),
    isHiring: labels.some((label) => isHiringLabel(label, name)) || row.querySelector(HIRING_BADGE) !== null,
  };
}

/** A row as a profile; `more` says what only the kind of list knows. */
export function rowProfile(row: PersonRow, more: Partial<Saying>): Profile | undefined {
  return linkedinProfile(row.address, {
    name: said(row.name, "row-link"),
    degree: said(only(row.degrees), "row-badge"),
    isHiring: said(row.isHiring ? true : undefined, "label"),
    ...more,
  });
}

/** Whom a name in a card belongs to, by the link around it, in it, or naming it; a card may link to others too. */
export function personNamed(card: Element, element: Element | null, name: string): ProfileAddress | undefined {
  const texts = (link: Element) => [textOf(link, "doubled"), link.getAttribute("aria-label") ?? ""];
  const isTheirs = (link: Element) =>
    element !== null &&
    (link.contains(element) ||
      element.contains(link) ||
      texts(link).some((text) => comparisonKey(text).includes(comparisonKey(name))));
  return personOf(personLinks(card).find(isTheirs));
}

/** A degree written without a bullet in an element made for it. */
export function degreeIn(element: Element | null, copies: Copies): 1 | 2 | 3 | undefined {
  const text = textOf(element, copies);
  return degreeMarker(text) ?? degreeNamed(text);
}
