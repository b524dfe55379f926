import type { CarryMarks, SeenDevice } from "../../database/carry-marks.ts";
import { openSyncFile, type SyncFile } from "../../formats/sync-file.ts";
import { bytesOf, type FolderFile } from "./folder-files.ts";
import type { Skipped, Tell } from "./protocol.ts";

/** What the folder has that this machine hadn't read. */
export interface ReadOthers {
  readonly files: readonly SyncFile[];
  readonly skipped: readonly Skipped[];
}

/** Whether a file was read before, or written by this machine itself. */
function isKnown({ is }: FolderFile, marks: CarryMarks, own: string): boolean {
  if (is.kind !== "file") return true;
  // A file of its own that it doesn't remember was written before the notebook was restored from a snapshot.
  if (is.device === own && is.sequence <= marks.sequence) return true;
  return Boolean(marks.read[is.device]?.includes(is.sequence));
}

/** Reads what is new in the folder. What can't be read is named and left alone. */
export async function readOthers(
  all: readonly FolderFile[],
  marks: CarryMarks,
  own: string,
  identities: readonly string[],
  tell: Tell,
): Promise<ReadOthers> {
  const files: SyncFile[] = [];
  const skipped: Skipped[] = all.flatMap(({ name, is }) =>
    is.kind === "copy" || is.kind === "foreign" ? [{ name, why: is.kind }] : [],
  );
  const fresh = all.filter((file) => !isKnown(file, marks, own));
  for (const [index, file] of fresh.entries()) {
    tell({ kind: "progress", step: "reading", done: index / fresh.length });
    const bytes = await bytesOf(file);
    if (!bytes || file.is.kind !== "file") continue;
    const opened = await openSyncFile(bytes, identities);
    const { device, sequence } = file.is;
    if (typeof opened === "string") skipped.push({ name: file.name, why: opened });
    else if (opened.about.device === device && opened.about.sequence === sequence) files.push(opened);
    else skipped.push({ name: file.name, why: "renamed" });
  }
  return { files, skipped };
}

function newestOf(before: SeenDevice | undefined, { about }: SyncFile): SeenDevice {
  return before && before.at > about.at ? before : { machine: about.machine, at: about.at };
}

/** The marks once these files were read; numbers of files that are gone from the folder are let go. */
export function withRead(
  marks: CarryMarks,
  files: readonly SyncFile[],
  all: readonly FolderFile[],
  own: string,
): CarryMarks {
  const there = new Set(all.map(({ name, is }) => (is.kind === "file" ? `${is.device} ${is.sequence}` : name)));
  const read = new Map(Object.entries(marks.read).map(([device, numbers]) => [device, new Set(numbers)]));
  const devices = new Map(Object.entries(marks.devices));
  for (const file of files) {
    const { device, sequence } = file.about;
    read.set(device, (read.get(device) ?? new Set<number>()).add(sequence));
    if (device !== own) devices.set(device, newestOf(devices.get(device), file));
  }
  const left = [...read].map(([device, numbers]): [string, readonly number[]] => [
    device,
    [...numbers].filter((sequence) => there.has(`${device} ${sequence}`)),
  ]);
  return {
    ...marks,
    read: Object.fromEntries(left.filter(([, numbers]) => numbers.length > 0)),
    devices: Object.fromEntries(devices),
  };
}
