/** A view of the people page under a name: the hash address that shows it. Both may hold names of people. */
export interface SavedView {
  readonly name: string;
  readonly hash: string;
}

// Our origin's own storage, as for `unwritten.ts`: no page and no content script can read it, which `storage.local` doesn't promise.
const KEY = "views";

function isView(value: unknown): value is SavedView {
  if (typeof value !== "object" || value === null) return false;
  const { name, hash } = value as Partial<Record<keyof SavedView, unknown>>;
  return typeof name === "string" && typeof hash === "string";
}

/** The saved views, in the order they were saved. */
export function savedViews(): readonly SavedView[] {
  try {
    const saved: unknown = JSON.parse(localStorage.getItem(KEY) ?? "[]");
    return Array.isArray(saved) ? saved.filter(isView) : [];
  } catch {
    return [];
  }
}

/** Saves a view; another one of the same name gives up its place. Throws where the browser has no room. */
export function saveView(view: SavedView): readonly SavedView[] {
  return keep([...savedViews().filter(({ name }) => name !== view.name), view]);
}

/** Takes a saved view away. */
export function dropView(name: string): readonly SavedView[] {
  return keep(savedViews().filter((view) => view.name !== name));
}

function keep(views: readonly SavedView[]): readonly SavedView[] {
  localStorage.setItem(KEY, JSON.stringify(views));
  return views;
}

/** Calls back when another page saved or dropped a view, until the returned function is called. */
export function hearViews(listener: () => void): () => void {
  const hear = (event: StorageEvent): void => {
    if (event.key === KEY || event.key === null) listener();
  };
  addEventListener("storage", hear);
  return () => removeEventListener("storage", hear);
}
