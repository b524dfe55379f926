import type { Runtime } from "webextension-polyfill";
import { browser } from "../browser.ts";
import { isSwitchChange } from "../messages/marked-sites.ts";
import { checkMessage } from "../messages/shapes.ts";
import { handlers } from "./handlers.ts";
import { followSwitches } from "./marks.ts";
import type { Sender } from "./sender.ts";
import { inspectNotebook } from "./upkeep.ts";

/** The sender when it is the top frame of a tab's page; our surfaces open the notebook themselves and never ask here. */
function senderOf({ id, frameId, url, tab }: Runtime.MessageSender): Sender | undefined {
  if (id !== browser.runtime.id || frameId !== 0 || url === undefined) return undefined;
  if (tab?.id === undefined || tab.windowId === undefined) return undefined;
  return { address: url, tab: tab.id, window: tab.windowId };
}

/** Changes come in bursts (a switch and its permission), and registering twice at once fails: one after the other. */
let following: Promise<void> = Promise.resolve();
function follow(): void {
  following = following
    .then(followSwitches)
    .catch((error: unknown) => console.warn("Vouchbook: marks could not follow their switches.", error));
}

// Listeners stand at the top level, so that a woken worker has them before the event comes (law 7).
browser.runtime.onMessage.addListener((sent: unknown, sender: Runtime.MessageSender) => {
  const page = senderOf(sender);
  const message = page && checkMessage(sent);
  if (!page || !message) return undefined;
  const handle = handlers[message.name] as (sender: Sender, request: unknown) => Promise<unknown>;
  return handle(page, message.request);
});
browser.runtime.onInstalled.addListener(follow);
browser.runtime.onStartup.addListener(() => {
  follow();
  // What it can't do now it does at the daily chores, and each surface looks for itself.
  inspectNotebook().catch((error: unknown) => console.warn("Vouchbook: the notebook could not be inspected.", error));
});
browser.permissions.onAdded.addListener(follow);
browser.permissions.onRemoved.addListener(follow);
browser.storage.onChanged.addListener((changes, area) => {
  if (area === "local" && isSwitchChange(changes)) follow();
});
