import type { Runtime } from "webextension-polyfill";
import { browser } from "../browser.ts";
import { checkMessage } from "./shapes.ts";

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

/** A page with our script that says it is another now: in which tab, at which address, and whether it has settled. */
export interface PageChange {
  readonly tab: number;
  readonly address: string;
  readonly isSettled: boolean;
}

/** Hears pages with our script change, until the returned function is called. The background answers them; a surface only listens. */
export function hearPages(listener: (change: PageChange) => void): () => void {
  const pass = (sent: unknown, from: Runtime.MessageSender): undefined => {
    const sender = senderOf(from);
    const message = sender && checkMessage(sent);
    if (!sender || message?.name !== "page/changed") return;
    listener({ tab: sender.tab, address: sender.address, isSettled: message.request.isSettled });
  };
  browser.runtime.onMessage.addListener(pass);
  return () => browser.runtime.onMessage.removeListener(pass);
}
