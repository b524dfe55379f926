import { hear, type News } from "../../news.ts";
import { type Canary, noteFrom } from "./quick-check.ts";
import { SCHEMA_VERSION } from "../schema/schema.ts";
import { notebook } from "../connection/open.ts";
import { SNAPSHOT_MS, snapshotIfDue } from "../snapshots/snapshots.ts";

/** Takes a snapshot if one is due and notes the notebook's state; for a surface's edits and for a woken worker. */
export async function snapshotNow(canary: Canary): Promise<void> {
  const database = await notebook();
  await snapshotIfDue(database);
  const state = await database.get("state", "state");
  const noted = noteFrom(await canary.read());
  if (!state || (noted && noted.notebook !== state.notebook)) return; // damage is the guard's to judge
  const { notebook: id, changes, people } = state;
  if (changes > (noted?.changes ?? 0)) await canary.write({ schema: SCHEMA_VERSION, notebook: id, changes, people });
}

const IS_CHANGE: ReadonlySet<News["kind"]> = new Set(["person", "record", "notebook"]);

/**
 * Keeps snapshots while a surface is open: at the first change after a quiet minute at once, and a minute later for what came
 * after. Returns what ends it. A failing snapshot harms nothing and is tried again at the next change.
 */
export function watchNotebook(canary: Canary): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const takeOne = () => {
    snapshotNow(canary).catch(() => undefined);
  };
  const deaf = hear(({ kind }) => {
    if (!IS_CHANGE.has(kind) || timer !== undefined) return;
    takeOne();
    timer = setTimeout(() => {
      timer = undefined;
      takeOne();
    }, SNAPSHOT_MS);
  });
  return () => {
    deaf();
    clearTimeout(timer);
  };
}
