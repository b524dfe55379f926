/** A place in the table: row 0 is the first person, -1 the headings; column 0 is the tick box. */
export interface Place {
  readonly row: number;
  readonly column: number;
}

/** How large the table is, and which way it is written. */
export interface GridSize {
  readonly rows: number;
  readonly columns: number;
  /** Rows that fit on the screen, for Page Up and Page Down. */
  readonly page: number;
  readonly isRightToLeft: boolean;
}

function within(value: number, least: number, most: number): number {
  return Math.max(least, Math.min(value, most));
}

/**
 * Where a key leads from a place, as the pattern for grids has it (WAI-ARIA APG, "Grid"): Home and End go along the row, with
 * Control to the first and last row. `undefined` for a key that leads nowhere.
 */
export function placeAfter(
  { row, column }: Place,
  key: string,
  isControl: boolean,
  { rows, columns, page, isRightToLeft }: GridSize,
): Place | undefined {
  const [last, ahead] = [columns - 1, isRightToLeft ? -1 : 1];
  const to = (nextRow: number, nextColumn: number): Place => ({
    row: within(nextRow, -1, rows - 1),
    column: within(nextColumn, 0, last),
  });
  switch (key) {
    case "ArrowDown":
      return isControl ? to(rows - 1, column) : to(row + 1, column);
    case "ArrowUp":
      return isControl ? to(0, column) : to(row - 1, column);
    case "ArrowRight":
      return to(row, column + ahead);
    case "ArrowLeft":
      return to(row, column - ahead);
    case "PageDown":
      return to(Math.max(row, 0) + page, column);
    case "PageUp":
      return to(Math.max(row - page, 0), column);
    case "Home":
      return isControl ? to(0, column) : to(row, 0);
    case "End":
      return isControl ? to(rows - 1, column) : to(row, last);
    default:
      return undefined;
  }
}
