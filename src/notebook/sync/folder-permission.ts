// Chromium's own; the standard library has no types for them.
interface Asked {
  queryPermission(how: { readonly mode: "readwrite" }): Promise<PermissionState>;
  requestPermission(how: { readonly mode: "readwrite" }): Promise<PermissionState>;
}

interface Picker {
  showDirectoryPicker?(how: { readonly mode: "readwrite"; readonly id: string }): Promise<FileSystemDirectoryHandle>;
}

interface DroppedItem {
  getAsFileSystemHandle?(): Promise<FileSystemHandle | null>;
}

/** Whether the browser lets a page choose a folder and remember it. */
export function canChooseFolder(): boolean {
  return "showDirectoryPicker" in globalThis;
}

/** Lets the user choose a folder; `undefined` when they chose none. */
export async function chooseFolder(): Promise<FileSystemDirectoryHandle | undefined> {
  try {
    return await (globalThis as Picker).showDirectoryPicker?.({ mode: "readwrite", id: "vouchbook-sync" });
  } catch {
    return undefined; // closed without a choice, or a folder the browser keeps to itself
  }
}

/** The folder in a drop, if there is one. To be called in the same breath as the drop. */
export async function droppedFolder(data: DataTransfer | null): Promise<FileSystemDirectoryHandle | undefined> {
  const handles = [...(data?.items ?? [])].map(
    (item) => (item as DroppedItem).getAsFileSystemHandle?.() ?? Promise.resolve(null),
  );
  const found = (await Promise.all(handles)).find((handle) => handle?.kind === "directory");
  return found as FileSystemDirectoryHandle | undefined;
}

/** Whether the folder may be read and written without asking. */
export async function hasPermission(folder: FileSystemDirectoryHandle): Promise<boolean> {
  return (await (folder as unknown as Asked).queryPermission({ mode: "readwrite" })) === "granted";
}

/** Asks for the folder; only a press of a button may. */
export async function askPermission(folder: FileSystemDirectoryHandle): Promise<boolean> {
  return (await (folder as unknown as Asked).requestPermission({ mode: "readwrite" })) === "granted";
}
