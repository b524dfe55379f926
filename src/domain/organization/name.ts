import { ATTACHED, EMPLOYMENT_TYPES, LEGAL_FORMS } from "./legal-forms.ts";
import { organizationAddress } from "../page/profile-address.ts";
import type { NamedOrganization } from "../page/profile.ts";

interface Spelling {
  readonly words: readonly string[];
  readonly form: string;
}

// Longest first, so that "gmbh & co kg" is one form and not "kg".
const SPELLINGS: readonly Spelling[] = LEGAL_FORMS.flatMap((line) => {
  const spellings = line.split("|");
  return spellings.map((spelling) => ({ words: spelling.split(" "), form: spellings[0] ?? spelling }));
}).toSorted((left, right) => right.words.length - left.words.length);

const PLAIN: ReadonlyMap<string, string> = new Map([
  ["ß", "ss"],
  ["æ", "ae"],
  ["œ", "oe"],
  ["ø", "o"],
  ["ł", "l"],
  ["đ", "d"],
  ["ı", "i"],
]);
const LONGEST = 300;
const DURATION = /^(\d+\+?\s+\p{L}+\.?\s*)+$/u;

/** Lower case, marks off Latin letters only (in other scripts they tell words apart), one space for all that is no word. */
function folded(text: string): string {
  return (
    text
      .slice(0, LONGEST)
      .normalize("NFKD")
      .toLowerCase()
      .normalize("NFKD")
      .replace(/(\p{Script=Latin})\p{Mn}+/gu, "$1")
      .normalize("NFC")
      .replace(/[ßæœøłđı]/g, (letter) => PLAIN.get(letter) ?? letter)
      // "e.V." is a club, "EV" a car.
      .replace(/\be\.\s?v\b\.?/g, "eingetragenerverein")
      .replace(/\ba\/s$/g, "as")
      .replace(/['’`´.״׳"]/g, "")
      .replace(/\s(and|und|et|och|og|en|y|e)\s(?=co\s)/g, " & ")
      .replace(/\sand\s/g, " & ")
      .replace(/[&+#@$€£%]+/g, (signs) => (/[&]/.test(signs) ? ` ${signs} ` : signs))
      .replace(/[^\p{L}\p{M}\p{N}&+#@$€£%]+/gu, " ")
      .trim()
  );
}

/** The name without " · Full-time" and " · 2 yrs 3 mos"; any other text behind a dot belongs to the name. */
function withoutTail(name: string): string {
  const [first = "", ...tails] = name.slice(0, LONGEST).split(/\s+[·•‧]\s+/u);
  const kept = tails.filter((tail) => !EMPLOYMENT_TYPES.has(folded(tail)) && !DURATION.test(tail.trim()));
  return [first, ...kept].join(" · ");
}

/** A name as it is compared: without its legal form, and that form. */
export interface Parts {
  readonly key: string;
  /** The canonical legal form, or "" when the name goes without. */
  readonly form: string;
}

/** The parts of a name in one spelling. */
export function nameParts(name: string): Parts {
  let text = folded(withoutTail(name));
  const attached = ATTACHED.exec(text)?.[0];
  if (attached && text !== attached) return { key: text.replace(ATTACHED, "").trim(), form: attached };
  const words = text.split(" ");
  const found = SPELLINGS.find(({ words: tail }) => {
    const from = words.length - tail.length;
    return from > 0 && tail.every((word, index) => words[from + index] === word);
  });
  if (found) text = words.slice(0, words.length - found.words.length).join(" ");
  return { key: text, form: found?.form ?? "" };
}

/** A name for looking up, without legal form and tail. Equal keys are necessary, not sufficient: ask `sameOrganizationName`. */
export function organizationNameKey(name: string): string {
  return nameParts(name).key;
}

/**
 * Whether two names are one organization's beyond doubt: the same but for case, punctuation, Latin marks, employment type
 * and a legal form that one of them leaves out. "Plan A" isn't "Plan", and "Merck KGaA" isn't "Merck Inc".
 */
export function sameOrganizationName(one: string, other: string): boolean {
  const [left, right] = [nameParts(one), nameParts(other)];
  if (!left.key || left.key !== right.key) return false;
  return left.form === right.form || !left.form || !right.form;
}

/** An organization as far as names and addresses decide who is who. */
export interface KnownOrganization {
  readonly name: string;
  /** Canonical page addresses (`organizationAddress`). */
  readonly addresses: readonly string[];
  readonly aliases: readonly string[];
}

const VANITY = /^https:\/\/www\.linkedin\.com\/company\/(?!\d+$)/;

/**
 * Whether what a page names is this organization. A shared address decides for it. LinkedIn's vanity addresses are unique,
 * so two different ones decide against it whatever the names; a numeric one can't be held against a vanity one.
 */
export function matchesOrganization(organization: KnownOrganization, named: NamedOrganization): boolean {
  const url = named.url && organizationAddress(named.url);
  const addresses = organization.addresses.map((address) => organizationAddress(address) ?? address);
  if (url && addresses.includes(url)) return true;
  if (url && VANITY.test(url) && addresses.some((address) => VANITY.test(address))) return false;
  return [organization.name, ...organization.aliases].some((name) => sameOrganizationName(name, named.name));
}

const FILLERS = new Set([
  "the",
  "group",
  "holding",
  "holdings",
  "company",
  "co",
  "&",
  "international",
  "global",
  "labs",
]);

function isWithinOneEdit(one: string, other: string): boolean {
  if (Math.abs(one.length - other.length) > 1) return false;
  let start = 0;
  while (start < one.length && one[start] === other[start]) start++;
  let [left, right] = [one.length, other.length];
  while (left > start && right > start && one[left - 1] === other[right - 1]) [left, right] = [left - 1, right - 1];
  return left - start <= 1 && right - start <= 1;
}

/** Whether two names are near enough to ask the user about. Only ever a suggestion: "Apple" is near "Apple Bank". */
export function isSimilarOrganizationName(one: string, other: string): boolean {
  const [left, right] = [organizationNameKey(one), organizationNameKey(other)];
  if (!left || !right) return false;
  if (left === right) return true;
  const [few, many] = [left, right]
    .map((key) => key.split(" ").filter((word) => !FILLERS.has(word)))
    .toSorted((a, b) => a.length - b.length);
  if (few?.length && few.every((word) => many?.includes(word))) return true;
  // Scripts without spaces have no words to compare.
  const [short = "", long = ""] = [left, right].toSorted((a, b) => a.length - b.length);
  if (/^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}ー]{2,}$/u.test(short) && long.includes(short))
    return true;
  return short.length >= 6 && isWithinOneEdit(left, right);
}
