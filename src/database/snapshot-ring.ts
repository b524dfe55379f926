import { headerOf, type Snapshot, type SnapshotHeader, unpacked } from "./snapshot-file.ts";

const FOLDER = "vouchbook-snapshots";
const SLOTS = ["0.snapshot", "1.snapshot", "2.snapshot"] as const;

/** One of the three is kept to be up to a day old, so that the ring doesn't forget within minutes what went wrong. */
const DAY_MS = 86_400_000;

interface Slot {
  readonly name: string;
  readonly header: SnapshotHeader | undefined;
}

async function folder(): Promise<FileSystemDirectoryHandle> {
  return (await navigator.storage.getDirectory()).getDirectoryHandle(FOLDER, { create: true });
}

async function fileIn(directory: FileSystemDirectoryHandle, name: string): Promise<File | undefined> {
  try {
    return await (await directory.getFileHandle(name)).getFile();
  } catch {
    return undefined;
  }
}

function newestFirst(a: Slot, b: Slot): number {
  return (a.header?.at ?? "") < (b.header?.at ?? "") ? 1 : -1;
}

async function slots(directory: FileSystemDirectoryHandle): Promise<readonly Slot[]> {
  const read = SLOTS.map(async (name) => {
    const file = await fileIn(directory, name);
    return { name, header: file && (await headerOf(file)) };
  });
  return (await Promise.all(read)).toSorted(newestFirst);
}

/** The header of the newest snapshot, if there is any. */
export async function newestHeader(): Promise<SnapshotHeader | undefined> {
  return (await slots(await folder()))[0]?.header;
}

/** The slot to write over: an empty one, else the oldest once it is a day old, else the older of the two recent ones. */
function slotToReplace(all: readonly Slot[], nowMs: number): string {
  const [, middle, oldest] = all;
  const oldestMs = Date.parse(oldest?.header?.at ?? "");
  const isOld = Number.isNaN(oldestMs) || nowMs - oldestMs >= DAY_MS;
  return (isOld ? oldest : middle)?.name ?? SLOTS[0];
}

/** Puts a snapshot file into the ring. The file is swapped in whole when it is complete, so a kill leaves the one before. */
export async function putSnapshot(file: Blob, nowMs: number): Promise<void> {
  const directory = await folder();
  const handle = await directory.getFileHandle(slotToReplace(await slots(directory), nowMs), { create: true });
  const writable = await handle.createWritable();
  await writable.write(file);
  await writable.close();
}

/** The newest snapshot that is whole. */
export async function newestSnapshot(): Promise<Snapshot | undefined> {
  const directory = await folder();
  for (const { name } of await slots(directory)) {
    const file = await fileIn(directory, name);
    const snapshot = file && (await unpacked(file).catch(() => undefined));
    if (snapshot) return snapshot;
  }
  return undefined;
}

/** Erases every snapshot. */
export async function eraseSnapshots(): Promise<void> {
  const root = await navigator.storage.getDirectory();
  await folder();
  await root.removeEntry(FOLDER, { recursive: true });
}
