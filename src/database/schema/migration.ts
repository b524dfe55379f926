import type { IDBPDatabase, IDBPTransaction } from "idb";

// A step knows only the schema it starts from and the one it makes, so it is typed loosely on purpose (HOUSE: `any` only here).
// oxlint-disable-next-line typescript/no-explicit-any
export type AnyDatabase = IDBPDatabase<any>;
// oxlint-disable-next-line typescript/no-explicit-any
export type AnyUpgrade = IDBPTransaction<any, string[], "versionchange">;

/**
 * One numbered step: takes a notebook of version N to N + 1 inside the upgrade transaction, awaiting nothing but its requests.
 * Append only, never edit one that shipped.
 */
export type Migration = (database: AnyDatabase, transaction: AnyUpgrade) => void | Promise<void>;
