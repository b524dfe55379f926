import type { Person } from "../domain/person.ts";
import type { ExportLevel } from "./export-level.ts";
import { writeNotebookJson } from "./notebook-json.ts";

/** The people alone as versioned JSON. */
export function writePeopleJson(people: readonly Person[], level: ExportLevel): string {
  return [...writeNotebookJson({ people }, level)].join("");
}
