import { deleteDB, type IDBPDatabase, openDB } from "idb";
import { keepAside, moveAside } from "../snapshots/set-aside.ts";
import { allRows } from "./invariants.ts";
import { migrate } from "../schema/migrations.ts";
import { SCHEMA_VERSION } from "../schema/schema.ts";
import { closeNotebook, NOTEBOOK_NAME, notebook } from "../connection/open.ts";
import { hasPrivateFiles } from "../log/private-files.ts";
import type { Damage } from "./quick-check.ts";
import { Refusal } from "../connection/refusal.ts";
import { repaired } from "./repair.ts";
import { changesAfter, replayed } from "../log/replay.ts";
import { salvage } from "./salvage.ts";
import { packed, type Snapshot } from "../snapshots/snapshot-file.ts";
import { newestSnapshot, putSnapshot } from "../snapshots/snapshot-ring.ts";
import { sortOut, type Stores } from "../schema/stores.ts";
import { rowsOf, mergeCopies } from "./merge-copies.ts";
import { dropLog, type LoggedChange, logFolder, readLog } from "../log/write-ahead-log.ts";

/**
 * What became of a damaged notebook: `restored` from the snapshot taken at `at` and what is known since; or `lost`, when it is not
 * what it was and there is no snapshot to recoverNotebook it with (what is left goes on working). `aside` counts the files in which is kept what
 * couldn't be read.
 */
export type Recovered =
  | {
      readonly kind: "restored";
      readonly why: Damage;
      readonly people: number;
      readonly at: string;
      readonly aside?: number;
    }
  | { readonly kind: "lost"; readonly why: Damage; readonly aside?: number };

interface Salvaged {
  readonly schema: number;
  readonly stores: Stores;
  /** Files set aside with rows that aren't as they were written. */
  readonly aside: number;
}

function linesOf(stores: Stores): readonly string[] {
  return [...stores].flatMap(([store, rows]) => rows.map((row) => `${JSON.stringify([store, row])}\n`));
}

/** Whatever can be read of the notebook itself; `undefined` when it can't even be opened. */
async function readDatabase(): Promise<{ readonly schema: number; readonly stores: Stores } | undefined> {
  try {
    const database = (await notebook()) as unknown as IDBPDatabase;
    return { schema: database.version, stores: await salvage(database) };
  } catch {
    return undefined;
  }
}

async function readSalvage(hasFiles: boolean): Promise<Salvaged | undefined> {
  const read = await readDatabase();
  if (!read) return undefined;
  const { readable, unreadable } = sortOut(read.stores);
  const torn = linesOf(unreadable);
  if (torn.length > 0 && hasFiles) await keepAside("rows.jsonl", torn);
  return { schema: read.schema, stores: readable, aside: torn.length > 0 && hasFiles ? 1 : 0 };
}

interface Copies {
  readonly snapshot: Snapshot | undefined;
  readonly logged: readonly LoggedChange[];
  readonly aside: number;
}

/** What is kept beside the notebook. Throws `Refusal` when it is there and can't be read now, so that nothing is done without it. */
async function readCopies(hasFiles: boolean): Promise<Copies> {
  if (!hasFiles) return { snapshot: undefined, logged: [], aside: 0 };
  try {
    const { snapshot, aside } = await newestSnapshot();
    const { changes: logged, unreadable } = await readLog();
    for (const name of unreadable) await moveAside(await logFolder(), name);
    return { snapshot, logged, aside: aside + unreadable.length };
  } catch (error) {
    throw new Refusal("copiesUnreadable", error);
  }
}

/** Makes a database of these rows in one transaction, in the place of whatever has its name. */
async function make(name: string, schema: number, stores: Stores): Promise<void> {
  let isFilled = false;
  // Both are asked for at once, so that no other page gets in between.
  const deleted = deleteDB(name);
  const made = openDB(name, schema, {
    async upgrade(opened, _old, _new, transaction) {
      await migrate(opened, transaction, 0, schema);
      for (const store of opened.objectStoreNames) {
        const rows = transaction.objectStore(store);
        // `clear` takes the state a fresh notebook begins with.
        rows.clear().catch(() => undefined);
        for (const row of stores.get(store) ?? []) rows.put(row).catch(() => undefined);
      }
      isFilled = true;
    },
  });
  await deleted;
  (await made).close();
  if (!isFilled) throw new Error("another page made the notebook anew");
}

const SCRATCH = "vouchbook-migrating";

/** The rows of an older schema as the migrations leave them, made beside the notebook. */
async function migrated(schema: number, stores: Stores): Promise<Stores> {
  if (schema === SCHEMA_VERSION) return stores;
  await make(SCRATCH, schema, stores);
  const database = await openDB(SCRATCH, SCHEMA_VERSION, {
    upgrade: (opened, old, _new, transaction) => migrate(opened, transaction, old),
  });
  const rows = await allRows(database);
  database.close();
  await deleteDB(SCRATCH);
  return rows;
}

/** Puts recovered rows in place, first into the ring: a kill between the deletion and the new notebook then loses nothing. */
async function putInPlace(stores: Stores, hasFiles: boolean): Promise<void> {
  const [state] = rowsOf(stores, "state");
  if (!state) throw new Error("what was recovered has no state");
  const { notebook: id, changes, people, clock } = state;
  const now = new Date();
  const about = { schema: SCHEMA_VERSION, notebook: id, changes, people, clock, at: now.toISOString() };
  if (hasFiles) await putSnapshot(await packed(about, linesOf(stores)), now.getTime());
  await closeNotebook().catch(() => undefined);
  await make(NOTEBOOK_NAME, SCHEMA_VERSION, stores);
  if (hasFiles) await dropLog(clock);
}

/** Mends a notebook: the newest whole snapshot, the changes since, and whatever can still be read, of each record the latest. */
export async function recoverNotebook(why: Damage): Promise<Recovered> {
  const hasFiles = await hasPrivateFiles();
  const { snapshot, logged, aside: moved } = await readCopies(hasFiles);
  const salvaged = await readSalvage(hasFiles);
  const aside = moved + (salvaged?.aside ?? 0);
  const told = aside > 0 ? { aside } : {};
  if (!snapshot) {
    // Nothing to recoverNotebook it with: then what may be readable another time isn't erased.
    if (!salvaged) throw new Refusal("storageBroken", undefined);
    // An emptied notebook goes on as it is; what can be read of a damaged one is made into one that works.
    if (why === "damaged") await putInPlace(repaired(salvaged.stores), hasFiles);
    return { kind: "lost", why, ...told };
  }
  const kept = await migrated(snapshot.header.schema, snapshot.stores);
  const [known] = rowsOf(kept, "state");
  const { changes, isComplete } = changesAfter(known?.clock ?? "", logged, known?.notebook ?? "", SCHEMA_VERSION);
  const copy = replayed(kept, changes);
  const isSalvaged = salvaged?.schema === SCHEMA_VERSION;
  const recovered = repaired(isSalvaged ? mergeCopies(copy, salvaged.stores, isComplete) : copy);
  await putInPlace(recovered, hasFiles);
  return { kind: "restored", why, people: rowsOf(recovered, "people").length, at: snapshot.header.at, ...told };
}
