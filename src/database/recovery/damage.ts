import type { CanaryNote } from "./canary.ts";
import { isState } from "../schema/state-check.ts";
import type { NotebookState } from "../schema/records.ts";
import type { SnapshotHeader } from "../snapshots/snapshot-file.ts";

/** What can be wrong with a notebook: it was emptied and made anew, it is older than it was, or some of it can't be read or isn't as it was written. */
export type Damage = "emptied" | "rolledBack" | "damaged";

/** The damage that shows without reading everything: in the state of the notebook, beside what was noted and the newest snapshot. */
export function damageOf(
  state: NotebookState | undefined,
  people: number,
  noted: CanaryNote | undefined,
  newest: SnapshotHeader | undefined,
): Damage | undefined {
  if (!isState(state)) return "damaged";
  for (const known of [noted, newest]) {
    if (!known || known.notebook === "") continue;
    if (known.notebook !== state.notebook) return "emptied";
    if (known.changes > state.changes) return "rolledBack";
  }
  return people === state.people ? undefined : "damaged";
}
