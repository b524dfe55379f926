import { unzipSync, zipSync } from "fflate";

/** A file of the shared folder on its way by hand. */
export interface BundledFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** A bundle unfolds to so many files and so many bytes; whatever would be more is left out. */
const [MOST_PARTS, MOST_SIZE] = [2000, 2 ** 28];

/** Several files of the shared folder as one, a plain ZIP: its parts are encrypted already, and unpacked into a folder they are its files. */
export function bundle(files: readonly BundledFile[]): Uint8Array {
  const pairs = files.map(({ name, bytes }) => [name, [bytes, { level: 0, mtime: new Date(1980, 0, 1) }]] as const);
  return zipSync(Object.fromEntries(pairs) as Parameters<typeof zipSync>[0]);
}

/** The files of a bundle, or the one file itself if it is none. */
export function unbundle({ name, bytes }: BundledFile): readonly BundledFile[] {
  if (bytes[0] !== 0x50 || bytes[1] !== 0x4b) return [{ name, bytes }];
  try {
    let [count, size] = [0, 0];
    const parts = Object.entries(
      unzipSync(bytes, {
        filter({ originalSize }) {
          [count, size] = [count + 1, size + originalSize];
          return count <= MOST_PARTS && size <= MOST_SIZE;
        },
      }),
    );
    return parts.map(([path, part]) => ({ name: path.slice(path.lastIndexOf("/") + 1), bytes: part }));
  } catch {
    return [{ name, bytes }];
  }
}
