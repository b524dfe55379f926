import { tick } from "../../domain/history/clock.ts";
import type { Person } from "../../domain/person/person.ts";
import { rejoined } from "../../domain/validation/keep-invalid.ts";
import { contradictions, recordKey } from "./contradictions.ts";
import { entryWithout, pathless } from "../stores/forgotten.ts";
import { latestIn } from "./invariants.ts";
import type { JournalEntry } from "../schema/journal-entry.ts";
import { DEPENDENT_STORES, freshState, type NotebookState, type Row, rowOf } from "../schema/records.ts";
import { soundValue } from "../schema/sound-rows.ts";
import type { Stores } from "../schema/stores.ts";
import { rowsOf } from "./merge-copies.ts";

function pathlessRow(row: Row<"people">, gone: ReadonlySet<string>): Person {
  const person = soundValue("people", row);
  return person ? rejoined(row.value, person, pathless(person, gone)) : row.value;
}

/** Nothing of whoever was forgotten, whatever an older copy still knew of them. */
function withoutForgotten(stores: Stores): Stores {
  const gone = new Set(
    rowsOf(stores, "tombstones").flatMap(({ id, isForgotten, store }) => (isForgotten && store === "people" ? id : [])),
  );
  if (gone.size === 0) return stores;
  const people = rowsOf(stores, "people").filter(({ value }) => !gone.has(value.id));
  const theirs = (row: Row): boolean => gone.has((row.value as { person?: string }).person ?? "");
  return new Map([
    ...stores,
    ["people", people.map((row) => rowOf("people", pathlessRow(row, gone), row.stamp))],
    ...DEPENDENT_STORES.map((store) => [store, rowsOf(stores, store).filter((row) => !theirs(row))] as const),
    ["journal", rowsOf(stores, "journal").flatMap((entry) => entryWithout(entry, gone) ?? [])],
  ]);
}

/** The journal without what the records don't bear out: entries in between were lost, so it could only be undone wrongly. */
function borneOut(stores: Stores): readonly JournalEntry[] {
  const wrong = contradictions(stores);
  const entries = rowsOf(stores, "journal");
  if (wrong.length === 0) return entries;
  const places = new Set(wrong.map(({ key, field }) => (field === undefined ? key : `${key} ${field}`)));
  return entries.flatMap((entry) => {
    const edits = entry.edits.flatMap((edit) => {
      const key = recordKey(edit);
      if (places.has(key)) return [];
      const changes = edit.changes.filter(({ field }) => !places.has(`${key} ${field}`));
      return edit.kind === "changed" && changes.length === 0 ? [] : [{ ...edit, changes }];
    });
    return edits.length > 0 ? [{ ...entry, edits }] : [];
  });
}

/** What was put together from copies, made to fit together: `faultsIn` finds nothing in it. It counts as one more change. */
export function repaired(put: Stores): Stores {
  const stores = withoutForgotten(put);
  const known = rowsOf(stores, "state")[0] ?? freshState();
  const state: NotebookState = {
    ...known,
    clock: tick(latestIn(stores, known.clock), Date.now(), known.device),
    changes: known.changes + 1,
    people: rowsOf(stores, "people").length,
  };
  return new Map([...stores, ["journal", borneOut(stores)], ["state", [state]]]);
}
