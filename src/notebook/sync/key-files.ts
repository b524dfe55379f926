import { changeSyncFolder, type FolderKey, type SyncFolder } from "../../database/sync/folder-database.ts";
import { keyRefusal, MOST_KEY_BYTES, unlockIdentity } from "../../formats/sync/key.ts";
import { syncKeyName } from "../../formats/sync/file-names.ts";
import { bytesOf, type FolderFile, writeFile } from "./folder-files.ts";
import type { FolderMemory } from "./folder-memory.ts";
import type { Mended, Skipped } from "./protocol.ts";

/** A key file is looked at only if there aren't more of them; a key is tried only if there aren't more with one passphrase. */
const [MOST_LOOKED_AT, MOST_TRIED] = [64, 4];

/** The keys in a folder that cost no more than ours, and the files that aren't tried. */
export interface KeyFiles {
  readonly keys: readonly FolderKey[];
  readonly skipped: readonly Skipped[];
}

/** Looks at the key files of a folder without trying any. */
export async function keyFilesIn(all: readonly FolderFile[]): Promise<KeyFiles> {
  const keys: FolderKey[] = [];
  const skipped: Skipped[] = [];
  const files = all.filter(({ is }) => is.kind === "key");
  for (const [index, file] of files.entries()) {
    const { name } = file;
    const bytes = index < MOST_LOOKED_AT ? await bytesOf(file, MOST_KEY_BYTES) : "tooMany";
    const why = typeof bytes === "object" ? keyRefusal(bytes) : bytes;
    if (why !== undefined) skipped.push({ name, why });
    else if (typeof bytes === "object") keys.push({ name, bytes });
  }
  return { keys, skipped };
}

function isSame({ bytes }: FolderKey, other: FolderKey): boolean {
  return bytes.length === other.bytes.length && bytes.every((byte, index) => byte === other.bytes[index]);
}

/** What a passphrase opened, of how many keys it was tried on, and how many are left to try. */
export interface Opened {
  readonly keys: readonly { readonly identity: string; readonly key: FolderKey }[];
  readonly tried: number;
  readonly untried: number;
}

const CLOSED = "closed";

/**
 * Tries a passphrase on keys, a few at a time since each takes seconds; those it was tried on before come last, so that the next press
 * goes on with the others. `known` needn't be tried.
 */
export async function openKeys(
  { keys }: KeyFiles,
  known: FolderKey | undefined,
  passphrase: string,
  memory: FolderMemory,
): Promise<Opened> {
  const all = keys.filter((key, index) =>
    !known || !isSame(key, known) ? keys.findIndex((one) => isSame(one, key)) === index : false,
  );
  const statOf = ({ bytes }: FolderKey) => ({ size: bytes.length, lastModified: 0 });
  const isClosed = (key: FolderKey): boolean => memory.unchanged(key.name, statOf(key))?.why === CLOSED;
  if (all.every(isClosed)) memory.dropNoted((why) => why === CLOSED);
  const ordered = [...all.filter((key) => !isClosed(key)), ...all.filter(isClosed)];
  const opened: { identity: string; key: FolderKey }[] = [];
  const chosen = ordered.slice(0, MOST_TRIED);
  for (const key of chosen) {
    const tried = await unlockIdentity(key.bytes, passphrase);
    if (typeof tried === "object") opened.push({ identity: tried.identity, key });
    else memory.note(key.name, statOf(key), CLOSED);
  }
  return { keys: opened, tried: chosen.length, untried: ordered.length - chosen.length };
}

/** The key that was kept, or the one that can only be this machine's. */
function ownKey({ key }: SyncFolder, { keys }: KeyFiles, device: string): FolderKey | undefined {
  const own = keys.find(({ name }) => name === syncKeyName(device));
  return key ?? own ?? (keys.length === 1 ? keys[0] : undefined);
}

/** Where the key is written again: under the name it had; a name of another machine that holds something else now is that machine's. */
function placeFor(key: FolderKey, all: readonly FolderFile[], device: string): string | undefined {
  const own = syncKeyName(device);
  const isTaken = (name: string): boolean => all.some((file) => file.name === name);
  if (key.name === own || !isTaken(key.name)) return key.name;
  return isTaken(own) ? undefined : own;
}

/** Sees to it that the folder has the key this machine uses: without it no other machine can join, and nobody open the files. */
export async function mendKey(
  directory: FileSystemDirectoryHandle,
  all: readonly FolderFile[],
  found: KeyFiles,
  folder: SyncFolder,
  device: string,
): Promise<Mended["key"]> {
  const key = ownKey(folder, found, device);
  if (!key) return all.some(({ is }) => is.kind === "key") ? undefined : "lost";
  if (!folder.key) await changeSyncFolder((before) => ({ ...before, key }));
  if (found.keys.some((one) => isSame(one, key))) return undefined;
  const name = placeFor(key, all, device);
  if (name === undefined) return undefined;
  await writeFile(directory, name, key.bytes);
  return "written";
}
