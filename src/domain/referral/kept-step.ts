import { type Day, isDay } from "../history/day.ts";

/** A next step the user wrote themself: "Write to Priya", on a day. */
export interface OwnStep {
  readonly id: string;
  readonly kind: "own";
  readonly what: string;
  /** The day it is to be done, and from which it stands among the steps. */
  readonly on: Day;
  /** The person's id, where it is about one. */
  readonly person?: string;
  readonly doneOn?: Day;
}

/** A suggested step the user doesn't want to see, until a day or not again. Which one it is stands in what it names. */
export interface PutOff {
  readonly id: string;
  readonly kind: "putOff";
  /** What else tells the step apart, by `placeOf`: its kind, question, exchange or ask, as it is now. */
  readonly step: string;
  readonly person?: string;
  readonly organization?: string;
  /** The day it comes back; without one it doesn't. */
  readonly until?: Day;
}

/** What the user keeps in the list of next steps: their own, and what they put off. */
export type KeptStep = OwnStep | PutOff;

/** The longest text of an own step, in code points. */
export const OWN_STEP_CAP = 300;

/** Whether it is one's own and still to be done. */
export function isToDo(kept: KeptStep): kept is OwnStep {
  return kept.kind === "own" && kept.doneOn === undefined;
}

/** Whether its day is still to come; what has no day of the calendar is due now, so that it is seen. */
export function isAhead({ on }: OwnStep, today: Day): boolean {
  return isDay(on) && on > today;
}

/** The day it next wants attention: an own step on its day until it is done, a put-off one when it comes back. */
export function keptStepDueOn(kept: KeptStep): Day | undefined {
  if (kept.kind === "putOff") return kept.until;
  return kept.doneOn === undefined ? kept.on : undefined;
}
