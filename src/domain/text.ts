import { cut } from "./person.ts";

/** A text with a replacement sign for each half of a character that stands alone: no file and no message can carry those. */
export function wellFormed(text: string): string {
  return text.replace(/\p{Surrogate}/gu, "\ufffd");
}

/** Whether a text is longer than `cap` code points. */
export function isLonger(text: string, cap: number): boolean {
  return text.length > cap && cut(text, cap) !== text;
}

/** Whether it is a count: a whole number that is not negative and that a computer counts exactly. */
export function isCount(value: unknown): value is number {
  return Number.isSafeInteger(value) && (value as number) >= 0;
}
