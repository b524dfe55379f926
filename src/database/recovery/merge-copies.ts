import { mergePeople } from "../../domain/person/merge.ts";
import type { Person } from "../../domain/person/person.ts";
import { stampAt } from "../../domain/history/stamp.ts";
import { type SyncCursors, NO_CURSORS } from "../schema/sync-cursors.ts";
import type { JournalEntry } from "../schema/journal-entry.ts";
import {
  type NotebookState,
  type RecordStore,
  RECORD_STORES,
  type Row,
  rowOf,
  type Tombstone,
} from "../schema/records.ts";
import { latestOfEntry, rowKeyOf, type StoreRule, STORES, type Stores } from "../schema/stores.ts";

interface Rows {
  readonly people: readonly Row<"people">[];
  readonly organizations: readonly Row[];
  readonly exchanges: readonly Row[];
  readonly asks: readonly Row[];
  readonly steps: readonly Row[];
  readonly journal: readonly JournalEntry[];
  readonly tombstones: readonly Tombstone[];
  readonly state: readonly NotebookState[];
  readonly carrying: readonly SyncCursors[];
}

/** The rows of one store, typed. */
export function rowsOf<S extends keyof Rows>(stores: Stores, name: S): Rows[S] {
  return (stores.get(name) ?? []) as unknown as Rows[S];
}

/** Of two sets of rows the later version of each; of equally late ones the first set's, whose every byte is checked. */
function laterOf(rule: StoreRule, copy: readonly unknown[], salvaged: readonly unknown[]): readonly unknown[] {
  const version = rule.version as (row: unknown) => string;
  const rows = new Map(copy.map((row) => [rowKeyOf(rule, row), row]));
  for (const row of salvaged) {
    const [key, known] = [rowKeyOf(rule, row), rows.get(rowKeyOf(rule, row))];
    if (known === undefined || version(row) > version(known)) rows.set(key, row);
  }
  return [...rows.values()];
}

function withoutBuried(rows: readonly Row[], tombstones: readonly Tombstone[], store: RecordStore): readonly Row[] {
  const buried = new Map(tombstones.filter((one) => one.store === store).map((one) => [one.id, one]));
  return rows.filter(({ value, stamp }) => {
    const tombstone = buried.get(value.id);
    return !tombstone || (!tombstone.isForgotten && tombstone.clock < stamp.at);
  });
}

/** People who were kept anew under an address the copy knows are the copy's. */
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

/** What the salvaged journal adds to the copy's. */
function addedEntries(copy: Stores, salvaged: Stores, isExact: boolean): readonly JournalEntry[] {
  const [[before], [now]] = [rowsOf(copy, "state"), rowsOf(salvaged, "state")];
  const entries = rowsOf(salvaged, "journal");
  const last = rowsOf(copy, "journal").reduce((seq, entry) => Math.max(seq, entry.seq), 0);
  const known = new Map(rowsOf(copy, "journal").map(({ seq, group }) => [seq, group]));
  // Where the state is lost too, a common entry says that it is the same notebook.
  const isSame = now ? now.notebook === before?.notebook : entries.some(({ seq, group }) => known.get(seq) === group);
  // What was written into an emptied notebook began to count at 1 again.
  if (!isSame) return entries.map((entry) => ({ ...entry, seq: entry.seq + last }));
  // Where the copy has every change up to its clock, an entry that it lacks was taken out again.
  return entries.filter((entry) => !isExact || known.has(entry.seq) || latestOfEntry(entry) > (before?.clock ?? ""));
}

/**
 * The marks of the copy: another machine's files are read again rather than believed to be read. Only numbers of our own files never
 * go back, since others may have read them; and what was written into an emptied notebook is handed on as ours.
 */
function joinedMarks(copy: Stores, salvaged: Stores): readonly SyncCursors[] {
  const [[known], [now]] = [rowsOf(copy, "carrying"), rowsOf(salvaged, "carrying")];
  const [[before], [after]] = [rowsOf(copy, "state"), rowsOf(salvaged, "state")];
  const other = before && after && after.changes > 0 && before.device !== after.device ? [after.device] : [];
  if (!known && !now && other.length === 0) return [];
  const marks = known ?? NO_CURSORS;
  const adopted = [...new Set([...marks.adopted, ...other])];
  const sequence = Math.max(marks.sequence, other.length === 0 ? (now?.sequence ?? 0) : 0);
  return [{ ...marks, sequence, adopted }];
}

/**
 * A whole copy with what could still be read of a damaged notebook: of every row the later version, so that what was written since the
 * copy stays as far as it can be read. `isExact` says that the copy has every change up to its own clock.
 */
export function mergeCopies(copy: Stores, salvaged: Stores, isExact = false, rules = STORES): Stores {
  const stores = new Map<string, readonly unknown[]>(
    Object.entries(rules).map(([name, rule]) => [name, laterOf(rule, copy.get(name) ?? [], salvaged.get(name) ?? [])]),
  );
  const tombstones = rowsOf(stores, "tombstones");
  for (const store of RECORD_STORES) stores.set(store, withoutBuried(rowsOf(stores, store), tombstones, store));
  stores.set("people", oneByAddress(rowsOf(stores, "people")));
  const journal = laterOf(STORES.journal, copy.get("journal") ?? [], addedEntries(copy, salvaged, isExact));
  stores.set("journal", journal);
  stores.set("carrying", joinedMarks(copy, salvaged));
  const [[before], [now]] = [rowsOf(copy, "state"), rowsOf(salvaged, "state")];
  const skills = now && before && now.clock > before.clock ? now.skills : before?.skills;
  if (before) stores.set("state", [{ ...before, ...(skills && { skills }), changes: most(before, now) }]);
  return stores;
}

function most(one: NotebookState, other: NotebookState | undefined): number {
  return Math.max(one.changes, other?.changes ?? 0);
}
