import type { Menus, Tabs } from "webextension-polyfill";
import { browser, openPanel } from "../browser.ts";
import { profileAddress } from "../domain/page/profile-address.ts";
import { wishFromPanel } from "../messages/panel-wish.ts";

const [SELECTION, LINK] = ["look-up-selection", "look-up-link"];

/**
 * Links that are somebody's profile by their address alone. GitHub and GitLab are not here: there a pattern can't tell a person
 * from a repository, and the entry would stand on every link.
 */
const PROFILE_LINKS: readonly string[] = [
  "*://*.linkedin.com/in/*",
  "*://orcid.org/0*",
  "*://www.xing.com/profile/*",
  "*://bsky.app/profile/*",
  "*://scholar.google.com/citations?*user=*",
];

/** Puts our entry into the browser's context menu, on selected words and on links to profiles. It stays until the next update. */
export async function offerMenus(): Promise<void> {
  await browser.contextMenus.removeAll();
  const title = browser.i18n.getMessage("menu_lookUp");
  browser.contextMenus.create({ id: SELECTION, title, contexts: ["selection"] });
  browser.contextMenus.create({ id: LINK, title, contexts: ["link"], targetUrlPatterns: [...PROFILE_LINKS] });
}

/** The name or the canonical address an entry was pressed for. */
function queryOf(pressed: Pick<Menus.OnClickData, "menuItemId" | "linkUrl" | "selectionText">): string {
  const { menuItemId, linkUrl = "", selectionText = "" } = pressed;
  return menuItemId === LINK ? (profileAddress(linkUrl)?.url ?? "") : selectionText.trim();
}

/** Looks somebody up in the panel of the tab's window. Called in the same breath as the press, or the browser refuses. */
export async function lookUp(pressed: Menus.OnClickData, tab: Tabs.Tab | undefined): Promise<void> {
  const window = tab?.windowId;
  const query = queryOf(pressed);
  if (window === undefined || query === "") return;
  // A panel that is open already needs no opening, so that one refused is no reason not to look.
  const opening = openPanel(window).catch(() => undefined);
  await wishFromPanel(window, { query });
  await opening;
}
