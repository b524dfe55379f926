import { useState } from "preact/hooks";
import { reportTab } from "../messages/read-tab.ts";
import { say } from "../ui/words/words.ts";

/** Copies a report about a page that wasn't read, for the user to send if they like. */
export function ReportButton({ tab }: { readonly tab: number }) {
  const [outcome, setOutcome] = useState("");

  async function copy(): Promise<void> {
    try {
      await navigator.clipboard.writeText(await reportTab(tab));
      setOutcome(say("reportCopied"));
    } catch {
      setOutcome(say("reportFailed"));
    }
  }

  return (
    <section class="report">
      <p class="hint">{say("notProfileHint")}</p>
      <button type="button" class="quiet" onClick={() => void copy()}>
        {say("reportCopy")}
      </button>
      <p class="hint">{say("reportHint")}</p>
      <p class="hint" role="status">
        {outcome}
      </p>
    </section>
  );
}
