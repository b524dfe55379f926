import { type Day, addDays } from "../history/day.ts";

export const EXCHANGE_KINDS = ["volunteering", "trial", "contract", "ad"] as const;

/** `ad` needs no person: it lets employers find the user. */
export type ExchangeKind = (typeof EXCHANGE_KINDS)[number];

export type ExchangeState = "planned" | "running" | "done" | "dropped";

/** A deliberate way to give a person experience of the user. */
export interface Exchange {
  readonly id: string;
  readonly kind: ExchangeKind;
  readonly state: ExchangeState;
  /** The person's id; absent for an ad. */
  readonly person?: string;
  /** The organization's id, where it happens at one. */
  readonly organization?: string;
  readonly what: string;
  readonly from: Day;
  /** The last day; a trial has one from the start. */
  readonly until?: Day;
  /** What came of it. */
  readonly outcome?: string;
}

/** A trial lasts so many days unless said otherwise (PRODUCT, "exchange"). */
export const TRIAL_DAYS = 30;

/** The exchange with the last day its kind gives it, when none is said: a trial's thirtieth day. */
export function withUntil(exchange: Exchange): Exchange {
  if (exchange.kind !== "trial" || exchange.until !== undefined) return exchange;
  return { ...exchange, until: addDays(exchange.from, TRIAL_DAYS - 1) };
}

/** Whether it is planned or under way. */
export function isUnderWay(exchange: Exchange): boolean {
  return exchange.state === "planned" || exchange.state === "running";
}

/** The day it next wants attention: a planned one when it starts, a running one when it ends. */
export function exchangeDueOn(exchange: Exchange): Day | undefined {
  if (exchange.state === "planned") return exchange.from;
  return exchange.state === "running" ? exchange.until : undefined;
}
