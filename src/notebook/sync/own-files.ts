import type { SyncCursors } from "../../database/schema/sync-cursors.ts";
import { MOST_SYNC_BYTES, sha256 } from "../../formats/sync/sync-file.ts";
import { contentOf, fileOf, type FolderFile } from "./folder-files.ts";
import type { FolderMemory } from "./folder-memory.ts";

/** A notebook restored from a snapshot has forgotten its last numbers, though never so many. */
const MOST_FORGOTTEN = 1_000_000;

/** The numbers of a device's files in the folder. A number nobody counts to is somebody's joke. */
export function ownNumbers(all: readonly FolderFile[], marks: SyncCursors, device: string): readonly number[] {
  return all.flatMap(({ is }) =>
    is.kind === "file" && is.device === device && is.sequence <= marks.sequence + MOST_FORGOTTEN ? [is.sequence] : [],
  );
}

async function isWhole(file: FolderFile, sum: string | undefined, memory: FolderMemory): Promise<boolean> {
  const there = await fileOf(file);
  if (typeof there !== "object") return there === "changing";
  if (sum === undefined) return true;
  const seen = memory.today(file.name, there);
  if (seen && seen.why === undefined) return true;
  const bytes = await contentOf(there, MOST_SYNC_BYTES);
  if (bytes === "changing") return true;
  const isSame = typeof bytes === "object" && (await sha256(bytes)) === sum;
  if (isSame) memory.note(file.name, there);
  return isSame;
}

/** How many of the files this machine has handed on are gone from the folder, or are no longer what was written: nobody can read them. */
export async function brokenOwn(
  all: readonly FolderFile[],
  marks: SyncCursors,
  device: string,
  memory: FolderMemory,
): Promise<number> {
  const there = new Map(
    all.flatMap((file) => (file.is.kind === "file" && file.is.device === device ? [[file.is.sequence, file]] : [])),
  );
  const isKnown = (sequence: number): boolean =>
    marks.own.includes(sequence) || Boolean(marks.read[device]?.includes(sequence));
  // A notebook that was recovered doesn't know its last files: they are read, and written anew as a matter of course.
  if (ownNumbers(all, marks, device).some((sequence) => !isKnown(sequence))) return 0;
  const found = await Promise.all(
    marks.own.map(async (sequence) => {
      const file = there.get(sequence);
      return file !== undefined && isWhole(file, marks.sums?.[sequence], memory);
    }),
  );
  return found.filter((whole) => !whole).length;
}
