import type { Mutual } from "../../domain/page/profile.ts";
import { cleanName } from "../text.ts";
import { latinDigits } from "./dates.ts";
import { addressOf } from "./links.ts";
import { textOf, type Copies } from "./lines.ts";

const NETWORK = /(?:facetN|[?&]n)etwork=([^&]*)/u;

// "Ann, Bo and 43 other mutual connections", "Ann und 2 weitere …".
const UNMARKED = /^(\p{Lu}[^\d]{0,200}?),?\s\p{Ll}{1,4}\s\d[\d.,]*\s\p{Ll}/u;

/** The number a text states ("1,465 connections", "12 weitere"), or `undefined` when it states none or several. */
export function countIn(text: string): number | undefined {
  const numbers = latinDigits(text).match(/\d+(?:[.,’'\u{a0}\u{202f} ]\d{3})*/gu) ?? [];
  return numbers.length === 1 ? Number(numbers[0].replace(/\D/gu, "")) : undefined;
}

/** Whether a link leads to the first-degree connections alone; the same link with second degrees counts all their connections. */
function leadsToMutual(anchor: Element): boolean {
  let network: string | undefined;
  try {
    network = decodeURIComponent(NETWORK.exec(addressOf(anchor))?.[1] ?? "");
  } catch {
    return false;
  }
  return /^\[?"?F"?\]?$/u.test(network) && /connectionOf=/iu.test(addressOf(anchor));
}

/** The names set off inside a sentence; in all languages they are its only emphasized or linked parts. */
function namesIn(anchor: Element, copies: Copies): string[] {
  const read =
    copies === "doubled" ? anchor.querySelectorAll('[aria-hidden="true"] strong') : anchor.querySelectorAll("strong");
  return [...read].flatMap((strong) => cleanName(textOf(strong, copies)) ?? []).filter((name) => !/\p{Nd}/u.test(name));
}

/** The mutual connections a top card tells of: the few it names, and how many more it counts. */
export function mutualIn(card: Element, copies: Copies): Mutual | undefined {
  const anchor = [...card.querySelectorAll('a[href*="etwork="]')].find(
    (link) => leadsToMutual(link) && textOf(link, copies),
  );
  if (!anchor) return undefined;
  const text = textOf(anchor, copies);
  const names = namesIn(anchor, copies);
  const sentence = names.reduce((rest, name) => rest.replace(name, " "), text);
  const others = countIn(sentence);
  if (names.length > 0)
    return /\d/u.test(latinDigits(sentence)) && others === undefined ? undefined : { names, others: others ?? 0 };
  if (others === undefined) return undefined;
  // Without emphasis only a bare count, or names up to a short word and the count, can be told apart.
  if (/^\p{Nd}/u.test(text)) return { names, others };
  const listed = UNMARKED.exec(text)?.[1]?.split(/,\s/u) ?? [];
  return listed.length > 0 && listed.every((name) => /^\p{Lu}/u.test(name)) ? { names: listed, others } : undefined;
}
