import { openDB, type IDBPDatabase } from "idb";
import { tell } from "../../news.ts";
import { Refusal, refusalOf } from "./refusal.ts";
import { type NotebookSchema, SCHEMA_VERSION } from "../schema/schema.ts";

export type Notebook = IDBPDatabase<NotebookSchema>;

/** The name of the one database; tests open their own beside it. */
export const NOTEBOOK_NAME = "vouchbook";

const connections = new Map<string, Promise<Notebook>>();

/** Another page that doesn't let go of an older version is waited for so many milliseconds; then the user is told. */
const BLOCKED_MS = 3000;

type Migrate = (database: never, transaction: never, from: number) => Promise<void>;

/** What an upgrade needs, and nothing else does. */
export interface Upgrading {
  readonly migrate: Migrate;
  readonly keepSnapshot: (old: IDBPDatabase) => Promise<unknown>;
}

// Needed once a version, so no popup carries it.
let fetchUpgrading = (): Promise<Upgrading> => import("./upgrading.ts");

/** Says with what to upgrade: a service worker can fetch no code when it needs it. */
export function upgradeWith(known: Upgrading): void {
  fetchUpgrading = () => Promise.resolve(known);
}

/** Thrown inside when the notebook isn't there yet or is of an older version. */
class NeedsUpgrade extends Error {
  constructor(readonly from: number) {
    super("the notebook needs an upgrade");
  }
}

function request(name: string, migrate: Migrate | undefined): Promise<Notebook> {
  return new Promise((resolve, reject) => {
    openDB<NotebookSchema>(name, SCHEMA_VERSION, {
      upgrade(database, oldVersion, _newVersion, transaction) {
        // However an upgrade fails, it is the open itself that tells.
        transaction.done.catch(() => undefined);
        if (migrate) return void migrate(database as never, transaction as never, oldVersion).catch(() => undefined);
        reject(new NeedsUpgrade(oldVersion));
        transaction.abort();
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

async function upgraded(name: string, from: number): Promise<Notebook> {
  const { migrate, keepSnapshot } = await fetchUpgrading();
  if (from > 0 && name === NOTEBOOK_NAME) {
    const old = await openDB(name);
    await keepSnapshot(old);
    old.close();
  }
  return request(name, migrate);
}

async function connect(name: string): Promise<Notebook> {
  try {
    // An older notebook is refused at first, so that a snapshot of it can be taken before its migration.
    return await request(name, undefined).catch((error: unknown) => {
      if (error instanceof NeedsUpgrade) return upgraded(name, error.from);
      throw error;
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
