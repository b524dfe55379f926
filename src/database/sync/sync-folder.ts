import { besideNotebook, type SeenFile, type SyncFolder } from "./folder-database.ts";

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
