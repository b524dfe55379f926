import type { SyncCursors } from "../../database/schema/sync-cursors.ts";
import type { Received } from "../../database/sync/inbox.ts";
import type { RefusalReason } from "../../database/connection/refusal.ts";
import type { SyncRefusal } from "../../formats/sync/sync-file.ts";

/** What the page asks of the worker; one thing at a time over all pages. */
export type Order =
  /** Sets this machine up with a folder, or without one where files are synced by hand. */
  | {
      readonly kind: "join";
      readonly handle?: FileSystemDirectoryHandle;
      readonly passphrase: string;
      readonly machine: string;
    }
  /** `isAgreed`: the user has said that so many people may go, or that they know how long this machine was away. */
  | { readonly kind: "sync"; readonly isAgreed?: true }
  /** Tries a passphrase on the keys that are not open yet. */
  | { readonly kind: "unlock"; readonly passphrase: string }
  /** Lets a device go: this machine hands on what it wrote, and its files are deleted. */
  | { readonly kind: "letGo"; readonly device: string }
  /** Syncs and packs this machine's files, to be synced by hand. */
  | { readonly kind: "pack" }
  /** Takes files that were synced by hand. */
  | { readonly kind: "take"; readonly files: readonly File[] }
  | { readonly kind: "undo"; readonly group: string };

/** A file that was left alone, or of which not everything was understood (`partly`), and why. */
export interface Skipped {
  readonly name: string;
  readonly why: SyncRefusal | "copy" | "foreign" | "renamed" | "changing" | "ahead" | "tooMany" | "partly";
}

/** What of this machine's own was gone from the folder, or damaged there, and is written again. */
export interface Mended {
  /** The key: it is there again, or can't be written without the passphrase (`lost`). */
  readonly key?: "written" | "lost";
  /** How many files of this machine. */
  readonly files: number;
}

export type Step = "unlocking" | "reading" | "merging" | "writing" | "undoing";

/** Why the folder can't be used; each has one sentence (`sync_trouble_…`). */
export type Trouble = "permission" | "gone" | "full" | "broken" | "wrongPassphrase" | "moreKeys" | "noKey";

/** What the worker reports back. */
export type Report =
  | { readonly kind: "progress"; readonly step: Step; readonly done?: number }
  | {
      readonly kind: "synced";
      readonly heard?: Extract<Received, { readonly kind: "merged" }>;
      readonly skipped: readonly Skipped[];
      readonly mended?: Mended;
      readonly marks: SyncCursors;
    }
  | { readonly kind: "asks"; readonly asks: Extract<Received, { readonly kind: "asks" }> }
  | { readonly kind: "asksAway"; readonly since: string }
  | { readonly kind: "file"; readonly file: Blob; readonly name: string }
  | { readonly kind: "undone" }
  | { readonly kind: "trouble"; readonly why: Trouble }
  | { readonly kind: "storageRefused"; readonly reason: RefusalReason };

export type Tell = (report: Report) => void;
