import type { Fault } from "../../formats/import/archive.ts";
import { say } from "../../ui/words/words.ts";

/** What couldn't be used, each in one line with its file and where it is. */
export function faultWords(faults: readonly Fault[]): readonly string[] {
  return faults.map(({ file, line, why }) =>
    line === undefined ? say(`files_fault_${why}`, file) : say("files_fault_line", file, line),
  );
}
