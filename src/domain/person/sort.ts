import { type Day, daysBetween } from "../history/day.ts";
import type { Evidence } from "./evidence.ts";
import { isTagged, type Person, textOf } from "./person.ts";
import { standingEvidence } from "./standing-evidence.ts";

/** So many people really know somebody in a lifetime (PRODUCT, myth 2): what sorting works towards. */
export const FEW_HUNDRED = { least: 300, most: 400 } as const;

/** So many people a day, unless the user says otherwise. */
export const DAILY_GOAL = 10;

/** How far the sorting has come. People set aside are counted apart: they are sorted, and not among the few hundred. */
export interface SortProgress {
  readonly tagged: number;
  readonly aside: number;
  readonly waiting: number;
}

/** Whether somebody was looked at: answered, or set aside. */
export function isSorted(person: Person): boolean {
  return person.isSetAside === true || isTagged(person);
}

/** How far the sorting of these people has come. */
export function sortProgressOf(people: Iterable<Person>): SortProgress {
  let [tagged, aside, waiting] = [0, 0, 0];
  for (const person of people) {
    if (person.isSetAside) aside += 1;
    else if (isTagged(person)) tagged += 1;
    else waiting += 1;
  }
  return { tagged, aside, waiting };
}

function messageWeight({ count, lastOn }: Extract<Evidence, { readonly kind: "messages" }>, today: Day): number {
  const days = daysBetween(lastOn, today);
  const recency = days <= 365 ? 1 : days <= 3 * 365 ? 0.5 : 0;
  // Ten times the messages is one step nearer; past a thousand there is nothing more to learn.
  return Math.min(3, Math.log10(count + 1)) + recency;
}

const ENDORSEMENTS_COUNTED = 4;

function evidenceWeight(evidence: readonly Evidence[], today: Day): number {
  const kinds = new Set<string>();
  let [weight, endorsements] = [0, 0];
  for (const item of evidence) {
    if (item.kind === "messages") weight += messageWeight(item, today);
    else if (item.kind === "endorsement") endorsements += 1;
    else kinds.add(item.kind === "recommendation" ? `recommendation ${item.from}` : item.kind);
  }
  if (kinds.has("overlap")) weight += 6;
  if (kinds.has("recommendation them")) weight += 5;
  if (kinds.has("recommendation me")) weight += 4;
  if (kinds.has("station")) weight += 1;
  return weight + Math.min(endorsements, ENDORSEMENTS_COUNTED) / 2;
}

/**
 * How close somebody likely is, by what the user's files and own words show. It orders sorting and says nothing else: it is
 * never shown, and no answer or verdict follows from it.
 */
export function likelyCloseness(person: Person, today: Day): number {
  const isWrittenOn =
    person.note !== "" || [person.experiences, person.encounters, person.paths, person.labels].some(Boolean);
  const degree = person.facts.degree?.value ?? 3;
  return evidenceWeight(standingEvidence(person), today) + (isWrittenOn ? 4 : 0) + (3 - degree) / 2;
}

/**
 * The ids of those to sort, the likely closest first; of equals by name, then by id, so that any two people have one order. With a
 * `place` it begins there, or right after somebody sorted since, and comes round to those passed over before.
 */
export function sortOrder(people: Iterable<Person>, today: Day, place?: string): readonly string[] {
  const ranked: { readonly id: string; readonly name: string; readonly closeness: number; readonly waits: boolean }[] =
    [];
  for (const person of people) {
    const waits = !isSorted(person);
    if (!waits && person.id !== place) continue;
    ranked.push({ id: person.id, name: textOf(person, "name"), closeness: likelyCloseness(person, today), waits });
  }
  ranked.sort((a, b) => {
    if (a.closeness !== b.closeness) return b.closeness - a.closeness;
    if (a.name !== b.name) return a.name < b.name ? -1 : 1;
    return a.id < b.id ? -1 : 1;
  });
  const from = Math.max(
    0,
    ranked.findIndex(({ id }) => id === place),
  );
  return [...ranked.slice(from), ...ranked.slice(0, from)].filter(({ waits }) => waits).map(({ id }) => id);
}

/** Whom sorting showed, in order, and whom it shows now. */
export interface Trail {
  readonly visited: readonly string[];
  readonly at: number;
}

/** The trail one person on: somebody gone back from, else the first of the order not shown yet; `undefined` when nobody is left. */
export function onward(
  { visited, at }: Trail,
  order: readonly string[],
  isWaiting: (id: string) => boolean,
): Trail | undefined {
  if (at < visited.length - 1) return { visited, at: at + 1 };
  const shown = new Set(visited);
  const next = order.find((id) => !shown.has(id) && isWaiting(id));
  return next === undefined ? undefined : { visited: [...visited, next], at: visited.length };
}

/** The trail one person back; at its beginning it stays. */
export function backward({ visited, at }: Trail): Trail {
  return { visited, at: Math.max(0, at - 1) };
}

/** How many were sorted on a day. */
export interface Tally {
  readonly day: Day;
  readonly count: number;
}

/** The tally after somebody was sorted, or that was taken back, today; yesterday's is no longer counted. */
export function tallied(tally: Tally | undefined, isSortedNow: boolean, today: Day): Tally {
  const before = tally?.day === today ? tally.count : 0;
  return { day: today, count: Math.max(0, before + (isSortedNow ? 1 : -1)) };
}
