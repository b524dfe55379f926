import type { IDBPDatabase } from "idb";
import { eraseAside } from "./set-aside.ts";
import { hasPrivateFiles } from "../log/private-files.ts";
import type { NotebookState } from "../schema/records.ts";
import { linesOf, packed } from "./snapshot-file.ts";
import { eraseSnapshots, newestHeader, putSnapshot } from "./snapshot-ring.ts";
import { dropLog, eraseLog, isLogged, loggedClocks } from "../log/write-ahead-log.ts";

/** At most so many milliseconds of edits are in no snapshot. */
export const SNAPSHOT_MS = 60_000;

/** The log may hold so many changes that no snapshot has. */
const MOST_LOGGED = 100;

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
  if (!isSame) return false;
  if (newest?.schema === database.version && (newest.clock === clock || changes <= newest.changes)) {
    // What was only synced with another machine stays in the log for a while.
    const isInLog = async () => (await isLogged(clock)) && (await loggedClocks()).length < MOST_LOGGED;
    if (newest.clock === clock || (await isInLog())) return false;
  }
  if (newest && !mayTake(nowMs - Date.parse(newest.at))) return false;
  const about = { schema: database.version, notebook, changes, people, clock, at: new Date(nowMs).toISOString() };
  await putSnapshot(await packed(about, await linesOf(database)), nowMs);
  await dropLog(clock);
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
 * Takes a snapshot where the notebook's last change is in neither the newest one nor the log: the browser was gone, or the disk full,
 * before it was in both.
 */
export async function coverAll(database: Opened): Promise<boolean> {
  const isUncovered = async (): Promise<boolean> => {
    const [{ clock, changes }, newest] = await Promise.all([stateOf(database), newestHeader()]);
    return changes > 0 && newest?.clock !== clock && !(await isLogged(clock));
  };
  return (await isUncovered().catch(() => false)) && keepSnapshot(database);
}

/**
 * Erases every snapshot, the write-ahead log and what was set aside, and takes a fresh snapshot, so that what was forgotten is in none. Throws when they can't be
 * erased; where there is no private file system there is nothing to erase.
 */
export async function renewSnapshots(database: Opened): Promise<void> {
  if (!(await hasPrivateFiles())) return;
  await navigator.locks.request(LOCK, async () => {
    await eraseSnapshots();
    await eraseLog();
    await eraseAside();
    await take(database, () => true).catch(() => false);
  });
}
