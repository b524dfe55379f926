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

/** The refusal behind whatever IndexedDB threw; anything unknown is `storageBroken`, with the cause kept for developers. */
export function refusalFrom(error: unknown): Refusal {
  if (error instanceof Refusal) return error;
  const name = error instanceof Error || error instanceof DOMException ? error.name : "";
  return new Refusal(REASONS.get(name) ?? "storageBroken", error);
}
