import type { Day } from "./attributes.ts";

const DAY_MS = 86_400_000;

function parts(day: Day): readonly [number, number, number] {
  return [Number(day.slice(0, 4)), Number(day.slice(5, 7)), Number(day.slice(8, 10))];
}

function dayAt(ms: number): Day {
  return new Date(ms).toISOString().slice(0, 10);
}

/** The day `count` days after a day; a negative count goes back. */
export function addDays(day: Day, count: number): Day {
  const [year, month, date] = parts(day);
  return dayAt(Date.UTC(year, month - 1, date) + count * DAY_MS);
}

/** The same date `count` months later, or that month's last day where it has no such date. */
export function addMonths(day: Day, count: number): Day {
  const [year, month, date] = parts(day);
  const last = new Date(Date.UTC(year, month - 1 + count + 1, 0)).getUTCDate();
  return dayAt(Date.UTC(year, month - 1 + count, Math.min(date, last)));
}

/** Whole days from one day to another, negative when it lies before. */
export function daysBetween(from: Day, to: Day): number {
  const [fromYear, fromMonth, fromDate] = parts(from);
  const [toYear, toMonth, toDate] = parts(to);
  return (Date.UTC(toYear, toMonth - 1, toDate) - Date.UTC(fromYear, fromMonth - 1, fromDate)) / DAY_MS;
}
