import type { RefObject } from "preact";
import { useLayoutEffect, useRef, useState } from "preact/hooks";
import type { Person } from "../../domain/person/person.ts";
import { go } from "../address.ts";
import { pageLanguage } from "../../ui/words/page-language.ts";
import type { ColumnId } from "./columns.ts";
import { type Place, placeAfter } from "./grid-place.ts";
import { useOpenRow } from "./use-open-row.ts";
import type { VisibleRows } from "./visible-rows.ts";

/** What the keys lead through, and what they do there. */
export interface KeyedGrid {
  readonly people: readonly Person[];
  /** How many of them there are so far; the list grows while a search goes on. */
  readonly count: number;
  readonly columns: readonly ColumnId[];
  readonly chosen: ReadonlySet<string>;
  /** What the people are an answer to, and in which order. */
  readonly question: string;
  readonly openId: string | undefined;
  /** Somebody whose row takes the focus, each time another object. */
  readonly focusOn: { readonly id: string } | undefined;
  readonly hrefOf: (id: string) => string;
  /** Chooses these people as well, or no longer. */
  readonly onChoose: (ids: readonly string[], isChosen: boolean) => void;
}

interface GridKeys {
  /** The one cell that is a stop of the Tab key. */
  readonly at: Place;
  readonly onTick: (row: number, isRange: boolean) => void;
  readonly onKeyDown: (event: KeyboardEvent) => void;
  readonly onClick: (event: MouseEvent) => void;
  readonly onFocusIn: (event: FocusEvent) => void;
}

/** What takes the focus in a cell: what can be pressed in it, or the cell itself. */
function focusIn(cell: Element | undefined): void {
  const inner = cell?.querySelector<HTMLElement>("a, button, input") ?? cell;
  if (!(inner instanceof HTMLElement)) return;
  inner.focus({ preventScroll: true });
  cell?.scrollIntoView({ block: "nearest", inline: "nearest" });
}

/** The place of the cell something happened in. */
function placeOf({ target }: Event): Place | undefined {
  const cell = target instanceof Element ? target.closest("[role=row] > *") : null;
  const index = Number(cell?.parentElement?.getAttribute("aria-rowindex"));
  if (!cell || !index) return undefined;
  return { row: index - 2, column: [...(cell.parentElement?.children ?? [])].indexOf(cell) };
}

/** The first row is in sight, whether the table's own box scrolls or the whole page does. */
function goToTop(box: HTMLElement | null): void {
  box?.scrollTo({ top: 0 });
  // What stands above the table needn't leave the screen, nor come back to it.
  if (box && box.getBoundingClientRect().top < 0) box.scrollIntoView({ block: "start" });
}

/** The place of the keys in the table: they move it, the focus follows; space, Enter and presses choose or open who is there. */
export function useGridKeys(
  { people, count, columns, chosen, question, openId, focusOn, hrefOf, onChoose }: KeyedGrid,
  box: RefObject<HTMLElement | null>,
  visible: VisibleRows,
): GridKeys {
  const [place, setPlace] = useState<Place>({ row: 0, column: 1 });
  const [anchor, setAnchor] = useState(0);
  const isMoving = useRef(false);
  const last = columns.length;
  const at: Place = { row: Math.min(place.row, count - 1), column: Math.min(place.column, last) };

  useLayoutEffect(() => {
    if (!isMoving.current) return;
    isMoving.current = false;
    const row = box.current?.querySelector(`[aria-rowindex="${at.row + 2}"]`);
    focusIn(row?.children[at.column]);
  });

  // Another question is answered from the top, and so is the same in another order.
  const isAsked = useRef(false);
  useLayoutEffect(() => {
    if (isAsked.current) goToTop(box.current);
    isAsked.current = true;
    const isInRows = document.activeElement?.closest("[role=row]:not([aria-rowindex='1'])");
    if (place.row > 0 && !(isInRows && box.current?.contains(isInRows))) setPlace({ row: 0, column: 1 });
  }, [question]);
  useOpenRow({ people, count, openId }, box, visible, (row) => setPlace({ row, column: 1 }));
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

  function clicked(event: MouseEvent): void {
    const clickedAt = placeOf(event);
    if (!clickedAt || clickedAt.row < 0) return;
    const isReading = getSelection()?.isCollapsed === false;
    if (clickedAt.column > 1 && !isReading) go(hrefOf(people[clickedAt.row]?.id ?? ""));
  }

  // However the focus came here, the keys go on from there.
  function focused(event: FocusEvent): void {
    const focusedAt = placeOf(event);
    if (focusedAt) setPlace(focusedAt);
  }

  return { at, onTick, onKeyDown: press, onClick: clicked, onFocusIn: focused };
}
