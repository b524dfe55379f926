import { readTable } from "./table.ts";

/** Rows of text cells, the header first. */
export type Rows = readonly (readonly string[])[];

const BOM = "\ufeff";

// What spreadsheets run as a formula, also behind spaces, quotes and full-width forms (facts: "Files").
const FORMULA = /^(?:[\t\r\n]|[\s\ufeff"'\u2018\u2019\u201c\u201d]*[=+\-@\u2212\uff1d\uff0b\uff0d\uff20])/u;

function guarded(cell: string): string {
  return FORMULA.test(cell) ? `'${cell}` : cell;
}

/** The cell without a guard that `writeCsv` added. */
export function unguarded(cell: string): string {
  return cell.startsWith("'") && FORMULA.test(cell.slice(1)) ? cell.slice(1) : cell;
}

// Most cells begin with a letter or a digit and hold nothing special; one look is enough for them.
const PLAIN = /^(?:[\p{L}\p{N}][^",\r\n]*)?$/u;

function written(cell: string): string {
  if (PLAIN.test(cell)) return cell;
  const safe = guarded(cell);
  return safe !== cell || /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

/** One row as RFC 4180 has it; no cell is ever a formula in a spreadsheet. */
export function csvLine(row: readonly string[]): string {
  return `${row.map(written).join(",")}\r\n`;
}

/** RFC 4180 text in pieces, with a byte order mark, so that spreadsheets take it for UTF-8. */
export function* csvPieces(rows: Iterable<readonly string[]>): Generator<string> {
  yield BOM;
  for (const row of rows) yield csvLine(row);
}

/** RFC 4180 text with a byte order mark. */
export function writeCsv(rows: Rows): string {
  return [...csvPieces(rows)].join("");
}

/** The rows of a CSV text, the header first; takes off the formula guard only where `writeCsv` added one. */
export function readCsv(text: string): Rows {
  const table = readTable(text.startsWith(BOM) ? text.slice(1) : text);
  if (!table) return [];
  return [table.header, ...table.rows].map((row) => row.map(unguarded));
}
