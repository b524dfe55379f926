import { browser } from "../browser.ts";
import { readTab, type TabReading } from "../messages/read-tab.ts";
import { openNotebook } from "../ui/open-notebook.ts";

/** Reads the active tab, or the one the popup's own address names when it was opened as a tab. */
async function readSubject(): Promise<TabReading | undefined> {
  const named = new URLSearchParams(location.search).get("tab");
  const [tab] =
    named === null
      ? await browser.tabs.query({ active: true, currentWindow: true })
      : [await browser.tabs.get(Number(named)).catch(() => undefined)];
  return tab?.id === undefined ? undefined : readTab({ id: tab.id, ...(tab.url !== undefined && { url: tab.url }) });
}

/** Reads the page the popup was opened on; `undefined` where the browser lets nobody read. Throws `Refusal` when there is no notebook. */
export async function findSubject(): Promise<TabReading | undefined> {
  const [reading] = await Promise.all([readSubject(), openNotebook()]);
  return reading;
}
