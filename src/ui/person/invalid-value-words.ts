import type { InvalidValue } from "../../domain/validation/shape.ts";
import { say } from "../words/words.ts";

/** Of a value so many characters are shown: enough to find it again. */
const MOST_SHOWN = 60;

function written(value: unknown): string {
  if (typeof value === "string") return value;
  try {
    return JSON.stringify(value) ?? String(value);
  } catch {
    return Object.prototype.toString.call(value); // it holds itself, or a number no file can hold
  }
}

/** A value as it stands in a file or in the notebook, in one short line. */
export function rawWords(value: unknown): string {
  const line = written(value)
    .slice(0, MOST_SHOWN * 10)
    .replace(/\s+/g, " ");
  return line.length <= MOST_SHOWN ? line : `${line.slice(0, MOST_SHOWN).toWellFormed()}…`;
}

/** What is wrong with a value and where it stands, in one line. */
export function invalidValueWords({ why, value }: Pick<InvalidValue, "why" | "value">, place: string): string {
  return why === "missing" ? say("invalid_missing", place) : say(`invalid_${why}`, place, rawWords(value));
}
