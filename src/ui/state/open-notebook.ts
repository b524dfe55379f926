import { storedValue } from "../../browser.ts";
import { passesQuickCheck } from "../../database/recovery/quick-check.ts";
import { refusalFrom } from "../../database/connection/refusal.ts";
import { dropTracesOfForgotten, hearForgetting, putUnreadableDraftsAside } from "../../database/local/traces.ts";
import { pendingWriteKeys } from "../../database/local/pending-writes.ts";
import { afterPaint } from "./after-paint.ts";
import { today } from "../../today.ts";

/** Mends what is damaged. On a full disk nothing can be mended, and what is there can still be read and taken out. */
async function mendNotebook(): Promise<void> {
  const canary = storedValue("canary");
  if (await passesQuickCheck(canary)) return;
  const { checkNotebook } = await import("../../database/recovery/startup-check.ts");
  try {
    const outcome = await checkNotebook(canary);
    // Kept until the user has read it: a popup may be gone before anybody could.
    if (outcome.kind !== "fine") await storedValue("guardOutcome").write(outcome);
  } catch (error) {
    if (refusalFrom(error).reason !== "storageFull") throw error;
  }
}

/** Writes what earlier pages had left unwritten; what nobody can read is put aside, which is told. */
async function recover(): Promise<void> {
  let aside = putUnreadableDraftsAside();
  if (pendingWriteKeys().length > 0)
    aside += await (await import("../../database/local/recover-pending.ts")).recoverPendingWrites();
  if (aside > 0)
    await storedValue("putAsideOn")
      .write(today())
      .catch(() => undefined);
}

/**
 * Makes the notebook ready for a surface, before it reads anything: mends what is damaged, writes what an earlier page had left
 * unwritten, and takes snapshots from here on. Throws `Refusal` when there is no notebook.
 */
export async function openNotebook(): Promise<void> {
  await mendNotebook();
  hearForgetting();
  await dropTracesOfForgotten(Date.now());
  await recover();
  // Nothing to look at waits for it; whatever writes is fetched after it.
  void afterPaint().then(async () =>
    (await import("../../database/recovery/watch.ts")).watchNotebook(storedValue("canary")),
  );
}
