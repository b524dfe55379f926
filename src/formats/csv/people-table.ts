import { ATTRIBUTES } from "../../domain/person/attributes.ts";
import type { Day } from "../../domain/history/day.ts";
import { type Person, textOf } from "../../domain/person/person.ts";
import { standingOf } from "../../domain/referral/verdict-at.ts";
import { ANSWER_NAMES, dayName, reasonName } from "./columns.ts";
import type { Rows } from "./csv.ts";
import { atLevel, type ExportLevel } from "../export/export-level.ts";

export type { ExportLevel };

/** The header of an exported table. */
export function tableHeader(level: ExportLevel): string[] {
  return [
    "Name",
    "Headline",
    "Title",
    "Organization",
    "Location",
    "Profile addresses",
    ...(level === "facts"
      ? []
      : ["Verdict", ...ATTRIBUTES.flatMap((attribute) => [ANSWER_NAMES[attribute], dayName(attribute)]), "Labels"]),
    ...(level === "private" ? [...ATTRIBUTES.map(reasonName), "Volunteers at", "Note"] : []),
  ];
}

/** One person's row under `tableHeader`; the verdict as of `today`. */
export function tableRow(whole: Person, level: ExportLevel, today: Day): string[] {
  const person = atLevel(whole, level);
  const { title, location } = person.facts;
  // Of the whole person: a path that doesn't go along still says where they can refer the user.
  const standing = standingOf(whole, today);
  const answers = ATTRIBUTES.map((attribute) => standing.answers[attribute]);
  return [
    textOf(person, "name"),
    textOf(person, "headline"),
    title?.value ?? "",
    textOf(person, "organization"),
    location?.value ?? "",
    person.addresses.join(" "),
    ...(level === "facts"
      ? []
      : [
          standing.verdict.kind,
          ...answers.flatMap((answer) => [answer?.value ?? "", answer?.on ?? ""]),
          (person.labels ?? []).join(", "),
        ]),
    ...(level === "private"
      ? [
          ...ATTRIBUTES.map((attribute) => person.answers[attribute]?.reason ?? ""),
          person.volunteersAt ?? "",
          person.note,
        ]
      : []),
  ];
}

/** The people as a table for `writeCsv`, in the order given; verdicts as of `today`. */
export function peopleTable(people: readonly Person[], level: ExportLevel, today: Day): Rows {
  return [tableHeader(level), ...people.map((person) => tableRow(person, level, today))];
}
