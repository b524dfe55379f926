import * as v from "valibot";
import type { Burial, CarriedRow } from "../domain/carried.ts";
import type { Stamp } from "../domain/stamp.ts";
import { ASK, EXCHANGE, ORGANIZATION, PERSON } from "./notebook-schema.ts";

const clock = v.pipe(v.string(), v.regex(/^[0-9a-z]{9}-[0-9a-z]{4}-[0-9a-f]{8}$/));
const seen = v.record(v.string(), clock);
const id = v.pipe(v.string(), v.minLength(1), v.maxLength(100));
const optional = v.exactOptional;

/** A stamp as files have it: without what is this device's own. */
const STAMP = v.object({
  made: clock,
  fields: optional(v.record(v.string(), clock)),
  note: optional(
    v.object({ saw: seen, parts: optional(v.array(v.object({ clock, text: v.string(), of: optional(id) }))) }),
  ),
  isImported: optional(v.literal(true)),
  isJoined: optional(v.literal(true)),
}) satisfies v.GenericSchema<unknown, Omit<Stamp, "at">>;

const STORE = v.picklist(["people", "organizations", "exchanges", "asks"]);

const BURIAL = v.object({
  store: STORE,
  id,
  since: clock,
  into: optional(v.array(id)),
  isForgotten: optional(v.literal(true)),
  saw: optional(seen),
}) satisfies v.GenericSchema<unknown, Burial>;

const RECORDS = { people: PERSON, organizations: ORGANIZATION, exchanges: EXCHANGE, asks: ASK } as const;

/** One line of a file: `[store, record, stamp]` or `["gone", burial]`. */
export function lineOf(item: CarriedRow | Burial): string {
  if (!("value" in item)) return `${JSON.stringify(["gone", item])}\n`;
  const { at: _here, ...stamp } = item.stamp;
  return `${JSON.stringify([item.store, item.value, stamp])}\n`;
}

/** What a line says; `undefined` for one that says nothing we know. */
export function readLine(line: string): CarriedRow | Burial | undefined {
  let item: unknown;
  try {
    item = JSON.parse(line);
  } catch {
    return undefined;
  }
  const [store, record, given] = Array.isArray(item) ? (item as unknown[]) : [];
  if (store === "gone") {
    const burial = v.safeParse(BURIAL, record);
    return burial.success ? burial.output : undefined;
  }
  const named = v.safeParse(STORE, store);
  if (!named.success) return undefined;
  const value = v.safeParse(RECORDS[named.output], record);
  const stamp = v.safeParse(STAMP, given);
  if (!value.success || !stamp.success) return undefined;
  return { store: named.output, value: { ...value.output }, stamp: { ...stamp.output, at: stamp.output.made } };
}
