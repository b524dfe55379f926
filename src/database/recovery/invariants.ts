import type { IDBPDatabase } from "idb";
import { contradictions } from "./contradictions.ts";
import { RECORD_STORES, type Row } from "../schema/records.ts";
import { soundValues } from "../schema/sound-rows.ts";
import { latestOfEntry, sortOut, type Stores } from "../schema/stores.ts";
import { rowsOf } from "./merge-copies.ts";

const CHUNK = 500;

/** Every row of a database, read in one transaction so that it fits together. Throws when one can't be read. */
export async function allRows(database: IDBPDatabase): Promise<Stores> {
  const names = [...database.objectStoreNames];
  const transaction = database.transaction(names);
  const read = names.map(async (name) => {
    const store = transaction.objectStore(name);
    const rows: unknown[] = [];
    let range: IDBKeyRange | null = null;
    for (;;) {
      const [keys, chunk]: [IDBValidKey[], unknown[]] = await Promise.all([
        store.getAllKeys(range, CHUNK),
        store.getAll(range, CHUNK),
      ]);
      rows.push(...chunk);
      const last = keys.at(-1);
      if (last === undefined || chunk.length < CHUNK) return [name, rows] as const;
      range = IDBKeyRange.lowerBound(last, true);
    }
  });
  return new Map(await Promise.all(read));
}

/** The clocks of everything in a notebook that has one of this device's making. */
function* clocksIn(stores: Stores): Generator<readonly [what: string, clock: string]> {
  for (const store of RECORD_STORES)
    for (const { value, stamp } of rowsOf(stores, store) as readonly Row[]) yield [`${store} ${value.id}`, stamp.at];
  for (const entry of rowsOf(stores, "journal")) yield [`entry ${entry.seq}`, latestOfEntry(entry)];
  for (const { store, id, clock } of rowsOf(stores, "tombstones")) yield [`the tombstone of ${store} ${id}`, clock];
  for (const { written } of rowsOf(stores, "carrying")) yield ["the cursors of sync", written];
}

function torn(stores: Stores): readonly string[] {
  const { unreadable } = sortOut(stores);
  return [...unreadable].flatMap(([store, rows]) => rows.map(() => `a row of ${store} isn't as it was written`));
}

function twice(stores: Stores): readonly string[] {
  const faults: string[] = [];
  const owners = new Map<string, string>();
  for (const value of soundValues("people", rowsOf(stores, "people")))
    for (const address of value.addresses) {
      const owner = owners.get(address);
      if (owner !== undefined && owner !== value.id) faults.push(`${owner} and ${value.id} have one address`);
      owners.set(address, value.id);
    }
  return faults;
}

function undead(stores: Stores): readonly string[] {
  const forgotten = rowsOf(stores, "tombstones").filter(({ isForgotten }) => isForgotten);
  const gone = new Set(forgotten.map(({ store, id }) => `${store} ${id}`));
  return RECORD_STORES.flatMap((store) =>
    (rowsOf(stores, store) as readonly Row[])
      .filter(({ value }) => gone.has(`${store} ${value.id}`))
      .map(({ value }) => `${store} ${value.id} was forgotten, and is there`),
  );
}

/**
 * What in a notebook doesn't fit together, one sentence each; none in a sound one. Held after every change, and by it the tests,
 * the thorough integrity check and recovery judge: rows are as they were written, each record is what the journal's last standing
 * entry left, the state counts the people, no clock is ahead of the notebook's, nobody forgotten is there, no address is two people's.
 */
export function faultsIn(stores: Stores): readonly string[] {
  const whole = torn(stores);
  if (whole.length > 0) return whole;
  const [state, ...more] = rowsOf(stores, "state");
  if (!state || more.length > 0) return ["the notebook has no state, or several"];
  const people = rowsOf(stores, "people").length;
  const faults = people === state.people ? [] : [`the state counts ${state.people} people, there are ${people}`];
  for (const [what, clock] of clocksIn(stores))
    if (clock > state.clock) faults.push(`${what} is ahead of the notebook`);
  return [...faults, ...twice(stores), ...undead(stores), ...contradictions(stores).map(({ says }) => says)];
}

/** The latest clock of anything in a notebook whose own is `latest`. */
export function latestIn(stores: Stores, own: string): string {
  let latest = own;
  for (const [, clock] of clocksIn(stores)) if (clock > latest) latest = clock;
  return latest;
}
