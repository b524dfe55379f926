import { invalidValuesIn, RECORDS } from "../../domain/validation/records.ts";
import { withAt, withoutInvalidValue } from "../../domain/validation/keep-invalid.ts";
import type { InvalidValue, Place, Shape } from "../../domain/validation/shape.ts";
import { notebook } from "../connection/open.ts";
import type { RecordStore } from "../schema/records.ts";
import { write } from "../transaction/write.ts";

/** What in a stored record doesn't fit where it stands. */
export async function invalidValuesOf(store: RecordStore, id: string): Promise<readonly InvalidValue[]> {
  const row = await (await notebook()).get(store, id);
  return row ? invalidValuesIn(RECORDS[store] as Shape<unknown>, row.value) : [];
}

/** Puts a value where something else stands, as one change to undo. Throws `Refusal`. */
export function putRight(store: RecordStore, id: string, place: Place, value: unknown): Promise<void> {
  return write({ kind: "edit" }, (changeSet) => changeSet.alter(store, id, (stored) => withAt(stored, place, value)));
}

/** Removes what isn't understood at a place, as one change to undo. Throws `Refusal`. */
export function removeInvalidValue(store: RecordStore, id: string, place: Place): Promise<void> {
  const shape = RECORDS[store] as Shape<unknown>;
  return write({ kind: "edit" }, (changeSet) =>
    changeSet.alter(store, id, (stored) => withoutInvalidValue(shape, stored, place)),
  );
}
