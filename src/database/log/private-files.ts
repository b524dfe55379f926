/** A folder of the origin's private file system, made when it isn't there. Throws where there is no such file system. */
export async function privateFolder(name: string): Promise<FileSystemDirectoryHandle> {
  return (await navigator.storage.getDirectory()).getDirectoryHandle(name, { create: true });
}

/** Whether there is a private file system: not in every private window. Throws when there is one that can't be reached now. */
export async function hasPrivateFiles(): Promise<boolean> {
  try {
    await navigator.storage.getDirectory();
    return true;
  } catch (error) {
    if (error instanceof DOMException && error.name !== "SecurityError" && error.name !== "NotSupportedError")
      throw error;
    return false;
  }
}

/** The names of the files in a folder, in their order. */
export async function namesIn(directory: FileSystemDirectoryHandle): Promise<readonly string[]> {
  const names: string[] = [];
  for await (const name of directory.keys()) names.push(name);
  return names.toSorted((a, b) => (a < b ? -1 : 1));
}

/** Writes a file piece by piece. It is swapped in whole when it is complete, so a kill leaves nothing or the one before. */
export async function writePrivateFile(
  directory: FileSystemDirectoryHandle,
  name: string,
  pieces: Iterable<string | Blob>,
): Promise<void> {
  const writable = await (await directory.getFileHandle(name, { create: true })).createWritable();
  for (const piece of pieces) await writable.write(piece);
  await writable.close();
}

/** Erases a folder with all that is in it, whether it is there or not. */
export async function erasePrivateFolder(name: string): Promise<void> {
  await privateFolder(name);
  await (await navigator.storage.getDirectory()).removeEntry(name, { recursive: true });
}
