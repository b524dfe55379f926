/** A range of time as a page writes it; `isOpen` when it has no end yet. A date that can't be read is absent. */
export interface DateRange {
  readonly from?: string;
  readonly to?: string;
  readonly isOpen: boolean;
}

const LONGEST = 90;
const YEAR = /(?<!\d)(?:19|20)\d\d(?!\d)/u;
const DASH = /\s*[–—~〜～]\s*|\s+-\s+|\s+(?:to|bis|à|al?)\s+/u;

/** The text with Arabic, Persian and full-width digits written 0 to 9. */
export function latinDigits(text: string): string {
  // In all three blocks the last hexadecimal digit of the code point is the digit itself.
  return text.replace(/[٠-٩۰-۹０-９]/gu, (digit) => String((digit.codePointAt(0) ?? 0) & 15));
}

const monthsByLanguage = new Map<string, readonly (readonly string[])[]>();

function plainWord(word: string): string {
  return word
    .toLocaleLowerCase("en")
    .normalize("NFKC")
    .replace(/[.'’׳,]/gu, "");
}

const STYLES = [
  { month: "short" },
  { month: "long" },
  { month: "short", day: "numeric" },
  { month: "long", day: "numeric" },
] as const;

// Formatters cost more than all else in the first reading of a page, and most pages are in English.
const ENGLISH = "january february march april may june july august september october november december"
  .split(" ")
  .map((name) => [name]);

/** The twelve months as a language writes them, alone and beside a day; a formatter costs most, so there is one a style. */
function namesOfMonths(language: string): readonly (readonly string[])[] {
  if (/^en\b/iu.test(language)) return ENGLISH;
  const formats = STYLES.map(
    (style) => new Intl.DateTimeFormat(language, { ...style, timeZone: "UTC", calendar: "gregory" }),
  );
  return Array.from({ length: 12 }, (_, month) => {
    const day = new Date(Date.UTC(2024, month, 15));
    return formats.map((format) =>
      plainWord(format.formatToParts(day).find(({ type }) => type === "month")?.value ?? ""),
    );
  });
}

function monthsIn(language: string): readonly (readonly string[])[] {
  const known = monthsByLanguage.get(language);
  if (known) return known;
  let months: readonly (readonly string[])[] = [];
  try {
    months = namesOfMonths(language);
  } catch {
    // Not a language tag: its months can't be known.
  }
  if (monthsByLanguage.size < 20) monthsByLanguage.set(language, months);
  return months;
}

function findMonth(word: string, language: string): number | undefined {
  const plain = plainWord(word);
  if (plain.length < 2 || /\d/u.test(plain)) return undefined;
  const isName = (name: string) => name === plain || (plain.length >= 3 && name.startsWith(plain));
  const matches = monthsIn(language).flatMap((names, month) => (names.some(isName) ? [month + 1] : []));
  return matches.length === 1 ? matches[0] : undefined;
}

const monthByWord = new Map<string, number | undefined>();

/** The same dozen words come back in every row. */
function monthNamed(word: string, language: string): number | undefined {
  const key = `${language} ${word}`;
  if (monthByWord.has(key)) return monthByWord.get(key);
  const month = findMonth(word, language);
  if (monthByWord.size < 500) monthByWord.set(key, month);
  return month;
}

function twoDigits(month: number): string {
  return String(month).padStart(2, "0");
}

/** One date as `YYYY-MM` or `YYYY`; `undefined` when it has no year or its other words are no month in `languages`. */
function parseDate(text: string, languages: readonly string[]): string | undefined {
  const year = YEAR.exec(text)?.[0];
  if (!year) return undefined;
  const rest = text
    .replace(year, " ")
    .replace(/[年월月.,/]/gu, (mark) => (mark === "." ? "." : " "))
    .trim();
  if (!/[\p{L}\d]/u.test(rest) || /^년$/u.test(rest)) return year;
  const number = /^\D{0,2}(\d{1,2})\D{0,2}$/u.exec(rest)?.[1];
  if (number) return Number(number) >= 1 && Number(number) <= 12 ? `${year}-${twoDigits(Number(number))}` : undefined;
  for (const language of languages) {
    for (const word of rest.split(/\s+/u)) {
      const month = monthNamed(word, language);
      if (month) return `${year}-${twoDigits(month)}`;
    }
  }
  return undefined;
}

/** The languages to read month names in: the page's own, then English. */
export function languagesOf(document: Document): string[] {
  const own = document.querySelector("html")?.getAttribute("lang")?.trim().replaceAll("_", "-");
  return own && !/^en\b/iu.test(own) ? [own, "en"] : ["en"];
}

/**
 * The range a line such as "Feb 2024 - Present · 2 yrs" writes, or `undefined` when it isn't one. Open by structure: an end
 * without any digit is a word for "present" in whatever language; an end with digits that can't be read is closed.
 */
export function dateRange(line: string, languages: readonly string[]): DateRange | undefined {
  if (line.length > LONGEST || !/\p{Nd}{4}/u.test(line)) return undefined;
  const [range = ""] = latinDigits(line).split(/\s[·•∙]\s/u);
  const [start = "", end, ...more] = range.split(DASH);
  if (more.length > 0 || start.length > 30 || (end ?? "").length > 30 || !YEAR.test(start)) return undefined;
  const from = parseDate(start, languages);
  if (end === undefined) return from ? { from, to: from, isOpen: false } : undefined;
  const dates = from ? { from } : {};
  if (!/\d/u.test(end)) return /\p{L}/u.test(end) ? { ...dates, isOpen: true } : undefined;
  const to = parseDate(end, languages);
  return { ...dates, ...(to ? { to } : {}), isOpen: false };
}
