import { cleanText, comparisonKey } from "../text.ts";
import { degreeAtEnd, degreeMarker } from "./degree.ts";
import type { Claim } from "./employment.ts";
import type { Degree } from "../../domain/page/profile.ts";
import { addressOf, organizationUrl } from "./links.ts";
import { linesOf, textOf, type Line } from "./lines.ts";
import { only, said, type Said } from "./said.ts";
import { SDUI } from "./selectors.ts";
import { isHiddenVariant, type Sight } from "./visibility.ts";

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

/** The line again, where the card links it to an organization's page; other such links may be adverts. */
function linked(card: Element, line: string | undefined): { text: string; url: string | undefined }[] {
  const name = halves(line)[0];
  if (!name) return [];
  const same = [...card.querySelectorAll('a[href*="/company/"]')].find(
    (anchor) => comparisonKey(textOf(anchor)) === comparisonKey(name),
  );
  return same ? [{ text: name, url: organizationUrl(addressOf(same)) }] : [];
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

/** The degree of a marker, by itself or behind pronouns ("He/Him · 1st"). */
function degreeOf(text: string): Degree | undefined {
  return degreeMarker(text) ?? (PRONOUNS.test(text.split(/\s[·•]/u)[0] ?? "") ? degreeAtEnd(text) : undefined);
}

/** Everything up to the last degree marker belongs to the name: pronouns, badges, the marker's hidden variants. */
function afterName(lines: readonly Line[], name: Element): { group: Line[]; rest: Line[] } {
  const start =
    lines.findIndex(({ element }) => element === name || name.contains(element) || element.contains(name)) + 1;
  const markers = lines.flatMap(({ text }, at) => (at >= start && degreeOf(text) ? [at] : []));
  const end = Math.max(start, (markers.at(-1) ?? -1) + 1);
  return { group: lines.slice(start, end), rest: lines.slice(end) };
}

/** The one visible marker's degree; where no marker's visibility can be told, an invitation to connect still rules out the first. */
function degreeIn(card: Element, group: readonly Line[], sight: Sight): Said<Degree> | undefined {
  const markers = group.map(({ element, text }) => ({ degree: degreeOf(text), isSeen: sight(element) }));
  const seen = markers.filter(({ isSeen }) => isSeen === true).map(({ degree }) => degree);
  if (seen.some(Boolean) || !card.querySelector(SDUI.invitation)) return said(only(seen), "visible-marker");
  const others = markers.filter(({ degree, isSeen }) => isSeen === undefined && degree !== 1);
  return said(only(others.map(({ degree }) => degree)), "invitation");
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
  const [first, second] = parts;
  const confirmed = buttons.find(({ text }) => first && comparisonKey(text) === comparisonKey(first));
  // A lone half of the line may be the school; a whole line that names another company contradicts the button.
  const button = confirmed ?? (second ? undefined : only(buttons, ({ text }) => comparisonKey(text)));
  if (button) {
    const witness = confirmed ? "company-button+line" : "company-button";
    return { name: button.text, witness, isSure: true, ...(button.url ? { url: button.url } : {}) };
  }
  if (!first || buttons.length > 0) return undefined;
  return { name: first, witness: "company-line", isSure: second !== undefined };
}

/** Reads what stands under the name, visible variants only, from the name to the contact-info link. */
export function readTopCard(card: Element, name: Element, contact: Element | undefined, sight: Sight): TopCard {
  const all = linesOf(card, "shown", (element) => isHiddenVariant(element, sight));
  const { group, rest } = afterName(all, name);
  const shown = rest.filter(({ element }) => sight(element) !== false);
  const place = locationLine(card, contact, shown, name);
  const end = shown.findIndex(
    ({ element }) =>
      element === place?.element ||
      (contact && (element.contains(contact) || element.compareDocumentPosition(contact) & 2)),
  );
  // Links and buttons between name and place are offers ("Add verification badge"), not what the person says.
  const own = (end === -1 ? [] : shown.slice(0, end)).filter(({ element }) => !element.closest('a, [role="button"]'));
  const zone = own.map(({ text }) => text).filter((text) => cleanText(text));
  const companies = [...besideIcons(card, SDUI.companyIcon, sight), ...linked(card, zone[1])];
  const schools = besideIcons(card, SDUI.schoolIcon, sight).map(({ text }) => text);
  if (zone.length > 1 && PRONOUNS.test(zone[0] ?? "")) zone.shift();
  const isCompany = (line: string) =>
    companies.some(({ text }) => comparisonKey(text) === comparisonKey(halves(line)[0] ?? ""));
  const parts = halves(zone.length === 2 ? zone[1] : zone.slice(1).find(isCompany));
  // A lone line may be the company's, of a card whose headline isn't there yet.
  const headline = zone.length === 1 && isCompany(zone[0] ?? "") ? undefined : zone[0];
  const [lineSchool, iconSchool] = [parts[1], only(schools, comparisonKey)];
  const isSchoolAlone =
    parts.length === 1 && iconSchool !== undefined && comparisonKey(iconSchool) === comparisonKey(parts[0] ?? "");
  return {
    degree: degreeIn(card, group, sight),
    headline: said(cleanText(headline), "line-after-name"),
    location: said(cleanText(place?.text), "contact-row"),
    school: said(only([lineSchool, iconSchool], comparisonKey), iconSchool ? "school-button" : "company-line"),
    claim: claimOf(companies, isSchoolAlone ? [] : parts),
  };
}
