import type { IDBPDatabase, IDBPTransaction } from "idb";
import { type Clock, tick } from "../../domain/history/clock.ts";
import { stampAt } from "../../domain/history/stamp.ts";
import { rowOf } from "./records.ts";

// A step knows only the schema it starts from and the one it makes, so it is typed loosely on purpose (HOUSE: `any` only here).
// oxlint-disable-next-line typescript/no-explicit-any
type AnyDatabase = IDBPDatabase<any>;
// oxlint-disable-next-line typescript/no-explicit-any
type AnyUpgrade = IDBPTransaction<any, string[], "versionchange">;

/**
 * One numbered step: takes a notebook of version N to N + 1 inside the upgrade transaction, awaiting nothing but its requests.
 * Append only, never edit one that shipped.
 */
type Migration = (database: AnyDatabase, transaction: AnyUpgrade) => void | Promise<void>;

/** Version 1: people by id with their addresses unique, and the journal by sequence. */
const first: Migration = (database) => {
  const people = database.createObjectStore("people", { keyPath: "id" });
  people.createIndex("addresses", "addresses", { multiEntry: true, unique: true });
  const journal = database.createObjectStore("journal", { keyPath: "seq", autoIncrement: true });
  journal.createIndex("person", "person");
};

function makeStores(database: AnyDatabase): void {
  const people = database.createObjectStore("people", { keyPath: "value.id" });
  people.createIndex("addresses", "value.addresses", { multiEntry: true, unique: true });
  people.createIndex("name", "keys.name");
  people.createIndex("standing", ["keys.standing", "keys.name"]);
  people.createIndex("organization", ["keys.organization", "keys.name"]);
  people.createIndex("due", "keys.due");
  people.createIndex("labels", "keys.labels", { multiEntry: true });
  people.createIndex("reaches", "keys.reaches", { multiEntry: true });
  people.createIndex("hirers", "keys.hirers", { multiEntry: true });
  const organizations = database.createObjectStore("organizations", { keyPath: "value.id" });
  organizations.createIndex("addresses", "value.addresses", { multiEntry: true, unique: true });
  organizations.createIndex("names", "keys.names", { multiEntry: true });
  organizations.createIndex("target", "keys.target");
  const exchanges = database.createObjectStore("exchanges", { keyPath: "value.id" });
  exchanges.createIndex("person", "value.person");
  exchanges.createIndex("due", "keys.due");
  const asks = database.createObjectStore("asks", { keyPath: "value.id" });
  asks.createIndex("person", "value.person");
  asks.createIndex("organization", "value.organization");
  asks.createIndex("open", "keys.open");
  const journal = database.createObjectStore("journal", { keyPath: "seq", autoIncrement: true });
  journal.createIndex("people", "people", { multiEntry: true });
  database.createObjectStore("tombstones", { keyPath: ["store", "id"] });
  database.createObjectStore("state", { keyPath: "id" });
}

/** A journal entry of version 1: one person, with images of whoever was made or removed. */
// oxlint-disable-next-line typescript/no-explicit-any
function entryFrom(old: any, clock: Clock, device: string): object {
  const { person: id, made, removed, changes, seq, at, session, isUndone } = old;
  const edit = made
    ? // Whoever still stands is the image themself; only what was undone needs one to be done again.
      { store: "people", id, kind: "made", changes: [], ...(isUndone && { image: made }) }
    : removed
      ? { store: "people", id, kind: "removed", changes: [], image: removed }
      : { store: "people", id, kind: "changed", changes };
  return {
    seq,
    at,
    clock,
    device,
    kind: session !== "seen" && (made || removed || changes.some(isWritten)) ? "edit" : "seen",
    group: clock,
    people: [id],
    edits: [edit],
    ...(session !== undefined && { session }),
    ...(isUndone && { isUndone, turned: clock }),
  };
}

function isWritten({ field }: { readonly field: string }): boolean {
  return !field.startsWith("facts.");
}

/**
 * Version 2. Before: people as they are, entries of one person each. After: every record in a row with index keys and a stamp,
 * stores for organizations, exchanges and asks, entries of any number of edits, tombstones, and the state of the notebook.
 */
async function toRows(database: AnyDatabase, transaction: AnyUpgrade): Promise<void> {
  const people = await transaction.objectStore("people").getAll();
  const entries = await transaction.objectStore("journal").getAll();
  database.deleteObjectStore("people");
  database.deleteObjectStore("journal");
  makeStores(database);
  const device = crypto.randomUUID().slice(0, 8);
  let clock = tick(undefined, 0, device);
  for (const entry of entries) {
    clock = tick(clock, Date.parse(entry.at), device);
    void transaction.objectStore("journal").put(entryFrom(entry, clock, device));
  }
  clock = tick(clock, Date.now(), device);
  for (const person of people) void transaction.objectStore("people").put(rowOf("people", person, stampAt(clock)));
  await transaction.objectStore("state").put({
    id: "state",
    notebook: crypto.randomUUID(),
    device,
    clock,
    changes: entries.length,
    people: people.length,
  });
}

/**
 * Version 3. Before: rows and tombstones are found by id. After: also by when they last changed here, which is what another machine is
 * to hear; and a store for the cursors of sync with a shared folder. No row is touched.
 */
function toSync(database: AnyDatabase, transaction: AnyUpgrade): void {
  for (const name of ["people", "organizations", "exchanges", "asks"])
    transaction.objectStore(name).createIndex("changed", "stamp.at");
  transaction.objectStore("tombstones").createIndex("changed", "clock");
  database.createObjectStore("carrying", { keyPath: "id" });
}

/**
 * Version 4. Before: next steps are worked out and nothing more. After: a store for those the user wrote themself and those they put
 * off. No row is touched.
 */
function toKeptSteps(database: AnyDatabase): void {
  const steps = database.createObjectStore("steps", { keyPath: "value.id" });
  steps.createIndex("person", "value.person");
  steps.createIndex("due", "keys.due");
  steps.createIndex("changed", "stamp.at");
}

/** The steps in order; their count is the schema version. */
export const MIGRATIONS: readonly Migration[] = [first, toRows, toSync, toKeptSteps];

/** Takes a notebook from one version to another inside the upgrade transaction; if a step fails, nothing of it stays. */
export async function migrate(
  database: AnyDatabase,
  transaction: AnyUpgrade,
  from: number,
  to: number = MIGRATIONS.length,
): Promise<void> {
  try {
    for (const step of MIGRATIONS.slice(from, to)) await step(database, transaction);
  } catch (error) {
    transaction.abort();
    throw error;
  }
}
