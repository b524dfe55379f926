import type { Runtime } from "webextension-polyfill";
import { browser } from "../browser.ts";
import { isSwitchChange } from "../messages/marked-sites.ts";
import { checkMessage } from "../messages/shapes.ts";
import { handlers } from "./handlers.ts";
import { followSwitches } from "./marks.ts";
import { inspectNotebook } from "./upkeep.ts";

/** The sender's own address when it is the top frame of a tab's page; our surfaces open the notebook themselves and never ask here. */
function senderPage({ id, frameId, url, tab }: Runtime.MessageSender): string | undefined {
  return id === browser.runtime.id && frameId === 0 && tab !== undefined ? url : undefined;
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
  const page = senderPage(sender);
  const message = page === undefined ? undefined : checkMessage(sent);
  if (page === undefined || message === undefined) return undefined;
  const handle = handlers[message.name] as (sender: string, request: unknown) => Promise<unknown>;
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
