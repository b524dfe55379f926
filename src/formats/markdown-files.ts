import { strToU8, zipSync, type Zippable } from "fflate";
import type { Day } from "../domain/attributes.ts";
import type { Person } from "../domain/person.ts";
import type { ExportLevel } from "./export-level.ts";
import { fileNames, markdownIndex, personMarkdown } from "./markdown.ts";

/** Everybody in one Markdown file, in pieces. */
export function* markdownPieces(people: Iterable<Person>, level: ExportLevel, today: Day): Generator<string> {
  yield "# People\n";
  for (const person of people) yield `\n${personMarkdown(person, level, today, "##")}`;
}

/** A ZIP with a file a person and a list that links to them; the same bytes for the same people on the same day. */
export function markdownZip(people: readonly Person[], level: ExportLevel, today: Day): Uint8Array<ArrayBuffer> {
  const names = fileNames(people);
  const files: Zippable = { "people.md": strToU8(markdownIndex(people, names)) };
  for (const person of people)
    files[`people/${names.get(person.id) ?? person.id}`] = strToU8(personMarkdown(person, level, today, "#"));
  const [year = 2000, month = 1, date = 1] = today.split("-").map(Number);
  return zipSync(files, { mtime: new Date(year, month - 1, date), os: 3, level: 6 });
}
