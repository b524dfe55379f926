import type { Ask } from "../../domain/referral/ask.ts";
import type { Day } from "../../domain/history/day.ts";
import type { Exchange } from "../../domain/referral/exchange.ts";
import type { KeptStep } from "../../domain/referral/kept-step.ts";
import type { Organization } from "../../domain/organization/organization.ts";
import type { Person } from "../../domain/person/person.ts";
import type { Skill } from "../../domain/skill/skills.ts";
import { atLevel, type ExportLevel } from "../export/export-level.ts";
import { sortedJson } from "./sorted-json.ts";

/** Raised when the file's shape changes; a reader refuses a newer one (`docs/json-format.md`). */
export const JSON_VERSION = 4;

/** What a file of ours holds. An export has people alone, a backup everything. */
export interface NotebookContents {
  readonly people: readonly Person[];
  readonly organizations?: readonly Organization[];
  readonly exchanges?: readonly Exchange[];
  readonly asks?: readonly Ask[];
  readonly steps?: readonly KeptStep[];
  /** The user's own list of skills, in backups. */
  readonly skills?: readonly Skill[];
}

function byId<T extends { readonly id: string }>(records: readonly T[]): readonly T[] {
  // As the notebook keeps them, so that sorting costs a look.
  const isSorted = records.every(({ id }, index) => index === 0 || (records[index - 1]?.id ?? "") < id);
  return isSorted ? records : records.toSorted((a, b) => (a.id < b.id ? -1 : Number(a.id > b.id)));
}

/** The person as a file has them: what a level leaves out is left out whole. */
function written(person: Person, level: ExportLevel): unknown {
  if (level === "private") return person;
  const { note: _private, ...rest } = atLevel(person, level);
  if (level === "answers") return rest;
  const { answers: _left, ...facts } = rest;
  return facts;
}

function* list(name: string, records: Iterable<unknown>): Generator<string> {
  yield `"${name}": [`;
  let separator = "\n";
  for (const record of records) {
    yield `${separator}${sortedJson(record)}`;
    separator = ",\n";
  }
  yield separator === "\n" ? "]" : "\n]";
}

/**
 * Versioned JSON in pieces: fields sorted, records by id and one a line, so that equal data gives equal bytes and two files can be
 * compared line by line. `on` is the day of a backup.
 */
export function* writeNotebookJson(contents: NotebookContents, level: ExportLevel, on?: Day): Generator<string> {
  const { people, organizations, exchanges, asks, steps, skills = [] } = contents;
  yield "{\n";
  if (asks) yield* [...list("asks", byId(asks)), ",\n"];
  if (exchanges) yield* [...list("exchanges", byId(exchanges)), ",\n"];
  yield `"format": "vouchbook",\n"level": "${level}",\n`;
  if (on !== undefined) yield `"on": ${JSON.stringify(on)},\n`;
  if (organizations) yield* [...list("organizations", byId(organizations)), ",\n"];
  function* writtenPeople(): Generator {
    for (const person of byId(people)) yield written(person, level);
  }
  yield* list("people", writtenPeople());
  if (skills.length > 0) yield* [",\n", ...list("skills", skills)];
  if (steps) yield* [",\n", ...list("steps", byId(steps))];
  yield `,\n"version": ${JSON_VERSION}\n}\n`;
}
