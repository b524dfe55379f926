import type { AnyDatabase, AnyUpgrade, Migration } from "./migration.ts";
import { toRows } from "./migration-2.ts";
import { toCarrying } from "./migration-3.ts";

/** Version 1: people by id with their addresses unique, and the journal by sequence. */
const first: Migration = (database) => {
  const people = database.createObjectStore("people", { keyPath: "id" });
  people.createIndex("addresses", "addresses", { multiEntry: true, unique: true });
  const journal = database.createObjectStore("journal", { keyPath: "seq", autoIncrement: true });
  journal.createIndex("person", "person");
};

/** The steps in order; their count is the schema version. */
export const MIGRATIONS: readonly Migration[] = [first, toRows, toCarrying];

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
