import type { Notifications } from "webextension-polyfill";
import { browser, openNotebookPage, storedValue } from "../browser.ts";
import { openAsks } from "../database/stores/asks.ts";
import { exchangesDue } from "../database/stores/exchanges.ts";
import { peopleDue } from "../database/stores/people-queries.ts";
import { isAskDue } from "../domain/referral/ask.ts";
import type { Day } from "../domain/history/day.ts";

/** How many exchanges, asks and people with answers want attention. */
interface DueCounts {
  readonly exchanges: number;
  readonly asks: number;
  readonly answers: number;
}

const ID = "due";
const ALARM = "daily";
/** The hour of the user's day at which the chores are done and a reminder may come. */
const HOUR = 9;

/** Whether an alarm is the daily one. */
export function isDaily(name: string): boolean {
  return name === ALARM;
}

/** Sets the daily alarm unless it is set; browsers may forget alarms at a restart or an update. */
export async function setDailyAlarm(now: Date): Promise<void> {
  if (await browser.alarms.get(ALARM)) return;
  const next = new Date(now);
  next.setHours(HOUR, 0, 0, 0);
  if (next <= now) next.setDate(next.getDate() + 1);
  await browser.alarms.create(ALARM, { when: next.getTime(), periodInMinutes: 24 * 60 });
}

async function countDue(today: Day): Promise<DueCounts> {
  const [exchanges, asks, people] = await Promise.all([exchangesDue(today), openAsks(), peopleDue(today)]);
  return {
    exchanges: exchanges.length,
    asks: asks.filter((ask) => isAskDue(ask, today)).length,
    answers: people.length,
  };
}

function counted(key: string, count: number): string {
  const language = browser.i18n.getUILanguage();
  const form = new Intl.PluralRules(language).select(count) === "one" ? "one" : "other";
  return browser.i18n.getMessage(`${key}_${form}`, new Intl.NumberFormat(language).format(count));
}

/** The words of a reminder: counts, and nobody's name, since a notification shows over other windows and on lock screens. */
function reminderText({ exchanges, asks, answers }: DueCounts): string {
  const parts = [
    ...(exchanges > 0 ? [counted("reminder_exchanges", exchanges)] : []),
    ...(asks > 0 ? [counted("reminder_asks", asks)] : []),
    ...(answers > 0 ? [counted("reminder_answers", answers)] : []),
  ];
  return new Intl.ListFormat(browser.i18n.getUILanguage(), { type: "conjunction" }).format(parts);
}

async function notify(text: string): Promise<void> {
  const quiet: Notifications.CreateNotificationOptions = {
    type: "basic",
    iconUrl: browser.runtime.getURL("icons/128.png"),
    title: browser.i18n.getMessage("reminder_title"),
    message: text,
  };
  // Firefox doesn't know `silent` and throws; its notifications make no sound of their own.
  const silent = { ...quiet, silent: true };
  await browser.notifications.create(ID, silent).catch(() => browser.notifications.create(ID, quiet));
}

/** Reminds of what is due, once a day and only where the user switched it on and the browser still permits it. */
export async function remind(today: Day): Promise<void> {
  const [isOn, last] = await Promise.all([storedValue("reminders").read(), storedValue("remindedOn").read()]);
  if (isOn !== true || last === today) return;
  if (!(await browser.permissions.contains({ permissions: ["notifications"] }))) return;
  const text = reminderText(await countDue(today));
  if (text === "") return;
  await notify(text);
  await storedValue("remindedOn").write(today);
}

/** Opens the notebook where a reminder was pressed. */
export async function answerReminder(id: string): Promise<void> {
  if (id !== ID) return;
  await browser.notifications.clear(ID);
  await openNotebookPage();
}
