import { type SyncTombstone, type SyncChanges, type SyncRow, isSynced, keyOf } from "../../domain/sync/changes.ts";
import type { Plain } from "../../domain/history/change.ts";
import type { Clock } from "../../domain/history/clock.ts";
import { type SyncCursors, NO_CURSORS } from "../schema/sync-cursors.ts";
import { syncTombstoneOf } from "../transaction/write-record.ts";
import { notebook } from "../connection/open.ts";
import { RECORD_STORES, type Row } from "../schema/records.ts";
import { refusalFrom } from "../connection/refusal.ts";
import { write } from "../transaction/write.ts";

/** What this machine has to hand on, and the clock up to which that is all. */
export interface Outgoing extends SyncChanges {
  readonly device: string;
  readonly upTo: Clock;
}

const CHUNK = 1000;

/** The ranges of some thousand rows each: asked for all at once, one is read while another is looked at. */
function rangesOf(keys: readonly string[]): readonly IDBKeyRange[] {
  const ranges: IDBKeyRange[] = [];
  for (let start = 0; start < keys.length; start += CHUNK) {
    const [from, to] = [keys[start], keys[Math.min(start + CHUNK, keys.length) - 1]];
    if (from !== undefined && to !== undefined) ranges.push(IDBKeyRange.bound(from, to));
  }
  return ranges;
}

/**
 * What this machine wrote after a clock (all of it after the empty one), with what those wrote whom it adopted: read in one
 * transaction, so that it fits together. Throws `Refusal`.
 */
export async function outgoing(after: Clock, adopted: readonly string[]): Promise<Outgoing> {
  try {
    const transaction = (await notebook()).transaction([...RECORD_STORES, "tombstones", "state"] as const);
    const state = await transaction.objectStore("state").get("state");
    if (!state) throw new Error("the notebook has no state");
    const authors = new Set([state.device, ...adopted]);
    const since = after === "" ? null : IDBKeyRange.lowerBound(after, true);
    const all = await transaction.objectStore("tombstones").getAll();
    const buried = new Map(all.map((tombstone) => [keyOf(tombstone.store, tombstone.id), syncTombstoneOf(tombstone)]));
    const rows = new Map<string, SyncRow>();
    for (const store of RECORD_STORES) {
      const records = transaction.objectStore(store);
      const asked: readonly Promise<readonly Row[]>[] = since
        ? [records.index("changed").getAll(since)]
        : rangesOf(await records.getAllKeys()).map((range) => records.getAll(range));
      for (const chunk of asked)
        for (const { value, stamp } of await chunk) {
          const row: SyncRow = { store, value: value as unknown as Plain, stamp };
          const key = keyOf(store, value.id);
          if (isSynced(row, buried.get(key), authors)) rows.set(key, row);
        }
    }
    const tombstones = new Map<string, SyncTombstone>();
    for (const { store, id, clock } of all) {
      const tombstone = buried.get(keyOf(store, id));
      if (tombstone && clock > after) tombstones.set(keyOf(store, id), tombstone);
    }
    return { rows, tombstones, device: state.device, upTo: state.clock };
  } catch (error) {
    throw refusalFrom(error);
  }
}

/** How far this machine is in sync. Throws `Refusal`. */
export async function syncCursors(): Promise<SyncCursors> {
  try {
    return (await (await notebook()).get("carrying", "marks")) ?? NO_CURSORS;
  } catch (error) {
    throw refusalFrom(error);
  }
}

/** The id of this machine's notebook in clocks and names of files. Throws `Refusal`. */
export async function ownDevice(): Promise<string> {
  try {
    return (await (await notebook()).get("state", "state"))?.device ?? "";
  } catch (error) {
    throw refusalFrom(error);
  }
}

/** The clock of this machine's last change. Throws `Refusal`. */
export async function ownClock(): Promise<Clock> {
  try {
    return (await (await notebook()).get("state", "state"))?.clock ?? "";
  } catch (error) {
    throw refusalFrom(error);
  }
}

/** Moves the cursors; `how` gets them as they are at that moment. Throws `Refusal`. */
export async function noteSynced(how: (marks: SyncCursors) => SyncCursors): Promise<SyncCursors> {
  let now = NO_CURSORS;
  await write({ kind: "carried" }, async (changeSet) => {
    now = how((await changeSet.transaction.objectStore("carrying").get("marks")) ?? NO_CURSORS);
    changeSet.marks = now;
  });
  return now;
}
