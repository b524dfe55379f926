import { erasePrivateFolder, hasPrivateFiles, namesIn, privateFolder, writePrivateFile } from "../log/private-files.ts";

const FOLDER = "vouchbook-aside";

/** A file with what couldn't be read when the notebook was put right, named by its day. */
export interface AsideFile {
  readonly name: string;
  readonly bytes: number;
}

/** A name nobody has yet: the day, what it is, and a number where there are several. */
async function nameFor(directory: FileSystemDirectoryHandle, what: string): Promise<string> {
  const taken = new Set(await namesIn(directory));
  const day = new Date().toISOString().slice(0, 10);
  for (let number = 1; ; number += 1) {
    const name = number === 1 ? `${day} ${what}` : `${day} ${number} ${what}`;
    if (!taken.has(name)) return name;
  }
}

/** Keeps as a file what would otherwise be lost because it can't be read. Throws when it can't be kept: then nothing may be erased. */
export async function keepAside(what: string, pieces: Iterable<string | Blob>): Promise<void> {
  const directory = await privateFolder(FOLDER);
  await writePrivateFile(directory, await nameFor(directory, what), pieces);
}

/** Moves a file that can't be read out of the way. Throws when it stays where it is. */
export async function moveAside(from: FileSystemDirectoryHandle, name: string): Promise<void> {
  const handle = await from.getFileHandle(name);
  const directory = await privateFolder(FOLDER);
  const to = await nameFor(directory, name);
  // Its bytes may be unreadable, so it is renamed where the browser can do that.
  if ("move" in handle)
    await (handle.move as (to: FileSystemDirectoryHandle, as: string) => Promise<void>)(directory, to);
  else {
    await writePrivateFile(directory, to, [await handle.getFile()]);
    await from.removeEntry(name);
  }
}

/** The files that were set aside, oldest first. */
export async function asideFiles(): Promise<readonly AsideFile[]> {
  if (!(await hasPrivateFiles())) return [];
  const directory = await privateFolder(FOLDER);
  return Promise.all(
    (await namesIn(directory)).map(async (name) => ({
      name,
      bytes: (await (await directory.getFileHandle(name)).getFile()).size,
    })),
  );
}

/** One of them, to be saved by the user. */
export async function asideFile(name: string): Promise<File> {
  return (await (await privateFolder(FOLDER)).getFileHandle(name)).getFile();
}

/** Erases what was set aside: the user wants it gone, or somebody who may be in it was forgotten. */
export function eraseAside(): Promise<void> {
  return erasePrivateFolder(FOLDER);
}
