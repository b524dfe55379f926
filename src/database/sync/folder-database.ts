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
export async function besideNotebook<T>(work: (database: IDBPDatabase<BesideSchema>) => Promise<T>): Promise<T> {
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
