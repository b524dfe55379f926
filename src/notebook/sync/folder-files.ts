import { readSyncName, type SyncName } from "../../formats/sync/file-names.ts";
import type { Trouble } from "./protocol.ts";

/** A file in the folder. */
export interface FolderFile {
  readonly name: string;
  readonly is: SyncName;
  readonly handle: FileSystemFileHandle;
}

/** What lies in the folder, in the order of names, without what isn't for us to see. */
export async function filesIn(folder: FileSystemDirectoryHandle): Promise<readonly FolderFile[]> {
  const files: FolderFile[] = [];
  for await (const [name, handle] of folder.entries()) {
    const is = readSyncName(name);
    if (handle.kind === "file" && is.kind !== "hidden") files.push({ name, is, handle });
  }
  return files.toSorted((a, b) => (a.name < b.name ? -1 : 1));
}

function isNamed(error: unknown, name: string): boolean {
  return error instanceof DOMException && error.name === name;
}

/** What `read` gives of a file: `undefined` when it has gone meanwhile, `changing` when it was written meanwhile or can't be read now. */
async function meanwhile<T>(read: () => Promise<T>): Promise<T | "changing" | undefined> {
  try {
    return await read();
  } catch (error) {
    if (isNamed(error, "NotFoundError")) return undefined;
    if (isNamed(error, "NotReadableError")) return "changing";
    throw error;
  }
}

/** The file as it lies there, its size known and nothing read of it. */
export function fileOf({ handle }: FolderFile): Promise<File | "changing" | undefined> {
  return meanwhile(() => handle.getFile());
}

/** The bytes of a file that isn't larger than `most`; a stranger's may be of any size. */
export async function bytesOf(
  file: FolderFile,
  most: number,
): Promise<Uint8Array<ArrayBuffer> | "changing" | "tooLarge" | undefined> {
  const there = await fileOf(file);
  return typeof there === "object" ? contentOf(there, most) : there;
}

/** As `bytesOf`, of a file that was looked at already. */
export async function contentOf(
  file: File,
  most: number,
): Promise<Uint8Array<ArrayBuffer> | "changing" | "tooLarge" | undefined> {
  if (file.size > most) return "tooLarge";
  return meanwhile(async () => new Uint8Array(await file.arrayBuffer()));
}

/** Writes a file whole: until it is complete there is nothing under its name. */
export async function writeFile(folder: FileSystemDirectoryHandle, name: string, bytes: Uint8Array): Promise<void> {
  const writable = await (await folder.getFileHandle(name, { create: true })).createWritable();
  try {
    await writable.write(bytes as Uint8Array<ArrayBuffer>);
    await writable.close();
  } catch (error) {
    await writable.abort().catch(() => undefined);
    await folder.removeEntry(name).catch(() => undefined);
    throw error;
  }
}

/** Where files wait that are synced by hand: in the browser's own space. */
export async function handFolder(): Promise<FileSystemDirectoryHandle> {
  return (await navigator.storage.getDirectory()).getDirectoryHandle("vouchbook-carrying", { create: true });
}

const TROUBLES: ReadonlyMap<string, Trouble> = new Map([
  ["NotAllowedError", "permission"],
  ["SecurityError", "permission"],
  ["NotFoundError", "gone"],
  ["QuotaExceededError", "full"],
]);

/** What a folder's own error means to the user; `undefined` for an error of something else. */
export function troubleFrom(error: unknown): Trouble | undefined {
  return error instanceof DOMException ? (TROUBLES.get(error.name) ?? "broken") : undefined;
}
