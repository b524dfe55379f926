/** One row as it stands in a file: its cells, and the line it begins on, counted from 1. */
export interface LinedRow {
  readonly cells: readonly string[];
  readonly line: number;
}

interface Cell {
  readonly text: string;
  /** Where the separator behind the cell is. */
  readonly end: number;
}

/**
 * Reads quoted cells. A quote that nothing closes makes the reader look through to the end; what it passed there closes nothing for
 * a later quote either, so no place is passed twice in vain.
 */
function quotedCells(text: string, isEnd: (at: number) => boolean): (start: number) => Cell | undefined {
  const passedInVain = new Set<number>();
  return (start) => {
    const pieces: string[] = [];
    const passed: number[] = [];
    for (let from = start + 1; ;) {
      const close = text.indexOf('"', from);
      if (close < 0 || passedInVain.has(close)) break;
      pieces.push(text.slice(from, close));
      if (isEnd(close + 1)) return { text: pieces.join('"'), end: close + 1 };
      passed.push(close);
      // A doubled quote is one; a single one inside belongs to the text.
      from = close + (text[close + 1] === '"' ? 2 : 1);
    }
    for (const at of passed) passedInVain.add(at);
    return undefined;
  };
}

function bareCell(text: string, start: number, isEnd: (at: number) => boolean): Cell {
  let end = start;
  while (!isEnd(end)) end += 1;
  return { text: text.slice(start, end), end };
}

/**
 * Rows of a damaged or uneven CSV: slower than uDSV, but a row too short or too long spoils no other, and a quote that is never
 * closed costs only its own line. Blank lines are left
 * out. Reads `most` rows at most.
 */
export function readLenientCsv(text: string, separator: string, most: number = Infinity): readonly LinedRow[] {
  const rows: LinedRow[] = [];
  const isEnd = (at: number): boolean =>
    at >= text.length || text[at] === separator || text[at] === "\n" || text[at] === "\r";
  const quotedCell = quotedCells(text, isEnd);
  let [line, at] = [1, 0];
  while (at < text.length && rows.length < most) {
    const begins = line;
    const cells: string[] = [];
    for (;;) {
      const cell = (text[at] === '"' ? quotedCell(at) : undefined) ?? bareCell(text, at, isEnd);
      cells.push(cell.text);
      line += cell.text.split(/\r\n|\r|\n/).length - 1;
      at = cell.end + 1;
      if (cell.end < text.length && text[cell.end] === separator) continue;
      if (text[cell.end] === "\r" && text[at] === "\n") at += 1;
      break;
    }
    line += 1;
    if (cells.length > 1 || cells[0] !== "") rows.push({ cells, line: begins });
  }
  return rows;
}
