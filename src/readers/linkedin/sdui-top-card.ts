import { cleanText, comparisonKey } from "../text.ts";
import { degreeMarker } from "./degree.ts";
import type { Claim } from "./employment.ts";
import type { Degree } from "../../domain/profile.ts";
import { organizationUrl } from "./links.ts";
import { linesOf, textOf, type Line } from "./lines.ts";
import { only, said, type Said } from "./said.ts";
import { SDUI } from "./selectors.ts";
import type { Sight } from "./visibility.ts";

/** What stands under the name on an SDUI top card. */
export interface TopCard {
  readonly degree: Said<Degree> | undefined;
  readonly headline: Said<string> | undefined;
  readonly location: Said<string> | undefined;
  readonly school: Said<string> | undefined;
  readonly claim: Claim | undefined;
}

const PRONOUNS = /^\(?\p{L}{1,5}(?:\s?\/\s?\p{L}{1,6}){1,3}\)?$/u;
const FOLLOWERS = /^#|\s#\p{L}|^\d[\d.,KkMm ]*\+?\s\p{L}+$/u;

/** The text beside each icon of a kind (company, school); a button or link of its own, its label or the paragraph in it. */
function besideIcons(card: Element, icon: string, sight: Sight): { text: string; url: string | undefined }[] {
  return [...card.querySelectorAll(icon)].flatMap((svg) => {
    const holder = svg.closest('[role="button"], button, a');
    if (!holder || !card.contains(holder) || sight(holder) === false) return [];
    const paragraphs = [...holder.querySelectorAll("p")].filter((paragraph) => sight(paragraph) !== false);
    const text = cleanText(
      paragraphs.length === 1 ? textOf(paragraphs[0]) : paragraphs.length === 0 ? textOf(holder) : undefined,
    );
    return text ? [{ text, url: organizationUrl(holder.getAttribute("href")) }] : [];
  });
}

/** The text before the contact-info link, if its row holds exactly that. */
function locationLine(
  card: Element,
  contact: Element | undefined,
  lines: readonly Line[],
  name: Element,
): Line | undefined {
  if (!contact) return undefined;
  const own = lines.find(({ element }) => element.contains(contact));
  const worded = lines.filter((line) => line !== own && cleanText(line.text));
  if (own && own.element !== contact) {
    const [before = ""] = own.text.split(textOf(contact));
    const place = before.replace(/[\s·•]+$/u, "");
    if (cleanText(place)) return { element: own.element, text: place };
  }
  for (let row = contact.parentElement; row && row !== card; row = row.parentElement) {
    const inside = worded.filter(({ element }) => row?.contains(element));
    if (inside.length === 0) continue;
    const before = inside.filter(({ element }) => element.compareDocumentPosition(contact) & 4);
    return before.length === 1 && !row.contains(name) ? before[0] : undefined;
  }
  return undefined;
}

/** Everything up to the last degree marker belongs to the name: pronouns, badges, the marker's hidden variants. */
function afterName(lines: readonly Line[], name: Element): { group: Line[]; rest: Line[] } {
  const start =
    lines.findIndex(({ element }) => element === name || name.contains(element) || element.contains(name)) + 1;
  const markers = lines.flatMap(({ text }, at) => (at >= start && degreeMarker(text) ? [at] : []));
  const end = Math.max(start, (markers.at(-1) ?? -1) + 1);
  return { group: lines.slice(start, end), rest: lines.slice(end) };
}

/** The two halves of "Company · School"; a line of more parts is something else. */
function halves(line: string | undefined): string[] {
  const parts = line?.split(/\s[·•]\s/u).flatMap((part) => cleanText(part) ?? []) ?? [];
  return parts.length <= 2 && !FOLLOWERS.test(line ?? "") ? parts : [];
}

function claimOf(
  buttons: readonly { text: string; url: string | undefined }[],
  parts: readonly string[],
): Claim | undefined {
  const button = only(buttons, ({ text }) => comparisonKey(text));
  const [first, second] = parts;
  if (button) {
    const witness =
      first && comparisonKey(first) === comparisonKey(button.text) ? "company-button+line" : "company-button";
    return { name: button.text, witness, isSure: true, ...(button.url ? { url: button.url } : {}) };
  }
  if (!first || buttons.length > 0) return undefined;
  return { name: first, witness: "company-line", isSure: second !== undefined };
}

/** Reads what stands under the name, visible variants only, from the name to the contact-info link. */
export function readTopCard(card: Element, name: Element, contact: Element | undefined, sight: Sight): TopCard {
  const all = linesOf(card);
  const { group, rest } = afterName(all, name);
  const shown = rest.filter(({ element }) => sight(element) !== false);
  const place = locationLine(card, contact, shown, name);
  const end = shown.findIndex(
    ({ element }) =>
      element === place?.element ||
      (contact && (element.contains(contact) || element.compareDocumentPosition(contact) & 2)),
  );
  const zone = (end === -1 ? [] : shown.slice(0, end)).map(({ text }) => text).filter((text) => cleanText(text));
  const companies = besideIcons(card, SDUI.companyIcon, sight);
  const schools = besideIcons(card, SDUI.schoolIcon, sight).map(({ text }) => text);
  if (zone.length > 1 && PRONOUNS.test(zone[0] ?? "")) zone.shift();
  const parts = zone.length === 2 ? halves(zone[1]) : [];
  const markers = group.filter(({ element }) => sight(element) === true);
  const [lineSchool, iconSchool] = [parts[1], only(schools, comparisonKey)];
  const isSchoolAlone =
    parts.length === 1 && iconSchool !== undefined && comparisonKey(iconSchool) === comparisonKey(parts[0] ?? "");
  return {
    degree: said(only(markers.map(({ text }) => degreeMarker(text))), "visible-marker"),
    headline: said(cleanText(zone[0]), "line-after-name"),
    location: said(cleanText(place?.text), "contact-row"),
    school: said(only([lineSchool, iconSchool], comparisonKey), iconSchool ? "school-button" : "company-line"),
    claim: claimOf(companies, isSchoolAlone ? [] : parts),
  };
}
