import { type Clock, tick } from "../../domain/history/clock.ts";
import { stampAt } from "../../domain/history/stamp.ts";
import type { AnyDatabase, AnyUpgrade } from "./migration.ts";
import { rowOf } from "./records.ts";

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
export async function toRows(database: AnyDatabase, transaction: AnyUpgrade): Promise<void> {
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
