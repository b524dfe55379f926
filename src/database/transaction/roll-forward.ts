import { tell } from "../../news.ts";
import { SCHEMA_VERSION } from "../schema/schema.ts";
import { type Notebook, NOTEBOOK_NAME, notebook } from "../connection/open.ts";
import { changesAfter } from "../log/replay.ts";
import { STORE_NAMES } from "../schema/stores.ts";
import { betweenChanges, type LoggedChange, loggedClocks, readLog } from "../log/write-ahead-log.ts";

/** Makes again what the log has and the notebook lost; returns whether there was anything. */
async function makeAgain(database: Notebook, logged: readonly LoggedChange[]): Promise<boolean> {
  const transaction = database.transaction(STORE_NAMES, "readwrite", { durability: "strict" });
  const state = await transaction.objectStore("state").get("state");
  const replay = state && changesAfter(state.clock, logged, state.notebook, SCHEMA_VERSION);
  // What doesn't follow on what is there is for the integrity check, which has the snapshots too.
  if (!replay?.isComplete) return false;
  for (const { rows } of replay.changes)
    for (const [store, row, key] of rows) {
      const records = transaction.objectStore(store as "people");
      void (row === null ? records.delete(key as string) : records.put(row as never)).catch(() => undefined);
    }
  await transaction.done;
  return replay.changes.length > 0;
}

/**
 * Makes again what the write-ahead log has and the notebook doesn't: the browser was gone after the one and before the other. Costs a
 * look at names where there is nothing to do.
 */
export async function rollForward(): Promise<void> {
  const isBehind = async (): Promise<boolean> => {
    const state = await (await notebook()).get("state", "state");
    return state !== undefined && ((await loggedClocks()).at(-1) ?? "") > state.clock;
  };
  if (!(await isBehind())) return;
  // A change being made just now looks the same, so it is looked at again between changes.
  const isChanged = await betweenChanges(async () => {
    if (!(await isBehind())) return false;
    return makeAgain(await notebook(), (await readLog()).changes);
  });
  if (isChanged) tell({ kind: "notebook" });
}

const ready = new WeakMap<Notebook, Promise<void>>();

/** The open notebook, with all that the log knows of it: whoever writes begins here. Throws `Refusal`. */
export async function writableNotebook(): Promise<Notebook> {
  const database = await notebook(NOTEBOOK_NAME);
  const known = ready.get(database);
  // Without a log there is nothing to make again.
  const rolled = known ?? rollForward().catch(() => undefined);
  ready.set(database, rolled);
  await rolled;
  return database;
}
