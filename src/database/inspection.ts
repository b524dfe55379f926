import type { IDBPDatabase } from "idb";
import { isEqual } from "../domain/change.ts";
import type { CanaryNote } from "./canary.ts";
import { type NotebookState, RECORD_STORES, type Row, type Tombstone } from "./records.ts";
import type { Snapshot, SnapshotHeader } from "./snapshot-file.ts";

/** What can be wrong with a notebook: it was emptied and made anew, it is older than it was, or some of it can't be read or isn't as it was written. */
export type Damage = "emptied" | "rolledBack" | "damaged";

/** The damage that shows without reading everything: in the state of the notebook, beside what was noted and the newest snapshot. */
export function quickDamage(
  state: NotebookState | undefined,
  people: number,
  noted: CanaryNote | undefined,
  newest: SnapshotHeader | undefined,
): Damage | undefined {
  if (!state) return "damaged";
  for (const known of [noted, newest]) {
    if (!known || known.notebook === "") continue;
    if (known.notebook !== state.notebook) return "emptied";
    if (known.changes > state.changes) return "rolledBack";
  }
  return people === state.people ? undefined : "damaged";
}

/** Whether every record that a whole snapshot knows is there, and as it was unless it was changed since. */
export async function isAsWritten(database: IDBPDatabase, { stores, header }: Snapshot): Promise<boolean> {
  if (header.schema !== database.version) return true;
  for (const store of RECORD_STORES) {
    const known = new Map((stores.get(store) as readonly Row[] | undefined)?.map((row) => [row.value.id, row]));
    for (const row of (await database.getAll(store)) as readonly Row[]) {
      const before = known.get(row.value.id);
      known.delete(row.value.id);
      if (before && (before.stamp.at > row.stamp.at || !isSame(before, row))) return false;
    }
    for (const [id, row] of known) {
      const tombstone = (await database.get("tombstones", [store, id])) as Tombstone | undefined;
      if (!tombstone || tombstone.clock <= row.stamp.at) return false;
    }
  }
  return true;
}

function isSame(before: Row, now: Row): boolean {
  return before.stamp.at !== now.stamp.at || isEqual(before.value, now.value);
}
