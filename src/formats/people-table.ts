import { ATTRIBUTES, type Attribute, type Day } from "../domain/attributes.ts";
import { type Person, textOf } from "../domain/person.ts";
import { judge } from "../domain/verdict.ts";
import type { Rows } from "./csv.ts";

/** How much of a person leaves: what pages say with the answers, or the user's private words (reasons and notes) too. */
export type ExportLevel = "answers" | "private";

/** The columns' names in the file; part of the format, so the same in every language. */
const ANSWER_COLUMNS: Readonly<Record<Attribute, string>> = {
  hirer: "Knows a hirer",
  credibility: "Credible there",
  ability: "Pledges your ability",
  familiarity: "Knows you well",
  conduct: "Trusts your conduct",
};

function header(level: ExportLevel): string[] {
  return [
    "Name",
    "Headline",
    "Organization",
    "Location",
    "Profile addresses",
    "Verdict",
    ...ATTRIBUTES.map((attribute) => ANSWER_COLUMNS[attribute]),
    ...(level === "private" ? [...ATTRIBUTES.map((attribute) => `Reason: ${ANSWER_COLUMNS[attribute]}`), "Note"] : []),
  ];
}

function row(person: Person, level: ExportLevel, today: Day): string[] {
  const reasons = ATTRIBUTES.map((attribute) => person.answers[attribute]?.reason ?? "");
  return [
    textOf(person, "name"),
    textOf(person, "headline"),
    textOf(person, "organization"),
    person.facts.location?.value ?? "",
    person.addresses.join(" "),
    judge(person.answers, today).kind,
    ...ATTRIBUTES.map((attribute) => person.answers[attribute]?.value ?? ""),
    ...(level === "private" ? [...reasons, person.note] : []),
  ];
}

/** The people as a table for `writeCsv`, in the order given; verdicts as of `today`. */
export function peopleTable(people: readonly Person[], level: ExportLevel, today: Day): Rows {
  return [header(level), ...people.map((person) => row(person, level, today))];
}
