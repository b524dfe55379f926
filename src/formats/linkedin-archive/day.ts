import { type Day, isDay, isYear } from "../../domain/history/day.ts";

/** In which order an all-number date has its day and month; a spreadsheet that saved the file wrote them as its own country does. */
export type DayOrder = "dayFirst" | "monthFirst";

// First letters of the months in the languages of the archive's possible headers; enough to tell each from the others.
const MONTHS: readonly (readonly string[])[] = [
  ["jan", "janv", "ene", "gen", "jän", "sty", "oca"],
  ["feb", "fév", "févr", "fev"],
  ["mar", "mär", "mrz", "mrt", "maa"],
  ["apr", "avr", "abr"],
  ["may", "mai", "mag", "mei", "maj"],
  ["jun", "juin", "giu"],
  ["jul", "juil", "lug"],
  ["aug", "aoû", "août", "ago"],
  ["sep", "set"],
  ["oct", "okt", "out", "ott"],
  ["nov"],
  ["dec", "déc", "dez", "dic"],
];

function monthOf(word: string): number {
  const key = word.toLowerCase().replace(/\.$/, "");
  const exact = MONTHS.findIndex((names) => names.includes(key));
  const found = exact < 0 ? MONTHS.findIndex((names) => names.some((name) => key.startsWith(name))) : exact;
  return found + 1;
}

function dayOf(year: string, month: number, date: number): Day | undefined {
  const full = year.length === 2 ? `20${year}` : year;
  const day = `${full}-${String(month).padStart(2, "0")}-${String(date).padStart(2, "0")}`;
  return isDay(day) ? day : undefined;
}

const ISO = /^(\d{4})[-/](\d{1,2})[-/](\d{1,2})(?:[T\s].*)?$/;
const WORDS = /^(\d{1,2})[\s.-]+(\p{L}+)\.?[\s.-]+(\d{4}|\d{2})$/u;
const WORDS_MONTH_FIRST = /^(\p{L}+)\.?\s+(\d{1,2}),?\s+(\d{4})$/u;
const NUMBERS = /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4}|\d{2})(?:[,\s].*)?$/;
const LONG = /^\p{L}{2,4}\s+(\p{L}+)\s+(\d{1,2})\s+[\d:]+\s+\S+\s+(\d{4})$/u;

/** The day a cell names in any of the spellings the archive's files have, Excel's among them; `undefined` when it names none. */
export function readDay(text: string, order: DayOrder = "monthFirst"): Day | undefined {
  const line = text.trim();
  const iso = ISO.exec(line);
  if (iso) return dayOf(iso[1] ?? "", Number(iso[2]), Number(iso[3]));
  const words = WORDS.exec(line);
  if (words) return dayOf(words[3] ?? "", monthOf(words[2] ?? ""), Number(words[1]));
  const monthFirst = WORDS_MONTH_FIRST.exec(line) ?? LONG.exec(line);
  if (monthFirst) return dayOf(monthFirst[3] ?? "", monthOf(monthFirst[1] ?? ""), Number(monthFirst[2]));
  const numbers = NUMBERS.exec(line);
  if (!numbers) return undefined;
  const [one, two] = [Number(numbers[1]), Number(numbers[2])];
  // Points are written where the day comes first.
  const isDayFirst = order === "dayFirst" || line.includes(".");
  return isDayFirst ? dayOf(numbers[3] ?? "", two, one) : dayOf(numbers[3] ?? "", one, two);
}

/** The order of day and month in a column: the one no cell speaks against, month first when nothing tells. */
export function dayOrderOf(cells: Iterable<string>): DayOrder {
  for (const cell of cells) {
    const numbers = NUMBERS.exec(cell.trim());
    if (numbers && Number(numbers[1]) > 12) return "dayFirst";
  }
  return "monthFirst";
}

/** A month or a year as positions have them, `YYYY-MM` or `YYYY`; `undefined` when the cell names none. */
export function readMonth(text: string): string | undefined {
  const line = text.trim();
  if (isYear(line)) return line;
  const [, word = "", year] = /^(\p{L}+)\.?\s+(\d{4})$/u.exec(line) ?? [];
  const month = isYear(year) ? monthOf(word) : 0;
  if (month > 0) return `${year}-${String(month).padStart(2, "0")}`;
  return readDay(line)?.slice(0, 7);
}
