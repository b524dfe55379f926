import type { ColumnId } from "./column.ts";

/** The least width of a column in pixels, and its share of what is left over; one without a share has just that width. */
type Width = readonly [least: number, share: number];

const WIDTHS: Readonly<Partial<Record<ColumnId, Width>>> = {
  name: [144, 2],
  verdict: [208, 0],
  organization: [120, 1.5],
  headline: [124, 2],
  labels: [88, 1],
  evidence: [136, 1],
  outlook: [96, 0],
  location: [104, 1],
};

const OTHER: Width = [112, 0];
const TICK = 40;

/** The columns as a grid template of CSS, and the least width of a row, in pixels. */
export function gridColumns(columns: readonly ColumnId[]): { readonly template: string; readonly least: string } {
  const widths = columns.map((id) => WIDTHS[id] ?? OTHER);
  const tracks = widths.map(([least, share]) => (share === 0 ? `${least}px` : `minmax(${least}px, ${share}fr)`));
  const least = widths.reduce((sum, [width]) => sum + width, TICK);
  return { template: [`${TICK}px`, ...tracks].join(" "), least: `${least}px` };
}
