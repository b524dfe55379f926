import type { Answers } from "../domain/attributes.ts";
import type { Person } from "../domain/person.ts";
import type { ExportLevel } from "./people-table.ts";

/** Raised when the file's shape changes; a reader refuses a newer one. */
const VERSION = 1;

function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted);
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .toSorted(([a], [b]) => (a < b ? -1 : 1))
      .map(([key, inner]) => [key, sorted(inner)]),
  );
}

function withoutReasons(answers: Answers): Answers {
  return Object.fromEntries(
    Object.entries(answers).map(([attribute, { reason: _private, ...answer }]) => [attribute, answer]),
  );
}

function exported(person: Person, level: ExportLevel): unknown {
  if (level === "private") return person;
  const { note: _private, ...rest } = person;
  return { ...rest, answers: withoutReasons(person.answers) };
}

/** The people as versioned JSON: fields sorted, people by id, so that equal data gives equal bytes. */
export function writePeopleJson(people: readonly Person[], level: ExportLevel): string {
  const ordered = people.toSorted((a, b) => (a.id < b.id ? -1 : 1)).map((person) => exported(person, level));
  return `${JSON.stringify(sorted({ format: "vouchbook", version: VERSION, level, people: ordered }), null, 2)}\n`;
}
