import type { SyncCursors } from "../../database/schema/sync-cursors.ts";
import { type Outgoing, noteSynced, outgoing } from "../../database/sync/outbox.ts";
import type { SyncFolder } from "../../database/sync/folder-database.ts";
import { packSyncFile, sha256 } from "../../formats/sync/sync-file.ts";
import { recipientOf } from "../../formats/sync/key.ts";
import { syncFileName } from "../../formats/sync/file-names.ts";
import { type FolderFile, writeFile } from "./folder-files.ts";
import { ownNumbers } from "./own-files.ts";

/** So many files are made one again, or fewer once they weigh half as much as the whole one. */
const MOST_FILES = 32;
/** Less than this is not worth making one again, in bytes. */
const LIGHT = 65_536;

function isWholeDue(marks: SyncCursors, own: readonly number[]): boolean {
  const { own: expected, wholeBytes, moreBytes } = marks;
  const isMissing = expected.length === 0 || expected.some((sequence) => !own.includes(sequence));
  return isMissing || expected.length > MOST_FILES || moreBytes > Math.max(LIGHT, wholeBytes / 2);
}

/** Whether somebody was forgotten since: then nothing may stay in a file that still knows them. */
function forgets({ tombstones }: Outgoing): boolean {
  return [...tombstones.values()].some(({ isForgotten }) => isForgotten);
}

/**
 * Writes what this machine has to hand on since its last file, or everything again where that is due; then the files before are
 * deleted. Returns the marks as they are now.
 */
export async function writeOwn(
  directory: FileSystemDirectoryHandle,
  all: readonly FolderFile[],
  folder: SyncFolder,
  marks: SyncCursors,
  device: string,
  isForced = false,
): Promise<SyncCursors> {
  const own = ownNumbers(all, marks, device);
  let isWhole = isForced || isWholeDue(marks, own);
  let handed = await outgoing(isWhole ? "" : marks.written, marks.adopted);
  if (!isWhole && forgets(handed)) {
    isWhole = true;
    handed = await outgoing("", marks.adopted);
  }
  const at = new Date().toISOString();
  if (!isWhole && handed.rows.size + handed.tombstones.size === 0) return noteSynced((now) => ({ ...now, at }));
  // Counted on from what lies there too: a notebook restored from a snapshot has forgotten its last numbers.
  const sequence = Math.max(marks.sequence, ...own) + 1;
  const about = { device, sequence, isWhole, machine: folder.machine, at };
  const bytes = await packSyncFile(about, handed, await recipientOf(folder.identity));
  await writeFile(directory, syncFileName(device, sequence), bytes);
  const sum = { [sequence]: await sha256(bytes) };
  const noted = await noteSynced((now) => ({
    ...now,
    written: handed.upTo,
    sequence,
    own: isWhole ? [sequence] : [...now.own, sequence],
    sums: isWhole ? sum : { ...now.sums, ...sum },
    wholeBytes: isWhole ? bytes.length : now.wholeBytes,
    moreBytes: isWhole ? 0 : now.moreBytes + bytes.length,
    at,
  }));
  if (isWhole) for (const old of own) await directory.removeEntry(syncFileName(device, old)).catch(() => undefined);
  return noted;
}
