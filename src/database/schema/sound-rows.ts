import { RECORDS, sound } from "../../domain/validation/records.ts";
import type { Shape } from "../../domain/validation/shape.ts";
import type { Records, RecordStore, Row } from "./records.ts";

/** A stored record as pages can show it, whatever an older version or a damage left in it; `undefined` for one without an id. */
export function soundValue<S extends RecordStore>(store: S, row: Row<S> | undefined): Records[S] | undefined {
  return row && sound(RECORDS[store] as Shape<Records[S]>, row.value);
}

/** Stored records as pages can show them. */
export function soundValues<S extends RecordStore>(store: S, rows: readonly Row<S>[]): readonly Records[S][] {
  return rows.flatMap((row) => soundValue(store, row) ?? []);
}
