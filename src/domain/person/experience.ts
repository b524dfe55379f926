import type { Day } from "../history/day.ts";

/** The longest name of a skill, in code points. */
export const SKILL_CAP = 80;

/** One dated thing a person saw of the user's work, or only heard of it: what they know of me. */
export interface Experience {
  readonly id: string;
  readonly on: Day;
  readonly what: string;
  readonly isFirstHand: boolean;
  /** The exchange it came from. */
  readonly exchange?: string;
  /** Names of the skills it showed, in the user's words. */
  readonly skills?: readonly string[];
}
