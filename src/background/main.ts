import type { Runtime, Tabs } from "webextension-polyfill";
import { browser, openNotebookPage, openPanel } from "../browser.ts";
import { upgradeWith } from "../database/connection/open.ts";
import * as upgrading from "../database/connection/upgrading.ts";
import { isSwitchChange } from "../messages/marked-sites.ts";
import { type Sender, senderOf } from "../messages/hear-pages.ts";
import { checkMessage } from "../messages/shapes.ts";
import { handlers } from "./handlers.ts";
import { followSwitches } from "./marks.ts";
import { lookUp, offerMenus } from "./menus.ts";
import { answerReminder, isDaily, remind, setDailyAlarm } from "./reminders.ts";
import { today } from "../today.ts";
import { inspectNotebook, maintain } from "./maintenance.ts";
import { welcome } from "./welcome.ts";
import { wishFromPanel } from "../messages/panel-wish.ts";

/** What nobody waits for; a failure goes to the log of the worker and nowhere else. */
function tried(failure: string, attempt: Promise<unknown>): void {
  attempt.catch((error: unknown) => console.warn(`Vouchbook: ${failure}.`, error));
}

/** Opens the panel of a tab's window on that tab. Called in the same breath as the key, or the browser refuses. */
async function openPanelOn({ id, windowId }: Tabs.Tab): Promise<void> {
  if (windowId === undefined) return;
  await openPanel(windowId);
  if (id !== undefined) await wishFromPanel(windowId, { tab: id });
}

/** Does what a key of the manifest's `commands` stands for; `_execute_action` is the browser's own. */
async function obey(command: string, tab: Tabs.Tab | undefined): Promise<void> {
  if (command === "open-panel" && tab) await openPanelOn(tab);
  if (command === "open-notebook") await openNotebookPage();
}

async function doDailyChores(): Promise<void> {
  await maintain(Date.now());
  await remind(today());
}

/** Changes come in bursts (a switch and its permission), and registering twice at once fails: one after the other. */
let following: Promise<void> = Promise.resolve();
function follow(): void {
  following = following.then(followSwitches).catch((error: unknown) => {
    console.warn("Vouchbook: Marks could not follow their switches.", error);
  });
}

upgradeWith(upgrading);

// Listeners stand at the top level, so that a woken worker has them before the event comes (law 7).
browser.runtime.onMessage.addListener((sent: unknown, sender: Runtime.MessageSender) => {
  const page = senderOf(sender);
  const message = page && checkMessage(sent);
  if (!page || !message) return undefined;
  const handle = handlers[message.name] as (sender: Sender, request: unknown) => Promise<unknown>;
  return handle(page, message.request);
});
browser.runtime.onInstalled.addListener((details) => {
  follow();
  tried("The context menu could not be made", offerMenus());
  tried("The daily alarm could not be set", setDailyAlarm(new Date()));
  tried("The welcome page could not be opened", welcome(details));
});
browser.runtime.onStartup.addListener(() => {
  follow();
  tried("The daily alarm could not be set", setDailyAlarm(new Date()));
  // What it can't do now it does at the daily chores, and each surface looks for itself.
  tried("The notebook could not be inspected", inspectNotebook());
});
browser.permissions.onAdded.addListener(follow);
browser.permissions.onRemoved.addListener(follow);
browser.storage.onChanged.addListener((changes, area) => {
  if (area === "local" && isSwitchChange(changes)) follow();
});
browser.alarms.onAlarm.addListener(({ name }) => {
  if (isDaily(name)) tried("The daily chores were not done", doDailyChores());
});
browser.commands.onCommand.addListener((command, tab) => tried("The key did nothing", obey(command, tab)));
browser.contextMenus.onClicked.addListener((pressed, tab) => tried("Nobody was looked up", lookUp(pressed, tab)));
// Only there once the user allowed notifications; a worker that starts later has it.
browser.notifications?.onClicked.addListener((id) => tried("The notebook did not open", answerReminder(id)));
