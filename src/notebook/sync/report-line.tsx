import { say, sayCount, type Word } from "../../ui/words/words.ts";
import type { Mended, Report, Step } from "./protocol.ts";
import * as style from "./report-line.module.css";

const STEPS: Readonly<Record<Step, Word>> = {
  unlocking: "sync_unlocking",
  reading: "sync_reading",
  merging: "sync_merging",
  writing: "sync_writing",
  undoing: "sync_undoing",
};

/** What of this machine's own was gone from the folder, or couldn't be read there any more, and was written again. */
function MendedLine({ mended: { key, files } }: { readonly mended: Mended }) {
  return (
    <p role="status">
      {key !== undefined && say(`sync_key_${key}`)} {files > 0 && sayCount("sync_mendedFiles", files)}
    </p>
  );
}

/** What is going on, what had to be written again, or why nothing goes. */
export function ReportLine({ report }: { readonly report: Report | undefined }) {
  if (report?.kind === "progress")
    return (
      <div class={style.syncProgress}>
        <p id="sync-step" role="status">
          {say(STEPS[report.step])}
        </p>
        <progress aria-labelledby="sync-step" max={1} {...(report.done !== undefined && { value: report.done })} />
      </div>
    );
  if (report?.kind === "synced" && report.mended) return <MendedLine mended={report.mended} />;
  if (report?.kind !== "trouble" && report?.kind !== "storageRefused") return null;
  return (
    <p class="is-refused" role="alert">
      {report.kind === "trouble" ? say(`sync_trouble_${report.why}`) : say(`refusal_${report.reason}`)}
    </p>
  );
}
