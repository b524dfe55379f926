import { openDB, type DBSchema, type IDBPDatabase } from "idb";
import { refusalFrom } from "./refusal.ts";

/** The shared folder this machine carries through, and what opens its files. It never leaves this browser. */
export interface SyncFolder {
  readonly id: "folder";
  /** The folder the user chose; absent where the browser can't remember one, and files are carried by hand. */
  readonly handle?: FileSystemDirectoryHandle;
  /** What the user calls this machine; other machines show it. */
  readonly machine: string;
  /** The identity this machine encrypts to, as age writes it. */
  readonly identity: string;
  /** All identities that opened with the passphrase, its own among them. */
  readonly identities: readonly string[];
  /** Carrying rests until the user asks for it again. */
  readonly isResting?: true;
}

interface FolderSchema extends DBSchema {
  folder: { key: string; value: SyncFolder };
}

/** Beside the notebook, since a handle fits no snapshot and a key belongs in none. */
export const SYNC_NAME = "vouchbook-sync";

async function within<T>(work: (database: IDBPDatabase<FolderSchema>) => Promise<T>): Promise<T> {
  try {
    const database = await openDB<FolderSchema>(SYNC_NAME, 1, {
      upgrade: (opened) => void opened.createObjectStore("folder", { keyPath: "id" }),
    });
    try {
      return await work(database);
    } finally {
      database.close();
    }
  } catch (error) {
    throw refusalFrom(error);
  }
}

/** The folder, if the user chose one. Throws `Refusal`. */
export function syncFolder(): Promise<SyncFolder | undefined> {
  return within((database) => database.get("folder", "folder"));
}

/** Remembers the folder. Throws `Refusal`. */
export function keepSyncFolder(folder: Omit<SyncFolder, "id">): Promise<void> {
  return within(async (database) => void (await database.put("folder", { ...folder, id: "folder" })));
}

/** Changes what is remembered of the folder, if there is one. Throws `Refusal`. */
export function changeSyncFolder(how: (folder: SyncFolder) => SyncFolder): Promise<void> {
  return within(async (database) => {
    const transaction = database.transaction("folder", "readwrite");
    const before = await transaction.store.get("folder");
    if (before) await transaction.store.put(how(before));
    await transaction.done;
  });
}

/** Forgets the folder and its keys; its files stay where they are. Throws `Refusal`. */
export function dropSyncFolder(): Promise<void> {
  return within((database) => database.delete("folder", "folder"));
}
