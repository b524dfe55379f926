import { inferSchema, initParser } from "udsv";

/** Rows of text cells, the header first. */
export type Rows = readonly (readonly string[])[];

const BOM = "\ufeff";

// What spreadsheets run as a formula, also behind spaces, quotes and full-width forms (facts: "Files").
const FORMULA = /^(?:[\t\r\n]|[\s\ufeff"'\u2018\u2019\u201c\u201d]*[=+\-@\u2212\uff1d\uff0b\uff0d\uff20])/u;

function guarded(cell: string): string {
  return FORMULA.test(cell) ? `'${cell}` : cell;
}

function unguarded(cell: string): string {
  return cell.startsWith("'") && FORMULA.test(cell.slice(1)) ? cell.slice(1) : cell;
}

function written(cell: string): string {
  const safe = guarded(cell);
  return safe !== cell || /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

/** RFC 4180 text with a byte order mark, so that spreadsheets take it for UTF-8; no cell is ever a formula there. */
export function writeCsv(rows: Rows): string {
  return BOM + rows.map((row) => `${row.map(written).join(",")}\r\n`).join("");
}

/** The rows of a CSV text, the header first; takes off the formula guard only where `writeCsv` added one. */
export function readCsv(text: string): Rows {
  const body = text.startsWith(BOM) ? text.slice(1) : text;
  if (body.trim() === "") return [];
  const schema = inferSchema(body, { trim: false });
  const rows = [schema.cols.map(({ name }) => name), ...initParser(schema).stringArrs(body)];
  return rows.map((row) => row.map(unguarded));
}
