import { browser } from "../browser.ts";
import { readTab, type TabReading } from "../messages/read-tab.ts";
import { openNotebook } from "../ui/open-notebook.ts";

/** The tab the popup is about: the active one, or the one its own address names when it was opened as a tab. */
async function subjectTab(): Promise<number | undefined> {
  const named = new URLSearchParams(location.search).get("tab");
  if (named !== null) return Number(named);
  const [active] = await browser.tabs.query({ active: true, currentWindow: true });
  return active?.id;
}

async function readSubject(): Promise<TabReading | undefined> {
  const tab = await subjectTab();
  return tab === undefined ? undefined : readTab(tab);
}

/** Reads the page the popup was opened on; `undefined` where the browser lets nobody read. Throws `Refusal` when there is no notebook. */
export async function findSubject(): Promise<TabReading | undefined> {
  const [reading] = await Promise.all([readSubject(), openNotebook()]);
  return reading;
}
