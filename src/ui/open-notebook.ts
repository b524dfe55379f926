import { storedValue } from "../browser.ts";
import { isFineAtAGlance } from "../database/glance.ts";
import { unwrittenKeys } from "../database/unwritten.ts";
import { afterPaint } from "./after-paint.ts";

/**
 * Makes the notebook ready for a surface, before it reads anything: mends what is damaged, writes what an earlier page had left
 * unwritten, and takes snapshots from here on. Throws `Refusal` when there is no notebook.
 */
export async function openNotebook(): Promise<void> {
  const canary = storedValue("canary");
  if (!(await isFineAtAGlance(canary))) {
    const { guardNotebook } = await import("../database/guard.ts");
    const outcome = await guardNotebook(canary);
    // Kept until the user has read it: a popup may be gone before anybody could.
    if (outcome.kind !== "fine") await storedValue("guardOutcome").write(outcome);
  }
  if (unwrittenKeys().length > 0) await (await import("../database/recovery.ts")).recoverUnwritten();
  // Nothing to look at waits for it; whatever writes is fetched after it.
  void afterPaint().then(async () => (await import("../database/watch.ts")).watchNotebook(canary));
}
