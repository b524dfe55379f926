import { inferSchema, initParser } from "udsv";

/** How often a sign stands in a text. */
export function count(text: string, sign: string): number {
  let found = 0;
  for (let at = text.indexOf(sign); at >= 0; at = text.indexOf(sign, at + 1)) found += 1;
  return found;
}

/**
 * Hands over each row under the header as uDSV reads it. Returns whether it came through: on uneven files it throws or makes rows
 * without end, so there are never more than the text has lines.
 */
export function eachUdsvRow(
  body: string,
  separator: string,
  columns: number,
  take: (row: readonly string[]) => void,
): boolean {
  const most = count(body, "\n") + 1;
  let rows = 0;
  try {
    const schema = inferSchema(body, { trim: false, col: separator });
    if (schema.cols.length !== columns) return false;
    initParser(schema).stringArrs<string[]>(body, (row) => {
      rows += 1;
      if (rows <= most) take(row);
      return rows <= most; // anything but true ends the parsing
    });
  } catch {
    return false;
  }
  return rows <= most;
}
