import type { SyncCursors, SeenDevice } from "../../database/schema/sync-cursors.ts";
import { latestSaid } from "../../domain/sync/changes.ts";
import { type Clock, isFarAhead } from "../../domain/history/clock.ts";
import { MOST_SYNC_BYTES, openSyncFile, type SyncFile } from "../../formats/sync/sync-file.ts";
import { contentOf, fileOf, type FolderFile } from "./folder-files.ts";
import type { FolderMemory } from "./folder-memory.ts";
import type { Skipped, Tell } from "./protocol.ts";

/** What the folder has that this machine hadn't read. */
export interface ReadOthers {
  readonly files: readonly SyncFile[];
  readonly skipped: readonly Skipped[];
}

/** Who reads: this machine's device, its last clock, and the keys it has opened. */
export interface Reader {
  readonly device: string;
  readonly clock: Clock;
  readonly identities: readonly string[];
}

/** More is left to the next time: so many files, and so many bytes of them. Sixty machines leave fewer and less. */
const MOST_FILES = 2000;
const MOST_BYTES = 2 ** 28;

/** Whether a file was read before, or is one this machine remembers having written. */
function isKnown({ is }: FolderFile, marks: SyncCursors, own: string): boolean {
  if (is.kind !== "file") return true;
  // A file of its own that it doesn't remember was written before the notebook was recovered: it may say what was lost.
  if (is.device === own && marks.own.includes(is.sequence)) return true;
  return Boolean(marks.read[is.device]?.includes(is.sequence));
}

type Why = Skipped["why"];

async function open({ is }: FolderFile, there: File, reader: Reader): Promise<SyncFile | Why | undefined> {
  const bytes = await contentOf(there, MOST_SYNC_BYTES);
  if (typeof bytes !== "object") return bytes;
  const opened = await openSyncFile(bytes, reader.identities);
  if (typeof opened === "string") return opened;
  const { device, sequence } = opened.about;
  if (is.kind !== "file" || is.device !== device || is.sequence !== sequence) return "renamed";
  return isFarAhead(latestSaid(opened), reader.clock, Date.now()) ? "ahead" : opened;
}

/** Reads what is new in the folder. What can't be read is named and left alone, and not tried again on that day while it is as it is. */
export async function readOthers(
  all: readonly FolderFile[],
  marks: SyncCursors,
  reader: Reader,
  memory: FolderMemory,
  tell: Tell,
): Promise<ReadOthers> {
  const files: SyncFile[] = [];
  const skipped: Skipped[] = all.flatMap(({ name, is }) =>
    is.kind === "copy" || is.kind === "foreign" ? [{ name, why: is.kind }] : [],
  );
  const fresh = all.filter((file) => !isKnown(file, marks, reader.device));
  let [opened, bytes] = [0, 0];
  for (const [index, file] of fresh.entries()) {
    const { name } = file;
    tell({ kind: "progress", step: "reading", done: index / fresh.length });
    const there = await fileOf(file);
    if (there === "changing") skipped.push({ name, why: there });
    if (typeof there !== "object") continue;
    const seen = memory.today(name, there)?.why as Why | undefined;
    const isTooMany = seen === undefined && (opened >= MOST_FILES || bytes + there.size > MOST_BYTES);
    if (seen === undefined && !isTooMany) [opened, bytes] = [opened + 1, bytes + Math.min(there.size, MOST_SYNC_BYTES)];
    const outcome = seen ?? (isTooMany ? "tooMany" : await open(file, there, reader));
    if (outcome === undefined) continue;
    if (typeof outcome === "object") {
      files.push(outcome);
      if (outcome.unreadable + outcome.leftOut > 0) skipped.push({ name, why: "partly" });
      continue;
    }
    skipped.push({ name, why: outcome });
    // What is far ahead may be right once this machine's own clock is.
    if (seen === undefined && !["changing", "tooMany", "ahead"].includes(outcome)) memory.note(name, there, outcome);
  }
  return { files, skipped };
}

function newestOf(before: SeenDevice | undefined, { about }: SyncFile): SeenDevice {
  return before && before.at > about.at ? before : { machine: about.machine, at: about.at };
}

/** The marks once these files were read; numbers of files that are gone from the folder are let go. */
export function withRead(
  marks: SyncCursors,
  files: readonly SyncFile[],
  all: readonly FolderFile[],
  own: string,
): SyncCursors {
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
