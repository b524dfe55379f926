import { browser } from "../browser-in-page.ts";
import type { Request, Response, ToBackground, ToPage } from "./table.ts";

/** Says something to the background; rejects when the extension was updated under this page or nothing answers. */
export async function sayToBackground<Name extends keyof ToBackground>(
  name: Name,
  request: Request<ToBackground, Name>,
): Promise<Response<ToBackground, Name>> {
  return browser.runtime.sendMessage({ name, request });
}

/** Says something to the content script in a tab's top frame; rejects when there is none. */
export async function sayToPage<Name extends keyof ToPage>(
  tab: number,
  name: Name,
  request: Request<ToPage, Name>,
): Promise<Response<ToPage, Name>> {
  return browser.tabs.sendMessage(tab, { name, request }, { frameId: 0 });
}
