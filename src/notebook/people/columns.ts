import type { Day } from "../../domain/history/day.ts";
import { type Around, lastSeen } from "../../domain/matching/people-match.ts";
import { outlookOn, type OutlookValue } from "../../domain/organization/organization.ts";
import { ATTRIBUTES, type Attribute } from "../../domain/person/attributes.ts";
import type { Evidence } from "../../domain/person/evidence.ts";
import { lastContact, messageCount } from "../../domain/person/last-contact.ts";
import { type Person, textOf } from "../../domain/person/person.ts";
import { standingEvidence } from "../../domain/person/standing-evidence.ts";
import { dueOf } from "../../domain/referral/due.ts";
import { nearness } from "../../domain/referral/nearness.ts";
import { standingOf } from "../../domain/referral/verdict-at.ts";
import { type Column, dayColumn, NARROW, type TableAround, textColumn } from "./column.ts";

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
const OUTLOOKS: readonly OutlookValue[] = ["growing", "steady", "shrinking", "unknown"];
const VALUES = ["yes", "unknown", "no"] as const;

/** The kinds of evidence there are of somebody, each once, the most telling first. */
function evidenceKinds(person: Person): readonly Evidence["kind"][] {
  if (!person.evidence) return [];
  const kinds = new Set(standingEvidence(person).map(({ kind }) => kind));
  return TELLING.filter((kind) => kinds.has(kind));
}

/** The day something of the person first falls due, if anything is due today. */
function dueSince(person: Person, { people, organizations, today }: Around): Day | undefined {
  return dueOf(person, people, organizations, today)
    .map(({ on }) => on)
    .toSorted()[0];
}

/** What is known today of the organization somebody works at; `undefined` where it isn't kept. */
function outlookOf(person: Person, { workplaceOf, today }: TableAround): OutlookValue | undefined {
  const organization = workplaceOf(person);
  return organization && outlookOn(organization, today).value;
}

function rank<T>(order: readonly T[], value: T | undefined): number | undefined {
  return value === undefined ? undefined : order.indexOf(value);
}

/** The line under the name; a list that knows no headline may know the title. */
function headlineOf(person: Person): string {
  return textOf(person, "headline") || (person.facts.title?.value ?? "");
}

function answerColumn(attribute: Attribute): Column {
  return {
    keyOf: (person, { today }) => rank(VALUES, standingOf(person, today).answers[attribute]?.value),
    width: NARROW,
  };
}

const ANSWERS = Object.fromEntries(
  ATTRIBUTES.map((attribute) => [attribute, answerColumn(attribute)]),
) as unknown as Readonly<Record<Attribute, Column>>;

/** The columns people may be shown in, in the order they stand. A new one is a line here, and its heading `people_column_…`. */
const COLUMNS = {
  name: textColumn((person) => textOf(person, "name"), [168, 1.7]),
  verdict: { keyOf: (person, { today }) => nearness(person, today), width: [288, 3.3] },
  organization: textColumn((person) => textOf(person, "organization"), [120, 1.5]),
  headline: textColumn(headlineOf, [124, 2]),
  outlook: {
    keyOf: (person, around) => rank(OUTLOOKS, outlookOf(person, around)),
    wordsOf: (person, around, { say }) => {
      const outlook = outlookOf(person, around);
      return outlook ? say(`outlook_${outlook}`) : "";
    },
    width: [96, 0],
    dependsOnOthers: true,
  },
  location: textColumn((person) => person.facts.location?.value, [104, 1]),
  school: textColumn((person) => person.facts.school?.value, [104, 1]),
  ...ANSWERS,
  degree: {
    keyOf: ({ facts }) => facts.degree?.value,
    wordsOf: ({ facts }, _around, { say }) => (facts.degree ? say(`people_degree_${facts.degree.value}`) : ""),
    width: NARROW,
  },
  labels: {
    keyOf: ({ labels }) => labels?.join(" "),
    wordsOf: ({ labels }, _around, { sayList }) => (labels ? sayList(labels) : ""),
    width: [88, 1.1],
  },
  evidence: {
    keyOf: (person) => rank(TELLING, evidenceKinds(person)[0]),
    wordsOf: (person, _around, { say, sayList }) =>
      person.evidence ? sayList(evidenceKinds(person).map((kind) => say(`people_evidence_${kind}`))) : "",
    width: [136, 1],
  },
  messages: {
    keyOf: (person) => messageCount(person) || undefined,
    wordsOf: (person, _around, { sayNumber }) => (messageCount(person) > 0 ? sayNumber(messageCount(person)) : ""),
    width: [104, 0],
    isMostFirst: true,
  },
  last: dayColumn(lastContact, { isMostFirst: true }),
  due: dayColumn(dueSince, { dependsOnOthers: true }),
  seen: dayColumn(lastSeen, { isMostFirst: true }),
  added: dayColumn((person) => person.addedOn, { isMostFirst: true }),
} as const satisfies Readonly<Record<string, Column>>;

export type ColumnId = keyof typeof COLUMNS;

/** The names of the columns, in the order they stand. */
export const COLUMN_IDS = Object.keys(COLUMNS) as readonly ColumnId[];

/** One column by its name. */
export function columnOf(id: ColumnId): Column {
  return COLUMNS[id];
}
