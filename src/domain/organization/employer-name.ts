import { nameParts } from "./name.ts";
import { COMMON, PLACE_OF } from "./places-in-names.ts";

/*
 * Boards write the legal entity that hires, with the code it has in the employer's own books: "2100 Brackenhall Instruments USA LLC".
 * Profiles write the brand. What is taken off here is only what can't tell two organizations apart; where it might, they stay two.
 */

/** An organization's name taken apart. */
interface Employer {
  /** The spellings of what is left, e.g. with ü as u and as ue. */
  readonly keys: readonly string[];
  /** The legal form; "" when it goes without, or with a country's own. */
  readonly form: string;
  /** The country, part of the world or town it names besides; "" for none. */
  readonly place: string;
}

const LONGEST = 300;
// "0045 - ", "US10 ", "(1200) ", "100_", "3001: ": numbers of an employer's books. Bare digits only where a legal form ends the name: "500 Startups".
const CODE =
  /^(?:\(\s*[A-Z]{0,3}\d{2,6}\s*\)\s*|[A-Z]{0,3}\d{2,6}\s*[_:–-]\s*(?=\p{L})|[A-Z]{1,3}\d{2,5}\s+|0\d{2,6}\s+)/u;
const BARE_CODE = /^\d{3,6}\s+/u;
const AROUND =
  /^(?:careers?|jobs?|karriere|working)\s+(?:at|bei|chez|en)\s+|\s*[-–|·,]?\s*(?:careers?|jobs|karriere|recruiting|recruitment team)$|,\s+(?:an?|ein|une?)\s+[^,]{2,60}\s+(?:company|brand|business|unternehmen|entreprise)$/giu;
