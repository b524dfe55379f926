import type { Answer, AnswerValue } from "./attributes.ts";
import type { Day } from "../history/day.ts";

/** The hirer a path leads to: by name, and by id when we keep them too. */
interface Hirer {
  readonly name: string;
  readonly person?: string;
}

/** Person → hirer at an organization, with an answer to "is the person credible with this hirer?". */
export interface Path {
  readonly id: string;
  /** The organization's id. */
  readonly organization: string;
  readonly hirer: Hirer;
  readonly credible?: Answer;
  readonly on: Day;
}

/** The answer that serves best among several: a yes before an unknown before a no, the newest of equals. */
export function bestAnswer(answers: readonly (Answer | undefined)[]): Answer | undefined {
  const order: readonly AnswerValue[] = ["yes", "unknown", "no"];
  return answers
    .filter((answer) => answer !== undefined)
    .toSorted((a, b) => order.indexOf(a.value) - order.indexOf(b.value) || (a.on < b.on ? 1 : -1))[0];
}

/** The path noted last: the hirer whom the first two questions are about. */
export function newestPath(paths: readonly Path[]): Path | undefined {
  return paths.toSorted((a, b) => (a.on === b.on ? (a.id < b.id ? 1 : -1) : a.on < b.on ? 1 : -1))[0];
}
