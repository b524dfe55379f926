import { type LinedRow, readLenientCsv } from "./lenient-csv.ts";
import { count, eachUdsvRow } from "./udsv-rows.ts";

/** A CSV as read: the header's names, the rows of text cells under it, and the rows that have too few or too many cells. */
export interface Table {
  readonly header: readonly string[];
  readonly rows: readonly (readonly string[])[];
  /** The line a row begins on, counted from 1 in the whole file. */
  lineOf(row: number): number;
  /** Lines of rows that don't fit the header; they are not among `rows`. */
  readonly invalidValues: readonly number[];
}

// A preamble is a few lines; whoever looks further for a header takes data for one.
const PREAMBLE_LINES = 30;
const HEADER_LENGTH = 100_000;
const SEPARATORS = ["\t", ";", ",", "|"];

/** A header's name as files spell it differently: lower case, underscores and doubled spaces as one space. */
export function columnKey(name: string): string {
  return name
    .replace(/[\s_\ufeff]+/g, " ")
    .trim()
    .toLowerCase();
}

function separatorOf(headerLine: string): string {
  const counts = SEPARATORS.map((separator) => headerLine.split(separator).length);
  // A header of one column has none; a comma is as good as any.
  return Math.max(...counts) === 1 ? "," : (SEPARATORS[counts.indexOf(Math.max(...counts))] ?? ",");
}

/** Where the header is: its offset, its line and what separates its cells. */
export interface HeaderPlace {
  readonly at: number;
  readonly line: number;
  readonly separator: string;
  readonly names: readonly string[];
}

/** The first line of which `isHeader` says, by its column keys, that it is the header. */
export function findHeader(text: string, isHeader: (keys: ReadonlySet<string>) => boolean): HeaderPlace | undefined {
  for (let at = 0, line = 1; line <= PREAMBLE_LINES && at < text.length; line += 1) {
    const end = text.slice(at).search(/\r|\n/);
    const headerLine = end < 0 ? text.slice(at) : text.slice(at, at + end);
    const separator = separatorOf(headerLine);
    const names = readLenientCsv(headerLine, separator)[0]?.cells ?? [];
    if (isHeader(new Set(names.map(columnKey)))) return { at, line, separator, names };
    if (end < 0) return undefined;
    at += end + (text.startsWith("\r\n", at + end) ? 2 : 1);
  }
  return undefined;
}

function lastLine(body: string): string {
  let end = body.length;
  while (body[end - 1] === "\n" || body[end - 1] === "\r") end -= 1;
  return body.slice(body.lastIndexOf("\n", end - 1) + 1, end);
}

/** Signs looked at for each sign of a file; a file of nothing but quotes would want as many as it is long. */
const LOOKS = 8;

/** Finds a quoted cell from a place on, -1 where there is none or looking for it took too long for a file of its length. */
function quotedFinder(body: string): (quoted: string, from: number) => number {
  let looks = body.length * LOOKS;
  return (quoted, from) => {
    for (let at = body.indexOf('"', from); at >= 0 && looks > 0; at = body.indexOf('"', at + 1)) {
      let same = 1;
      while (same < quoted.length && body.charCodeAt(at + same) === quoted.charCodeAt(same)) same += 1;
      looks -= same;
      if (same === quoted.length) return at;
    }
    return -1;
  };
}

