import { ANSWER_VALUES, ATTRIBUTES } from "../person/attributes.ts";
import { fold } from "../text/fold.ts";
import { isDayRange, isNumberRange } from "./query-range.ts";

const YES_NO = ["yes", "no"] as const;

/** The words of the user's own or of the network: whatever is written after the key is looked for. */
const NAMED = ["label", "at", "reaches"] as const;

/** The words of numbers and of days, each with whether a value is one it takes, or a range of them. */
const MEASURED = {
  messages: isNumberRange,
  last: isDayRange,
  seen: isDayRange,
  added: isDayRange,
} as const satisfies Readonly<Record<string, (value: string) => boolean>>;

/** The words with fixed values, by their keys. */
export const FIXED = {
  verdict: ["ready", "unplaced", "short", "unsure", "untagged"],
  ...(Object.fromEntries(ATTRIBUTES.map((attribute) => [attribute, ANSWER_VALUES])) as Record<
    (typeof ATTRIBUTES)[number],
    typeof ANSWER_VALUES
  >),
  outlook: ["growing", "hiring", "steady", "shrinking", "unknown"],
  degree: ["1", "2", "3"],
  due: YES_NO,
  evidence: [
    "any",
    "none",
    "recommendation",
    "messages",
    "overlap",
    "endorsement",
    "connected",
    "invitation",
    "station",
    "follow",
    "job",
  ],
  aside: ["yes", "no", "any"],
  tagged: YES_NO,
  knows: YES_NO,
  exchange: ["running"],
  target: YES_NO,
} as const satisfies Readonly<Record<string, readonly string[]>>;

export type FixedKey = keyof typeof FIXED;
export type QueryKey = FixedKey | (typeof NAMED)[number] | keyof typeof MEASURED;

/** Every key that a word of a query may have. */
export const QUERY_KEYS = [...Object.keys(FIXED), ...NAMED, ...Object.keys(MEASURED)] as readonly QueryKey[];

/** One `key:value` of a query that is understood. */
export interface QueryWord {
  readonly key: QueryKey;
  readonly value: string;
  readonly isNegated: boolean;
}

/** What a query asks: every text, and what its words say. */
export interface PeopleQuery {
  /** Folded texts, each to be found somewhere; a quoted one may have spaces. */
  readonly texts: readonly string[];
  readonly words: readonly QueryWord[];
  /** What has the shape of a word and isn't one, as written; it is looked for as text. */
  readonly notUnderstood: readonly string[];
}

/** A query in parts, as written: what lies between spaces outside of quotes. */
function partsOf(query: string): readonly string[] {
  return query.match(/(?:[^\s"]|"[^"]*(?:"|$))+/g) ?? [];
}

interface Shaped {
  readonly key: string;
  readonly value: string;
  readonly isNegated: boolean;
}

function shapeOf(part: string): Shaped | undefined {
  const [, sign, key = "", value = ""] = /^(-?)([a-z]+):(.*)$/isu.exec(part) ?? [];
  // "https://…" and "12:30" are no words.
  if (key === "" || value.startsWith("//")) return undefined;
  return { key: key.toLowerCase(), value: value.replaceAll('"', "").trim(), isNegated: sign === "-" };
}

function isKnown({ key, value }: Shaped): boolean {
  if ((NAMED as readonly string[]).includes(key)) return true;
  if (Object.hasOwn(MEASURED, key)) return MEASURED[key as keyof typeof MEASURED](value);
  return Object.hasOwn(FIXED, key) && (FIXED[key as FixedKey] as readonly string[]).includes(value.toLowerCase());
}

function isKey(key: string): key is QueryKey {
  return (QUERY_KEYS as readonly string[]).includes(key);
}

function textsOf(part: string): readonly string[] {
  const text = fold(part);
  if (text === "") return [];
  return part.startsWith('"') ? [text] : text.split(" ");
}

/** What a query asks. Never fails: what isn't understood is looked for as text. */
export function parsePeopleQuery(query: string): PeopleQuery {
  const texts: string[] = [];
  const words: QueryWord[] = [];
  const notUnderstood: string[] = [];
  for (const part of partsOf(query)) {
    const shaped = shapeOf(part);
    if (!shaped) {
      texts.push(...textsOf(part));
      continue;
    }
    const { key, value, isNegated } = shaped;
    // A word still being typed asks nothing yet.
    if (isKey(key) && value === "") continue;
    if (isKey(key) && isKnown(shaped))
      words.push({ key, value: key in FIXED ? value.toLowerCase() : value, isNegated });
    else {
      notUnderstood.push(part);
      texts.push(...textsOf(part));
    }
  }
  return { texts: [...new Set(texts)], words, notUnderstood };
}

/** Words of which somebody has but one: several of them mean any of them; of the others all are meant. */
export const SINGLE: ReadonlySet<QueryKey> = new Set<QueryKey>([
  ...(Object.keys(FIXED) as FixedKey[]).filter((key) => key !== "evidence"),
  "at",
  ...(Object.keys(MEASURED) as (keyof typeof MEASURED)[]),
]);

/** Whether a part of a query is a word that is understood. */
export function isUnderstood(part: string): boolean {
  return parsePeopleQuery(part).words.length > 0;
}

/** Whether a value is but one end of a range, so that another of the same word narrows it: `last:>2025 last:<2026-06`. */
export function isOneEnded(value: string): boolean {
  return /^[<>]/.test(value);
}

/** The values a query asks of a key, not negated. */
export function valuesOf({ words }: PeopleQuery, key: QueryKey): readonly string[] {
  return words.filter((word) => word.key === key && !word.isNegated).map(({ value }) => value);
}

/** A value as it is written after a key. */
function written(value: string): string {
  const plain = value.replaceAll('"', "").trim();
  return /\s/.test(plain) ? `"${plain}"` : plain;
}

/** One word as it is written in a query. */
export function queryWord(key: QueryKey, value: string): string {
  return `${key}:${written(value)}`;
}

/** The query asking these values of a key in place of those before; the rest stays as written. */
export function withValues(query: string, key: QueryKey, values: readonly string[]): string {
  const others = partsOf(query).filter((part) => {
    const shaped = shapeOf(part);
    return !shaped || shaped.key !== key || shaped.isNegated;
  });
  return [...others, ...values.map((value) => queryWord(key, value))].join(" ");
}

/** Whether whoever the second query finds the first finds too, so that its hits need only be narrowed. */
export function isNarrower(before: PeopleQuery, after: PeopleQuery): boolean {
  const same = (word: QueryWord): string => `${word.isNegated ? "-" : ""}${word.key}:${word.value}`;
  const [old, now] = [before.words.map(same), after.words.map(same)];
  return (
    old.length === now.length &&
    old.every((word, index) => word === now[index]) &&
    before.texts.every((text) => after.texts.some((longer) => longer.includes(text)))
  );
}
