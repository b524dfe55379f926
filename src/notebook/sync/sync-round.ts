import type { SyncCursors } from "../../database/schema/sync-cursors.ts";
import { syncCursors, noteSynced, ownClock, ownDevice } from "../../database/sync/outbox.ts";
import { receive } from "../../database/sync/inbox.ts";
import { TOMBSTONE_DAYS } from "../../database/journal/pruning.ts";
import type { SyncFolder } from "../../database/sync/folder-database.ts";
import { bundle } from "../../formats/sync/bundle.ts";
import { MOST_SYNC_BYTES } from "../../formats/sync/sync-file.ts";
import { bytesOf, filesIn, handFolder } from "./folder-files.ts";
import { FolderMemory } from "./folder-memory.ts";
import { keyFilesIn, mendKey } from "./key-files.ts";
import { brokenOwn } from "./own-files.ts";
import type { Tell } from "./protocol.ts";
import { readOthers, withRead } from "./read-others.ts";
import { writeOwn } from "./write-own.ts";

const DAY_MS = 86_400_000;

/** The directory files are synced through. */
async function directoryOf(folder: SyncFolder): Promise<FileSystemDirectoryHandle> {
  return folder.handle ?? handFolder();
}

/** Whether this machine was away for longer than others remember what was deleted. */
function wasAway({ at }: SyncCursors): boolean {
  return at !== "" && Date.now() - Date.parse(at) > TOMBSTONE_DAYS * DAY_MS;
}

/**
 * Reads what other machines wrote, merges it, and writes what is new here. Stops before anything is written, and asks,
 * where `isAgreed` is needed. Returns whether it went through.
 */
export async function syncRound(folder: SyncFolder, isAgreed: boolean, tell: Tell, isForced = false): Promise<boolean> {
  const [directory, device, marks] = [await directoryOf(folder), await ownDevice(), await syncCursors()];
  const all = await filesIn(directory);
  const [memory, found] = [await FolderMemory.of(all), await keyFilesIn(all)];
  const reader = { device, clock: await ownClock(), identities: folder.identities };
  const { files, skipped } = await readOthers(all, marks, reader, memory, tell);
  const broken = await brokenOwn(all, marks, device, memory);
  await memory.keep();
  if (files.length > 0 && !isAgreed && wasAway(marks)) {
    tell({ kind: "asksAway", since: marks.at });
    return false;
  }
  if (files.length > 0) tell({ kind: "progress", step: "merging" });
  const heard =
    files.length > 0 ? await receive(files, (now) => withRead(now, files, all, device), isAgreed) : undefined;
  if (heard?.kind === "asks") {
    tell({ kind: "asks", asks: heard });
    return false;
  }
  const key = await mendKey(directory, all, found, folder, device);
  const now = await writeOwn(directory, all, folder, await syncCursors(), device, isForced || broken > 0);
  const mended = (key !== undefined || broken > 0) && { mended: { files: broken, ...(key && { key }) } };
  tell({ kind: "synced", skipped: [...found.skipped, ...skipped], marks: now, ...mended, ...(heard && { heard }) });
  return true;
}

/** Lets a device go: once all it wrote is read and in a file of this machine's own, its files are deleted. */
export async function letGo(folder: SyncFolder, device: string, tell: Tell): Promise<void> {
  const directory = await directoryOf(folder);
  await noteSynced((marks) => {
    const { [device]: _gone, ...devices } = marks.devices;
    return { ...marks, devices, adopted: [...new Set([...marks.adopted, device])] };
  });
  if (!(await syncRound(folder, false, tell, true))) return;
  for (const { name, is } of await filesIn(directory))
    // Its key stays: another machine may encrypt to it, and without the passphrase it says nothing.
    if (is.kind === "file" && is.device === device) await directory.removeEntry(name);
  const marks = await noteSynced((now) => {
    const { [device]: _seen, ...devices } = now.devices;
    const { [device]: _read, ...read } = now.read;
    return { ...now, devices, read };
  });
  tell({ kind: "synced", skipped: [], marks });
}

/** This machine's files and the keys as one, to be synced by hand. */
export async function packOwn(folder: SyncFolder, tell: Tell): Promise<void> {
  const [directory, device] = [await directoryOf(folder), await ownDevice()];
  const all = await filesIn(directory);
  const own = all.filter(({ is }) => is.kind === "key" || (is.kind === "file" && is.device === device));
  const files = await Promise.all(
    own.map(async (file) => ({ name: file.name, bytes: await bytesOf(file, MOST_SYNC_BYTES) })),
  );
  const there = files.flatMap(({ name, bytes }) => (typeof bytes === "object" ? [{ name, bytes }] : []));
  const file = new Blob([bundle(there) as Uint8Array<ArrayBuffer>], { type: "application/zip" });
  tell({ kind: "file", file, name: `vouchbook-${device}.zip` });
}
