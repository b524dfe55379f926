import type { Runtime } from "webextension-polyfill";
import { browser, storedValue } from "../browser.ts";
import { changesSince } from "../domain/history/data-changes.ts";

const PAGE = "src/welcome/index.html";

/**
 * Opens the welcome page after an install, and after an update only when it changed something about the user's data. An install is
 * welcomed once: some browsers report one at every start.
 */
export async function welcome({ reason, previousVersion = "" }: Runtime.OnInstalledDetailsType): Promise<void> {
  const welcomed = storedValue("welcomed");
  const isNew = reason === "install" && (await welcomed.read()) !== true;
  const isNews = reason === "update" && changesSince(previousVersion).length > 0;
  if (!isNew && !isNews) return;
  await welcomed.write(true);
  const since = isNews ? `?since=${encodeURIComponent(previousVersion)}` : "";
  await browser.tabs.create({ url: browser.runtime.getURL(PAGE + since) });
}
