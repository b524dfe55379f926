import { type Day, addDays } from "../../domain/history/day.ts";
import type { Word } from "../../ui/words/words.ts";

// By these the invented are known again; a name of the top-level domain `example` never leads anywhere (RFC 2606).
/** How the id of everything invented begins. */
export const SAMPLE_ID = "sample-";
/** How the address of everybody invented begins. */
export const SAMPLE_HOST = "https://sample.example/";

/** The id of a row. */
export function idOf(key: string): string {
  return `${SAMPLE_ID}${key}`;
}

/** Everything the sample is made with: the day, and the words of the user's language. */
export interface Making {
  readonly today: Day;
  readonly say: (word: Word) => string;
}

/** The day so many days before the sample is made. */
export function daysAgo({ today }: Making, count: number): Day {
  return addDays(today, -count);
}