/** The rows as uDSV reads them, unless a cell shows that the file isn't even: then it has joined what doesn't belong together. */
function evenRows(body: string, header: HeaderPlace): readonly (readonly string[])[] | undefined {
  const { separator, names } = header;
  // A quote opened and never closed: the file was cut, or damaged.
  if (count(body, '"') % 2 === 1) return undefined;
  const rows: (readonly string[])[] = [];
  if (!eachUdsvRow(body, separator, names.length, (row) => rows.push(row))) return undefined;
  // It fills up a last row that is too short.
  const last = readLenientCsv(lastLine(body), separator, 1)[0];
  if (rows.length > 0 && (last?.cells.length ?? 0) < names.length) return undefined;
  const lines = count(body, "\n");
  // As many lines as rows: then no cell has a newline in it.
  const isPlain = lines === rows.length + 1 && !body.includes("\n\n") && !body.includes("\r");
  const find = quotedFinder(body);
  let from = 0;
  let found = linesIn(names);
  for (const row of rows) {
    found += 1;
    // Where no cell has a newline, only a row too long can be amiss: its last cell has all that was too much.
    for (let index = isPlain ? row.length - 1 : 0; index < row.length; index += 1) {
      const cell = row[index] ?? "";
      if (!cell.includes(separator) && (isPlain || !/[\r\n]/.test(cell))) continue;
      // Such a cell was quoted; where the file has it without quotes, uDSV ran over the end of a row.
      const at = find(`"${cell.replaceAll('"', '""')}"`, from);
      if (at < 0) return undefined;
      from = at + cell.length;
      found += count(cell, "\n");
    }
  }
  // It leaves out rows that don't fit, without a word.
  return found === lines ? rows : undefined;
}

function linesIn(row: readonly string[]): number {
  return row.reduce((count, cell) => count + (cell.includes("\n") ? cell.split("\n").length - 1 : 0), 1);
}

function evenTable(header: HeaderPlace, rows: readonly (readonly string[])[]): Table {
  let starts: number[] | undefined;
  const lineOf = (index: number): number => {
    if (!starts) {
      starts = [];
      let line = header.line + 1;
      for (const row of rows) {
        starts.push(line);
        line += linesIn(row);
      }
    }
    return starts[index] ?? header.line;
  };
  return { header: header.names, rows, lineOf, invalidValues: [] };
}

/** The table under a header that was found in a text. */
export function tableAt(text: string, header: HeaderPlace): Table {
  // uDSV wants a line's end behind a header that stands alone.
  const body = `${text.slice(header.at)}${/[\r\n]$/.test(text) ? "" : "\n"}`;
  const even = evenRows(body, header);
  if (even) return evenTable(header, even);
  const lined = readLenientCsv(body, header.separator).slice(1);
  const width = header.names.length;
  const isEmptyTail = (cells: readonly string[]) => cells.slice(width).every((cell) => cell === "");
  const isFitting = ({ cells }: LinedRow) => cells.length >= width && isEmptyTail(cells);
  const fitting = lined.filter(isFitting);
  const lineIn = (line: number): number => line + header.line - 1;
  return {
    header: header.names,
    rows: fitting.map(({ cells }) => cells),
    lineOf: (index) => lineIn(fitting[index]?.line ?? 1),
    invalidValues: lined.filter((row) => !isFitting(row)).map(({ line }) => lineIn(line)),
  };
}

/** The table of a whole text whose first row is its header; `undefined` when there is nothing in it. */
export function readTable(text: string): Table | undefined {
  const [first] = readLenientCsv(text.slice(0, HEADER_LENGTH), separatorOf(firstLine(text)), 1);
  if (!first || first.cells.every((cell) => cell === "")) return undefined;
  return tableAt(text, { at: 0, line: 1, separator: separatorOf(firstLine(text)), names: first.cells });
}

function firstLine(text: string): string {
  return /^[^\r\n]*/.exec(text.slice(0, HEADER_LENGTH))?.[0] ?? "";
}

/** Reads cells of a row by the header's column keys; a column the file doesn't have reads as empty. */
export function columnReader(
  table: Pick<Table, "header">,
  aliases: ReadonlyMap<string, string> = new Map(),
): (row: readonly string[], key: string) => string {
  const places = new Map<string, number>();
  table.header.forEach((name, index) => {
    const key = aliases.get(columnKey(name)) ?? columnKey(name);
    if (!places.has(key)) places.set(key, index);
  });
  return (row, key) => row[places.get(key) ?? -1]?.trim() ?? "";
}
