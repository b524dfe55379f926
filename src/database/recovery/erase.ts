import { tell } from "../../news.ts";
import type { Canary } from "./quick-check.ts";
import { endForgetting } from "../stores/forget.ts";
import { CHECK_LOCK } from "./startup-check.ts";
import { SCHEMA_VERSION } from "../schema/schema.ts";
import { notebook } from "../connection/open.ts";
import { freshState, type NotebookState } from "../schema/records.ts";
import { refusalFrom } from "../connection/refusal.ts";
import { dropSyncFolder } from "../sync/folder-database.ts";

/** Empties every store in one transaction. The snapshots are still to go, and the state says so in case the browser is gone before. */
async function emptyStores(): Promise<NotebookState> {
  const database = await notebook();
  const state = freshState();
  const transaction = database.transaction([...database.objectStoreNames], "readwrite", { durability: "strict" });
  for (const store of database.objectStoreNames) void transaction.objectStore(store).clear();
  void transaction.objectStore("state").put({ ...state, isForgetting: true });
  await transaction.done;
  return state;
}

async function emptyPrivateFiles(): Promise<void> {
  const root = await navigator.storage.getDirectory().catch(() => undefined);
  if (!root) return;
  const names: string[] = [];
  for await (const name of root.keys()) names.push(name);
  for (const name of names) await root.removeEntry(name, { recursive: true });
}

/**
 * Erases the whole notebook for good: every record, the journal, the snapshots and the write-ahead log, and what pages had noted down beside.
 * What follows is a notebook nothing was ever written into. It can't be undone. Throws `Refusal`.
 */
export async function eraseNotebook(canary: Canary): Promise<void> {
  try {
    // The guard must not recoverNotebook what is empty on purpose.
    await navigator.locks.request(CHECK_LOCK, async () => {
      const { notebook: id, changes, people } = await emptyStores();
      await canary.write({ schema: SCHEMA_VERSION, notebook: id, changes, people });
      localStorage.clear();
      await dropSyncFolder();
      await endForgetting();
      await emptyPrivateFiles();
    });
    tell({ kind: "notebook" });
  } catch (error) {
    throw refusalFrom(error);
  }
}
