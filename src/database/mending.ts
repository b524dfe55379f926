import { deleteDB, type IDBPDatabase, openDB } from "idb";
import type { Damage } from "./quick-damage.ts";
import { migrate, MIGRATIONS } from "./migrations.ts";
import { closeNotebook, NOTEBOOK_NAME, notebook } from "./open.ts";
import { isReadable } from "./readable.ts";
import { freshState, type NotebookState } from "./records.ts";
import { salvage } from "./salvage.ts";
import { packed, type Snapshot } from "./snapshot-file.ts";
import { eraseSnapshots, newestSnapshot, putSnapshot } from "./snapshot-ring.ts";
import { eraseTail, readTail } from "./tail.ts";
import { type Stores, union } from "./union.ts";

/**
 * What became of a damaged notebook: `restored` from the snapshot taken at `at` and what is known since; or `lost`, when it is not
 * what it was and there is no snapshot to mend it with (what is left goes on working).
 */
export type Mended =
  | { readonly kind: "restored"; readonly why: Damage; readonly people: number; readonly at: string }
  | { readonly kind: "lost"; readonly why: Damage };

async function readSalvage(): Promise<{ readonly schema: number; readonly stores: Stores }> {
  try {
    const database = (await notebook()) as unknown as IDBPDatabase;
    return { schema: database.version, stores: await salvage(database) };
  } catch {
    return { schema: 0, stores: new Map() };
  }
}

function onlyReadable(stores: Stores): Stores {
  return new Map([...stores].map(([store, rows]) => [store, rows.filter((row) => isReadable(store, row))]));
}

function jsonLines(stores: Stores): readonly string[] {
  return [...stores].flatMap(([store, rows]) => rows.map((row) => `${JSON.stringify([store, row])}\n`));
}

/** Puts rows in the notebook's place: the old one goes, the new one is made of its own version in one transaction. */
export async function restore(schema: number, stores: Stores): Promise<void> {
  await closeNotebook().catch(() => undefined);
  let isFilled = false;
  // Both are asked for at once, so that no other page gets in between.
  const deleted = deleteDB(NOTEBOOK_NAME);
  const made = openDB(NOTEBOOK_NAME, schema, {
    async upgrade(opened, _old, _new, transaction) {
      await migrate(opened, transaction, 0, schema);
      for (const name of opened.objectStoreNames) {
        const store = transaction.objectStore(name);
        // `clear` takes the state a fresh notebook begins with.
        store.clear().catch(() => undefined);
        for (const row of stores.get(name) ?? []) store.put(row).catch(() => undefined);
      }
      isFilled = true;
    },
  });
  await deleted;
  (await made).close();
  if (!isFilled) throw new Error("another page made the notebook anew");
}

/** A snapshot with what was changed since, as far as the tail has it. */
async function withTail({ header, stores }: Snapshot): Promise<Stores> {
  if (header.schema !== MIGRATIONS.length) return stores;
  return union(stores, onlyReadable(await readTail().catch(() => new Map())));
}

/** Mends a notebook: the newest whole snapshot, the changes since, and whatever can still be read, of each record the latest. */
export async function mend(why: Damage): Promise<Mended> {
  const salvaged = await readSalvage();
  const snapshot = await newestSnapshot().catch(() => undefined);
  if (!snapshot) return mendWithout(why, onlyReadable(salvaged.stores));
  const { schema, at, notebook: id } = snapshot.header;
  const mended =
    salvaged.schema === schema
      ? union(await withTail(snapshot), onlyReadable(salvaged.stores))
      : await withTail(snapshot);
  const [state] = (mended.get("state") ?? []) as readonly NotebookState[];
  const people = (mended.get("people") ?? []).length;
  const changes = state?.changes ?? snapshot.header.changes;
  const about = { schema, notebook: id, changes, people, at: new Date().toISOString() };
  // First into the ring: a kill between the deletion and the new notebook then loses nothing that was read just now.
  await putSnapshot(await packed(about, jsonLines(mended)), Date.now()).catch(() => undefined);
  await restore(schema, mended);
  await eraseTail().catch(() => undefined);
  return { kind: "restored", why, people, at };
}

/** Without a whole snapshot: what can be read of a damaged notebook is made into one that works, an emptied one goes on as it is. */
async function mendWithout(why: Damage, salvaged: Stores): Promise<Mended> {
  await eraseSnapshots().catch(() => undefined);
  if (why === "damaged") {
    const [known] = (salvaged.get("state") ?? []) as readonly NotebookState[];
    const state: NotebookState = { ...(known ?? freshState()), people: (salvaged.get("people") ?? []).length };
    await restore(MIGRATIONS.length, new Map([...salvaged, ["state", [state]]]));
  }
  return { kind: "lost", why };
}
