import { isEqual } from "../../domain/history/change.ts";
import { invalidValuesIn, RECORDS } from "../../domain/validation/records.ts";
import type { Shape } from "../../domain/validation/shape.ts";
import type { SyncCursors } from "./sync-cursors.ts";
import type { JournalEntry } from "./journal-entry.ts";
import { type RecordStore, type Row, rowOf, type Tombstone } from "./records.ts";
import { isClock } from "./state-check.ts";

function hasOddDay<S extends RecordStore>(store: S, { value }: Row<S>): boolean {
  return invalidValuesIn(RECORDS[store] as Shape<unknown>, value).some(({ why }) => why === "noDay");
}

/** Whether a row read from a damaged notebook is as it was written: its index keys still follow from its record. */
export function isRow<S extends RecordStore>(store: S, row: Row<S> | null | undefined): row is Row<S> {
  try {
    if (!row || typeof row.value.id !== "string" || !isClock(row.stamp.at) || !isClock(row.stamp.made)) return false;
    const { keys } = rowOf(store, row.value, row.stamp);
    // Where a day is none an older version reckoned with it all the same; nothing else follows from such a day.
    if (isEqual(keys, row.keys)) return true;
    return hasOddDay(store, row) && isEqual({ ...keys, due: "" }, { ...row.keys, due: "" });
  } catch {
    return false; // a record that has lost its shape
  }
}

/** Whether an entry of the journal is as it was written. */
export function isEntry(row: unknown): row is JournalEntry {
  const entry = row as JournalEntry | null | undefined;
  if (!entry || !Number.isInteger(entry.seq) || !isClock(entry.clock) || typeof entry.group !== "string") return false;
  return (
    Array.isArray(entry.edits) &&
    Array.isArray(entry.people) &&
    entry.edits.every((edit) => Array.isArray(edit?.changes))
  );
}

/** Whether a tombstone is as it was written. */
export function isTombstone(row: unknown): row is Tombstone {
  const tombstone = row as Tombstone | null | undefined;
  return Boolean(
    tombstone && typeof tombstone.id === "string" && typeof tombstone.store === "string" && isClock(tombstone.clock),
  );
}

/** Whether the cursors of sync are as they were written. */
export function isCursors(row: unknown): row is SyncCursors {
  const marks = row as SyncCursors | null | undefined;
  return Boolean(
    marks &&
    marks.id === "marks" &&
    typeof marks.written === "string" &&
    typeof marks.at === "string" &&
    Number.isInteger(marks.sequence) &&
    typeof marks.read === "object",
  );
}
