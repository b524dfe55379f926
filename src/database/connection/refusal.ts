/** Why the notebook refused: each has one sentence for the user (`refusal_…` in the messages file). */
export type RefusalReason =
  | "storageFull"
  | "storageForbidden"
  | "notebookNewer"
  | "notebookBlocked"
  | "copiesUnreadable"
  | "storageBroken";

/** Thrown when the notebook could not be opened or a change could not be kept; nothing was written. */
export class Refusal extends Error {
  readonly reason: RefusalReason;

  constructor(reason: RefusalReason, cause: unknown) {
    super(reason, { cause });
    this.name = "Refusal";
    this.reason = reason;
  }
}

const REASONS: ReadonlyMap<string, RefusalReason> = new Map([
  ["QuotaExceededError", "storageFull"],
  ["SecurityError", "storageForbidden"],
  ["InvalidStateError", "storageForbidden"],
  ["VersionError", "notebookNewer"],
]);

// A full disk is often an `UnknownError` or an `AbortError`, with nothing but its message to tell it by.
const SAYS_FULL = /quota|disk (?:is )?full|no space|not enough space/i;

/** The refusal behind whatever IndexedDB threw; anything unknown is `storageBroken`, with the cause kept for developers. */
export function refusalFrom(error: unknown): Refusal {
  if (error instanceof Refusal) return error;
  const [name, message] =
    error instanceof Error || error instanceof DOMException ? [error.name, error.message] : ["", ""];
  const isFull = error instanceof DOMException && SAYS_FULL.test(message);
  return new Refusal(REASONS.get(name) ?? (isFull ? "storageFull" : "storageBroken"), error);
}

/** A browser with less room than this, in bytes, can't keep a change with its journal entry and its copies. */
const LEAST_ROOM = 1_000_000;

async function hasNoRoom(): Promise<boolean> {
  try {
    const { quota, usage } = await navigator.storage.estimate();
    return quota !== undefined && usage !== undefined && quota - usage < LEAST_ROOM;
  } catch {
    return false;
  }
}

/** As `refusalFrom`, but where the error doesn't say what is wrong, the browser is asked whether there is any room left. */
export async function refusalOf(error: unknown): Promise<Refusal> {
  const refusal = refusalFrom(error);
  const mayBeFull = refusal.reason === "storageBroken" && refusal.cause instanceof DOMException;
  return mayBeFull && (await hasNoRoom()) ? new Refusal("storageFull", refusal.cause) : refusal;
}
