import type { Notifications } from "webextension-polyfill";
import { browser, openNotebookPage, storedValue } from "../browser.ts";
import { allAsks } from "../database/stores/asks.ts";
import { allExchanges } from "../database/stores/exchanges.ts";
import { allOrganizations } from "../database/stores/organizations.ts";
import { personById } from "../database/stores/person-lookup.ts";
import { keptSteps } from "../database/stores/steps.ts";
import { peopleDue } from "../database/stores/people-queries.ts";
import { agenda } from "../domain/referral/agenda.ts";
import type { PutOff } from "../domain/referral/kept-step.ts";
import { placeKey, placeOf } from "../domain/referral/put-off.ts";
import type { StepKind } from "../domain/referral/step.ts";
import type { Day } from "../domain/history/day.ts";

/** How many steps, exchanges, asks and people with answers want attention. */
interface DueCounts {
  readonly steps: number;
  readonly exchanges: number;
  readonly asks: number;
  readonly answers: number;
}

const ID = "due";
const ALARM = "daily";
/** The hour of the user's day at which the chores are done and a reminder may come. */
const HOUR = 9;
/** What is counted by itself, put off before or not. */
const PROMISES: readonly StepKind[] = ["own", "beginExchange", "endExchange", "closeTheLoop"];

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

/** What is due today; of what was put off, what came back after `last`, the day of the reminder before, and is still to be done. */
async function countDue(today: Day, last: Day): Promise<DueCounts> {
  const [exchanges, asks, organizations, kept, answers] = await Promise.all([
    allExchanges(),
    allAsks(),
    allOrganizations(),
    keptSteps(),
    peopleDue(today),
  ]);
  const back = kept.filter(
    (one): one is PutOff => one.kind === "putOff" && one.until !== undefined && one.until <= today && one.until > last,
  );
  // The steps are worked out with those they are about alone: nobody else's matter here.
  const ids = new Set([...exchanges, ...asks, ...back].flatMap(({ person }) => person ?? []));
  const met = (await Promise.all([...ids].map(personById))).filter((person) => person !== undefined);
  const people = new Map(met.map((person) => [person.id, person]));
  const steps = agenda({ people, organizations, exchanges, asks, steps: kept }, today);
  const count = (...kinds: readonly StepKind[]): number => steps.filter(({ kind }) => kinds.includes(kind)).length;
  const places = new Set(back.map(placeKey));
  const isBack = ({ kind }: { readonly kind: StepKind }): boolean => !PROMISES.includes(kind);
  return {
    steps: count("own") + steps.filter((step) => isBack(step) && places.has(placeKey(placeOf(step)))).length,
    exchanges: count("beginExchange", "endExchange"),
    asks: count("closeTheLoop"),
    answers: answers.length,
  };
}

function counted(key: string, count: number): string {
  const language = browser.i18n.getUILanguage();
  const form = new Intl.PluralRules(language).select(count) === "one" ? "one" : "other";
  return browser.i18n.getMessage(`${key}_${form}`, new Intl.NumberFormat(language).format(count));
}

/** The words of a reminder: counts, and nobody's name, since a notification shows over other windows and on lock screens. */
function reminderText({ steps, exchanges, asks, answers }: DueCounts): string {
  const parts = [
    ...(steps > 0 ? [counted("reminder_steps", steps)] : []),
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
  const text = reminderText(await countDue(today, typeof last === "string" ? last : ""));
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
