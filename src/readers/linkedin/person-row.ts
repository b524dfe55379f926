import type { Profile } from "../../domain/profile.ts";
import type { ProfileAddress } from "../../domain/profile-address.ts";
import { cleanText, comparisonKey } from "../text.ts";
import { degreeAtEnd, degreeMarker, degreeNamed } from "./degree.ts";
import { isHiringLabel } from "./hiring.ts";
import { linesOf, textOf, type Copies, type Line } from "./lines.ts";
import { personLinks, personOf } from "./links.ts";
import { nameIn } from "./names.ts";
import { linkedinProfile, only, said, type Saying } from "./said.ts";

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
function photoLabel(row: Element, link: Element): string | undefined {
  const photo = [...row.querySelectorAll("img[alt], svg[aria-label]")].find(
    (image) => !(link.compareDocumentPosition(image) & 4) || link.contains(image),
  );
  return (photo?.getAttribute("alt") || photo?.getAttribute("aria-label"))?.trim() || undefined;
}

/** The first link to the person that has text of its own; an outer link around the whole card is not it, nor an empty one the parser left. */
function nameLink(links: readonly Element[], copies: Copies): Element | undefined {
  return links.find((link) => !link.querySelector("a") && textOf(link, copies));
}

/** The block that holds the name and more text than it, and its lines from the name on. */
function linesFrom(row: Element, link: Element, copies: Copies): Line[] {
  for (let at: Element = link; ; at = at.parentElement ?? row) {
    const lines = linesOf(at, copies);
    const start = lines.findIndex(({ element }) => element.contains(link) || link.contains(element));
    const worded = lines.slice(start).filter(({ text }) => cleanText(text) && !degreeMarker(text));
    if (worded.length > 1 || at === row || !row.contains(at)) return lines.slice(Math.max(start, 0));
  }
}

/** Reads a row about one person; `undefined` when it is about nobody linked, or its links and labels disagree. */
export function readPersonRow(row: Element, copies: Copies): PersonRow | undefined {
  const [first, ...others] = personLinks(row);
  const address = personOf(first);
  if (!first || !address) return undefined;
  const link = nameLink(
    [first, ...others].filter((anchor) => personOf(anchor)?.url === address.url),
    copies,
  );
  const [head] = link ? linesOf(link, copies) : [];
  const name = nameIn(head?.text);
  if (!link || !name) return undefined;
  const label = photoLabel(row, link);
  if (label && !/^\p{Lu}?[^\p{L}]*$/u.test(label) && !comparisonKey(label).includes(comparisonKey(name)))
    return undefined;
  const [, ...lines] = linesFrom(row, link, copies);
  const ownLine = linesFrom(row, link, copies)[0]?.text ?? "";
  const marked = [...lines.map(({ text }) => degreeMarker(text)), degreeAtEnd(ownLine), degreeAtEnd(head?.text ?? "")];
  const badges = [...row.querySelectorAll("[aria-label]")].map((badge) => badge.getAttribute("aria-label") ?? "");
  return {
    address,
    name,
    link,
    lines: lines.filter(({ text }) => cleanText(text) && !degreeMarker(text)),
    degrees: marked.flatMap((degree) => degree ?? []),
    isHiring:
      isHiringLabel(label, name) || badges.some((badge) => /^(?:premium )?actively hiring$/iu.test(badge.trim())),
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

/** A degree written without a bullet in an element made for it. */
export function degreeIn(element: Element | null, copies: Copies): 1 | 2 | 3 | undefined {
  const text = textOf(element, copies);
  return degreeMarker(text) ?? degreeNamed(text);
}
