import { type Day, daysBetween } from "../history/day.ts";
import { isHiringOn, type Organization } from "../organization/organization.ts";
import type { Evidence } from "../person/evidence.ts";
import { type Person, textOf } from "../person/person.ts";
import { isSorted, likelyCloseness } from "../person/sort.ts";
import { standingEvidence } from "../person/standing-evidence.ts";
import { workplaces } from "./workplace.ts";

/** So many people at most are proposed to begin with. */
const MOST_TO_START = 12;

/** What happened within so many days happened lately. */
const LATELY_DAYS = 365;

/** One reason to begin with somebody: something the user's own files show, or that they work at a target that hires now. */
export type StartReason =
  | Exclude<Evidence, { readonly kind: "endorsement" }>
  | { readonly kind: "target"; readonly organization: string };

/** Somebody to begin with, and why: what they know of the user first, then what speaks for where they are. */
export interface Starter {
  readonly person: Person;
  readonly reasons: readonly [StartReason, ...StartReason[]];
}

function isLate(on: Day, today: Day): boolean {
  return daysBetween(on, today) <= LATELY_DAYS;
}

/** What says that they know the user's work or the user, the strongest first. */
function knowing(evidence: readonly Evidence[], today: Day): StartReason | undefined {
  const first = (is: (item: Evidence) => boolean): StartReason | undefined =>
    evidence.find(
      (item): item is Exclude<Evidence, { kind: "endorsement" }> => item.kind !== "endorsement" && is(item),
    );
  return (
    first((item) => item.kind === "recommendation" && item.from === "them") ??
    first((item) => item.kind === "overlap") ??
    first((item) => item.kind === "recommendation") ??
    first((item) => item.kind === "messages" && isLate(item.lastOn, today)) ??
    first((item) => item.kind === "station" && item.as !== "school")
  );
}

/** What says that a referral where they work would help. */
function place(
  evidence: readonly Evidence[],
  organization: Organization | undefined,
  today: Day,
): StartReason | undefined {
  if (organization?.isTarget && isHiringOn(organization, today))
    return { kind: "target", organization: organization.name };
  return evidence.find(
    (item): item is Extract<Evidence, { kind: "job" }> => item.kind === "job" && isLate(item.on, today),
  );
}

function compare(a: Starter, b: Starter): number {
  const [nameA, nameB] = [textOf(a.person, "name"), textOf(b.person, "name")];
  if (nameA !== nameB) return nameA < nameB ? -1 : 1;
  return a.person.id < b.person.id ? -1 : 1;
}

/**
 * Whom to sort first, of the whole network, twelve at most; nobody already sorted, and nobody without a reason. A referral
 * needs both a person who knows the user and a place that hires, so first come those with a reason of each kind, then those who know
 * the user, last those of whom only the place speaks; in each group the likely closest first (`likelyCloseness`), of equals by name,
 * then by id, so that any two people have one order.
 */
export function startWith(
  people: Iterable<Person>,
  organizations: ReadonlyMap<string, Organization>,
  today: Day,
): readonly Starter[] {
  const workplaceOf = workplaces(organizations);
  const ranked: { readonly starter: Starter; readonly group: number; readonly closeness: number }[] = [];
  for (const person of people) {
    if (isSorted(person)) continue;
    const evidence = standingEvidence(person);
    const [known, near] = [knowing(evidence, today), place(evidence, workplaceOf(person), today)];
    const [first, ...more] = [known, near].filter((reason) => reason !== undefined);
    if (!first) continue;
    const group = known ? (near ? 0 : 1) : 2;
    ranked.push({ starter: { person, reasons: [first, ...more] }, group, closeness: likelyCloseness(person, today) });
  }
  return ranked
    .toSorted((a, b) => a.group - b.group || b.closeness - a.closeness || compare(a.starter, b.starter))
    .slice(0, MOST_TO_START)
    .map(({ starter }) => starter);
}
