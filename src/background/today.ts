import type { Day } from "../domain/history/day.ts";

/** The user's calendar day now. */
export function today(): Day {
  // Sweden writes days as ISO does.
  return new Date().toLocaleDateString("sv");
}
