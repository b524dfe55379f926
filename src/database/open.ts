import { openDB, type DBSchema, type IDBPDatabase } from "idb";
import type { FieldChange, Plain } from "../domain/change.ts";
import type { Person } from "../domain/person.ts";
import { tell } from "../news.ts";
import { MIGRATIONS } from "./migrations.ts";
import { refusalFrom } from "./refusal.ts";

/** One change of one record with what undoes it. `made` stands when the change created the record, `removed` when it deleted it. */
export interface JournalEntry {
  readonly seq: number;
  readonly person: string;
  /** The instant of the change, ISO 8601 in UTC. */
  readonly at: string;
  /** The surface's own editing session; typing within one becomes one entry. */
  readonly session?: string;
  readonly changes: readonly FieldChange[];
  readonly made?: Plain;
  readonly removed?: Plain;
  readonly isUndone?: true;
}

/** The schema as code sees it; `migrations.ts` makes it. */
export interface NotebookSchema extends DBSchema {
  people: { key: string; value: Person; indexes: { addresses: string } };
  journal: { key: number; value: JournalEntry; indexes: { person: string } };
}

export type Notebook = IDBPDatabase<NotebookSchema>;

/** The name of the one database; tests open their own beside it. */
export const NOTEBOOK_NAME = "vouchbook";

const connections = new Map<string, Promise<Notebook>>();

async function connect(name: string): Promise<Notebook> {
  try {
    return await openDB<NotebookSchema>(name, MIGRATIONS.length, {
      upgrade(database, oldVersion, _newVersion, transaction) {
        for (const step of MIGRATIONS.slice(oldVersion)) step(database as never, transaction as never);
      },
      // Another page still holds an older version open; it has been asked to close and the open goes on when it does.
      blocked: () => tell({ kind: "blocked" }),
      // A newer version wants to upgrade: holding on would hang it.
      blocking(_current, _wanted, event) {
        (event.target as IDBDatabase).close();
        connections.delete(name);
        tell({ kind: "closed" });
      },
      terminated: () => connections.delete(name),
    });
  } catch (error) {
    connections.delete(name);
    throw refusalFrom(error);
  }
}

/** The open notebook, connecting on first use and again after the connection was lost. Throws `Refusal`. */
export function notebook(name: string = NOTEBOOK_NAME): Promise<Notebook> {
  const known = connections.get(name);
  if (known) return known;
  const fresh = connect(name);
  connections.set(name, fresh);
  return fresh;
}

/** Closes the connection, so that a test or a restore can replace the database. */
export async function closeNotebook(name: string = NOTEBOOK_NAME): Promise<void> {
  const known = connections.get(name);
  connections.delete(name);
  (await known)?.close();
}
