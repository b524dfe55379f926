import { storedValue } from "../browser.ts";
import { type GuardOutcome, guardNotebook, tendNotebook } from "../database/recovery/startup-check.ts";
import { snapshotNow } from "../database/recovery/watch.ts";

const canary = storedValue("canary");

async function note(outcome: GuardOutcome): Promise<void> {
  // The next surface says it; the background has no words of its own.
  if (outcome.kind !== "fine") await storedValue("guardOutcome").write(outcome);
}

/** Looks at the whole notebook once after the browser's start, and mends it. */
export async function inspectNotebook(): Promise<void> {
  await note(await guardNotebook(canary, true));
}

/** The daily chores. */
export async function tend(nowMs: number): Promise<void> {
  await note(await tendNotebook(canary, nowMs));
}

/** Keeps the snapshots up after the worker itself wrote. */
export async function keepSnapshots(): Promise<void> {
  await snapshotNow(canary);
}
