import type { Person } from "../../domain/person/person.ts";
import type { ExportLevel } from "../export/export-level.ts";
import { writeNotebookJson } from "./write-notebook.ts";

/** The people alone as versioned JSON. */
export function writePeopleJson(people: readonly Person[], level: ExportLevel): string {
  return [...writeNotebookJson({ people }, level)].join("");
}
