import { openDB, type IDBPDatabase } from "idb";
import { tell } from "../news.ts";
import { migrate, MIGRATIONS } from "./migrations.ts";
import { Refusal, refusalOf } from "./refusal.ts";
import type { NotebookSchema } from "./schema.ts";
import { keepSnapshot } from "./snapshots.ts";

export type Notebook = IDBPDatabase<NotebookSchema>;

/** The name of the one database; tests open their own beside it. */
export const NOTEBOOK_NAME = "vouchbook";

const connections = new Map<string, Promise<Notebook>>();

/** Another page that doesn't let go of an older version is waited for so many milliseconds; then the user is told. */
const BLOCKED_MS = 3000;

function request(name: string, mayMigrate: boolean): Promise<Notebook> {
  return new Promise((resolve, reject) => {
    openDB<NotebookSchema>(name, MIGRATIONS.length, {
      upgrade(database, oldVersion, _newVersion, transaction) {
        // However an upgrade fails, it is the open itself that tells.
        transaction.done.catch(() => undefined);
        if (oldVersion > 0 && !mayMigrate) transaction.abort();
        else migrate(database as never, transaction as never, oldVersion).catch(() => undefined);
      },
      // Another page still holds an older version open; it has been asked to close and the open goes on when it does.
      blocked() {
        tell({ kind: "blocked" });
        setTimeout(() => reject(new Refusal("notebookBlocked", undefined)), BLOCKED_MS);
      },
      // A newer version wants to upgrade: holding on would hang it.
      blocking(_current, _wanted, event) {
        (event.target as IDBDatabase).close();
        connections.delete(name);
        tell({ kind: "closed" });
      },
      terminated: () => connections.delete(name),
    }).then(resolve, reject);
  });
}

async function connect(name: string): Promise<Notebook> {
  try {
    // An older notebook is refused at first, so that a snapshot of it can be taken before its migration.
    return await request(name, false).catch(async (error: unknown) => {
      if (!(error instanceof DOMException) || error.name !== "AbortError") throw error;
      const old = await openDB(name);
      if (name === NOTEBOOK_NAME) await keepSnapshot(old);
      old.close();
      return request(name, true);
    });
  } catch (error) {
    connections.delete(name);
    throw await refusalOf(error);
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
