import type messages from "../../_locales/en/messages.json";
import { browser } from "../browser.ts";
import type { Day } from "../domain/attributes.ts";

/** A key of the messages file; one that is missing there does not compile. */
export type Word = Exclude<keyof typeof messages, symbol>;

type Counted<Key> = Key extends `${infer Base}_one` ? Base : never;

/** The words for a key in the user's language, with what stands in their places. */
export function say(key: Word, ...parts: readonly (string | number)[]): string {
  return browser.i18n.getMessage(key, parts.map(String));
}

/** "1 person", "3 people": the plural form the user's language wants. */
export function sayCount(base: Counted<Word>, count: number): string {
  const language = browser.i18n.getUILanguage();
  const form = new Intl.PluralRules(language).select(count) === "one" ? "one" : "other";
  return say(`${base}_${form}`, new Intl.NumberFormat(language).format(count));
}

/** "A, B and C", as the user's language joins them. */
export function sayList(parts: readonly string[]): string {
  return new Intl.ListFormat(browser.i18n.getUILanguage(), { type: "unit" }).format(parts);
}

/** A day as the user writes it, short: "Nov 23, 2026". */
export function sayDay(day: Day): string {
  // Noon keeps the day the same in every time zone.
  return new Intl.DateTimeFormat(browser.i18n.getUILanguage(), { dateStyle: "medium" }).format(
    new Date(`${day}T12:00:00`),
  );
}
