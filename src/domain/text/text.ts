/** Caps on what the user may write, in code points (`docs/why.md`, "Caps"). */
export const REASON_CAP = 300;
export const NOTE_CAP = 20_000;

/** A text cut at `cap` code points, never inside one. */
export function cut(text: string, cap: number): string {
  return text.length <= cap
    ? text
    : Array.from(text.slice(0, cap * 2))
        .slice(0, cap)
        .join("");
}

/** A text as one line: every run of spaces and line ends is one space, none at either end. */
export function oneLine(text: string): string {
  return text.replace(/\s+/g, " ").trim();
}

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
