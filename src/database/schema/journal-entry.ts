import type { Clock } from "../../domain/history/clock.ts";
import type { FieldChange, Plain } from "../../domain/history/change.ts";
import type { RecordStore } from "./records.ts";

/** What a change was to the user; `carried` is what another machine wrote; `seen` is a page's news about somebody, which is no doing of theirs and so never undone by a key. */
export type ChangeKind = "edit" | "seen" | "import" | "bulk" | "merge" | "delete" | "carried";

/** The session of facts refreshed from a page: not the user's doing, so undo passes them over. */
export const SEEN = "seen";

/**
 * What happened to one record. `image` is the record where it isn't in its store: of a removed one, and of a made one whose
 * making was undone.
 */
export interface Edit {
  readonly store: RecordStore;
  readonly id: string;
  readonly kind: "changed" | "made" | "removed";
  readonly changes: readonly FieldChange[];
  readonly image?: Plain;
}

/** One entry of the journal: a change with all that undoes it. Entries of one group are undone as one. */
export interface JournalEntry {
  readonly seq: number;
  /** The instant of the change, ISO 8601 in UTC. */
  readonly at: string;
  readonly clock: Clock;
  readonly device: string;
  readonly kind: ChangeKind;
  readonly group: string;
  /** The surface's own editing session; typing within one becomes one entry. */
  readonly session?: string;
  /** Ids of the people whose time line it belongs to. */
  readonly people: readonly string[];
  readonly edits: readonly Edit[];
  readonly isUndone?: true;
  /** When it was last undone or done again. */
  readonly turned?: Clock;
}

/** Changes can be undone and done again for so many days. */
export const JOURNAL_DAYS = 30;

/** A large group is kept in entries of so many edits, so that one person's time line reads little. */
export const EDITS_PER_ENTRY = 500;
