import type { Day } from "./attributes.ts";

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
