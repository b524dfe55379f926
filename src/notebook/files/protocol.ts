import type { ExchangeKind } from "../../domain/referral/exchange.ts";
import type { Day } from "../../domain/history/day.ts";
import type { RefusalReason } from "../../database/connection/refusal.ts";
import type { CsvMapping } from "../../formats/csv/column-mapping.ts";
import type { ExportLevel } from "../../formats/export/export-level.ts";
import type { LeftOut } from "../../formats/json/read-notebook.ts";
import type { FileColumns } from "../../formats/import/columns.ts";
import type { Fault } from "../../formats/import/archive.ts";
import type { OtherFile } from "./opened-file.ts";
import type { RestoreHow } from "../../formats/backup/restore-plan.ts";

/** What people may be taken out as, in the order the page offers it; `export-formats.ts` says how each is written. */
export const EXPORT_FORMATS = [
  "csv",
  "csvSemicolon",
  "vcard4",
  "vcard3",
  "json",
  "markdown",
  "markdownZip",
  "calendar",
] as const;

export type ExportFormat = (typeof EXPORT_FORMATS)[number];

/** Whom an export is about: everybody, those with an answer, or whoever a page has in view or selected. */
export type Whom = "everybody" | "tagged" | readonly string[];

/** The words a calendar needs, in the user's language: a worker can't look them up. */
export type CalendarNames = { readonly [kind in ExchangeKind | "ask" | "own" | "putOff"]: string };

/** What the page asks of the worker. One task at a time; ending the worker is the cancel, since nothing is written before `import`. */
export type Order =
  | { readonly kind: "open"; readonly files: readonly File[]; readonly today: Day }
  | { readonly kind: "map"; readonly mapping: CsvMapping }
  | { readonly kind: "unlock"; readonly passphrase: string }
  | { readonly kind: "import"; readonly how: RestoreHow }
  | { readonly kind: "undo"; readonly group: string }
  | {
      readonly kind: "export";
      readonly format: ExportFormat;
      readonly level: ExportLevel;
      readonly whom: Whom;
      readonly today: Day;
      readonly names: CalendarNames;
    }
  /** Without a passphrase the backup isn't encrypted, and its name says so. */
  | { readonly kind: "backup"; readonly passphrase?: string; readonly today: Day };

export type ExportOrder = Extract<Order, { readonly kind: "export" }>;

/** A share of a list worth showing, and how many there are in all. */
export interface Some<T> {
  readonly count: number;
  readonly first: readonly T[];
}

/** Somebody who changed organization, as the preview says it. */
interface Move {
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
  /** Names of those of whom the file says more than is kept of one person. */
  readonly cut: Some<string>;
  readonly faults: Some<Fault>;
  /** What becomes of the columns of each file. */
  readonly columns: readonly FileColumns[];
  /** Files of a ZIP nobody looked into. */
  readonly unread: Some<string>;
}

/** Counts of people a restore would touch. */
interface RestoreCounts {
  readonly added: number;
  readonly changed: number;
  readonly same: number;
  readonly removed: number;
}

/** What restoring a file of ours would do, either way. */
export interface RestorePreview {
  readonly kind: "restore";
  readonly on?: Day;
  readonly people: number;
  readonly merge: RestoreCounts;
  readonly replace: RestoreCounts;
  readonly unreadable: number;
  /** What of the file is left out, with its place. */
  readonly leftOut: Some<LeftOut>;
  /** Only a backup holds everything, so only a backup may replace everything. */
  readonly mayReplace: boolean;
}

type Preview = NetworkPreview | RestorePreview;

/** Why a file was not taken; each has one sentence (`files_refused_…`). */
export type FileRefusal =
  | "nothingThere"
  | "tooLarge"
  | "broken"
  | "newer"
  | "damaged"
  | "notOurs"
  | "nobody"
  | "noDates";

export type Step = "reading" | "comparing" | "writing" | "undoing" | "unlocking" | "locking" | "packing";

/** What the worker reports back. */
export type Report =
  | { readonly kind: "progress"; readonly step: Step; readonly done?: number }
  | {
      readonly kind: "columns";
      readonly header: readonly string[];
      readonly rows: readonly (readonly string[])[];
      readonly mapping: CsvMapping;
    }
  | { readonly kind: "locked"; readonly isWrong: boolean }
  | { readonly kind: "preview"; readonly preview: Preview }
  | {
      readonly kind: "imported";
      readonly group?: string;
      readonly made: number;
      readonly changed: number;
      readonly isNetwork: boolean;
    }
  | { readonly kind: "undone" }
  | {
      readonly kind: "file";
      readonly file: Blob;
      readonly name: string;
      readonly people: number;
      readonly changes: number;
    }
  | { readonly kind: "refused"; readonly why: FileRefusal; readonly faults?: readonly Fault[] }
  /** Nobody is in these files: what each is, so that the page says what to do instead. */
  | { readonly kind: "others"; readonly files: readonly OtherFile[]; readonly faults?: readonly Fault[] }
  | { readonly kind: "storageRefused"; readonly reason: RefusalReason };

export type Tell = (report: Report) => void;
