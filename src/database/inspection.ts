import type { IDBPDatabase } from "idb";
import { isEqual } from "../domain/change.ts";
import type { JournalEntry } from "./journal-entry.ts";
import { isReadable, isRow } from "./readable.ts";
import { RECORD_STORES, type Row, type Tombstone } from "./records.ts";
import type { Snapshot } from "./snapshot-file.ts";

/** So many people are looked up one by one: more than anybody really knows. */
const LOOKED_UP = 1000;

/** Whether every record that a whole snapshot knows is there, and as it was unless it was changed since. */
export async function isAsWritten(database: IDBPDatabase, { stores, header }: Snapshot): Promise<boolean> {
  if (header.schema !== database.version) return true;
  for (const store of RECORD_STORES) {
    const known = new Map((stores.get(store) as readonly Row[] | undefined)?.map((row) => [row.value.id, row]));
    for (const row of (await database.getAll(store)) as readonly Row[]) {
      if (!isRow(store, row)) return false;
      const before = known.get(row.value.id);
      known.delete(row.value.id);
      if (before && (before.stamp.at > row.stamp.at || !isSame(before, row))) return false;
    }
    for (const [id, row] of known) {
      const tombstone = (await database.get("tombstones", [store, id])) as Tombstone | undefined;
      if (!tombstone || tombstone.clock <= row.stamp.at) return false;
    }
  }
  return isJournalAsWritten(database, (stores.get("journal") ?? []) as readonly JournalEntry[]);
}

/** Whether the journal has every entry a snapshot knows, and each as it was unless it was widened or turned since. */
async function isJournalAsWritten(database: IDBPDatabase, known: readonly JournalEntry[]): Promise<boolean> {
  const entries = (await database.getAll("journal")) as readonly JournalEntry[];
  if (!entries.every((entry) => isReadable("journal", entry))) return false;
  const now = new Map(entries.map((entry) => [entry.seq, entry]));
  const oldest = entries[0]?.seq ?? Number.POSITIVE_INFINITY;
  return known.every((before) => {
    const entry = now.get(before.seq);
    if (!entry) return before.seq < oldest; // pruned: the journal goes from its oldest end
    return entry.clock !== before.clock || entry.turned !== before.turned || isEqual(entry, before);
  });
}

/** Whether people are found under each of their addresses and by their names. */
export async function isWellIndexed(database: IDBPDatabase): Promise<boolean> {
  const { store } = database.transaction("people");
  const [rows, byAddress, named] = await Promise.all([
    store.getAll() as Promise<readonly Row<"people">[]>,
    store.index("addresses").getAllKeys(),
    store.index("name").count(),
  ]);
  const addresses = rows.flatMap(({ value: { id, addresses: own } }) => own.map((address) => [address, id] as const));
  const expected = addresses.toSorted(([a], [b]) => (a < b ? -1 : 1)).map(([, id]) => id);
  if (named !== rows.length || !isEqual(expected, byAddress)) return false;
  // Whom the user wrote of is looked up as the popup does, since an address damaged in place keeps its order.
  const written = rows.filter(({ stamp }) => stamp.fields !== undefined).slice(0, LOOKED_UP);
  const found = written.flatMap(({ value: { id, addresses: own } }) =>
    own.map(async (address) => (await store.index("addresses").getKey(address)) === id),
  );
  return (await Promise.all(found)).every(Boolean);
}

function isSame(before: Row, now: Row): boolean {
  return before.stamp.at !== now.stamp.at || isEqual(before.value, now.value);
}
