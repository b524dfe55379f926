import { openDB, type DBSchema, type IDBPDatabase } from "idb";
import type { Day } from "../../domain/history/day.ts";
import { refusalFrom } from "../connection/refusal.ts";

/** The locked key this machine uses, as it lies in the folder: should it be gone from there, it is written again. */
export interface FolderKey {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** The shared folder this machine syncs through, and what opens its files. It never leaves this browser. */
export interface SyncFolder {
  readonly id: "folder";
  /** The folder the user chose; absent where the browser can't remember one, and files are synced by hand. */
  readonly handle?: FileSystemDirectoryHandle;
  /** What the user calls this machine; other machines show it. */
  readonly machine: string;
  /** The identity this machine encrypts to, as age writes it. */
  readonly identity: string;
  /** All identities that opened with the passphrase, its own among them. */
  readonly identities: readonly string[];
  /** Absent where the machine was set up before keys were kept, until one is seen. */
  readonly key?: FolderKey;
  /** Sync rests until the user asks for it again. */
  readonly isResting?: true;
}

/** A file of the shared folder as it was last looked at, so that what hasn't changed isn't looked at again on the same day. */
export interface SeenFile {
  readonly name: string;
  /** In bytes. */
  readonly size: number;
  /** When it was last written, in milliseconds since 1970, as the folder has it. */
  readonly modified: number;
  /** The day it was looked at. */
  readonly on: Day;
  /** What was wrong with it; absent for one of this machine's own that is whole. */
  readonly why?: string;
}

/** Somebody another machine forgot, until a page of this one has dropped what was half typed about them. */
export interface ForgottenElsewhere {
  readonly id: string;
  readonly addresses: readonly string[];
}

interface BesideSchema extends DBSchema {
  folder: { key: string; value: SyncFolder };
  files: { key: string; value: SeenFile };
  forgotten: { key: string; value: ForgottenElsewhere };
}

/** Beside the notebook, since a handle fits no snapshot and a key belongs in none. */
const SYNC_NAME = "vouchbook-sync";

/** Opens what is kept beside the notebook for as long as `work` takes. Throws `Refusal`. */
async function besideNotebook<T>(work: (database: IDBPDatabase<BesideSchema>) => Promise<T>): Promise<T> {
  try {
    const database = await openDB<BesideSchema>(SYNC_NAME, 2, {
      upgrade(opened, before) {
        if (before < 1) opened.createObjectStore("folder", { keyPath: "id" });
        opened.createObjectStore("files", { keyPath: "name" });
        opened.createObjectStore("forgotten", { keyPath: "id" });
      },
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
  return besideNotebook((database) => database.get("folder", "folder"));
}

/** Remembers the folder. Throws `Refusal`. */
export function keepSyncFolder(folder: Omit<SyncFolder, "id">): Promise<void> {
  return besideNotebook(async (database) => void (await database.put("folder", { ...folder, id: "folder" })));
}

/** Changes what is remembered of the folder, if there is one. Throws `Refusal`. */
export function changeSyncFolder(how: (folder: SyncFolder) => SyncFolder): Promise<void> {
  return besideNotebook(async (database) => {
    const transaction = database.transaction("folder", "readwrite");
    const before = await transaction.store.get("folder");
    if (before) await transaction.store.put(how(before));
    await transaction.done;
  });
}

/** Forgets the folder, its keys and all that was noted beside the notebook; its files stay where they are. Throws `Refusal`. */
export function dropSyncFolder(): Promise<void> {
  return besideNotebook(async (database) => {
    const transaction = database.transaction(database.objectStoreNames, "readwrite");
    await Promise.all([...database.objectStoreNames].map((name) => transaction.objectStore(name).clear()));
    await transaction.done;
  });
}

/** What is remembered of the folder's files, by name. Throws `Refusal`. */
export function seenFiles(): Promise<ReadonlyMap<string, SeenFile>> {
  return besideNotebook(async (database) => new Map((await database.getAll("files")).map((file) => [file.name, file])));
}

/** Remembers exactly these files. Throws `Refusal`. */
export function keepSeenFiles(files: readonly SeenFile[]): Promise<void> {
  return besideNotebook(async (database) => {
    const transaction = database.transaction("files", "readwrite");
    await transaction.store.clear();
    await Promise.all(files.map((file) => transaction.store.put(file)));
    await transaction.done;
  });
}

/**
 * Notes whom this machine is about to forget since another did. Beside the notebook: a snapshot of the notebook must not know them. What
 * is half typed lies where only a page can reach it, and there may be none just now. Throws `Refusal`.
 */
export function noteForgotten(people: readonly ForgottenElsewhere[]): Promise<void> {
  return besideNotebook(async (database) => {
    const transaction = database.transaction("forgotten", "readwrite");
    await Promise.all(people.map((person) => transaction.store.put(person)));
    await transaction.done;
  });
}

/**
 * Lets a page drop what it has about those whom another machine forgot, and then erases who they were; a page that is gone in between
 * leaves them to the next. Throws `Refusal`.
 */
export async function dropForgotten(drop: (people: readonly ForgottenElsewhere[]) => void): Promise<void> {
  const people = await besideNotebook((database) => database.getAll("forgotten"));
  if (people.length === 0) return;
  drop(people);
  await besideNotebook(async (database) => {
    const transaction = database.transaction("forgotten", "readwrite");
    await Promise.all(people.map(({ id }) => transaction.store.delete(id)));
    await transaction.done;
  });
}
