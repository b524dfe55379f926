import type { IDBPDatabase } from "idb";
import type { NotebookState } from "./records.ts";
import { linesOf, packed } from "./snapshot-file.ts";
import { dropTail, eraseTail } from "./tail.ts";
import { eraseSnapshots, newestHeader, putSnapshot } from "./snapshot-ring.ts";

/** At most so many milliseconds of edits are in no snapshot. */
export const SNAPSHOT_MS = 60_000;

const LOCK = "vouchbook-snapshots";

/** A notebook of any version. */
// oxlint-disable-next-line typescript/no-explicit-any
type Opened = IDBPDatabase<any>;

type Known = Pick<NotebookState, "notebook" | "changes" | "people" | "clock">;

async function stateOf(database: IDBPDatabase): Promise<Known> {
  if (database.objectStoreNames.contains("state")) {
    const state = (await database.get("state", "state")) as NotebookState | undefined;
    if (!state) throw new Error("the notebook has no state");
    return state;
  }
  // Version 1 had no state.
  const [changes, people] = await Promise.all([database.count("journal"), database.count("people")]);
  return { notebook: "", changes, people, clock: "" };
}

async function take(database: IDBPDatabase, mayTake: (ageMs: number) => boolean): Promise<boolean> {
  const nowMs = Date.now();
  const [newest, { notebook, changes, people, clock }] = await Promise.all([newestHeader(), stateOf(database)]);
  if (changes === 0) return false;
  // A notebook that isn't the one of the ring, or an older one, is damage: never written over what could mend it.
  const isSame = newest === undefined || newest.notebook === "" || newest.notebook === notebook;
  const isThere = newest?.schema === database.version && changes <= newest.changes;
  if (!isSame || isThere) return false;
  if (newest && !mayTake(nowMs - Date.parse(newest.at))) return false;
  const about = { schema: database.version, notebook, changes, people, at: new Date(nowMs).toISOString() };
  await putSnapshot(await packed(about, await linesOf(database)), nowMs);
  await dropTail(clock);
  return true;
}

/**
 * Takes a snapshot unless the newest has everything already, one at a time over all pages; returns whether one was taken.
 * Where there is no private file system it does nothing: the notebook works without.
 */
export async function keepSnapshot(
  database: Opened,
  mayTake: (ageMs: number) => boolean = () => true,
): Promise<boolean> {
  try {
    return await navigator.locks.request(LOCK, () => take(database, mayTake));
  } catch {
    return false;
  }
}

/** Takes a snapshot if there were changes since the newest, and that is at least 60 seconds old. */
export function snapshotIfDue(database: Opened): Promise<boolean> {
  return keepSnapshot(database, (ageMs) => ageMs >= SNAPSHOT_MS || ageMs < 0);
}

/**
 * Erases every snapshot and the tail, and takes a fresh snapshot, so that what was forgotten is in none. Throws when they can't be
 * erased; where there is no private file system there is nothing to erase.
 */
export async function renewSnapshots(database: Opened): Promise<void> {
  const hasFiles = await navigator.storage.getDirectory().then(
    () => true,
    () => false,
  );
  if (!hasFiles) return;
  await navigator.locks.request(LOCK, async () => {
    await eraseSnapshots();
    await eraseTail();
    await take(database, () => true).catch(() => false);
  });
}
