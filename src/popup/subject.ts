import { browser } from "../browser.ts";
import { personAt } from "../database/stores/person-lookup.ts";
import { profileAddress } from "../domain/page/profile-address.ts";
import type { Person } from "../domain/person/person.ts";
import { readTab, type TabAddress, type TabReading } from "../messages/read-tab.ts";
import { openNotebook } from "../ui/state/open-notebook.ts";

/** What the popup was opened on, in the order in which it becomes known. */
export interface Subject {
  /** The address of the person whose page it is by the tab's own address; `undefined` where that names nobody. */
  readonly profileUrl: Promise<string | undefined>;
  /** Who is kept under it. */
  readonly kept: Promise<Person | undefined>;
  /** What the page is; `undefined` where the browser lets nobody read. Throws `Refusal` when there is no notebook. */
  readonly reading: Promise<TabReading | undefined>;
}

/** The active tab, or the one the popup's own address names when it was opened as a tab; `undefined` for a number that is no tab's. */
async function subjectTab(): Promise<TabAddress | undefined> {
  const named = new URLSearchParams(location.search).get("tab");
  const [tab] =
    named === null
      ? await browser.tabs.query({ active: true, currentWindow: true })
      : [await browser.tabs.get(Number(named)).catch(() => undefined)];
  const { id, url } = tab ?? {};
  return id === undefined ? undefined : { id, ...(url !== undefined && { url }) };
}

/** Looks for what the popup was opened on: the page is read while the notebook is opened, and who is kept there is looked up meanwhile. */
export function findSubject(): Subject {
  const tab = subjectTab().catch(() => undefined);
  const notebook = openNotebook();
  const profileUrl = tab.then((known) => profileAddress(known?.url ?? "")?.url);
  const kept = Promise.all([profileUrl, notebook]).then(([url]) => (url === undefined ? undefined : personAt([url])));
  const reading = tab.then((known) => known && readTab(known));
  return {
    profileUrl,
    // Refused, it is said once, with the reading.
    kept: kept.catch(() => undefined),
    reading: Promise.all([reading, notebook]).then(([read]) => read),
  };
}
