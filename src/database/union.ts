import { mergePeople } from "../domain/merge.ts";
import type { Person } from "../domain/person.ts";
import { type NotebookState, type RecordStore, RECORD_STORES, type Row, rowOf, type Tombstone } from "./records.ts";
import type { JournalEntry } from "./journal-entry.ts";
import { stampAt } from "../domain/stamp.ts";

/** Rows by store, as a snapshot holds them. */
export type Stores = ReadonlyMap<string, readonly unknown[]>;

interface Rows {
  readonly people: readonly Row<"people">[];
  readonly organizations: readonly Row[];
  readonly exchanges: readonly Row[];
  readonly asks: readonly Row[];
  readonly journal: readonly JournalEntry[];
  readonly tombstones: readonly Tombstone[];
  readonly state: readonly NotebookState[];
}

function rowsOf<S extends keyof Rows>(stores: Stores, name: S): Rows[S] {
  return (stores.get(name) ?? []) as unknown as Rows[S];
}

/** Later of two rows of one record; of equally old ones the snapshot's, whose every byte is checked. */
function newer(snapshot: Row | undefined, salvaged: Row): Row {
  return snapshot && snapshot.stamp.at >= salvaged.stamp.at ? snapshot : salvaged;
}

function unionRows(snapshot: Stores, salvaged: Stores, store: RecordStore): readonly Row[] {
  const deleted = new Map(
    [...rowsOf(snapshot, "tombstones"), ...rowsOf(salvaged, "tombstones")]
      .filter((tombstone) => tombstone.store === store)
      .map(({ id, clock }) => [id, clock]),
  );
  const rows = new Map<string, Row>(rowsOf(snapshot, store).map((row) => [row.value.id, row]));
  for (const row of rowsOf(salvaged, store)) rows.set(row.value.id, newer(rows.get(row.value.id), row));
  return [...rows.values()].filter((row) => (deleted.get(row.value.id) ?? "") < row.stamp.at);
}

/** People who were kept anew under an address the snapshot knows are the snapshot's. */
function oneByAddress(rows: readonly Row<"people">[]): readonly Row<"people">[] {
  const owners = new Map<string, string>();
  const people = new Map<string, Row<"people">>();
  for (const row of rows) {
    const owner = row.value.addresses.map((address) => owners.get(address)).find((id) => id !== undefined);
    const kept = owner === undefined ? undefined : people.get(owner);
    const merged: Person = kept ? mergePeople(kept.value, row.value) : row.value;
    people.set(merged.id, kept ? rowOf("people", merged, stampAt(row.stamp.at)) : row);
    for (const address of merged.addresses) owners.set(address, merged.id);
  }
  return [...people.values()];
}

function unionJournal(snapshot: Stores, salvaged: Stores, isSameNotebook: boolean): readonly JournalEntry[] {
  const entries = new Map(rowsOf(snapshot, "journal").map((entry) => [entry.seq, entry]));
  const last = Math.max(0, ...entries.keys());
  for (const entry of rowsOf(salvaged, "journal")) {
    // What was written into an emptied notebook began to count at 1 again.
    const seq = isSameNotebook ? entry.seq : entry.seq + last;
    const known = entries.get(seq);
    const isNewer = !known || latest(entry) > latest(known);
    if (isNewer) entries.set(seq, { ...entry, seq });
  }
  return [...entries.values()];
}

function latest({ clock, turned }: JournalEntry): string {
  return turned !== undefined && turned > clock ? turned : clock;
}

/**
 * A whole snapshot with what could still be read of a damaged notebook: of every record the later version, so that what was
 * written since the snapshot stays as far as it can be read.
 */
export function union(snapshot: Stores, salvaged: Stores): Stores {
  const [before] = rowsOf(snapshot, "state");
  const [now] = rowsOf(salvaged, "state");
  const records = RECORD_STORES.map((store) => [store, unionRows(snapshot, salvaged, store)] as const);
  const stores = new Map<string, readonly unknown[]>(records);
  const people = oneByAddress(rowsOf(stores, "people"));
  stores.set("people", people);
  stores.set("journal", unionJournal(snapshot, salvaged, before?.notebook === now?.notebook));
  stores.set("tombstones", [...rowsOf(snapshot, "tombstones"), ...rowsOf(salvaged, "tombstones")]);
  if (before) {
    const changes = before.changes + (now?.changes ?? 0) + 1;
    const clock = now && now.clock > before.clock ? now.clock : before.clock;
    const skills = now?.skills ?? before.skills;
    stores.set("state", [{ ...before, changes, clock, people: people.length, ...(skills && { skills }) }]);
  }
  return stores;
}
