import { browser } from "../browser.ts";
import { readTab, type TabReading } from "../messages/read-tab.ts";
import { openNotebook } from "../ui/state/open-notebook.ts";

/** The active tab, or the one the popup's own address names when it was opened as a tab. Throws on a number that is no tab's. */
async function subjectTab(): Promise<{ readonly id?: number; readonly url?: string } | undefined> {
  const named = new URLSearchParams(location.search).get("tab");
  if (named !== null) return browser.tabs.get(Number(named));
  const [active] = await browser.tabs.query({ active: true, currentWindow: true });
  return active;
}

async function readSubject(): Promise<TabReading | undefined> {
  const { id, url } = (await subjectTab().catch(() => undefined)) ?? {};
  return id === undefined ? undefined : readTab({ id, ...(url !== undefined && { url }) });
}

/** Reads the page the popup was opened on; `undefined` where the browser lets nobody read. Throws `Refusal` when there is no notebook. */
export async function findSubject(): Promise<TabReading | undefined> {
  const [reading] = await Promise.all([readSubject(), openNotebook()]);
  return reading;
}
