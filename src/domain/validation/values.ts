import { type Day, isDay, isMonthOrYear } from "../history/day.ts";
import { cut, isCount, isLonger, wellFormed } from "../text/text.ts";
import { isAddress } from "../page/profile-address.ts";
import type { Look, InvalidValueKind, Shape } from "./shape.ts";

/** A stored value in the words it has: what isn't a text, but can be read as one, is. */
function textIn(value: unknown): string | undefined {
  if (typeof value === "string") return value;
  if (typeof value === "number") return Number.isFinite(value) ? String(value) : undefined;
  return typeof value === "boolean" || typeof value === "bigint" ? String(value) : undefined;
}

/** A text of at most so many characters; what comes in longer is cut. */
export function text(cap: number): Shape<string> {
  return {
    standIn: "",
    read: (value, look) => {
      if (typeof value !== "string") look.tell("notUnderstood", value);
      if (!look.isIncoming || typeof value !== "string") return look.isIncoming ? undefined : textIn(value);
      if (isLonger(value, cap)) look.tell("tooLong", value);
      return cut(wellFormed(value), cap);
    },
  };
}

/** A text that must be of a kind; stored, it stays as it is, and is said to be none. */
function textThat<T extends string>(is: (value: unknown) => value is T, why: InvalidValueKind): Shape<T> {
  return {
    standIn: "" as T,
    read: (value, look) => {
      if (is(value)) return value;
      look.tell(why, value);
      return look.isIncoming ? undefined : (textIn(value) as T | undefined);
    },
  };
}

/** A day of the calendar. */
export const day: Shape<Day> = textThat(isDay, "noDay");

/** A month or a year. */
export const monthOrYear: Shape<string> = textThat(isMonthOrYear, "noMonth");

/** An address that may be kept and opened; nobody is found or sent to anything else, so that is left out of what is stored too. */
export const address: Shape<string> = {
  read: (value, look) => {
    if (isAddress(value)) return value;
    look.tell("noAddress", value);
    return undefined;
  },
};

function told(value: unknown, look: Look): undefined {
  look.tell("notUnderstood", value);
}

/** What records are told apart by. */
export const id: Shape<string> = {
  standIn: "",
  read: (value, look) =>
    typeof value === "string" && value !== "" && value.length <= 100 && value !== "__proto__"
      ? value
      : told(value, look),
};

/** Yes or no. */
export const flag: Shape<boolean> = {
  standIn: false,
  read: (value, look) => (typeof value === "boolean" ? value : told(value, look)),
};

/** True, or absent. */
export const isSo: Shape<true> = { read: (value, look) => (value === true ? true : told(value, look)) };

/** How many. */
export const count: Shape<number> = { standIn: 0, read: (value, look) => (isCount(value) ? value : told(value, look)) };

/** One of these words or numbers. */
export function oneOf<const T extends string | number>(...values: readonly [T, ...T[]]): Shape<T> {
  const known: ReadonlySet<unknown> = new Set(values);
  return { standIn: values[0], read: (value, look) => (known.has(value) ? (value as T) : told(value, look)) };
}
