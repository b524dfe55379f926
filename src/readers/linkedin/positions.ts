import type { Position } from "../../domain/page/profile.ts";
import { cleanText, comparisonKey } from "../text.ts";
import { dateRange } from "./dates.ts";

/** One employer's entry as its lines; `roles` are the lines of the rows nested in it, if it groups several. */
export interface Entry {
  readonly lines: readonly string[];
  readonly roles: readonly (readonly string[])[];
  /** The logo's label, which names the organization in any language. */
  readonly logo?: string;
  readonly url?: string;
}

/** A position with the address of its organization, where the page links to it. */
export interface Row extends Position {
  readonly url?: string;
}

/** The first part of a line such as "Quillfern Labs · Full-time"; masked text is nothing. */
function firstPart(line: string | undefined): string | undefined {
  const text = cleanText(line?.split(/\s[·•]\s/u)[0]);
  return text && !text.includes("**") ? text : undefined;
}

function row(
  title: string | undefined,
  organization: string | undefined,
  dates: readonly string[],
  entry: Entry,
  languages: readonly string[],
): Row | undefined {
  const range = dates.map((line) => dateRange(line, languages)).find((found) => found !== undefined);
  // Without its dates nothing says whether the position is over.
  if (!title || !organization || title.includes("**") || !range) return undefined;
  if (dateRange(title, languages) || dateRange(organization, languages)) return undefined;
  const { isOpen, ...span } = range;
  return { title, organization, ...span, isCurrent: isOpen, ...(entry.url ? { url: entry.url } : {}) };
}

/** Letters and digits only, to hold a name against the slug of an address. */
function bare(text: string): string {
  return comparisonKey(text).replace(/[^\p{L}\p{N}]/gu, "");
}

/** Whether logo or link speak of the line taken for the title and not of the organization's: then the two are swapped. */
function isContradicted(entry: Entry, organization: string | undefined, title: string | undefined): boolean {
  if (!organization || !title) return false;
  const slug = /[^/]*$/u.exec(entry.url ?? "")?.[0] ?? "";
  return [entry.logo ?? "", slug].some(
    (named) => bare(named).includes(bare(title)) && !bare(named).includes(bare(organization)),
  );
}

/**
 * The positions an entry tells of: title, organization and dates in that order, or a group with the organization first and its
 * roles below. Any other order is a shape not known here, and nothing.
 */
export function rowsOf(entry: Entry, languages: readonly string[]): Row[] {
  const [first, second] = entry.lines;
  const isDated = (lines: readonly string[]) => lines.some((line) => dateRange(line, languages));
  // Nested lists also hold skills and media; only what is dated is a role.
  const roles = entry.roles.filter(isDated);
  if (roles.length > 0) {
    const organization = isDated(entry.lines) ? undefined : firstPart(first);
    return roles.flatMap(
      ([title, ...rest]) => row(cleanText(title), organization, rest.slice(0, 2), entry, languages) ?? [],
    );
  }
  const [title, organization] = [cleanText(first), firstPart(second)];
  if (isContradicted(entry, organization, title)) return [];
  return [row(title, organization, entry.lines.slice(2, 3), entry, languages) ?? []].flat();
}

function withoutUrl({ title, organization, from, to, isCurrent }: Row): Position {
  return { title, organization, ...(from ? { from } : {}), ...(to ? { to } : {}), isCurrent };
}

/** The rows as the domain knows them. */
export function positionsOf(rows: readonly Row[]): Position[] | undefined {
  return rows.length === 0 ? undefined : rows.map(withoutUrl);
}
