import type { StoreNames } from "idb";
import type { JournalEntry } from "./journal-entry.ts";
import { isEntry, isCursors, isRow, isTombstone } from "./row-checks.ts";
import type { RecordStore, Row } from "./records.ts";
import type { NotebookSchema } from "./schema.ts";
import { isState } from "./state-check.ts";

/** The names of the notebook's stores. */
export type StoreName = StoreNames<NotebookSchema>;

/** Rows by store, as a snapshot, the write-ahead log and a damaged notebook give them. */
export type Stores = ReadonlyMap<string, readonly unknown[]>;

/** What the notebook's copies must know of a store. */
export interface StoreRule {
  /** Where a row has its key, as IndexedDB writes it: a path with dots, or several. */
  readonly keyPath: string | readonly string[];
  /** Whether something out of the store is what it holds; the check for whatever damage may have left. */
  readonly isReadable: (row: unknown) => boolean;
  /** The text by which the later of two versions of a row is told; of equal ones the copy counts, whose every byte is checked. */
  readonly version: (row: never) => string;
}

function recordRule(store: RecordStore): StoreRule {
  return {
    keyPath: "value.id",
    isReadable: (row) => isRow(store, row as Row),
    version: ({ stamp }: Row) => stamp.at,
  };
}

/**
 * Every store of the notebook. The schema is held against this table by a test; changes are made over all of its stores; the
 * write-ahead log, snapshots, recovery and the integrity check find their rows by it. A store that is missing here doesn't compile.
 */
export const STORES: { readonly [S in StoreName]: StoreRule } = {
  people: recordRule("people"),
  organizations: recordRule("organizations"),
  exchanges: recordRule("exchanges"),
  asks: recordRule("asks"),
  steps: recordRule("steps"),
  journal: { keyPath: "seq", isReadable: isEntry, version: latestOfEntry },
  tombstones: { keyPath: ["store", "id"], isReadable: isTombstone, version: ({ clock }: { clock: string }) => clock },
  state: { keyPath: "id", isReadable: isState, version: ({ clock }: { clock: string }) => clock },
  carrying: { keyPath: "id", isReadable: isCursors, version: ({ at }: { at: string }) => at },
};

/** Their names, for a transaction over all of them, so that changes follow one another. */
export const STORE_NAMES = Object.keys(STORES) as readonly StoreName[];

/** When an entry was last written: made, undone or done again. */
export function latestOfEntry({ clock, turned }: JournalEntry): string {
  return turned !== undefined && turned > clock ? turned : clock;
}

function valueAt(row: unknown, path: string): unknown {
  return path
    .split(".")
    .reduce((value: unknown, step) => (value as Record<string, unknown> | null | undefined)?.[step], row);
}

/** The key of a row by the rule of its store, as one text. */
export function rowKeyOf({ keyPath }: StoreRule, row: unknown): string {
  return JSON.stringify(
    typeof keyPath === "string" ? valueAt(row, keyPath) : keyPath.map((path) => valueAt(row, path)),
  );
}

/** What can be read of rows that damage may have touched, and what can't. A store that no rule knows is none of ours. */
export function sortOut(
  stores: Stores,
  rules: Readonly<Record<string, StoreRule>> = STORES,
): { readonly readable: Stores; readonly unreadable: Stores } {
  const parted = (isWanted: boolean): Stores =>
    new Map(
      Object.entries(rules).map(([name, rule]) => [
        name,
        (stores.get(name) ?? []).filter((row) => rule.isReadable(row) === isWanted),
      ]),
    );
  return { readable: parted(true), unreadable: parted(false) };
}
