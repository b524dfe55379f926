import { ATTRIBUTES, type Attribute } from "../../domain/person/attributes.ts";
import type { Day } from "../../domain/history/day.ts";
import { dueOf } from "../../domain/referral/due.ts";
import type { Evidence } from "../../domain/person/evidence.ts";
import { type Organization, outlookOn, type OutlookValue } from "../../domain/organization/organization.ts";
import { type Around, lastSeen } from "../../domain/matching/people-match.ts";
import { type Person, textOf } from "../../domain/person/person.ts";
import { standingEvidence } from "../../domain/person/standing-evidence.ts";
import { judge } from "../../domain/person/verdict.ts";

/** The columns people may be shown in, in the order they stand. */
export const COLUMN_IDS = [
  "name",
  "verdict",
  "organization",
  "headline",
  "outlook",
  "location",
  ...ATTRIBUTES,
  "degree",
  "labels",
  "evidence",
  "due",
  "seen",
  "added",
] as const;

export type ColumnId = (typeof COLUMN_IDS)[number];

/** What the columns look at beside the person. */
export interface TableAround extends Around {
  /** The kept organization somebody works at. */
  readonly workplaceOf: (person: Person) => Organization | undefined;
}

/** What a column is sorted by; `undefined` where there is nothing, which comes last either way. */
export type SortKey = string | number | undefined;

// The kind of evidence that tells most comes first.
const TELLING: readonly Evidence["kind"][] = [
  "recommendation",
  "overlap",
  "messages",
  "endorsement",
  "invitation",
  "station",
  "connected",
  "job",
  "follow",
];

/** The kinds of evidence there are of somebody, each once, the most telling first. */
export function evidenceKinds(person: Person): readonly Evidence["kind"][] {
  if (!person.evidence) return [];
  const kinds = new Set(standingEvidence(person).map(({ kind }) => kind));
  return TELLING.filter((kind) => kinds.has(kind));
}

/** The day something of the person first falls due, if anything is due today. */
export function dueSince(person: Person, { people, organizations, today }: Around): Day | undefined {
  return dueOf(person, people, organizations, today)
    .map(({ on }) => on)
    .toSorted()[0];
}

/** What is known today of the organization somebody works at; `undefined` where it isn't kept. */
export function outlookOf(person: Person, { workplaceOf, today }: TableAround): OutlookValue | undefined {
  const organization = workplaceOf(person);
  return organization && outlookOn(organization, today).value;
}

const KINDS = ["ready", "unsure", "short", "untagged"] as const;
const OUTLOOKS: readonly OutlookValue[] = ["growing", "steady", "shrinking", "unknown"];
const VALUES = ["yes", "unknown", "no"] as const;

/** Nearest to a referral first: by verdict, within one by how much is missing. */
function verdictKey(person: Person, today: Day): number {
  const verdict = judge(person.answers, today);
  return KINDS.indexOf(verdict.kind) * 10 + ("missing" in verdict ? verdict.missing.length : 0);
}

function rank<T>(order: readonly T[], value: T | undefined): number | undefined {
  return value === undefined ? undefined : order.indexOf(value);
}

/** Whether a column is of one attribute's answers. */
export function isAttribute(id: ColumnId): id is Attribute {
  return (ATTRIBUTES as readonly string[]).includes(id);
}

/** The line under the name; a list that knows no headline may know the title. */
export function headlineOf(person: Person): string {
  return textOf(person, "headline") || (person.facts.title?.value ?? "");
}

/** What a person is sorted by in a column. */
export function sortKey(id: ColumnId, person: Person, around: TableAround): SortKey {
  if (isAttribute(id)) return rank(VALUES, person.answers[id]?.value);
  switch (id) {
    case "name":
    case "organization":
      return textOf(person, id) || undefined;
    case "headline":
      return headlineOf(person) || undefined;
    case "location":
      return person.facts.location?.value;
    case "verdict":
      return verdictKey(person, around.today);
    case "outlook":
      return rank(OUTLOOKS, outlookOf(person, around));
    case "degree":
      return person.facts.degree?.value;
    case "labels":
      return person.labels?.join(" ");
    case "evidence":
      return rank(TELLING, evidenceKinds(person)[0]);
    case "due":
      return dueSince(person, around);
    case "seen":
      return lastSeen(person);
    case "added":
      return person.addedOn;
  }
}

/** Columns of days, which one wants to see the newest of first. */
export function isNewestFirst(id: ColumnId): boolean {
  return id === "seen" || id === "added";
}
