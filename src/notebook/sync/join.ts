import { ownDevice } from "../../database/handing-on.ts";
import { changeSyncFolder, keepSyncFolder, syncFolder } from "../../database/sync-folder.ts";
import { lockIdentity, newIdentity, unlockIdentity } from "../../formats/sync-key.ts";
import { syncKeyName } from "../../formats/sync-names.ts";
import { bytesOf, type FolderFile, filesIn, handFolder, writeFile } from "./folder-files.ts";
import type { Order, Tell } from "./protocol.ts";

type Join = Extract<Order, { readonly kind: "join" }>;

async function openKeys(all: readonly FolderFile[], passphrase: string): Promise<readonly string[]> {
  const identities: string[] = [];
  for (const file of all) {
    const bytes = file.is.kind === "key" ? await bytesOf(file) : undefined;
    const opened = bytes && (await unlockIdentity(bytes, passphrase));
    if (typeof opened === "object") identities.push(opened.identity);
  }
  return [...new Set(identities)];
}

/**
 * Sets this machine up with a folder: with the key that is there if the passphrase opens it, else, in a folder without any, with a new
 * one. Returns whether it is set up.
 */
export async function join({ handle, passphrase, machine }: Join, tell: Tell): Promise<boolean> {
  tell({ kind: "progress", step: "unlocking" });
  const directory = handle ?? (await handFolder());
  const all = await filesIn(directory);
  const found = await openKeys(all, passphrase);
  const hasKey = all.some(({ is }) => is.kind === "key");
  if (found.length === 0 && hasKey) {
    tell({ kind: "trouble", why: "wrongPassphrase" });
    return false;
  }
  if (found.length === 0 && all.some(({ is }) => is.kind === "file")) {
    tell({ kind: "trouble", why: "noKey" });
    return false;
  }
  const identity = found[0] ?? (await newIdentity());
  if (found.length === 0)
    await writeFile(directory, syncKeyName(await ownDevice()), await lockIdentity(identity, passphrase));
  const identities = found.length > 0 ? found : [identity];
  await keepSyncFolder({ machine, identity, identities, ...(handle && { handle }) });
  return true;
}

/** Opens keys that came later, of machines that were set up apart. Returns whether the passphrase opened any. */
export async function unlockMore(passphrase: string, tell: Tell): Promise<boolean> {
  tell({ kind: "progress", step: "unlocking" });
  const folder = await syncFolder();
  if (!folder) return false;
  const found = await openKeys(await filesIn(folder.handle ?? (await handFolder())), passphrase);
  if (found.length === 0) tell({ kind: "trouble", why: "wrongPassphrase" });
  else await changeSyncFolder((known) => ({ ...known, identities: [...new Set([...known.identities, ...found])] }));
  return found.length > 0;
}
