import { type Day, isDay } from "../../domain/history/day.ts";

// Our origin's own storage: a day, nothing about anybody.
const KEY = "archiveAsked";

/** The day the user went to ask LinkedIn for their data; `undefined` where they haven't, or that can't be read. */
export function archiveAskedOn(): Day | undefined {
  const day = localStorage.getItem(KEY) ?? "";
  return isDay(day) ? day : undefined;
}

/** Notes that day. Only a convenience: where there is no room for it, the first step is shown again. */
export function noteArchiveAsked(on: Day): void {
  try {
    localStorage.setItem(KEY, on);
  } catch {
    // The next look begins at the first step.
  }
}
