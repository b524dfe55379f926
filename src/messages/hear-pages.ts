import type { Runtime } from "webextension-polyfill";
import { browser } from "../browser.ts";
import { senderOf } from "./sender.ts";
import { checkMessage } from "./shapes.ts";

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
