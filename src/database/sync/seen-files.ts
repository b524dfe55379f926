import { besideNotebook, type SeenFile } from "./folder-database.ts";

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
