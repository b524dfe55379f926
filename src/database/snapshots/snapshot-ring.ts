import { moveAside } from "./set-aside.ts";
import { erasePrivateFolder, privateFolder, writePrivateFile } from "../log/private-files.ts";
import { headerOf, type Snapshot, type SnapshotHeader, unpacked } from "./snapshot-file.ts";

const FOLDER = "vouchbook-snapshots";
const SLOTS = ["0.snapshot", "1.snapshot", "2.snapshot"] as const;

/** One of the three is kept to be up to a day old, so that the ring doesn't forget within minutes what went wrong. */
const DAY_MS = 86_400_000;

/** A file that is busy is asked again so often, after so many milliseconds. */
const TRIES = 4;
const PAUSE_MS = 150;

interface Slot {
  readonly name: string;
  readonly file: File | undefined;
  readonly header: SnapshotHeader | undefined;
}

function isMissing(error: unknown): boolean {
  return error instanceof DOMException && error.name === "NotFoundError";
}

/** Does something with a file, again if it is busy; what stays unreadable throws. */
async function patiently<T>(work: () => Promise<T>): Promise<T> {
  for (let tries = 1; ; tries += 1)
    try {
      return await work();
    } catch (error) {
      if (tries === TRIES || isMissing(error)) throw error;
      await new Promise((done) => setTimeout(done, PAUSE_MS));
    }
}

async function slotAt(directory: FileSystemDirectoryHandle, name: string): Promise<Slot> {
  try {
    return await patiently(async () => {
      const file = await (await directory.getFileHandle(name)).getFile();
      // A file that was begun and never written is none yet.
      return file.size === 0
        ? { name, file: undefined, header: undefined }
        : { name, file, header: await headerOf(file) };
    });
  } catch (error) {
    if (isMissing(error)) return { name, file: undefined, header: undefined };
    throw error;
  }
}

function newestFirst(a: Slot, b: Slot): number {
  return (a.header?.at ?? "") < (b.header?.at ?? "") ? 1 : -1;
}

/** The three slots, the newest first. Throws when one is there and can't be read: it may be the one that counts. */
async function slots(directory: FileSystemDirectoryHandle): Promise<readonly Slot[]> {
  return (await Promise.all(SLOTS.map((name) => slotAt(directory, name)))).toSorted(newestFirst);
}

/** The header of the newest snapshot, if there is any. Throws when one can't be read. */
export async function newestHeader(): Promise<SnapshotHeader | undefined> {
  return (await slots(await privateFolder(FOLDER)))[0]?.header;
}

/** The slot to write over: an empty one, else the oldest once it is a day old, else the older of the two recent ones. */
function slotToReplace(all: readonly Slot[], nowMs: number): Slot | undefined {
  const [, middle, oldest] = all;
  const oldestMs = Date.parse(oldest?.header?.at ?? "");
  const isOld = Number.isNaN(oldestMs) || nowMs - oldestMs >= DAY_MS;
  return isOld ? oldest : middle;
}

/** Puts a snapshot file into the ring, over no file that can't be read: that one is moved aside. */
export async function putSnapshot(file: Blob, nowMs: number): Promise<void> {
  const directory = await privateFolder(FOLDER);
  const slot = slotToReplace(await slots(directory), nowMs);
  if (slot?.file && !slot.header) await moveAside(directory, slot.name);
  await writePrivateFile(directory, slot?.name ?? SLOTS[0], [file]);
}

/**
 * The newest snapshot that is whole, and how many damaged ones were moved aside on the way to it. Throws when one can't be read at
 * all, which may pass.
 */
export async function newestSnapshot(): Promise<{ readonly snapshot: Snapshot | undefined; readonly aside: number }> {
  const directory = await privateFolder(FOLDER);
  let aside = 0;
  for (const { name, file } of await slots(directory)) {
    if (!file) continue;
    const bytes = new Blob([await patiently(() => file.arrayBuffer())]);
    const snapshot = await unpacked(bytes).catch(() => undefined);
    if (snapshot) return { snapshot, aside };
    await moveAside(directory, name);
    aside += 1;
  }
  return { snapshot: undefined, aside };
}

/** Erases every snapshot. */
export function eraseSnapshots(): Promise<void> {
  return erasePrivateFolder(FOLDER);
}
