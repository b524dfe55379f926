import { useLayoutEffect, useRef, useState } from "preact/hooks";
import type { Person } from "../../domain/person/person.ts";
import { go } from "../address.ts";
import { pageLanguage } from "../../ui/words/page-language.ts";
import { say } from "../../ui/words/words.ts";
import type { TableAround } from "./column.ts";
import type { ColumnId } from "./columns.ts";
import { gridColumns } from "./column-widths.ts";
import { GridHead } from "./grid-head.tsx";
import { type Place, placeAfter } from "./grid-place.ts";
import { GridRow } from "./grid-row.tsx";
import type { Sort } from "./view.ts";
import { STEP, useVisibleRows } from "./visible-rows.ts";
import * as style from "./people-grid.module.css";

interface Properties {
  readonly people: readonly Person[];
  /** How many of them there are so far; the list grows while a search goes on. */
  readonly count: number;
  readonly columns: readonly ColumnId[];
  readonly around: TableAround;
  readonly sort: Sort;
  readonly chosen: ReadonlySet<string>;
  readonly chosenInView: number;
  readonly openId: string | undefined;
  /** What the people are an answer to. */
  readonly question: string;
  /** Somebody whose row takes the focus, each time another object. */
  readonly focusOn: { readonly id: string } | undefined;
  readonly hrefOf: (id: string) => string;
  readonly onSort: (sort: Sort) => void;
  /** Chooses these people as well, or no longer. */
  readonly onChoose: (ids: readonly string[], isChosen: boolean) => void;
}

/** What takes the focus in a cell: what can be pressed in it, or the cell itself. */
function focusIn(cell: Element | undefined): void {
  const inner = cell?.querySelector<HTMLElement>("a, button, input") ?? cell;
  if (!(inner instanceof HTMLElement)) return;
  inner.focus({ preventScroll: true });
  cell?.scrollIntoView({ block: "nearest", inline: "nearest" });
}

/** The table. One cell of it is a stop of the Tab key; arrows lead on from there. Only rows in sight are drawn, and the one with the focus. */
export function PeopleGrid(properties: Properties) {
  const {
    people,
    count,
    columns,
    around,
    sort,
    chosen,
    chosenInView,
    openId,
    question,
    focusOn,
    hrefOf,
    onSort,
    onChoose,
  } = properties;
  const box = useRef<HTMLDivElement>(null);
  const body = useRef<HTMLDivElement>(null);
  const [place, setPlace] = useState<Place>({ row: 0, column: 1 });
  const [anchor, setAnchor] = useState(0);
  const isMoving = useRef(false);
  const visible = useVisibleRows(body, box);
  const last = columns.length;
  const at: Place = { row: Math.min(place.row, count - 1), column: Math.min(place.column, last) };

  useLayoutEffect(() => {
    if (!isMoving.current) return;
    isMoving.current = false;
    const row = box.current?.querySelector(`[aria-rowindex="${at.row + 2}"]`);
    focusIn(row?.children[at.column]);
  });

  // Another question is answered from the top.
  useLayoutEffect(() => {
    if (visible.first > 0) box.current?.scrollTo({ top: 0 });
    if (place.row > 0 && !box.current?.contains(document.activeElement)) setPlace({ row: 0, column: 1 });
  }, [question]);
  // Before the picture is drawn, as all that moves the focus: a key pressed meanwhile would go nowhere.
  useLayoutEffect(() => {
    if (!focusOn) return;
    const row = people.findIndex(({ id }) => id === focusOn.id);
    move({ row: row < 0 ? Math.max(at.row, 0) : row, column: 1 });
  }, [focusOn]);

  function move(to: Place): void {
    isMoving.current = true;
    setPlace(to);
  }

  function chooseTo(row: number, from: number, isChosen: boolean): void {
    const ids = people.slice(Math.min(from, row), Math.max(from, row) + 1).map(({ id }) => id);
    onChoose(ids, isChosen);
  }

  function tick(row: number, isRange: boolean): void {
    const person = people[row];
    if (!person) return;
    chooseTo(row, isRange ? anchor : row, isRange || !chosen.has(person.id));
    if (!isRange) setAnchor(row);
  }

  // Rows keep the one function they were given, so that they needn't be drawn again.
  const latestTick = useRef(tick);
  latestTick.current = tick;
  const [onTick] = useState(
    () =>
      (row: number, isRange: boolean): void =>
        latestTick.current(row, isRange),
  );

  function press(event: KeyboardEvent): void {
    if (event.altKey) return;
    const isControl = event.ctrlKey || event.metaKey;
    const size = {
      rows: count,
      columns: last + 1,
      page: visible.page,
      isRightToLeft: pageLanguage().direction === "rtl",
    };
    const next = placeAfter(at, event.key, isControl, size);
    if (next) {
      if (event.shiftKey && next.row !== at.row && next.row >= 0) chooseTo(next.row, anchor, true);
      else if (!event.shiftKey) setAnchor(Math.max(next.row, 0));
      move(next);
    } else if (event.target instanceof HTMLInputElement && event.key === " ") return;
    else if (event.key === " " && at.row >= 0) tick(at.row, event.shiftKey);
    else if (event.key === "a" && isControl)
      onChoose(
        people.slice(0, count).map(({ id }) => id),
        true,
      );
    else if (event.key === "Enter" && at.row >= 0 && at.column !== 1) go(hrefOf(people[at.row]?.id ?? ""));
    else return;
    event.preventDefault();
  }

  function placeOf({ target }: Event): Place | undefined {
    const cell = target instanceof Element ? target.closest("[role=row] > *") : null;
    const index = Number(cell?.parentElement?.getAttribute("aria-rowindex"));
    if (!cell || !index) return undefined;
    return { row: index - 2, column: [...(cell.parentElement?.children ?? [])].indexOf(cell) };
  }

  function clicked(event: MouseEvent): void {
    const clickedAt = placeOf(event);
    if (!clickedAt || clickedAt.row < 0) return;
    const isReading = getSelection()?.isCollapsed === false;
    if (clickedAt.column > 1 && !isReading) go(hrefOf(people[clickedAt.row]?.id ?? ""));
  }

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
        onKeyDown={press}
        onClick={clicked}
        // However the focus came here, the keys go on from there.
        onFocusIn={(event) => {
          const focused = placeOf(event);
          if (focused) setPlace(focused);
        }}
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
