import { ownDevice } from "../../database/sync/outbox.ts";
import { changeSyncFolder, keepSyncFolder, syncFolder } from "../../database/sync/folder-database.ts";
import { lockIdentity, newIdentity } from "../../formats/sync/key.ts";
import { syncKeyName } from "../../formats/sync/file-names.ts";
import { filesIn, handFolder, writeFile } from "./folder-files.ts";
import { FolderMemory } from "./folder-memory.ts";
import { keyFilesIn, type Opened, openKeys } from "./key-files.ts";
import type { Order, Tell } from "./protocol.ts";

type Join = Extract<Order, { readonly kind: "join" }>;

function tellClosed({ tried, untried }: Opened, tell: Tell): void {
  const closed = untried > 0 ? "moreKeys" : "wrongPassphrase";
  tell({ kind: "trouble", why: tried > 0 ? closed : "noKey" });
}

async function writeKey(directory: FileSystemDirectoryHandle, identity: string, passphrase: string, logN?: number) {
  const key = { name: syncKeyName(await ownDevice()), bytes: await lockIdentity(identity, passphrase, logN) };
  await writeFile(directory, key.name, key.bytes);
  return { identity, key };
}

/**
 * Sets this machine up with a folder: with the key that is there if the passphrase opens it, else, in a folder without any, with a new
 * one. Returns whether it is set up.
 */
export async function join({ handle, passphrase, machine }: Join, tell: Tell): Promise<boolean> {
  tell({ kind: "progress", step: "unlocking" });
  const directory = handle ?? (await handFolder());
  const all = await filesIn(directory);
  const memory = await FolderMemory.of(all);
  const found = await keyFilesIn(all);
  const opened = await openKeys(found, undefined, passphrase, memory);
  await memory.keep();
  if (opened.keys.length === 0 && found.keys.length > 0) {
    tellClosed(opened, tell);
    return false;
  }
  if (opened.keys.length === 0 && all.some(({ is }) => is.kind === "file")) {
    tell({ kind: "trouble", why: "noKey" });
    return false;
  }
  const { identity, key } = opened.keys[0] ?? (await writeKey(directory, await newIdentity(), passphrase));
  const identities = [...new Set([identity, ...opened.keys.map((one) => one.identity)])];
  await keepSyncFolder({ machine, identity, identities, key, ...(handle && { handle }) });
  return true;
}

/**
 * Opens keys that came later, of machines that were set up apart; in a folder that has lost every key, writes this machine's again.
 * Returns whether the passphrase did either. `logN` is for tests only.
 */
export async function unlockMore(passphrase: string, tell: Tell, logN?: number): Promise<boolean> {
  tell({ kind: "progress", step: "unlocking" });
  const folder = await syncFolder();
  if (!folder) return false;
  const directory = folder.handle ?? (await handFolder());
  const all = await filesIn(directory);
  if (!folder.key && !all.some(({ is }) => is.kind === "key")) {
    const { key } = await writeKey(directory, folder.identity, passphrase, logN);
    await changeSyncFolder((known) => ({ ...known, key }));
    return true;
  }
  const memory = await FolderMemory.of(all);
  const opened = await openKeys(await keyFilesIn(all), folder.key, passphrase, memory);
  // What was closed may open now.
  if (opened.keys.length > 0) memory.dropNoted((why) => why === "locked");
  await memory.keep();
  if (opened.keys.length === 0) tellClosed(opened, tell);
  const found = opened.keys.map(({ identity }) => identity);
  await changeSyncFolder((known) => ({ ...known, identities: [...new Set([...known.identities, ...found])] }));
  return opened.keys.length > 0;
}
