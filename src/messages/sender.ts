import type { Runtime } from "webextension-polyfill";
import { browser } from "../browser.ts";

/** Whose page says something: its own address and tab, taken from the browser, never from the message (law 4). */
export interface Sender {
  readonly address: string;
  readonly tab: number;
  readonly window: number;
}

/** The address the page has now. What the browser notes of a script is the address it began at; the tab's follows soft navigation. */
function addressNow(began: string, shown: string | undefined): string {
  return shown !== undefined && new URL(shown).origin === new URL(began).origin ? shown : began;
}

/** The sender when it is the top frame of a tab's page; our surfaces open the notebook themselves and never ask. */
export function senderOf({ id, frameId, url, tab }: Runtime.MessageSender): Sender | undefined {
  if (id !== browser.runtime.id || frameId !== 0 || url === undefined) return undefined;
  if (tab?.id === undefined || tab.windowId === undefined) return undefined;
  return { address: addressNow(url, tab.url), tab: tab.id, window: tab.windowId };
}
