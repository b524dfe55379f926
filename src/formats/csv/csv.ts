import { readTable } from "./table.ts";

/** Rows of text cells, the header first. */
export type Rows = readonly (readonly string[])[];

const BOM = "\ufeff";

// What a spreadsheet runs as a formula, and what it passes over before it: spaces, controls, quotes; full-width forms too (facts: "Files").
const RUNS = "=+\\-@\\u2212\\uff1d\\uff0b\\uff0d\\uff20";
const PASSED = "\\s\\p{Cc}\\p{Cf}\"'`\\u2018\\u2019\\u201c\\u201d";
// Where a spreadsheet may split a cell of ours once more: it is set to another separator, or takes a quote inside a line for text.
const SPLITS = ",;|\\t-\\r\\u0085\\u2028\\u2029";

const FORMULA = new RegExp(`^(?:'*[\\t\\r\\n]|[${PASSED}]*[${RUNS}])`, "u");
const SPLIT = new RegExp(`[${SPLITS}]`, "u");
// A run is taken whole, so that a long one is looked at once.
const RUN_AFTER_SPLIT = new RegExp(`(?<![${PASSED}${SPLITS}])[${PASSED}${SPLITS}]+(?=[${RUNS}])`, "gu");
const EACH_SPLIT = new RegExp(`[${SPLITS}]`, "gu");
const EACH_GUARDED_SPLIT = new RegExp(`([${SPLITS}])'`, "gu");

/** The cell with an apostrophe wherever a spreadsheet could begin a formula: at its beginning, and behind what may split it. */
function guarded(cell: string): string {
  const inside = SPLIT.test(cell) ? cell.replace(RUN_AFTER_SPLIT, (run) => run.replace(EACH_SPLIT, "$&'")) : cell;
  return FORMULA.test(cell) ? `'${inside}` : inside;
}

/** The cell without the guards that `writeCsv` added. */
export function unguarded(cell: string): string {
  const whole = cell.startsWith("'") && FORMULA.test(cell.slice(1)) ? cell.slice(1) : cell;
  if (!whole.includes("'") || !SPLIT.test(whole)) return whole;
  return whole.replace(RUN_AFTER_SPLIT, (run) => run.replace(EACH_GUARDED_SPLIT, "$1"));
}

// Most cells begin with a letter or a digit and hold nothing special; one look is enough for them.
const PLAIN = new RegExp(`^(?:[\\p{L}\\p{N}][^"${SPLITS}]*)?$`, "u");

function written(cell: string): string {
  if (PLAIN.test(cell)) return cell;
  const safe = guarded(cell);
  return safe !== cell || safe.includes('"') || SPLIT.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

/** What stands between cells: Excel wants the semicolon wherever the comma is the decimal sign. Either is quoted within a cell. */
export type Separator = "," | ";";

/** One row as RFC 4180 has it; no cell, and no part of one, is ever a formula in a spreadsheet. */
function csvLine(row: readonly string[], separator: Separator): string {
  return `${row.map(written).join(separator)}\r\n`;
}

/** RFC 4180 text in pieces, with a byte order mark, so that spreadsheets take it for UTF-8. */
export function* csvPieces(rows: Iterable<readonly string[]>, separator: Separator = ","): Generator<string> {
  yield BOM;
  for (const row of rows) yield csvLine(row, separator);
}

/** RFC 4180 text with a byte order mark. */
export function writeCsv(rows: Rows, separator: Separator = ","): string {
  return [...csvPieces(rows, separator)].join("");
}

/** The rows of a CSV text, the header first; takes off the formula guard only where `writeCsv` added one. */
export function readCsv(text: string): Rows {
  const table = readTable(text.startsWith(BOM) ? text.slice(1) : text);
  if (!table) return [];
  return [table.header, ...table.rows].map((row) => row.map(unguarded));
}
