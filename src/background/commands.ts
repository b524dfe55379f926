import { openNotebookPage, openPanel } from "../browser.ts";
import type { Tabs } from "webextension-polyfill";
import { wishFromPanel } from "../messages/panel-wish.ts";

/** Opens the panel of a tab's window on that tab. Called in the same breath as the key, or the browser refuses. */
async function openPanelOn({ id, windowId }: Tabs.Tab): Promise<void> {
  if (windowId === undefined) return;
  await openPanel(windowId);
  if (id !== undefined) await wishFromPanel(windowId, { tab: id });
}

/** Does what a key of the manifest's `commands` stands for; `_execute_action` is the browser's own. */
export async function obey(command: string, tab: Tabs.Tab | undefined): Promise<void> {
  if (command === "open-panel" && tab) await openPanelOn(tab);
  if (command === "open-notebook") await openNotebookPage();
}
