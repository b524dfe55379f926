import { isEqual } from "../domain/change.ts";
import type { JournalEntry } from "./journal-entry.ts";
import { type NotebookState, type RecordStore, RECORD_STORES, type Row, rowOf, type Tombstone } from "./records.ts";

const CLOCK = /^[0-9a-z]{9}-[0-9a-z]{4}-[0-9a-f]{8}$/;

function isClock(value: unknown): boolean {
  return typeof value === "string" && CLOCK.test(value);
}

/** Whether a row read from a damaged notebook is as it was written: its index keys still follow from its record. */
export function isRow<S extends RecordStore>(store: S, row: Row<S> | null | undefined): row is Row<S> {
  try {
    if (!row || typeof row.value.id !== "string" || !isClock(row.stamp.at) || !isClock(row.stamp.made)) return false;
    return isEqual(rowOf(store, row.value, row.stamp).keys, row.keys);
  } catch {
    return false; // a record that has lost its shape
  }
}

function isEntry(entry: JournalEntry | null): boolean {
  if (!entry || !Number.isInteger(entry.seq) || !isClock(entry.clock) || typeof entry.group !== "string") return false;
  return (
    Array.isArray(entry.edits) &&
    Array.isArray(entry.people) &&
    entry.edits.every((edit) => Array.isArray(edit?.changes))
  );
}

function isTombstone(tombstone: Tombstone | null): boolean {
  return tombstone !== null && typeof tombstone.id === "string" && isClock(tombstone.clock);
}

/** Whether the state of a notebook is as it was written. */
export function isState(state: NotebookState | null | undefined): state is NotebookState {
  return Boolean(state && isClock(state.clock) && Number.isInteger(state.changes) && Number.isInteger(state.people));
}

/** Whether something out of a store is what that store holds; the check for whatever damage may have left. */
export function isReadable(store: string, row: unknown): boolean {
  const record = RECORD_STORES.find((name) => name === store);
  if (record) return isRow(record, row as Row<typeof record>);
  if (store === "journal") return isEntry(row as JournalEntry | null);
  if (store === "tombstones") return isTombstone(row as Tombstone | null);
  return store === "state" && isState(row as NotebookState | null);
}
