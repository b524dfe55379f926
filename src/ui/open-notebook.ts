import { storedValue } from "../browser.ts";
import { isFineAtAGlance } from "../database/glance.ts";
import { recoverUnwritten } from "../database/unwritten.ts";
import { watchNotebook } from "../database/watch.ts";

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
  await recoverUnwritten();
  watchNotebook(canary);
}
