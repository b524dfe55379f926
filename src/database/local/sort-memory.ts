import type { Day } from "../../domain/history/day.ts";
import { DAILY_GOAL, type Tally } from "../../domain/person/sort.ts";

/** What sorting remembers from one time to the next: how many a day, how many on the last day, and whose turn it is. */
export interface SortMemory {
  readonly goal: number;
  readonly tally?: Tally;
  /** The id of the person shown last. */
  readonly place?: string;
}

// Our origin's own storage, which no page and no content script can read; an id and numbers, nothing that says who.
const KEY = "sitting";

/** The most people a day that can be set as a goal. */
export const MOST_A_DAY = 200;

function isDay(value: unknown): value is Day {
  return typeof value === "string" && /^\d{4}-\d{2}-\d{2}$/.test(value);
}

function stored(): Readonly<Record<string, unknown>> {
  try {
    const value: unknown = JSON.parse(localStorage.getItem(KEY) ?? "{}");
    return typeof value === "object" && value !== null ? (value as Readonly<Record<string, unknown>>) : {};
  } catch {
    return {};
  }
}

function isCount(value: unknown, most: number): value is number {
  return typeof value === "number" && Number.isInteger(value) && value >= 0 && value <= most;
}

/** What the last sorting left; what can't be read is as if there had been none. */
export function recallSort(): SortMemory {
  const { goal, tally, place } = stored();
  const { day, count } = (tally ?? {}) as Partial<Record<keyof Tally, unknown>>;
  return {
    goal: isCount(goal, MOST_A_DAY) && goal > 0 ? goal : DAILY_GOAL,
    ...(isDay(day) && isCount(count, Number.MAX_SAFE_INTEGER) && { tally: { day, count } }),
    ...(typeof place === "string" && { place }),
  };
}

/** Remembers what changed; the rest stays. */
export function rememberSort(changed: Partial<SortMemory>): void {
  try {
    localStorage.setItem(KEY, JSON.stringify({ ...recallSort(), ...changed }));
  } catch {
    // Only a convenience: without it sorting begins at the closest again.
  }
}

/** Erases the place of somebody who was forgotten. */
export function leavePlaceOf(ids: readonly string[]): void {
  const { place, ...rest } = recallSort();
  if (place !== undefined && ids.includes(place)) localStorage.setItem(KEY, JSON.stringify(rest));
}
