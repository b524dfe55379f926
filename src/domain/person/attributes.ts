import type { Day } from "../history/day.ts";

/** The five attributes of somebody who can refer you, in the article's order. */
export const ATTRIBUTES = ["hirer", "credibility", "ability", "familiarity", "conduct"] as const;

export type Attribute = (typeof ATTRIBUTES)[number];

/** What can be said of one, in the order they are offered in. */
export const ANSWER_VALUES = ["yes", "no", "unknown"] as const;

export type AnswerValue = (typeof ANSWER_VALUES)[number];

/** What the user says of one attribute; `reason` is one line, private; `on` is the day it was given. */
export interface Answer {
  readonly value: AnswerValue;
  readonly reason?: string;
  readonly on: Day;
}

/** The answers given so far; an attribute without one is unanswered, which counts as unknown once any other is answered. */
export type Answers = Readonly<Partial<Record<Attribute, Answer>>>;
