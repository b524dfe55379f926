/** What a word about a number or a day asks: a value by itself, above or below one, or from one to another. */
interface Range {
  readonly from?: string;
  /** Whether the beginning itself is within. */
  readonly isFromWithin: boolean;
  readonly to?: string;
  readonly isToWithin: boolean;
}

const NUMBER = /^\d{1,9}$/;
const DAY = /^\d{4}(-\d{2}){0,2}$/;

/** The range a value writes, such as `>10`, `<=2026-06` or `2025..2026-06`; `undefined` when its ends aren't of this shape. */
function rangeIn(value: string, shape: RegExp): Range | undefined {
  const [, from, to] = /^([^.]*)\.\.([^.]*)$/.exec(value) ?? [];
  if (from !== undefined && to !== undefined) {
    const isRange = `${from}${to}` !== "" && [from, to].every((end) => end === "" || shape.test(end));
    if (!isRange) return undefined;
    return { ...(from && { from }), ...(to && { to }), isFromWithin: true, isToWithin: true };
  }
  const [, sign, end = ""] = /^([<>]?=?)(.*)$/.exec(value) ?? [];
  if (!shape.test(end)) return undefined;
  const isWithin = sign?.endsWith("=") ?? false;
  if (sign?.startsWith(">")) return { from: end, isFromWithin: isWithin, isToWithin: false };
  if (sign?.startsWith("<")) return { to: end, isFromWithin: false, isToWithin: isWithin };
  return { from: end, to: end, isFromWithin: true, isToWithin: true };
}

/** Whether it is a number, or a range of them, as `messages:` takes them. */
export function isNumberRange(value: string): boolean {
  return rangeIn(value, NUMBER) !== undefined;
}

/** Whether it is a day, a month, a year or a range of them, as `last:` takes them; `none` asks for whom there is no day. */
export function isDayRange(value: string): boolean {
  return value === "none" || rangeIn(value, DAY) !== undefined;
}

function within({ from, to, isFromWithin, isToWithin }: Range, compare: (end: string) => number): boolean {
  const [low, high] = [from === undefined ? 1 : compare(from), to === undefined ? -1 : compare(to)];
  return (low > 0 || (low === 0 && isFromWithin)) && (high < 0 || (high === 0 && isToWithin));
}

/** Whether a number is what a word's value asks for. */
export function numberTest(value: string): (number: number) => boolean {
  const range = rangeIn(value, NUMBER);
  return (number) => range !== undefined && within(range, (end) => number - Number(end));
}

/** Whether a day is what a word's value asks for: a month or a year holds all its days, so nothing above it lies in it. */
export function dayTest(value: string): (day: string | undefined) => boolean {
  if (value === "none") return (day) => day === undefined;
  const range = rangeIn(value, DAY);
  return (day) =>
    day !== undefined &&
    range !== undefined &&
    within(range, (end) => {
      const part = day.slice(0, end.length);
      return part < end ? -1 : Number(part > end);
    });
}
