import { type ColumnId, columnOf } from "./columns.ts";

const TICK = 40;

/** The columns as a grid template of CSS, and the least width of a row, in pixels. */
export function gridColumns(columns: readonly ColumnId[]): { readonly template: string; readonly least: string } {
  const widths = columns.map((id) => columnOf(id).width);
  const tracks = widths.map(([least, share]) => (share === 0 ? `${least}px` : `minmax(${least}px, ${share}fr)`));
  const least = widths.reduce((sum, [width]) => sum + width, TICK);
  return { template: [`${TICK}px`, ...tracks].join(" "), least: `${least}px` };
}
