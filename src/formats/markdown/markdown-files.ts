import { strToU8, Zip, ZipDeflate } from "fflate";
import type { Day } from "../../domain/history/day.ts";
import type { Person } from "../../domain/person/person.ts";
import type { ExportLevel } from "../export/export-level.ts";
import { fileNames, markdownIndex, personMarkdown } from "./markdown.ts";

/** Everybody in one Markdown file, in pieces. */
export function* markdownPieces(people: Iterable<Person>, level: ExportLevel, today: Day): Generator<string> {
  yield "# People\n";
  for (const person of people) yield `\n${personMarkdown(person, level, today, "##")}`;
}

/**
 * A ZIP with a file a person and a list that links to them, in pieces; the same bytes for the same people on the same day. `passing`
 * gives the same people one by one, for whoever counts them.
 */
export function* markdownZip(
  people: readonly Person[],
  level: ExportLevel,
  today: Day,
  passing: Iterable<Person> = people,
): Generator<Uint8Array<ArrayBuffer>> {
  const names = fileNames(people);
  const [year = 2000, month = 1, date = 1] = today.split("-").map(Number);
  let ready: Uint8Array<ArrayBuffer>[] = [];
  const zip = new Zip((error, piece) => {
    if (error) throw error;
    ready.push(piece);
  });
  const add = (name: string, text: string): void => {
    const file = new ZipDeflate(name, { level: 6 });
    Object.assign(file, { mtime: new Date(year, month - 1, date), os: 3 });
    zip.add(file);
    file.push(strToU8(text), true);
  };
  function* drained(): Generator<Uint8Array<ArrayBuffer>> {
    yield* ready;
    ready = [];
  }
  add("people.md", markdownIndex(people, names));
  for (const person of passing) {
    const name = names.get(person.id);
    if (name !== undefined) add(`people/${name}`, personMarkdown(person, level, today, "#"));
    yield* drained();
  }
  zip.end();
  yield* drained();
}
