import type { IDBPDatabase } from "idb";
import { tell } from "../news.ts";
import { type Canary, noteFrom } from "./canary.ts";
import { endForgetting } from "./forget.ts";
import { isAsWritten, isWellIndexed } from "./inspection.ts";
import { mend, type Mended } from "./mending.ts";
import { MIGRATIONS } from "./migrations.ts";
import { type Notebook, notebook } from "./open.ts";
import { prune } from "./pruning.ts";
import { type Damage, quickDamage } from "./quick-damage.ts";
import { Refusal } from "./refusal.ts";
import { newestHeader, newestSnapshot } from "./snapshot-ring.ts";
import { snapshotIfDue } from "./snapshots.ts";

/** What the guard found: `fine`, or what became of a damaged notebook. */
export type GuardOutcome = { readonly kind: "fine" } | Mended;

/** Held while the notebook is looked at and mended, one page at a time. */
export const GUARD_LOCK = "vouchbook-guard";

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
  return navigator.locks.request(GUARD_LOCK, async () => {
    const damage = await damageOf(canary, isThorough);
    const outcome: GuardOutcome = damage ? await mend(damage) : { kind: "fine" };
    if (outcome.kind !== "fine") tell({ kind: "notebook" });
    await keepUp(canary, outcome.kind !== "fine");
    return outcome;
  });
}

/** The daily chores: drops what is too old to undo, and looks at everything thoroughly. */
export async function tendNotebook(canary: Canary, nowMs: number): Promise<GuardOutcome> {
  const outcome = await guardNotebook(canary, true);
  await prune(nowMs);
  return outcome;
}
