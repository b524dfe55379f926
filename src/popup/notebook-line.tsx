import { browser } from "../browser.ts";
import { useFileDays } from "../ui/state/file-days.ts";
import { say, sayDay } from "../ui/words/words.ts";

/** The way to the notebook, and how old the last backup is. */
export function NotebookLine() {
  const days = useFileDays();
  return (
    <p class="notebook-line">
      <button type="button" class="quiet" onClick={() => void browser.runtime.openOptionsPage().then(() => close())}>
        {say("openNotebook")}
      </button>
      <span class="hint">
        {days && (days.backedUpOn === undefined ? say("backupNever") : say("backupOn", sayDay(days.backedUpOn)))}
      </span>
    </p>
  );
}
