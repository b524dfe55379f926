import { isEqual, type Plain, valueAt } from "../../domain/history/change.ts";
import { stampOf } from "../../domain/history/stamp.ts";
import type { Edit, JournalEntry } from "../schema/journal-entry.ts";
import { RECORD_STORES, type Row, type Tombstone } from "../schema/records.ts";
import type { Stores } from "../schema/stores.ts";
import { rowsOf } from "./merge-copies.ts";

/** Something the journal says that the records don't bear out: of a record as a whole, or of one of its fields. */
export interface Contradiction {
  readonly key: string;
  readonly field?: string;
  readonly says: string;
}

/** The key of a record among all records. */
export function recordKey({ store, id }: Pick<Edit, "store" | "id">): string {
  return `${store} ${id}`;
}

/** The records and what may have changed them without an entry of its own. */
class Known {
  readonly rows = new Map<string, Row>();
  readonly tombstones = new Map<string, Tombstone>();
  /** When records were last undone or done again, and all clocks of that. */
  readonly #turned = new Map<string, string>();
  readonly #turns = new Set<string>();
  #forgotten = "";

  constructor(stores: Stores) {
    for (const store of RECORD_STORES)
      for (const row of rowsOf(stores, store) as readonly Row[])
        this.rows.set(recordKey({ store, id: row.value.id }), row);
    for (const tombstone of rowsOf(stores, "tombstones")) {
      this.tombstones.set(recordKey(tombstone), tombstone);
      if (tombstone.isForgotten && tombstone.clock > this.#forgotten) this.#forgotten = tombstone.clock;
    }
    for (const { turned, edits } of rowsOf(stores, "journal")) {
      if (turned === undefined) continue;
      this.#turns.add(turned);
      for (const edit of edits)
        if (turned > (this.#turned.get(recordKey(edit)) ?? "")) this.#turned.set(recordKey(edit), turned);
    }
  }

  /** Whether a field may have been set after an entry by an undo, a redo, or the forgetting of somebody else. */
  mayDiffer(key: string, { stamp }: Row, field: string, { clock }: JournalEntry): boolean {
    if ((this.#turned.get(key) ?? "") > clock) return true;
    if (this.#turns.has(stampOf(stamp, field)) || this.#turns.has(stamp.at)) return true;
    return field.startsWith("paths") && this.#forgotten > clock;
  }
}

function ofFields(
  known: Known,
  row: Row,
  edit: Edit,
  entry: JournalEntry,
  done: Set<string>,
): readonly Contradiction[] {
  const key = recordKey(edit);
  return edit.changes.flatMap(({ field, after }) => {
    const place = `${key} ${field}`;
    if (done.has(place)) return [];
    done.add(place);
    const now = valueAt(row.value as unknown as Plain, field);
    if (isEqual(now, after) || known.mayDiffer(key, row, field, entry)) return [];
    return [{ key, field, says: `the journal says ${String(after)} of ${place}, and it is ${String(now)}` }];
  });
}

function ofRecord(known: Known, edit: Edit): readonly Contradiction[] {
  const key = recordKey(edit);
  const isThere = known.rows.has(key);
  if (edit.kind === "removed")
    return isThere ? [{ key, says: `the journal says ${key} is gone, and it is there` }] : [];
  return isThere || known.tombstones.has(key) ? [] : [{ key, says: `the journal knows ${key}, which is nowhere` }];
}

/** What the last standing entry about each record and field says that isn't so. */
export function contradictions(stores: Stores): readonly Contradiction[] {
  const known = new Known(stores);
  const found: Contradiction[] = [];
  // Before a record was made or removed it had another life, which may say anything.
  const done = new Set<string>();
  for (const entry of rowsOf(stores, "journal").toSorted((a, b) => b.seq - a.seq)) {
    if (entry.isUndone) continue;
    for (const edit of entry.edits) {
      const key = recordKey(edit);
      if (done.has(key)) continue;
      const row = known.rows.get(key);
      if (row && edit.kind === "changed") {
        found.push(...ofFields(known, row, edit, entry, done));
        continue;
      }
      done.add(key);
      found.push(...ofRecord(known, edit));
    }
  }
  return found;
}
