import { misfitsIn, RECORDS } from "../../domain/validation/records.ts";
import { withAt, withoutMisfit } from "../../domain/validation/rejoin.ts";
import type { Misfit, Place, Shape } from "../../domain/validation/shape.ts";
import { notebook } from "../connection/open.ts";
import type { RecordStore } from "../schema/records.ts";
import { write } from "../transaction/write.ts";

/** What in a stored record doesn't fit where it stands. */
export async function misfitsOf(store: RecordStore, id: string): Promise<readonly Misfit[]> {
  const row = await (await notebook()).get(store, id);
  return row ? misfitsIn(RECORDS[store] as Shape<unknown>, row.value) : [];
}

/** Puts a value where something else stands, as one change to undo. Throws `Refusal`. */
export function putRight(store: RecordStore, id: string, place: Place, value: unknown): Promise<void> {
  return write({ kind: "edit" }, (writing) => writing.alter(store, id, (stored) => withAt(stored, place, value)));
}

/** Removes what isn't understood at a place, as one change to undo. Throws `Refusal`. */
export function removeMisfit(store: RecordStore, id: string, place: Place): Promise<void> {
  const shape = RECORDS[store] as Shape<unknown>;
  return write({ kind: "edit" }, (writing) =>
    writing.alter(store, id, (stored) => withoutMisfit(shape, stored, place)),
  );
}
