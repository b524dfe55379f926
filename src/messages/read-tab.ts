import { browser } from "../browser.ts";
import type { Page } from "../domain/page/page.ts";
import { ANY_PAGE_SCRIPT, readingScript } from "./content-script.ts";
import { sayToPage } from "./send.ts";

/** What stands in a tab: its address, and what its page is, if a reader can vouch for it. */
export interface TabReading {
  readonly tab: number;
  readonly address: string;
  readonly page: Page | undefined;
}

/** A tab the user pressed the button on; its address shows only where that press or a permission lets us see it. */
export interface TabAddress {
  readonly id: number;
  readonly url?: string;
}

/** Reads the page of a tab where our script already is, because marks are on or the popup was opened there. */
export async function readMarkedTab(tab: number): Promise<TabReading | undefined> {
  const checking = import("./checked-page.ts");
  const answer = await sayToPage(tab, "page/read", null).catch(() => undefined);
  if (!answer) return undefined;
  // The page's process is a stranger: what it hands over is checked like any message.
  return { tab, address: answer.address, page: (await checking).checkedPage(answer.page) };
}

/** Reads the page of a tab on the user's own press, putting the script there if it isn't; `undefined` where the browser allows none. */
export async function readTab({ id, url = "" }: TabAddress): Promise<TabReading | undefined> {
  // Not asked first whether it is there: a script that finds itself started does nothing, and a question costs as much as the script.
  await browser.scripting.executeScript({ target: { tabId: id }, files: [readingScript(url)] }).catch(() => undefined);
  return readMarkedTab(id);
}

/** What a user may send when a page isn't read: our own words about it, none of its own. Throws where no script may run. */
export async function reportTab(tab: number): Promise<string> {
  await browser.scripting.executeScript({ target: { tabId: tab }, files: [ANY_PAGE_SCRIPT] });
  const report = await sayToPage(tab, "page/report", null);
  return JSON.stringify({ vouchbook: browser.runtime.getManifest().version, ...report }, null, 2);
}
