import type { IDBPDatabase } from "idb";
import type { Stores } from "../schema/stores.ts";

const CHUNK = 500;

async function one(database: IDBPDatabase, store: string, key: IDBValidKey): Promise<readonly unknown[]> {
  try {
    const row: unknown = await database.get(store, key);
    return row === undefined || row === null ? [] : [row];
  } catch {
    return [];
  }
}

async function readable(database: IDBPDatabase, store: string): Promise<readonly unknown[]> {
  try {
    const keys = await database.getAllKeys(store);
    const rows: unknown[] = [];
    for (let start = 0; start < keys.length; start += CHUNK) {
      const part = keys.slice(start, start + CHUNK);
      const [from, to] = [part[0], part.at(-1)];
      if (from === undefined || to === undefined) continue;
      try {
        rows.push(...(await database.getAll(store, IDBKeyRange.bound(from, to))));
      } catch {
        // One damaged row spoils a whole read, so the rest is read one by one.
        for (const key of part) rows.push(...(await one(database, store, key)));
      }
    }
    return rows;
  } catch {
    return [];
  }
}

/** Whatever can still be read of a notebook that may be damaged. */
export async function salvage(database: IDBPDatabase): Promise<Stores> {
  const stores = new Map<string, readonly unknown[]>();
  for (const store of database.objectStoreNames) stores.set(store, await readable(database, store));
  return stores;
}
