import type { Scripting } from "webextension-polyfill";
import { browser } from "../browser.ts";
import type { MarkableSite } from "../domain/page/markable-sites.ts";
import { marksScript, registeredScript } from "../messages/content-script.ts";
import { markedSites } from "../messages/marked-sites.ts";
import { sayToPage } from "../messages/send.ts";
import { clearBadges } from "./badge.ts";

const PREFIX = "marks:";

async function tabIds(query: Parameters<typeof browser.tabs.query>[0]): Promise<number[]> {
  return (await browser.tabs.query(query)).flatMap(({ id }) => id ?? []);
}

function registration(site: MarkableSite): Scripting.RegisteredContentScript {
  return {
    id: PREFIX + site.site,
    js: [registeredScript(site)],
    matches: [...site.origins],
    runAt: "document_idle",
    allFrames: false,
    persistAcrossSessions: true,
  };
}

/** Injects the script into the open tabs of a newly marked site, so that the user needn't reload them. */
async function startInOpenTabs(site: MarkableSite): Promise<void> {
  const tabs = await tabIds({ url: [...site.origins] });
  await Promise.allSettled(
    tabs.map((tabId) => browser.scripting.executeScript({ target: { tabId }, files: [registeredScript(site)] })),
  );
}

/** Puts the script that draws a site's marks into a tab's page. */
export async function startMarks(site: MarkableSite, tabId: number): Promise<void> {
  await browser.scripting.executeScript({ target: { tabId }, files: [marksScript(site)] });
}

/** Tells every page to ask again; tabs without our script don't answer. After a withdrawn permission tabs have no address to choose by. */
async function refreshPages(): Promise<void> {
  await Promise.allSettled((await tabIds({})).map((tab) => sayToPage(tab, "marks/refresh", null)));
}

/**
 * Makes the registered content scripts equal to the marked sites: after an install, an update (which clears them and orphans the
 * scripts in open tabs), a switch, and a permission given or withdrawn.
 */
export async function followSwitches(): Promise<void> {
  const marked = await markedSites();
  const registered = (await browser.scripting.getRegisteredContentScripts()).map(({ id }) => id);
  const gone = registered.filter((id) => !marked.some(({ site }) => id === PREFIX + site));
  const fresh = marked.filter(({ site }) => !registered.includes(PREFIX + site));
  if (gone.length > 0) await browser.scripting.unregisterContentScripts({ ids: gone });
  await clearBadges();
  if (fresh.length > 0) await browser.scripting.registerContentScripts(fresh.map(registration));
  // A page that has our living script just looks again; in any other it starts.
  await Promise.all(marked.map(startInOpenTabs));
  await refreshPages();
}
