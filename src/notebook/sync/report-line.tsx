import { say, type Word } from "../../ui/words.ts";
import type { Report, Step } from "./protocol.ts";

const STEPS: Readonly<Record<Step, Word>> = {
  unlocking: "sync_unlocking",
  reading: "sync_reading",
  merging: "sync_merging",
  writing: "sync_writing",
  undoing: "sync_undoing",
};

/** What is going on, or why it isn't. */
export function ReportLine({ report }: { readonly report: Report | undefined }) {
  if (report?.kind === "progress")
    return (
      <div class="sync-progress">
        <p id="sync-step" role="status">
          {say(STEPS[report.step])}
        </p>
        <progress aria-labelledby="sync-step" max={1} {...(report.done !== undefined && { value: report.done })} />
      </div>
    );
  if (report?.kind !== "trouble" && report?.kind !== "storageRefused") return null;
  return (
    <p class="is-refused" role="alert">
      {report.kind === "trouble" ? say(`sync_trouble_${report.why}`) : say(`refusal_${report.reason}`)}
    </p>
  );
}
