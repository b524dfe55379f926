import type messages from "../../../_locales/en/messages.json";
import { browser } from "../../browser.ts";
import { type Day, isDay, isMonth, isYear } from "../../domain/history/day.ts";
import { pageLanguage } from "./page-language.ts";

/** A key of the messages file; one that is missing there does not compile. */
export type Word = Exclude<keyof typeof messages, symbol>;

type Counted<Key> = Key extends `${infer Base}_one` ? Base : never;

const RIGHT_TO_LEFT = /[\p{Script=Hebrew}\p{Script=Arabic}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}]/u;

/** Keeps a name written in the other direction from reordering the sentence around it. */
function isolated(text: string): string {
  const isOther = pageLanguage().direction === "rtl" ? /\p{L}/u : RIGHT_TO_LEFT;
  return isOther.test(text) ? `\u2068${text}\u2069` : text;
}

/** Makes a format once: making one takes longer than a hundred uses of it. */
function once<Format>(make: (tag: string) => Format): () => Format {
  let made: Format | undefined;
  return () => (made ??= make(pageLanguage().tag));
}

const numbers = once((tag) => new Intl.NumberFormat(tag));
const shares = once((tag) => new Intl.NumberFormat(tag, { style: "percent", maximumFractionDigits: 0 }));
const smallShares = once((tag) => new Intl.NumberFormat(tag, { style: "percent", maximumFractionDigits: 1 }));
const plurals = once((tag) => new Intl.PluralRules(tag));
const months = once((tag) => new Intl.DateTimeFormat(tag, { year: "numeric", month: "short" }));
const days = once((tag) => new Intl.DateTimeFormat(tag, { dateStyle: "medium" }));
const lists = {
  unit: once((tag) => new Intl.ListFormat(tag, { type: "unit" })),
  conjunction: once((tag) => new Intl.ListFormat(tag, { type: "conjunction" })),
};

/** A number as the user's language writes it: "30,000". */
export function sayNumber(value: number): string {
  return Number.isFinite(value) ? numbers().format(value) : "?";
}

/** A share in percent as the user's language writes it, "12%"; below one percent with one place more. */
export function sayShare(part: number, whole: number): string {
  const share = whole > 0 && Number.isFinite(part / whole) ? part / whole : 0;
  return (share > 0 && share < 0.01 ? smallShares : shares)().format(share);
}

/** The words for a key in the user's language, with what stands in their places. */
export function say(key: Word, ...parts: readonly (string | number)[]): string {
  return browser.i18n.getMessage(
    key,
    parts.map((part) => (typeof part === "number" ? sayNumber(part) : isolated(part))),
  );
}

/** "1 person", "3 people": the plural form the user's language wants. */
export function sayCount(base: Counted<Word>, count: number): string {
  const form = plurals().select(count) === "one" ? "one" : "other";
  return say(`${base}_${form}`, count);
}

/** "A, B, C", or "A, B, and C" inside a sentence, as the user's language lists them. */
export function sayList(parts: readonly string[], type: "unit" | "conjunction" = "unit"): string {
  return lists[type]().format(parts.map(isolated));
}

/** A month (`YYYY-MM`) or a year (`YYYY`), short: "May 2026", "2014"; anything else as it is, and that it is none. */
export function sayMonth(month: string): string {
  if (isMonth(month)) return months().format(new Date(`${month}-15T12:00:00`));
  return isYear(month) ? month : say("noMonth", month);
}

/** A day as the user writes it, short: "Nov 23, 2026"; what is no day as it is, and that it is none. */
export function sayDay(day: Day): string {
  if (!isDay(day)) return day === "" ? say("dayMissing") : say("noDay", day);
  // Noon keeps the day the same in every time zone.
  return days().format(new Date(`${day}T12:00:00`));
}
