import type { Day } from "./attributes.ts";

/** One dated thing a person saw of the user's work, or only heard of it: what they know of me. */
export interface Experience {
  readonly id: string;
  readonly on: Day;
  readonly what: string;
  readonly isFirstHand: boolean;
  /** The exchange it came from. */
  readonly exchange?: string;
}
