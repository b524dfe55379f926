import { openDB } from "idb";
import { migrate } from "../../src/database/schema/migrations.ts";

/** A whole database as plain data: what `test/database/notebooks/v<N>.json` holds, made by the code of that version. */
export interface StoredNotebook {
  readonly version: number;
  readonly stores: Readonly<Record<string, readonly unknown[]>>;
}

/** Everything a database holds, whatever its version; for making the next file of them. @public */
export async function dump(name: string): Promise<StoredNotebook> {
  const database = await openDB(name);
  const names = [...database.objectStoreNames];
  const stores = await Promise.all(names.map(async (store) => [store, await database.getAll(store)] as const));
  const version = database.version;
  database.close();
  return { version, stores: Object.fromEntries(stores) };
}

/** Puts a stored notebook into a new database of its own version, its stores made by the steps up to there. */
export async function load(name: string, stored: StoredNotebook): Promise<void> {
  const database = await openDB(name, stored.version, {
    upgrade: (opened, _old, _new, transaction) => void migrate(opened, transaction, 0, stored.version),
  });
  const transaction = database.transaction([...database.objectStoreNames], "readwrite");
  for (const [store, rows] of Object.entries(stored.stores))
    for (const row of rows) void transaction.objectStore(store).put(row);
  await transaction.done;
  database.close();
}
