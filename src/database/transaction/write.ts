import { tell } from "../../news.ts";
import { SCHEMA_VERSION } from "../schema/schema.ts";
import type { NotebookState } from "../schema/records.ts";
import { refusalOf } from "../connection/refusal.ts";
import { writableNotebook } from "./roll-forward.ts";
import { journalChange, type JournaledChange } from "./journaling.ts";
import { STORE_NAMES } from "../schema/stores.ts";
import { logChange } from "../log/write-ahead-log.ts";
import { type Order, type WriteTransaction, ChangeSet } from "./change-set.ts";

/** More news than this at once is told as one: everything may have changed. */
const TOLD_SINGLY = 20;

function tellOf({ edits }: JournaledChange): void {
  if (edits.length > TOLD_SINGLY) tell({ kind: "notebook" });
  else
    for (const { store, id } of edits)
      tell(store === "people" ? { kind: "person", id } : { kind: "record", store, id });
}

/** What a change leaves: its result, the state of the notebook before and after it, and what pages are to hear once it is on disk. */
export interface Made<T> {
  readonly result: T;
  /** `undefined` where nothing was left. */
  readonly states: readonly [before: NotebookState, after: NotebookState] | undefined;
  readonly announce: () => void;
}

/**
 * Makes one change in one strict transaction with its journal entry (law 6): `work` reads and says what to leave, awaiting
 * nothing but this transaction's requests. Resolves once it is on disk, in the notebook and in the write-ahead log. Throws `Refusal`;
 * then nothing was written.
 */
export function write<T>(order: Order, work: (changeSet: ChangeSet) => Promise<T>): Promise<T> {
  return changeNotebook(async (changeSet) => {
    const state = changeSet.transaction.objectStore("state").get("state");
    const result = await work(changeSet);
    const journaled = await journalChange(changeSet, order, await state);
    return { result, states: journaled.states, announce: () => tellOf(journaled) };
  });
}

/** Makes one change as `write` does, whose `make` looks after the journal and the state itself. Throws `Refusal`; then nothing was written. */
export async function changeNotebook<T>(make: (changeSet: ChangeSet) => Promise<Made<T>>): Promise<T> {
  try {
    const database = await writableNotebook();
    const transaction = database.transaction([...STORE_NAMES], "readwrite", { durability: "strict" });
    const isMade = transaction.done.then(
      () => true,
      () => false,
    );
    const changeSet = new ChangeSet(transaction);
    const { made, logged } = await commit(changeSet, make, isMade);
    // Also what was refused is waited for: by then the log has forgotten it.
    await logged;
    if (!(await isMade)) throw changeSet.failure ?? transaction.error ?? new Error("the transaction was aborted");
    made.announce();
    return made.result;
  } catch (error) {
    throw await refusalOf(error);
  }
}

async function commit<T>(
  changeSet: ChangeSet,
  make: (changeSet: ChangeSet) => Promise<Made<T>>,
  isMade: Promise<boolean>,
) {
  const { transaction } = changeSet;
  try {
    const made = await make(changeSet);
    if (!made.states) return { made };
    // Said outright, the commit needn't wait for the answer to every request; the log is written beside it.
    transaction.commit();
    return { made, logged: log(made.states, changeSet, isMade) };
  } catch (error) {
    // Half of a change may have been sent; an aborted transaction keeps none of it.
    if (!transaction.error) abort(transaction);
    throw changeSet.failure ?? error;
  }
}

function log([before, after]: NonNullable<Made<unknown>["states"]>, changeSet: ChangeSet, isMade: Promise<boolean>) {
  const about = { schema: SCHEMA_VERSION, notebook: after.notebook, after: before.clock, clock: after.clock };
  return logChange(about, changeSet.left(), isMade);
}

function abort(transaction: WriteTransaction): void {
  try {
    transaction.abort();
  } catch {
    // It has ended already.
  }
}
