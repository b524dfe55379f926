import { readSyncName } from "../../../src/formats/sync/file-names.ts";
import type { FolderFile } from "../../../src/notebook/sync/folder-files.ts";

/** What lies in a folder: bytes, or only a size where the bytes must never be asked for; `read` counts how often they are. */
export interface Lying {
  readonly name: string;
  readonly bytes?: Uint8Array;
  readonly size?: number;
  readonly modified?: number;
  /** The name of the error that reading it throws. */
  readonly fails?: string;
}

/** A folder of a stranger's making, and how often anything in it was read. */
export function strangersFolder(files: readonly Lying[]): {
  readonly all: readonly FolderFile[];
  readonly read: string[];
} {
  const read: string[] = [];
  const all = files.map(({ name, bytes, size, modified = 1000, fails }): FolderFile => {
    const file = {
      name,
      size: size ?? bytes?.length ?? 0,
      lastModified: modified,
      arrayBuffer() {
        read.push(name);
        if (fails !== undefined) return Promise.reject(new DOMException("", fails));
        return Promise.resolve((bytes ?? new Uint8Array()).slice().buffer);
      },
    };
    return { name, is: readSyncName(name), handle: { getFile: () => Promise.resolve(file) } as never };
  });
  return { all, read };
}
