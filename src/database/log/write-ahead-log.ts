import type { Clock } from "../../domain/history/clock.ts";
import { erasePrivateFolder, namesIn, privateFolder, writePrivateFile } from "./private-files.ts";

const FOLDER = "vouchbook-tail";
const LOCK = "vouchbook-tail";

/** So many rows are made into text at a time, so that a large change doesn't hold up the page. */
const CHUNK = 500;

/** What a change left in a store: a row, or nothing under a key. */
export type LogRow = readonly [store: string, row: unknown] | readonly [store: string, row: null, key: IDBValidKey];

/** What a file of the log says first. */
export interface LogHeader {
  readonly format: "vouchbook-log";
  readonly schema: number;
  readonly notebook: string;
  /** The clock of the notebook before the change, and after it. */
  readonly after: Clock;
  readonly clock: Clock;
  readonly rows: number;
}

/** One change as the log has it. `isWhole` where every row is as it was written. */
export interface LoggedChange {
  readonly header: LogHeader;
  readonly rows: readonly LogRow[];
  readonly isWhole: boolean;
}

/** FNV-1a over the text's code units: enough to tell a line that isn't as it was written. */
function checksum(text: string): string {
  let hash = 0x811c9dc5;
  for (let at = 0; at < text.length; at += 1) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  return (hash >>> 0).toString(16).padStart(8, "0");
}

function line(value: unknown): string {
  const text = JSON.stringify(value);
  return `${checksum(text)} ${text}\n`;
}

function valueIn(text: string): unknown {
  const json = text.slice(9);
  return text[8] === " " && text.slice(0, 8) === checksum(json) ? (JSON.parse(json) as unknown) : undefined;
}

function* piecesOf(header: LogHeader, rows: readonly LogRow[]): Generator<string> {
  yield line(header);
  for (let start = 0; start < rows.length; start += CHUNK)
    yield rows
      .slice(start, start + CHUNK)
      .map(line)
      .join("");
}

/**
 * Writes down what one change leaves, in a file of its own beside the snapshots, while its transaction commits: a browser that drops
 * its databases after a crash then takes nothing that was acknowledged with it. If the change isn't made after all, the file
 * goes again. Resolves when the file is on disk, and also where it can't be: the next snapshot then has the change.
 */
export async function logChange(
  about: Omit<LogHeader, "format" | "rows">,
  rows: Promise<readonly LogRow[]>,
  isMade: Promise<boolean>,
): Promise<void> {
  // Shared, so that whoever erases the log or rolls forward comes before or after the whole change.
  const logged = navigator.locks.request(LOCK, { mode: "shared" }, async () => {
    const directory = await privateFolder(FOLDER);
    // Where the disk is full, a committed transaction is refused without a word to the requests whose keys the rows wait for.
    const all = await Promise.race([rows, isMade.then((made) => (made ? rows : undefined))]);
    if (!all) return;
    const header: LogHeader = { format: "vouchbook-log", ...about, rows: all.length };
    try {
      await writePrivateFile(directory, about.clock, piecesOf(header, all));
    } finally {
      if (!(await isMade)) await directory.removeEntry(about.clock);
    }
  });
  await logged.catch(() => undefined);
}

function isHeader(value: unknown): value is LogHeader {
  return typeof value === "object" && value !== null && (value as LogHeader).format === "vouchbook-log";
}

/** The change in a file of the log; `undefined` when the file doesn't say whose change it is. */
export function changeIn(text: string): LoggedChange | undefined {
  const [first = "", ...lines] = text.split("\n");
  const header = valueIn(first);
  if (!isHeader(header)) return undefined;
  const rows = lines.map(valueIn).filter((row) => row !== undefined) as LogRow[];
  return { header, rows, isWhole: rows.length === header.rows };
}

/** Every change in the log, in the order of their clocks, and the names of files that can't be read as such. */
export async function readLog(): Promise<{
  readonly changes: readonly LoggedChange[];
  readonly unreadable: readonly string[];
}> {
  const directory = await privateFolder(FOLDER);
  const changes: LoggedChange[] = [];
  const unreadable: string[] = [];
  for (const name of await namesIn(directory)) {
    const file = await directory.getFileHandle(name).then(
      (handle) => handle.getFile(),
      () => undefined,
    );
    // Dropped meanwhile: a snapshot has it.
    if (!file) continue;
    const change = changeIn(await file.text());
    if (change) changes.push(change);
    // One that was begun and never written holds nothing.
    else if (file.size > 0) unreadable.push(name);
  }
  return { changes, unreadable };
}

/** The clocks of the changes in the log, without reading them. */
export async function loggedClocks(): Promise<readonly Clock[]> {
  return namesIn(await privateFolder(FOLDER));
}

/** Whether the change that ended at a clock is in the log. */
export async function isLogged(clock: Clock): Promise<boolean> {
  const directory = await privateFolder(FOLDER);
  const size = directory.getFileHandle(clock).then(async (handle) => (await handle.getFile()).size);
  return (await size.catch(() => 0)) > 0;
}

/** The log's own folder, for moving what can't be read out of it. */
export function logFolder(): Promise<FileSystemDirectoryHandle> {
  return privateFolder(FOLDER);
}

/** Drops the log up to a clock, once a snapshot has it. */
export async function dropLog(upTo: Clock): Promise<void> {
  const directory = await privateFolder(FOLDER);
  for (const name of await namesIn(directory))
    if (name <= upTo) await directory.removeEntry(name).catch(() => undefined);
}

/** Runs something while no change is being written. */
export function betweenChanges<T>(work: () => Promise<T>): Promise<T> {
  return navigator.locks.request(LOCK, work);
}

/** Erases the whole log. */
export function eraseLog(): Promise<void> {
  return betweenChanges(() => erasePrivateFolder(FOLDER));
}
