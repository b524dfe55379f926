/** The one door to the browser's extension API: the only import of webextension-polyfill. */
import browser from "webextension-polyfill";

export { browser };

/** What of ours lies outside of the notebook. Nothing personal: content scripts can read `storage.local`. */
type StoredKey = "canary" | "guardOutcome" | "putAsideOn" | "fileDays" | "reminders" | "remindedOn" | "welcomed";

/** A value kept in `storage.local`, for what must outlive or watch the notebook. */
export interface StoredValue {
  readonly read: () => Promise<unknown>;
  readonly write: (value: unknown) => Promise<void>;
  readonly clear: () => Promise<void>;
  /** Calls back when any context of ours writes it, until the returned function is called. */
  readonly hear: (listener: (value: unknown) => void) => () => void;
}

/** The value under a key of `storage.local`, `undefined` where nothing was written. */
export function storedValue(key: StoredKey): StoredValue {
  return {
    read: async () => (await browser.storage.local.get(key))[key],
    write: (value) => browser.storage.local.set({ [key]: value }),
    clear: () => browser.storage.local.remove(key),
    hear(listener) {
      const pass = (changes: Readonly<Record<string, { readonly newValue?: unknown }>>): void => {
        if (changes[key]) listener(changes[key].newValue);
      };
      browser.storage.local.onChanged.addListener(pass);
      return () => browser.storage.local.onChanged.removeListener(pass);
    },
  };
}

// The polyfill doesn't know Chrome's panel; Firefox has a sidebar in its place.
interface ChromeOnly {
  readonly sidePanel?: { readonly open: (place: { readonly windowId: number }) => Promise<void> };
}

/**
 * Opens the panel in a window. To be called in the same breath as the user's press; rejects where the browser sees no press, as
 * Firefox never does in a message from a page.
 */
export async function openPanel(windowId: number): Promise<void> {
  const { sidePanel } = (globalThis as { chrome?: ChromeOnly }).chrome ?? {};
  await (sidePanel ? sidePanel.open({ windowId }) : browser.sidebarAction.open());
}

/** Opens the notebook page, or brings it to the front. */
export function openNotebookPage(): Promise<void> {
  return browser.runtime.openOptionsPage();
}
