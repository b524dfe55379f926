import { useRef } from "preact/hooks";
import { say } from "../../ui/words/words.ts";
import type { TableAround } from "./column.ts";
import { GridHead } from "./grid-head.tsx";
import { GridRow } from "./grid-row.tsx";
import { type KeyedGrid, useGridKeys } from "./use-grid-keys.ts";
import type { Sort } from "./view.ts";
import { STEP, useVisibleRows } from "./visible-rows.ts";
import * as style from "./people-grid.module.css";
import { type ColumnId, columnOf } from "./columns.ts";

const TICK = 40;

/** The columns as a grid template of CSS, and the least width of a row, in pixels. */
function gridColumns(columns: readonly ColumnId[]): { readonly template: string; readonly least: string } {
  const widths = columns.map((id) => columnOf(id).width);
  const tracks = widths.map(([least, share]) => (share === 0 ? `${least}px` : `minmax(${least}px, ${share}fr)`));
  const least = widths.reduce((sum, [width]) => sum + width, TICK);
  return { template: [`${TICK}px`, ...tracks].join(" "), least: `${least}px` };
}

interface Properties extends KeyedGrid {
  readonly around: TableAround;
  readonly sort: Sort;
  readonly chosenInView: number;
  readonly onSort: (sort: Sort) => void;
}

/** The table. One cell of it is a stop of the Tab key; arrows lead on from there. Only rows in sight are drawn, and the one with the focus. */
export function PeopleGrid(properties: Properties) {
  const { people, count, columns, around, sort, chosen, chosenInView, openId, hrefOf, onSort, onChoose } = properties;
  const box = useRef<HTMLDivElement>(null);
  const body = useRef<HTMLDivElement>(null);
  const visible = useVisibleRows(body, box);
  const { at, onTick, onKeyDown, onClick, onFocusIn } = useGridKeys(properties, box, visible);
  // Rows that scroll out of sight serve again with other words, but the one with the focus: nobody else takes its place.
  const slots = visible.page + 5 * STEP;
  const keyOf = (row: number): string =>
    row !== at.row && row % slots === at.row % slots ? "spare" : `slot ${row % slots}`;
  const rows: number[] = [];
  // A list that has just become shorter is drawn from its end until the box has followed.
  const shown = visible.end - visible.first;
  const first = Math.min(visible.first, Math.max(0, count - shown));
  for (let row = first; row < Math.min(visible.end, count); row += 1) rows.push(row);
  if (at.row >= 0 && !rows.includes(at.row)) rows.push(at.row);
  const { template, least } = gridColumns(columns);
  return (
    <div ref={box} class={style.peopleBox}>
      <div
        role="grid"
        tabIndex={-1}
        class={style.peopleGrid}
        aria-label={say("people_title")}
        aria-rowcount={count + 1}
        aria-multiselectable="true"
        style={{ "--columns": template, "--least": least }}
        onKeyDown={onKeyDown}
        onClick={onClick}
        onFocusIn={onFocusIn}
      >
        <div role="rowgroup" class={style.peopleHeads}>
          <GridHead
            columns={columns}
            sort={sort}
            focusable={at.row < 0 ? at.column : undefined}
            chosen={chosenInView === 0 ? "none" : chosenInView === count ? "all" : "some"}
            onSort={onSort}
            onTickAll={() =>
              onChoose(
                people.slice(0, count).map(({ id }) => id),
                chosenInView < count,
              )
            }
          />
        </div>
        <div ref={body} role="rowgroup" class={style.peopleRows} style={{ height: `${count * visible.height}px` }}>
          {rows.map((row) => {
            const person = people[row];
            return (
              person && (
                <GridRow
                  key={keyOf(row)}
                  person={person}
                  row={row}
                  top={row * visible.height}
                  columns={columns}
                  around={around}
                  href={hrefOf(person.id)}
                  isChosen={chosen.has(person.id)}
                  isOpen={person.id === openId}
                  focusable={row === at.row ? at.column : undefined}
                  onTick={onTick}
                />
              )
            );
          })}
        </div>
      </div>
    </div>
  );
}
