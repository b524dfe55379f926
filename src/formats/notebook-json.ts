import type { Ask } from "../domain/ask.ts";
import type { Day } from "../domain/attributes.ts";
import type { Exchange } from "../domain/exchange.ts";
import type { Organization } from "../domain/organization.ts";
import type { Person } from "../domain/person.ts";
import { atLevel, type ExportLevel } from "./export-level.ts";

/** Raised when the file's shape changes; a reader refuses a newer one (`docs/json-format.md`). */
export const JSON_VERSION = 3;

/** What a file of ours holds. An export has people alone, a backup everything. */
export interface NotebookContents {
  readonly people: readonly Person[];
  readonly organizations?: readonly Organization[];
  readonly exchanges?: readonly Exchange[];
  readonly asks?: readonly Ask[];
}

function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted);
  if (typeof value !== "object" || value === null) return value;
  const pairs = Object.entries(value).toSorted(([a], [b]) => (a < b ? -1 : 1));
  return Object.fromEntries(pairs.map(([key, inner]) => [key, sorted(inner)]));
}

function byId<T extends { readonly id: string }>(records: readonly T[]): readonly T[] {
  return records.toSorted((a, b) => (a.id < b.id ? -1 : Number(a.id > b.id)));
}

/** The person as a file has them: what is empty is left out. */
function written(person: Person, level: ExportLevel): unknown {
  const { note, answers, ...rest } = atLevel(person, level);
  return {
    ...rest,
    ...(level !== "facts" && { answers }),
    ...(level === "private" && { note }),
  };
}

function* list(name: string, records: Iterable<unknown>): Generator<string> {
  yield `"${name}": [`;
  let separator = "\n";
  for (const record of records) {
    yield `${separator}${JSON.stringify(sorted(record))}`;
    separator = ",\n";
  }
  yield separator === "\n" ? "]" : "\n]";
}

/**
 * Versioned JSON in pieces: fields sorted, records by id and one a line, so that equal data gives equal bytes and two files can be
 * compared line by line. `on` is the day of a backup.
 */
export function* writeNotebookJson(contents: NotebookContents, level: ExportLevel, on?: Day): Generator<string> {
  const { people, organizations, exchanges, asks } = contents;
  yield "{\n";
  if (asks) yield* [...list("asks", byId(asks)), ",\n"];
  if (exchanges) yield* [...list("exchanges", byId(exchanges)), ",\n"];
  yield `"format": "vouchbook",\n"level": "${level}",\n`;
  if (on !== undefined) yield `"on": "${on}",\n`;
  if (organizations) yield* [...list("organizations", byId(organizations)), ",\n"];
  function* writtenPeople(): Generator {
    for (const person of byId(people)) yield written(person, level);
  }
  yield* list("people", writtenPeople());
  yield `,\n"version": ${JSON_VERSION}\n}\n`;
}
