import { say } from "../../ui/words/words.ts";
import type { Progressing } from "./use-files-worker.ts";
import type { Fault } from "../../formats/import/archive.ts";

/** What couldn't be used, each in one line with its file and where it is. */
export function faultWords(faults: readonly Fault[]): readonly string[] {
  return faults.map(({ file, line, why }) =>
    line === undefined ? say(`files_fault_${why}`, file) : say("files_fault_line", file, line),
  );
}

/** Why a file was not taken or nothing was written, in one clear sentence, with the parts it is about. */
export function RefusedLine({ report }: { readonly report: Progressing }) {
  if (report.kind !== "refused" && report.kind !== "storageRefused") return null;
  const faults = report.kind === "refused" ? faultWords(report.faults ?? []) : [];
  return (
    <div class="is-refused" role="alert">
      <p>{report.kind === "refused" ? say(`files_refused_${report.why}`) : say(`refusal_${report.reason}`)}</p>
      {faults.map((words) => (
        <p key={words}>{words}</p>
      ))}
    </div>
  );
}
