import type { Day } from "./domain/history/day.ts";

/** The user's calendar day at a moment; empty where the moment is none. */
export function dayOf(moment: Date): Day {
  if (Number.isNaN(moment.getTime())) return "";
  const two = (part: number): string => String(part).padStart(2, "0");
  return `${moment.getFullYear()}-${two(moment.getMonth() + 1)}-${two(moment.getDate())}`;
}

/** The user's calendar day now. Whatever runs asks the clock here; the domain gets days as arguments. */
export function today(): Day {
  return dayOf(new Date());
}
