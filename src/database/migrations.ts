import type { IDBPDatabase, IDBPTransaction } from "idb";

// A step knows only the schema it starts from and the one it makes, so it is typed loosely on purpose (HOUSE: `any` only here).
// oxlint-disable-next-line typescript/no-explicit-any
type AnyDatabase = IDBPDatabase<any>;
// oxlint-disable-next-line typescript/no-explicit-any
type AnyUpgrade = IDBPTransaction<any, string[], "versionchange">;

/** One numbered step: takes a notebook of version N to N + 1 inside the upgrade transaction. Append only, never edit one that shipped. */
export type Migration = (database: AnyDatabase, transaction: AnyUpgrade) => void;

/** Version 1: people by id with their addresses unique, and the journal by sequence. */
const first: Migration = (database) => {
  const people = database.createObjectStore("people", { keyPath: "id" });
  people.createIndex("addresses", "addresses", { multiEntry: true, unique: true });
  const journal = database.createObjectStore("journal", { keyPath: "seq", autoIncrement: true });
  journal.createIndex("person", "person");
};

/** The steps in order; their count is the schema version. */
export const MIGRATIONS: readonly Migration[] = [first];