// Remarks in brackets that say nothing of where: a stock exchange's, a badge's, a former name, the name's own letters.
const REMARK = /^(?:publ|hiring|we'?re hiring|pty|formerly .*|ehemals .*|früher .*|ex[ -].*|[A-Z]{2,6})$/iu;
const BEFORE = /^(?:ооо|оао|зао|пао|ао|тов|pt|cv)\s+(?=\S)/u;
const FORMS_BEHIND =
  /\s+(?:ulc|lda|fze|fz llc|fzco|na|ltee|limitee|eg|sa rl|ltd sti|as|spzoo|gesmbh|kgaa|pc|pllc|lp|pbc|bvi)$/u;
const GROUP = new Set(
  "group groupe gruppe grupo gruppo holding holdings international global worldwide konzern".split(" "),
);
const JOINING = new Set(
  "of de du des do da di del della der die das la le les in for für the and & von van to".split(" "),
);
const AND = new Set(["and", "und", "et", "och", "og", "+"]);
const MOST_WORDS = 4;

function isAbbreviationOf(letters: string, name: string): boolean {
  const initials = name
    .split(/[\s-]+/u)
    .map((word) => word[0] ?? "")
    .join("");
  return letters.length > 1 && initials.toLowerCase().startsWith(letters.slice(0, 2).toLowerCase());
}

/** What is left may stand for the organization: words that aren't all anybody's. */
function isTelling(words: readonly string[]): boolean {
  if (words.length === 0 || JOINING.has(words.at(-1) ?? "")) return false;
  const own = words.filter(
    (word) => !COMMON.has(word) && !JOINING.has(word) && !PLACE_OF.has(word) && !/^\p{N}+$/u.test(word),
  );
  const [first = ""] = own;
  if (words.length > 1) return own.some((word) => word.length > 2);
  return first.length >= 5 || (first.length >= 3 && /[\p{Script=Han}\p{Script=Hangul}\p{Script=Kana}]/u.test(first));
}

/** A place at the end of the words, longest first, if what stands before it may stand alone. */
function placeBehind(
  words: readonly string[],
  hasForm: boolean,
): { readonly rest: readonly string[]; readonly place: string } | undefined {
  for (let count = Math.min(MOST_WORDS, words.length - 1); count > 0; count--) {
    const name = words.slice(-count).join(" ");
    const place = PLACE_OF.get(name);
    const rest = words.slice(0, -count);
    // "of America" only of a legal entity: the Friends of America are another club.
    if (place && (!JOINING.has(words.at(-count) ?? "") || hasForm || name.startsWith("the ")) && isTelling(rest))
      return { rest, place };
  }
  return undefined;
}

function withoutBrackets(name: string): { readonly name: string; readonly place: string } {
  let place = "";
  const bare = name.replace(/\s*\(([^()]{1,60})\)\s*/gu, (all: string, inner: string, at: number) => {
    const text = inner.trim();
    if (at === 0 || /\d/u.test(text)) return all;
    if (REMARK.test(text) && !PLACE_OF.has(text.toLowerCase())) {
      if (/^[A-Z]{2,6}$/u.test(text) && !isAbbreviationOf(text, name)) return all;
      return " ";
    }
    const key = nameParts(text).key;
    place = PLACE_OF.get(key) ?? key;
    return " ";
  });
  return place !== "" && !isTelling(nameParts(bare).key.split(" ")) ? { name, place: "" } : { name: bare, place };
}

function plain(name: string): string {
  return name
    .slice(0, LONGEST)
    .replace(/[®™©]|\(R\)|\(TM\)/gu, " ")
    .replace(/\(株\)|㈱|（株）/gu, "株式会社")
    .replace(/\(주\)|㈜|（주）/gu, "주식회사")
    .replace(/（/gu, " (")
    .replace(/）/gu, ") ")
    .replace(/\bU\.\s?S\.(?:\s?A\.)?/gu, "USA")
    .replace(/\bU\.\s?K\./gu, "UK")
    .trim();
}

function withoutCode(name: string): string {
  const coded = name.replace(CODE, "");
  const words = nameParts(coded);
  if (coded !== name)
    return isTelling(words.key.split(" ")) && (words.key.includes(" ") || words.form !== "") ? coded : name;
  const bare = name.replace(BARE_CODE, "");
  return bare !== name &&
    (nameParts(bare).form !== "" || FORMS_BEHIND.test(nameParts(bare).key)) &&
    isTelling(nameParts(bare).key.split(" "))
    ? bare
    : name;
}

function taken(
  name: string,
  isGerman: boolean,
): { readonly key: string; readonly form: string; readonly place: string } {
  const spelled = isGerman ? name.replace(/[äöü]/giu, (letter) => `${letter.normalize("NFD")[0] ?? letter}e`) : name;
  const { name: bare, place: inBrackets } = withoutBrackets(withoutCode(plain(spelled)).replace(AROUND, ""));
  const parts = nameParts(bare);
  let { key, form } = parts;
  const behind = FORMS_BEHIND.exec(key);
  if (form === "" && behind && behind.index > 0) [key, form] = [key.slice(0, behind.index), behind[0].trim()];
  const before = BEFORE.exec(key);
  if (form === "" && before) [key, form] = [key.slice(before[0].length), before[0].trim()];
  let words: readonly string[] = key.split(" ").map((word) => (AND.has(word) ? "&" : word));
  let place = inBrackets;
  for (let turn = 0; turn < 4; turn++) {
    const found = place === "" ? placeBehind(words, form !== "") : undefined;
    if (found) [words, place] = [found.rest, found.place];
    else if (GROUP.has(words.at(-1) ?? "") && isTelling(words.slice(0, -1))) words = words.slice(0, -1);
    else break;
  }
  if (words[0] === "the" && words.length > 2) words = words.slice(1);
  // A country's branch has a form of that country, which says nothing against the parent's.
  return { key: words.join(" "), form: place === "" ? form : "", place };
}

function employerIn(name: string): Employer {
  const one = taken(name, false);
  const keys = /[äöü]/iu.test(name) ? [one.key, taken(name, true).key] : [one.key];
  return { ...one, keys };
}

/** What is left of an employer's name to look for it by, as `organizationNameKey` spells it: without code, country and "Group". */
export function employerKeys(name: string): readonly string[] {
  return employerIn(name).keys.filter((key) => key !== "");
}

/**
 * Whether two names are one employer's beyond doubt, however a board writes it: with the code of a legal entity before, and its legal
 * form, country and "Group" behind. Two countries, two forms and words that are anybody's ("Air France" and "Air") leave them two.
 */
export function isSameEmployer(one: string, other: string): boolean {
  const [left, right] = [employerIn(one), employerIn(other)];
  if (!left.keys.some((key) => key !== "" && right.keys.includes(key))) return false;
  if (left.place !== "" && right.place !== "" && left.place !== right.place) return false;
  return left.form === right.form || left.form === "" || right.form === "";
}
