import { addDays, type Day } from "../history/day.ts";
import { addExperience } from "../person/edit.ts";
import type { Attribute } from "../person/attributes.ts";
import type { Experience } from "../person/experience.ts";
import { answer, type Person } from "../person/person.ts";

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

/** The questions an exchange is made for. */
export const SERVED: readonly Attribute[] = ["ability", "familiarity", "conduct"];

/** The questions answered no that a finished exchange opens again: what the person saw may have changed the answer. */
export function reopenedBy(person: Person): readonly Attribute[] {
  return SERVED.filter((attribute) => person.answers[attribute]?.value === "no");
}

/** The exchange done on a day; one that ran longer than that ended with it. */
export function doneOn(exchange: Exchange, on: Day): Exchange {
  const isCut = exchange.until === undefined || exchange.until > on;
  return { ...exchange, state: "done", ...(isCut && { until: on < exchange.from ? exchange.from : on }) };
}

/** The person after an exchange with them is done: with what they saw, if anything, and its questions open again. */
export function afterExchange(person: Person, seen: Experience | undefined, on: Day): Person {
  const reopened = reopenedBy(person).reduce((now, attribute) => answer(now, attribute, "unknown", on), person);
  return seen ? addExperience(reopened, seen) : reopened;
}
