import { type Burial, type Carried, type CarriedRow, isHandedOn, keyOf } from "../../domain/sync/carried.ts";
import type { Plain } from "../../domain/history/change.ts";
import type { Clock } from "../../domain/history/clock.ts";
import { type CarryMarks, NO_MARKS } from "../schema/sync-cursors.ts";
import { burialOf } from "../transaction/write-record.ts";
import { notebook } from "../connection/open.ts";
import { RECORD_STORES, type Row } from "../schema/records.ts";
import { refusalFrom } from "../connection/refusal.ts";
import { write } from "../transaction/write.ts";

/** What this machine has to hand on, and the clock up to which that is all. */
export interface HandedOn extends Carried {
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
export async function toHandOn(after: Clock, adopted: readonly string[]): Promise<HandedOn> {
  try {
    const transaction = (await notebook()).transaction([...RECORD_STORES, "tombstones", "state"] as const);
    const state = await transaction.objectStore("state").get("state");
    if (!state) throw new Error("the notebook has no state");
    const authors = new Set([state.device, ...adopted]);
    const since = after === "" ? null : IDBKeyRange.lowerBound(after, true);
    const all = await transaction.objectStore("tombstones").getAll();
    const buried = new Map(all.map((tombstone) => [keyOf(tombstone.store, tombstone.id), burialOf(tombstone)]));
    const rows = new Map<string, CarriedRow>();
    for (const store of RECORD_STORES) {
      const records = transaction.objectStore(store);
      const asked: readonly Promise<readonly Row[]>[] = since
        ? [records.index("changed").getAll(since)]
        : rangesOf(await records.getAllKeys()).map((range) => records.getAll(range));
      for (const chunk of asked)
        for (const { value, stamp } of await chunk) {
          const row: CarriedRow = { store, value: value as unknown as Plain, stamp };
          const key = keyOf(store, value.id);
          if (isHandedOn(row, buried.get(key), authors)) rows.set(key, row);
        }
    }
    const burials = new Map<string, Burial>();
    for (const { store, id, clock } of all) {
      const burial = buried.get(keyOf(store, id));
      if (burial && clock > after) burials.set(keyOf(store, id), burial);
    }
    return { rows, burials, device: state.device, upTo: state.clock };
  } catch (error) {
    throw refusalFrom(error);
  }
}

/** What was carried so far. Throws `Refusal`. */
export async function carryMarks(): Promise<CarryMarks> {
  try {
    return (await (await notebook()).get("carrying", "marks")) ?? NO_MARKS;
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

/** Notes what was carried; `how` gets it as it is at that moment. Throws `Refusal`. */
export async function noteCarried(how: (marks: CarryMarks) => CarryMarks): Promise<CarryMarks> {
  let now = NO_MARKS;
  await write({ kind: "carried" }, async (writing) => {
    now = how((await writing.transaction.objectStore("carrying").get("marks")) ?? NO_MARKS);
    writing.marks = now;
  });
  return now;
}
