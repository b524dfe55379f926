import { tell } from "../news.ts";
import { notebook } from "./open.ts";
import { refusalFrom } from "./refusal.ts";
import { settle, type Settled } from "./settling.ts";
import { keepTail, untail } from "./tail.ts";
import { type Order, type WriteTransaction, Writing, WRITTEN_STORES } from "./writing.ts";

/** More news than this at once is told as one: everything may have changed. */
const TOLD_SINGLY = 20;

function tellOf({ edits }: Settled): void {
  if (edits.length > TOLD_SINGLY) tell({ kind: "notebook" });
  else
    for (const { store, id } of edits)
      tell(store === "people" ? { kind: "person", id } : { kind: "record", store, id });
}

/**
 * Makes one change in one strict transaction with its journal entry (law 6): `work` reads and says what to leave, awaiting
 * nothing but this transaction's requests. Resolves once it is on disk. Throws `Refusal`; then nothing was written.
 */
export async function write<T>(order: Order, work: (writing: Writing) => Promise<T>): Promise<T> {
  try {
    const transaction = (await notebook()).transaction(WRITTEN_STORES, "readwrite", { durability: "strict" });
    let isDone = false;
    const done = transaction.done.then(
      () => (isDone = true),
      () => undefined,
    );
    const writing = new Writing(transaction);
    const made = await make(writing, order, work);
    await done;
    if (!isDone && made.settled.tail) await untail(made.settled.tail.clock).catch(() => undefined);
    if (!isDone) throw writing.failure ?? transaction.error ?? new Error("the transaction was aborted");
    tellOf(made.settled);
    return made.result;
  } catch (error) {
    throw refusalFrom(error);
  }
}

async function make<T>(writing: Writing, order: Order, work: (writing: Writing) => Promise<T>) {
  const { transaction } = writing;
  try {
    const state = transaction.objectStore("state").get("state");
    const result = await work(writing);
    const settled = await settle(writing, order, await state);
    // Said outright, the commit needn't wait for the answer to every request.
    if (settled.tail) {
      transaction.commit();
      // Beside the commit, not after it: it costs the user nothing and is there by the time the change is acknowledged.
      void keepTail(settled.tail.clock, settled.tail.rows);
    }
    return { result, settled };
  } catch (error) {
    // Half of a change may have been sent; an aborted transaction keeps none of it.
    if (!transaction.error) abort(transaction);
    throw writing.failure ?? error;
  }
}

function abort(transaction: WriteTransaction): void {
  try {
    transaction.abort();
  } catch {
    // It has ended already.
  }
}
