import { type Day, addDays, addMonths, daysBetween, isDay } from "../history/day.ts";
import { type Exchange, TRIAL_DAYS } from "./exchange.ts";

/** An exchange held against the calendar: days are counted from 1, both ends included. */
export interface Span {
  readonly from: Day;
  /** The last day; one without an end is drawn to today, or over as many days as a trial when it is still to begin. */
  readonly to: Day;
  readonly isOpenEnded: boolean;
  readonly days: number;
  /** How many of its days are gone today, 0 before it begins and all after its end. */
  readonly gone: number;
}

/** The days an exchange takes, seen from today. */
export function spanOf(exchange: Exchange, today: Day): Span {
  // One whose days are none is drawn where it can be seen: from today on.
  const from = isDay(exchange.from) ? exchange.from : today;
  const until = isDay(exchange.until) ? exchange.until : undefined;
  const reached = today > from ? today : addDays(from, TRIAL_DAYS - 1);
  const to = until === undefined ? reached : until < from ? from : until;
  const days = daysBetween(from, to) + 1;
  const gone = Math.min(days, Math.max(0, daysBetween(from, today) + 1));
  return { from, to, isOpenEnded: until === undefined, days, gone };
}

/** The stretch of calendar that shows some exchanges, in whole months. */
export interface TimeScale {
  readonly from: Day;
  readonly to: Day;
  /** First days of its months, each with where it stands from 0 to 1. */
  readonly months: readonly { readonly on: Day; readonly at: number }[];
  /** Where a day stands, from 0 at the beginning to 1 at the end; what lies outside stands at the edge. */
  readonly at: (day: Day) => number;
}

/** So many months are drawn at most: more would make thirty days a dot. */
const MOST_MONTHS = 12;

/** A scale around today that holds the exchanges, as far as a year can. */
export function timeScale(exchanges: readonly Exchange[], today: Day): TimeScale {
  const spans = exchanges.map((exchange) => spanOf(exchange, today));
  const first = [today, ...spans.map(({ from }) => from)].toSorted()[0] ?? today;
  const last = [addDays(today, TRIAL_DAYS), ...spans.map(({ to }) => to)].toSorted().at(-1) ?? today;
  const monthOf = (day: Day): Day => `${day.slice(0, 7)}-01`;
  const earliest = addMonths(monthOf(today), -MOST_MONTHS / 2);
  const from = monthOf(first) < earliest ? earliest : monthOf(first);
  const most = addMonths(from, MOST_MONTHS);
  const to = addMonths(monthOf(last), 1) < most ? addMonths(monthOf(last), 1) : most;
  const length = daysBetween(from, to);
  const at = (day: Day): number => Math.min(1, Math.max(0, daysBetween(from, day) / length));
  const months: { on: Day; at: number }[] = [];
  for (let on = from; on < to; on = addMonths(on, 1)) months.push({ on, at: at(on) });
  return { from, to, months, at };
}
