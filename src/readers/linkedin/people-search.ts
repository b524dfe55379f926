import type { PeoplePage } from "../../domain/page/page.ts";
import type { Profile } from "../../domain/page/profile.ts";
import { cleanText } from "../text.ts";
import { textOf, type Copies } from "./lines.ts";
import { degreeIn, readPersonRow, rowProfile, type PersonRow } from "./person-row.ts";
import { said } from "./said.ts";
import { SEARCH, SEARCH_LINES } from "./selectors.ts";

const MOST_CARDS = 200;
const ELSEWHERE = 'aside, header, nav, footer, [inert], [role="dialog"]';
// "Past: …", "Current: …", "Skills: …" in any language: why the row matched, never what the person does now.
const INSIGHT = /^\p{L}[\p{L}\p{M}\s’']{0,20}\s?[:：]\s/u;

/** Headline and location by Ember's classes, else by their order under the name: the first two lines before the insights. */
function underName(
  card: Element,
  row: PersonRow,
  copies: Copies,
): { headline: string | undefined; location: string | undefined } {
  // The badge with the degree has the place's classes in some pages, and stands before it.
  const isBadge = (line: Element) => degreeIn(line, copies) !== undefined;
  const [headlineLine, locationLine] = [
    card.querySelector(SEARCH_LINES.headline),
    [...card.querySelectorAll(SEARCH_LINES.location)].find((line) => !isBadge(line)) ?? null,
  ];
  if (headlineLine ?? locationLine) {
    return { headline: cleanText(textOf(headlineLine, copies)), location: cleanText(textOf(locationLine, copies)) };
  }
  const block = row.lines.filter(
    ({ element }) => !element.querySelector("a") && !element.closest("a a, button, [role=button]"),
  );
  const [first, second] = block.map(({ text, element }) => ({
    text,
    isInsight: INSIGHT.test(text) || element.querySelector("strong") !== null,
  }));
  // A headline may have a colon too; then a location follows it.
  const headline = first && (!first.isInsight || (second && !second.isInsight)) ? first.text : undefined;
  const location = headline && second && !second.isInsight ? second.text : undefined;
  return { headline: cleanText(headline), location: cleanText(location) };
}

function profileIn(card: Element): Profile | undefined {
  // Only Ember doubles its texts; there the copy for the eye is hidden from assistive technology.
  const copies = card.querySelector('a span[aria-hidden="true"]') ? "doubled" : "shown";
  const row = readPersonRow(card, copies);
  if (!row) return undefined;
  const { headline, location } = underName(card, row, copies);
  return rowProfile(row, { headline: said(headline, "row-line"), location: said(location, "row-line") });
}

/** Reads people search in whichever markup has cards; rows about hidden people and offers are left out. */
export function readPeopleSearch(document: Document): PeoplePage | undefined {
  const [listItem, ...classed] = SEARCH.cards;
  const isHere = document.querySelector(SEARCH.screen) !== null;
  if (!isHere && document.querySelector(SEARCH.anyScreen)) return undefined;
  for (const selector of isHere ? SEARCH.cards : classed) {
    const cards = [...document.querySelectorAll(selector)].slice(0, MOST_CARDS);
    const outer = cards.filter((card) => !card.closest(ELSEWHERE) && !card.parentElement?.closest(selector));
    const people = outer.flatMap((card) => profileIn(card) ?? []);
    if (people.length > 0 || (outer.length > 0 && selector !== listItem)) return { kind: "people", people };
  }
  return undefined;
}
