import { rmSync } from "node:fs";
import { FAILURES } from "../../scripts/failures.mjs";
import { leftIn, ownRun } from "../../scripts/run-folder.mjs";

/** Before the first file and after the last. In `npm test` the run isn't vitest's own, and is looked at where it ends. */
export default function setup(): (() => void) | undefined {
  rmSync(FAILURES, { recursive: true, force: true });
  const run = ownRun();
  if (run === undefined) return undefined;
  return () => {
    // Vitest's own browser, whose files are with the tools', is closed a moment later.
    const left = leftIn(run, { areToolsOpen: true });
    if (left.length > 0) throw new Error(`The run left behind:\n${left.join("\n")}`);
  };
}
