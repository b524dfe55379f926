import { storedValue } from "../browser.ts";
import { type CheckOutcome, checkNotebook, maintainNotebook } from "../database/recovery/startup-check.ts";
import { snapshotNow } from "../database/recovery/watch.ts";

const canary = storedValue("canary");

async function note(outcome: CheckOutcome): Promise<void> {
  // The next surface says it; the background has no words of its own.
  if (outcome.kind !== "fine") await storedValue("guardOutcome").write(outcome);
}

/** Looks at the whole notebook once after the browser's start, and mends it. */
export async function inspectNotebook(): Promise<void> {
  await note(await checkNotebook(canary, true));
}

/** The daily chores. */
export async function maintain(nowMs: number): Promise<void> {
  await note(await maintainNotebook(canary, nowMs));
}

/** Keeps the snapshots up after the worker itself wrote. */
export async function keepSnapshots(): Promise<void> {
  await snapshotNow(canary);
}
