import type { IDBPDatabase } from "idb";
import { tell } from "../../news.ts";
import { type Canary, type Damage, damageOf, noteFrom } from "./quick-check.ts";
import { endForgetting } from "../stores/forget.ts";
import { passesFullCheck } from "./full-check.ts";
import { recoverNotebook, type Recovered } from "./recovery.ts";
import { SCHEMA_VERSION } from "../schema/schema.ts";
import { type Notebook, notebook } from "../connection/open.ts";
import { prune } from "../journal/pruning.ts";
import { Refusal } from "../connection/refusal.ts";
import { rollForward } from "../transaction/roll-forward.ts";
import { newestHeader, newestSnapshot } from "../snapshots/snapshot-ring.ts";
import { coverAll, snapshotIfDue } from "../snapshots/snapshots.ts";

/** What the check found: `fine`, or what became of a damaged notebook. */
export type CheckOutcome = { readonly kind: "fine" } | Recovered;

/** Held while the notebook is looked at and recovered, one page at a time. */
export const CHECK_LOCK = "vouchbook-guard";

/** A notebook that can't be opened is asked again so often, after so many milliseconds: most such failures pass. */
const TRIES = 3;
const PAUSE_MS = 200;

async function openPatiently(): Promise<Notebook> {
  for (let tries = 1; ; tries += 1)
    try {
      return await notebook();
    } catch (error) {
      if (tries === TRIES || !(error instanceof Refusal) || error.reason !== "storageBroken") throw error;
      await new Promise((done) => setTimeout(done, PAUSE_MS));
    }
}

async function damageNow(canary: Canary, isThorough: boolean): Promise<Damage | undefined> {
  try {
    const database = await openPatiently();
    await endBegun(database, canary);
    await rollForward().catch(() => undefined);
    const noted = noteFrom(await canary.read());
    const newest = await newestHeader().catch(() => undefined);
    // In one transaction, or a change in between would look like damage.
    const transaction = database.transaction(["state", "people"]);
    const [state, people] = await Promise.all([
      transaction.objectStore("state").get("state"),
      transaction.objectStore("people").count(),
    ]);
    const damage = damageOf(state, people, noted, newest);
    if (damage || !isThorough) return damage;
    // Somebody forgotten meanwhile leaves the snapshot behind, so what looks damaged is looked at twice.
    return (await isSoundNow(database)) || (await isSoundNow(database)) ? undefined : "damaged";
  } catch (error) {
    const isOurs = error instanceof Refusal && error.reason !== "storageBroken";
    if (isOurs) throw error;
    return "damaged";
  }
}

/** Ends a forgetting or an erasing that the browser's end had cut off, before what it leaves could look like damage. */
async function endBegun(database: Notebook, canary: Canary): Promise<void> {
  if (!(await database.get("state", "state"))?.isForgetting) return;
  await endForgetting();
  await note(canary, true);
}

async function isSoundNow(database: Notebook): Promise<boolean> {
  const newest = await newestSnapshot().catch(() => undefined);
  return passesFullCheck(database as unknown as IDBPDatabase, newest?.snapshot);
}

async function note(canary: Canary, isNew: boolean): Promise<void> {
  const state = await (await notebook()).get("state", "state");
  if (!state) return;
  const { notebook: id, changes, people } = state;
  // A notebook nothing was ever written into has nothing to lose.
  if (changes > 0 || isNew) await canary.write({ schema: SCHEMA_VERSION, notebook: id, changes, people });
}

async function keepUp(canary: Canary, isNew: boolean): Promise<void> {
  await snapshotIfDue(await notebook());
  await coverAll(await notebook());
  await note(canary, isNew);
}

/**
 * Looks whether the notebook is what it was and mends it if not, one page at a time; thoroughly
 * (every record beside the newest snapshot) once after the browser's start. Throws `Refusal` when there is
 * no storage at all.
 */
export async function checkNotebook(canary: Canary, isThorough = false): Promise<CheckOutcome> {
  return navigator.locks.request(CHECK_LOCK, async () => {
    const damage = await damageNow(canary, isThorough);
    const outcome: CheckOutcome = damage ? await recoverNotebook(damage) : { kind: "fine" };
    if (outcome.kind !== "fine") tell({ kind: "notebook" });
    await keepUp(canary, outcome.kind !== "fine");
    return outcome;
  });
}

/** The daily chores: drops what is too old to undo, and looks at everything thoroughly. */
export async function maintainNotebook(canary: Canary, nowMs: number): Promise<CheckOutcome> {
  const outcome = await checkNotebook(canary, true);
  await prune(nowMs);
  return outcome;
}
