/** A calendar day, `YYYY-MM-DD`. */
export type Day = string;

const DAY_MS = 86_400_000;

/** Years a notebook speaks of; anything outside is a slip of the pen or of a program. */
const [FIRST_YEAR, LAST_YEAR] = [1900, 2200];

const DATE = /^\d{4}-\d{2}-\d{2}$/;

const DAYS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31] as const;

function daysIn(year: number, month: number): number {
  const isLeap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
  return month === 2 && isLeap ? 29 : (DAYS[month - 1] ?? 0);
}

/** Whether it is a year, `YYYY`, that somebody alive can speak of: 1900 to 2200. */
export function isYear(value: unknown): value is string {
  return (
    typeof value === "string" && /^\d{4}$/.test(value) && Number(value) >= FIRST_YEAR && Number(value) <= LAST_YEAR
  );
}

/** Whether it is a month of the calendar, `YYYY-MM`, in such a year. */
export function isMonth(value: unknown): value is string {
  return typeof value === "string" && /^\d{4}-(0[1-9]|1[0-2])$/.test(value) && isYear(value.slice(0, 4));
}

/** Whether it is a day of the calendar, `YYYY-MM-DD`, in such a year: 2026-02-30 is none. */
export function isDay(value: unknown): value is Day {
  if (typeof value !== "string" || !DATE.test(value)) return false;
  const [year, month, date] = parts(value);
  // Every row that is read is asked for its days, so nothing is made here.
  return year >= FIRST_YEAR && year <= LAST_YEAR && date >= 1 && date <= daysIn(year, month);
}

/** Whether it is a month or a year, as stays somewhere are told. */
export function isMonthOrYear(value: unknown): value is string {
  return isMonth(value) || isYear(value);
}

/** Whether it is an instant as we write them, `2026-11-27T22:34:42.123Z`. */
export function isInstant(value: unknown): value is string {
  if (typeof value !== "string" || !isDay(value.slice(0, 10))) return false;
  return /^T([01]\d|2[0-3]):[0-5]\d:[0-5]\d(\.\d{1,9})?Z$/.test(value.slice(10));
}

function parts(day: Day): readonly [number, number, number] {
  return [Number(day.slice(0, 4)), Number(day.slice(5, 7)), Number(day.slice(8, 10))];
}

/** The day at an instant, or `otherwise` where the count led out of the calendar. */
function dayAt(ms: number, otherwise: Day): Day {
  const at = new Date(ms);
  const year = at.getUTCFullYear();
  return year >= 1 && year <= 9999 ? at.toISOString().slice(0, 10) : otherwise;
}

/** The day `count` days after a day; a negative count goes back. What is no day stays as it is. */
export function addDays(day: Day, count: number): Day {
  if (!isDay(day)) return day;
  const [year, month, date] = parts(day);
  return dayAt(Date.UTC(year, month - 1, date) + count * DAY_MS, day);
}

/** The same date `count` months later, or that month's last day where it has no such date. What is no day stays as it is. */
export function addMonths(day: Day, count: number): Day {
  if (!isDay(day)) return day;
  const [year, month, date] = parts(day);
  const months = year * 12 + month - 1 + count;
  const last = daysIn(Math.floor(months / 12), (((months % 12) + 12) % 12) + 1);
  return dayAt(Date.UTC(year, month - 1 + count, Math.min(date, last)), day);
}

/** Whole days from one day to another, negative when it lies before; 0 where one of them is no day. */
export function daysBetween(from: Day, to: Day): number {
  if (!isDay(from) || !isDay(to)) return 0;
  const [fromYear, fromMonth, fromDate] = parts(from);
  const [toYear, toMonth, toDate] = parts(to);
  return (Date.UTC(toYear, toMonth - 1, toDate) - Date.UTC(fromYear, fromMonth - 1, fromDate)) / DAY_MS;
}

/** Orders days, the earlier first; what is no day stands before all of them. */
export function compareDays(one: unknown, other: unknown): number {
  const [left, right] = [isDay(one) ? one : "", isDay(other) ? other : ""];
  return left < right ? -1 : left > right ? 1 : 0;
}
