import { rmSync } from "node:fs";
import { FAILURES } from "../../scripts/failures.mjs";
import { beginRun, currentRun, leftIn } from "../../scripts/run-folder.mjs";

/** Before the first file and after the last: a run of vitest alone has a folder of its own; in `npm test` it is the whole run's. */
export default function setup(): (() => void) | undefined {
  rmSync(FAILURES, { recursive: true, force: true });
  if (currentRun() !== undefined) return undefined;
  const run = beginRun();
  return () => {
    const left = leftIn(run);
    if (left.length > 0) throw new Error(`The run left behind:\n${left.join("\n")}`);
  };
}
