import type { IDBPDatabase } from "idb";
import { isEqual } from "../../domain/history/change.ts";
import { allRows, faultsIn } from "./invariants.ts";
import type { JournalEntry } from "../schema/journal-entry.ts";
import { RECORD_STORES, type Row } from "../schema/records.ts";
import type { Snapshot } from "../snapshots/snapshot-file.ts";
import type { Stores } from "../schema/stores.ts";
import { rowsOf } from "./merge-copies.ts";

/** So many people are looked up one by one: more than anybody really knows. */
const LOOKED_UP = 1000;

/** Whether a notebook holds what it held: all that fits together, is as a whole snapshot knows it unless it was changed since, and is found where it is looked up. */
export async function passesFullCheck(database: IDBPDatabase, snapshot: Snapshot | undefined): Promise<boolean> {
  const rows = await allRows(database);
  if (faultsIn(rows).length > 0) return false;
  if (snapshot?.header.schema === database.version && !isAsWritten(rows, snapshot)) return false;
  return isWellIndexed(database);
}

/** Whether every record that a snapshot knows is there, and as it was unless it was changed since. */
function isAsWritten(now: Stores, { stores: before }: Snapshot): boolean {
  const buried = new Map(rowsOf(now, "tombstones").map(({ store, id, clock }) => [`${store} ${id}`, clock]));
  return (
    RECORD_STORES.every((store) => {
      const rows = new Map((rowsOf(now, store) as readonly Row[]).map((row) => [row.value.id, row]));
      return (rowsOf(before, store) as readonly Row[]).every((known) => {
        const row = rows.get(known.value.id);
        if (!row) return (buried.get(`${store} ${known.value.id}`) ?? "") > known.stamp.at;
        if (known.stamp.at > row.stamp.at) return false;
        return known.stamp.at !== row.stamp.at || isEqual(known.value, row.value);
      });
    }) && isJournalAsWritten(rowsOf(now, "journal"), rowsOf(before, "journal"))
  );
}

/** Whether the journal has every entry a snapshot knows, and each as it was unless it was widened or turned since. */
function isJournalAsWritten(entries: readonly JournalEntry[], known: readonly JournalEntry[]): boolean {
  const now = new Map(entries.map((entry) => [entry.seq, entry]));
  const oldest = entries[0]?.seq ?? Number.POSITIVE_INFINITY;
  return known.every((before) => {
    const entry = now.get(before.seq);
    if (!entry) return before.seq < oldest; // pruned: the journal goes from its oldest end
    return entry.clock !== before.clock || entry.turned !== before.turned || isEqual(entry, before);
  });
}

/** What the index of addresses has of a person, whatever an older version left there. */
function indexed({ addresses }: { readonly addresses: unknown }): readonly string[] {
  return [...new Set([addresses].flat())].filter((address) => typeof address === "string");
}

/** Whether people are found under each of their addresses and by their names. */
async function isWellIndexed(database: IDBPDatabase): Promise<boolean> {
  const { store } = database.transaction("people");
  const [rows, byAddress, named] = await Promise.all([
    store.getAll() as Promise<readonly Row<"people">[]>,
    store.index("addresses").getAllKeys(),
    store.index("name").count(),
  ]);
  const addresses = rows.flatMap(({ value }) => indexed(value).map((address) => [address, value.id] as const));
  const expected = addresses.toSorted(([a], [b]) => (a < b ? -1 : 1)).map(([, id]) => id);
  if (named !== rows.length || !isEqual(expected, byAddress)) return false;
  // Whom the user wrote of is looked up as the popup does, since an address damaged in place keeps its order.
  const written = rows.filter(({ stamp }) => stamp.fields !== undefined).slice(0, LOOKED_UP);
  const found = written.flatMap(({ value }) =>
    indexed(value).map(async (address) => (await store.index("addresses").getKey(address)) === value.id),
  );
  return (await Promise.all(found)).every(Boolean);
}
