import { say } from "../../ui/words/words.ts";
import type { Progressing } from "./use-files-worker.ts";
import type { Fault } from "../../formats/import/archive.ts";

/** What couldn't be used, each in one line with its file and where it is. */
export function faultWords(faults: readonly Fault[]): readonly string[] {
  return faults.map(({ file, line, why }) =>
    line === undefined ? say(`files_fault_${why}`, file) : say("files_fault_line", file, line),
  );
}

/** What a report says of why nothing was done, a sentence each; nothing where something was. */
function refusalWords(report: Progressing): readonly string[] {
  switch (report.kind) {
    case "refused":
      return [say(`files_refused_${report.why}`), ...faultWords(report.faults ?? [])];
    case "others": {
      // Of several files of one kind the same is to be done.
      const ofEachKind = new Map(report.files.toReversed().map((other) => [other.kind, other] as const));
      const ways = [...ofEachKind.values()].map(({ kind, file }) => say(`files_kind_${kind}`, file));
      return [...ways.toReversed(), ...faultWords(report.faults ?? []), say("files_nothingChanged")];
    }
    case "storageRefused":
      return [say(`refusal_${report.reason}`)];
    default:
      return [];
  }
}

/** Why a file was not taken or nothing was written, in clear sentences, each with what to do instead. */
export function RefusedLine({ report }: { readonly report: Progressing }) {
  const words = refusalWords(report);
  if (words.length === 0) return null;
  return (
    <div class="is-refused" role="alert">
      {words.map((sentence) => (
        <p key={sentence}>{sentence}</p>
      ))}
    </div>
  );
}
