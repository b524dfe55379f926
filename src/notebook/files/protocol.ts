import type { Day } from "../../domain/attributes.ts";
import type { RefusalReason } from "../../database/refusal.ts";
import type { Fault } from "../../formats/linkedin-archive/archive.ts";

/** What the page asks of the worker. One task at a time; ending the worker is the cancel, since nothing is written before `import`. */
export type Order =
  | { readonly kind: "open"; readonly files: readonly File[]; readonly today: Day }
  | { readonly kind: "import" }
  | { readonly kind: "undo"; readonly group: string };

/** A share of a list worth showing, and how many there are in all. */
export interface Some<T> {
  readonly count: number;
  readonly first: readonly T[];
}

/** Somebody who changed organization, as the preview says it. */
export interface Move {
  readonly name: string;
  readonly from: string;
  readonly to: string;
}

/** What importing a network would do. */
export interface NetworkPreview {
  readonly kind: "network";
  /** The day the file speaks of. */
  readonly on: Day;
  readonly made: Some<string>;
  readonly moved: Some<Move>;
  /** Known people the file says something new of, movers included. */
  readonly changed: number;
  readonly same: number;
  readonly missing: Some<string>;
  readonly duplicates: Some<readonly [string, string]>;
  readonly organizations: number;
  /** How many new or changed people have evidence of the user's work or words with them. */
  readonly withEvidence: number;
  readonly hidden: number;
  readonly faults: Some<Fault>;
}

export type Preview = NetworkPreview;

/** Why a file was not taken; each has one sentence (`files_refused_…`). */
export type FileRefusal = "nothingThere" | "tooLarge" | "broken";

/** What the worker reports back. */
export type Report =
  | {
      readonly kind: "progress";
      readonly step: "reading" | "comparing" | "writing" | "undoing";
      readonly done?: number;
    }
  | { readonly kind: "preview"; readonly preview: Preview }
  | { readonly kind: "imported"; readonly group?: string; readonly made: number; readonly changed: number }
  | { readonly kind: "undone" }
  | { readonly kind: "refused"; readonly why: FileRefusal; readonly faults?: readonly Fault[] }
  | { readonly kind: "storageRefused"; readonly reason: RefusalReason };
