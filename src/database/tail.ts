import type { Clock } from "../domain/clock.ts";
import type { Stores } from "./union.ts";

const FOLDER = "vouchbook-tail";
const LOCK = "vouchbook-tail";

/** Larger changes are left to the next snapshot. */
const MOST_ROWS = 400;

async function folder(): Promise<FileSystemDirectoryHandle> {
  return (await navigator.storage.getDirectory()).getDirectoryHandle(FOLDER, { create: true });
}

async function writeFile(name: string, text: string): Promise<void> {
  const writable = await (await (await folder()).getFileHandle(name, { create: true })).createWritable();
  await writable.write(text);
  await writable.close();
}

/** A row to keep with the store it is of. */
export type TailRow = readonly [store: string, row: unknown];

/**
 * Keeps what one change left in a file of its own beside the snapshots, so that a browser that drops its databases after a crash
 * doesn't take the last minute with it. Where that fails the change is in the notebook all the same.
 */
export async function keepTail(clock: Clock, rows: readonly TailRow[]): Promise<void> {
  if (rows.length > MOST_ROWS) return;
  const text = rows.map((row) => `${JSON.stringify(row)}\n`).join("");
  await navigator.locks.request(LOCK, { mode: "shared" }, () => writeFile(clock, text)).catch(() => undefined);
}

function rowIn(line: string): readonly [string, string, unknown] | undefined {
  try {
    const [store, row] = JSON.parse(line) as [string, { value?: { id: string }; id?: string }];
    return [store, row.value?.id ?? row.id ?? "", row];
  } catch {
    return undefined; // cut off by the crash
  }
}

/** What the changes since the newest snapshot left, the last version of each record. */
export async function readTail(): Promise<Stores> {
  const stores = new Map<string, Map<string, unknown>>();
  const directory = await folder();
  const names: string[] = [];
  for await (const name of directory.keys()) names.push(name);
  for (const name of names.toSorted((a, b) => (a < b ? -1 : 1))) {
    const file = await (await directory.getFileHandle(name)).getFile();
    for (const line of (await file.text()).split("\n")) {
      const [store, id, row] = rowIn(line) ?? ["", "", undefined];
      const rows = stores.get(store) ?? new Map<string, unknown>();
      if (row !== undefined) stores.set(store, rows.set(id, row));
    }
  }
  return new Map([...stores].map(([store, rows]) => [store, [...rows.values()]]));
}

async function namesUpTo(directory: FileSystemDirectoryHandle, clock: Clock): Promise<readonly string[]> {
  const names: string[] = [];
  for await (const name of directory.keys()) if (name <= clock) names.push(name);
  return names;
}

/** Drops the tail up to a clock, once a snapshot has it. */
export async function dropTail(upTo: Clock): Promise<void> {
  const directory = await folder();
  for (const name of await namesUpTo(directory, upTo)) await directory.removeEntry(name).catch(() => undefined);
}

/** Takes back what was kept of a change that was refused after all. */
export async function untail(clock: Clock): Promise<void> {
  await (await folder()).removeEntry(clock).catch(() => undefined);
}

/** Erases the whole tail, once what is being kept just now is there to be erased. */
export async function eraseTail(): Promise<void> {
  await navigator.locks.request(LOCK, async () => {
    await folder();
    await (await navigator.storage.getDirectory()).removeEntry(FOLDER, { recursive: true });
  });
}
