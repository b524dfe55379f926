import { type Day, addDays, isDay } from "../history/day.ts";

export type AskResult = "referred" | "declined" | "silence";

/** A request for a referral: asked on, for which organization and opening, and what came of it. */
export interface Ask {
  readonly id: string;
  /** The person's id. */
  readonly person: string;
  /** The organization's id. */
  readonly organization: string;
  /** The opening's id within the organization. */
  readonly opening?: string;
  readonly on: Day;
  readonly result?: AskResult;
  readonly outcome?: string;
  /** The day the user reported back and thanked: the loop is closed. */
  readonly closedOn?: Day;
}

/** Whether the person still waits to hear from the user. */
export function isOpenAsk(ask: Ask): boolean {
  return ask.closedOn === undefined;
}

/** After so many days without a word the user is reminded to ask what came of it. */
export const ASK_PATIENCE_DAYS = 14;

/** Whether an ask wants attention: the person is to be told how it ended, or nothing was heard for two weeks, or nobody knows since when. */
export function isAskDue(ask: Ask, today: Day): boolean {
  if (!isOpenAsk(ask)) return false;
  return ask.result !== undefined || !isDay(ask.on) || addDays(ask.on, ASK_PATIENCE_DAYS) <= today;
}
