import { browser } from "../browser.ts";

/**
 * What the user pressed something for: this tab's page, or somebody by name or address, perhaps on the page of a tab. In memory only
 * (`storage.session`).
 */
export type PanelWish = { readonly tab: number } | { readonly query: string; readonly tab?: number };

/** Longer selections name nobody. */
const LONGEST_QUERY = 300;

function keyOf(window: number): string {
  return `panelWish:${window}`;
}

/** Hands the panel of a window a wish, open already or about to open. */
export async function wishFromPanel(window: number, wish: PanelWish): Promise<void> {
  const kept = "query" in wish ? { ...wish, query: wish.query.trim().slice(0, LONGEST_QUERY) } : wish;
  await browser.storage.session.set({ [keyOf(window)]: kept });
}

/** Hears the wishes for the panel of a window, one that is waiting too, until the returned function is called. Each is heard once. */
export function hearWishes(window: number, listener: (wish: PanelWish) => void): () => void {
  const key = keyOf(window);
  const take = async (): Promise<void> => {
    const { [key]: wish } = await browser.storage.session.get(key);
    if (wish === undefined) return;
    await browser.storage.session.remove(key);
    listener(wish as PanelWish);
  };
  const pass = (changes: Readonly<Record<string, { readonly newValue?: unknown }>>): void => {
    if (changes[key]?.newValue !== undefined) void take();
  };
  browser.storage.session.onChanged.addListener(pass);
  void take();
  return () => browser.storage.session.onChanged.removeListener(pass);
}
