import * as v from "valibot";
import type { SyncTombstone, SyncRow } from "../../domain/sync/changes.ts";
import { clockMs } from "../../domain/history/clock.ts";
import { isDay } from "../../domain/history/day.ts";
import { RECORDS, takeIn } from "../../domain/validation/records.ts";
import type { InvalidValue } from "../../domain/validation/shape.ts";
import { SETS, type Stamp } from "../../domain/history/stamp.ts";

const clock = v.pipe(v.string(), v.regex(/^[0-9a-z]{9}-[0-9a-z]{4}-[0-9a-f]{8}$/));
/** Entries by name, each of them looked at by every merge; a record of ours has some hundred. */
const clocks = (most: number) =>
  v.pipe(
    v.record(v.string(), clock),
    v.check((entries) => Object.keys(entries).length <= most),
  );
const seen = clocks(1000);
const id = v.pipe(v.string(), v.minLength(1), v.maxLength(100));
const optional = v.exactOptional;

/** A stamp as files have it: without what is this device's own. */
const STAMP = v.object({
  made: clock,
  fields: optional(clocks(10_000)),
  note: optional(
    v.object({
      saw: seen,
      parts: optional(v.pipe(v.array(v.object({ clock, text: v.string(), of: optional(id) })), v.maxLength(100))),
    }),
  ),
  isImported: optional(v.literal(true)),
  isJoined: optional(v.literal(true)),
}) satisfies v.GenericSchema<unknown, Omit<Stamp, "at">>;

const STORE = v.picklist(["people", "organizations", "exchanges", "asks", "steps"]);

const SYNC_TOMBSTONE = v.object({
  store: STORE,
  id,
  since: clock,
  into: optional(v.pipe(v.array(id), v.maxLength(1000))),
  isForgotten: optional(v.literal(true)),
  saw: optional(seen),
}) satisfies v.GenericSchema<unknown, SyncTombstone>;

/** One line of a file: `[store, record, stamp]` or `["gone", tombstone]`. */
export function lineOf(item: SyncRow | SyncTombstone): string {
  if (!("value" in item)) return `${JSON.stringify(["gone", item])}\n`;
  const { at: _here, ...stamp } = item.stamp;
  return `${JSON.stringify([item.store, item.value, stamp])}\n`;
}

/** The day a record was made, by its clock: the same on every machine that reads it. */
function dayMade({ made }: Pick<Stamp, "made">): string {
  const on = new Date(Math.min(clockMs(made), 8.64e15)).toISOString().slice(0, 10);
  return isDay(on) ? on : "2000-01-01";
}

/** The stamp without the clocks of what was left out: with one, a value that is no good would take a good one away. */
function withoutLeftOut<S extends Omit<Stamp, "at">>(
  stamp: S,
  invalidValues: readonly InvalidValue[],
  record: object,
): S {
  if (!stamp.fields || invalidValues.length === 0) return stamp;
  const held = record as Readonly<Record<string, unknown>>;
  const gone = new Set(
    invalidValues.flatMap(({ place: [top = "", name], value }) => {
      if (SETS.has(String(top))) return name === undefined ? [] : [`${top}.${String(value)}`];
      const part = held[top];
      if (part === undefined) return [String(top)];
      const isHeld = name === undefined || (typeof part === "object" && part !== null && Object.hasOwn(part, name));
      return isHeld ? [] : [`${top}.${name}`];
    }),
  );
  return { ...stamp, fields: Object.fromEntries(Object.entries(stamp.fields).filter(([path]) => !gone.has(path))) };
}

/** What a line says, without what of it can't be taken in, which is named; `undefined` for one that says nothing we know. */
export function readLine(
  line: string,
): { readonly item: SyncRow | SyncTombstone; readonly invalidValues: readonly InvalidValue[] } | undefined {
  let item: unknown;
  try {
    item = JSON.parse(line);
  } catch {
    return undefined;
  }
  const [store, record, given] = Array.isArray(item) ? (item as unknown[]) : [];
  if (store === "gone") {
    const tombstone = v.safeParse(SYNC_TOMBSTONE, record);
    return tombstone.success ? { item: tombstone.output, invalidValues: [] } : undefined;
  }
  const named = v.safeParse(STORE, store);
  const stamp = v.safeParse(STAMP, given);
  if (!named.success || !stamp.success) return undefined;
  const { value, invalidValues } = takeIn<object>(RECORDS[named.output], record, dayMade(stamp.output));
  if (!value) return undefined;
  const { output } = stamp;
  return {
    item: {
      store: named.output,
      value: { ...value },
      stamp: { ...withoutLeftOut(output, invalidValues, value), at: output.made },
    },
    invalidValues,
  };
}
