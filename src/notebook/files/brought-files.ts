import { go, hashOf } from "../address.ts";

/** What was dropped or chosen somewhere in the notebook to be brought in; a folder only by its name, since a page can't read it so. */
export type Brought =
  | { readonly kind: "files"; readonly files: readonly File[] }
  | { readonly kind: "folder"; readonly name: string };

// In memory only: files wait here from the drop until the import takes them.
let waiting: Brought | undefined;
const listeners = new Set<() => void>();

/** What a drag holds; `undefined` where it holds no file. */
export function droppedIn(data: DataTransfer | null): Brought | undefined {
  const folder = [...(data?.items ?? [])].map((item) => item.webkitGetAsEntry()).find((entry) => entry?.isDirectory);
  if (folder) return { kind: "folder", name: folder.name };
  const files = [...(data?.files ?? [])];
  return files.length > 0 ? { kind: "files", files } : undefined;
}

/** Brings files to the import, and the user with them: they are read there, and nothing is written before they agree. */
export function bringIn(brought: Brought): void {
  waiting = brought;
  go(hashOf("data/import"));
  for (const listener of listeners) listener();
}

/** Takes what waits, once. */
export function takeBrought(): Brought | undefined {
  const taken = waiting;
  waiting = undefined;
  return taken;
}

/** Hears that something waits, until what is returned is called. */
export function hearBrought(listener: () => void): () => void {
  listeners.add(listener);
  return () => void listeners.delete(listener);
}
