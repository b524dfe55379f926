import { deleteDB, type IDBPDatabase, openDB } from "idb";
import { tell } from "../news.ts";
import { type Canary, noteFrom } from "./canary.ts";
import { type Damage, isAsWritten, isWellIndexed, quickDamage } from "./inspection.ts";
import { endForgetting } from "./forget.ts";
import { migrate, MIGRATIONS } from "./migrations.ts";
import { closeNotebook, type Notebook, NOTEBOOK_NAME, notebook } from "./open.ts";
import { prune } from "./pruning.ts";
import { isReadable } from "./readable.ts";
import { freshState, type NotebookState } from "./records.ts";
import { Refusal } from "./refusal.ts";
import { salvage } from "./salvage.ts";
import { packed } from "./snapshot-file.ts";
import { eraseSnapshots, newestHeader, newestSnapshot, putSnapshot } from "./snapshot-ring.ts";
import { snapshotIfDue } from "./snapshots.ts";
import { type Stores, union } from "./union.ts";

/**
 * What the guard found: `fine`; `restored` from the snapshot taken at `at`; or `lost`, when the notebook is not what it was and
 * there is no snapshot to mend it with (what is left goes on working).
 */
export type GuardOutcome =
  | { readonly kind: "fine" }
  | { readonly kind: "restored"; readonly why: Damage; readonly people: number; readonly at: string }
  | { readonly kind: "lost"; readonly why: Damage };

const LOCK = "vouchbook-guard";

async function damageOf(canary: Canary, isThorough: boolean): Promise<Damage | undefined> {
  const noted = noteFrom(await canary.read());
  const newest = await newestHeader().catch(() => undefined);
  try {
    const database = await notebook();
    if ((await database.get("state", "state"))?.isForgetting) await endForgetting();
    // In one transaction, or a change in between would look like damage.
    const transaction = database.transaction(["state", "people"]);
    const [state, people] = await Promise.all([
      transaction.objectStore("state").get("state"),
      transaction.objectStore("people").count(),
    ]);
    const damage = quickDamage(state, people, noted, newest);
    // Somebody forgotten meanwhile leaves the snapshot behind, so what looks damaged is looked at twice.
    const isSound = !isThorough || (await isSoundThroughout(database)) || (await isSoundThroughout(database));
    return damage ?? (isSound ? undefined : "damaged");
  } catch (error) {
    const isOurs = error instanceof Refusal && error.reason !== "storageBroken";
    if (isOurs) throw error;
    return "damaged";
  }
}

async function isSoundThroughout(database: Notebook): Promise<boolean> {
  const plain = database as unknown as IDBPDatabase;
  const snapshot = await newestSnapshot().catch(() => undefined);
  return (!snapshot || (await isAsWritten(plain, snapshot))) && isWellIndexed(plain);
}

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

async function mend(why: Damage): Promise<GuardOutcome> {
  const salvaged = await readSalvage();
  const snapshot = await newestSnapshot().catch(() => undefined);
  if (!snapshot) return mendWithout(why, onlyReadable(salvaged.stores));
  const { schema, at, notebook: id } = snapshot.header;
  const mended = salvaged.schema === schema ? union(snapshot.stores, onlyReadable(salvaged.stores)) : snapshot.stores;
  const [state] = (mended.get("state") ?? []) as readonly NotebookState[];
  const people = (mended.get("people") ?? []).length;
  const changes = state?.changes ?? snapshot.header.changes;
  const about = { schema, notebook: id, changes, people, at: new Date().toISOString() };
  // First into the ring: a kill between the deletion and the new notebook then loses nothing that was read just now.
  await putSnapshot(await packed(about, jsonLines(mended)), Date.now());
  await restore(schema, mended);
  return { kind: "restored", why, people, at };
}

/** Without a whole snapshot: what can be read of a damaged notebook is made into one that works, an emptied one goes on as it is. */
async function mendWithout(why: Damage, salvaged: Stores): Promise<GuardOutcome> {
  await eraseSnapshots().catch(() => undefined);
  if (why === "damaged") {
    const [known] = (salvaged.get("state") ?? []) as readonly NotebookState[];
    const state: NotebookState = { ...(known ?? freshState()), people: (salvaged.get("people") ?? []).length };
    await restore(MIGRATIONS.length, new Map([...salvaged, ["state", [state]]]));
  }
  return { kind: "lost", why };
}

async function note(canary: Canary, isNew: boolean): Promise<void> {
  const state = await (await notebook()).get("state", "state");
  if (!state) return;
  const { notebook: id, changes, people } = state;
  // A notebook nothing was ever written into has nothing to lose.
  if (changes > 0 || isNew) await canary.write({ schema: MIGRATIONS.length, notebook: id, changes, people });
}

async function keepUp(canary: Canary, isNew: boolean): Promise<void> {
  await snapshotIfDue(await notebook());
  await note(canary, isNew);
}

/**
 * Looks whether the notebook is what it was and mends it if not, one page at a time; thoroughly
 * (every record beside the newest snapshot) once after the browser's start. Throws `Refusal` when there is
 * no storage at all.
 */
export async function guardNotebook(canary: Canary, isThorough = false): Promise<GuardOutcome> {
  return navigator.locks.request(LOCK, async () => {
    const damage = await damageOf(canary, isThorough);
    const outcome: GuardOutcome = damage ? await mend(damage) : { kind: "fine" };
    if (outcome.kind !== "fine") tell({ kind: "notebook" });
    await keepUp(canary, outcome.kind !== "fine");
    return outcome;
  });
}

/**
 * What a surface asks before it reads or writes first: one look at the note and the state, a few milliseconds; only if they
 * don't agree is the whole guard called. Throws `Refusal`.
 */
export async function glanceAtNotebook(canary: Canary): Promise<GuardOutcome> {
  const noted = noteFrom(await canary.read());
  try {
    const state = await (await notebook()).get("state", "state");
    if (noted && !quickDamage(state, state?.people ?? 0, noted, undefined) && !state?.isForgetting)
      return { kind: "fine" };
  } catch (error) {
    if (error instanceof Refusal && error.reason !== "storageBroken") throw error;
  }
  return guardNotebook(canary);
}

/** The daily chores: drops what is too old to undo, and looks at everything thoroughly. */
export async function tendNotebook(canary: Canary, nowMs: number): Promise<GuardOutcome> {
  const outcome = await guardNotebook(canary, true);
  await prune(nowMs);
  return outcome;
}
