import { putAside } from "./damaged-entries.ts";
import { keepCommands } from "../stores/person-commands.ts";
import { Refusal } from "../connection/refusal.ts";
import { readPendingWrites, pendingWriteKeys } from "./pending-writes.ts";

/** Causes that another try meets again: it is what was left that can't be written, not the disk that won't. */
const ITS_OWN: ReadonlySet<string> = new Set([
  "TypeError",
  "RangeError",
  "DataError",
  "DataCloneError",
  "ConstraintError",
]);

function isItsOwn({ reason, cause }: Refusal): boolean {
  const name = cause instanceof Error || cause instanceof DOMException ? cause.name : "";
  return reason === "storageBroken" && ITS_OWN.has(name);
}

/** Writes what one page left; returns whether it had to be put aside. */
async function recoverOne(key: string): Promise<boolean> {
  if (localStorage.getItem(key) === null) return false;
  const left = readPendingWrites(key);
  try {
    // Whom somebody forgets meanwhile takes what is left of them along.
    if (left) await keepCommands(left, left.commands, key, () => localStorage.getItem(key) !== null);
  } catch (error) {
    if (!(error instanceof Refusal) || !isItsOwn(error)) return false; // it waits for the next time
    return putAside(key);
  }
  if (!left) return putAside(key);
  localStorage.removeItem(key);
  return false;
}

/**
 * Writes what pages that are gone had left unwritten, and returns how much of it had to be put aside since it can't be read or
 * applied. What the disk doesn't take now waits for the next time: no page is kept from opening by it.
 */
export async function recoverPendingWrites(): Promise<number> {
  let aside = 0;
  for (const key of pendingWriteKeys()) {
    const wasAside = await navigator.locks.request(key, { ifAvailable: true }, (lock) => lock && recoverOne(key));
    if (wasAside) aside += 1;
  }
  return aside;
}
