import type { RefObject } from "preact";
import { useLayoutEffect, useMemo, useRef, useState } from "preact/hooks";
import type { TableAround } from "./column.ts";
import type { ColumnId } from "./columns.ts";
import { type Differences, differencesIn, type Hidden, type ShownColumns, shownColumns } from "./shown-columns.ts";
import type { PeopleView } from "./view.ts";

/** What the tick boxes and a scroll bar take of the table's width, in pixels. */
const BESIDE = 56;

/** Where people stand below one another in a few lines each, no column needs a place of its own. */
const NARROW = "(max-width: 859px)";

/** The width of the table's part of the page in pixels, as it is now. */
function useRoom(main: RefObject<HTMLElement | null>): number {
  const [room, setRoom] = useState(innerWidth);
  useLayoutEffect(() => {
    const look = (): void => setRoom(matchMedia(NARROW).matches ? Infinity : (main.current?.clientWidth ?? 0) - BESIDE);
    look();
    const sizes = new ResizeObserver(look);
    if (main.current) sizes.observe(main.current);
    return () => sizes.disconnect();
  }, []);
  return room;
}

const NONE: ReadonlyMap<ColumnId, Hidden> = new Map();

/** The columns of the table: those the user chose, else the usual ones that say something and find room in its part of the page. */
export function useShownColumns(
  { columns, sort }: PeopleView,
  around: TableAround,
  main: RefObject<HTMLElement | null>,
): ShownColumns {
  const room = useRoom(main);
  const last = useRef<Differences | undefined>(undefined);
  const differences = useMemo(() => (last.current = differencesIn(around, last.current)), [around]);
  const usual = useMemo(() => shownColumns(differences, room, sort.by), [differences, room, sort.by]);
  // Rows are drawn again when their columns are another list, so it stays the same one while it says the same.
  const key = usual.ids.join();
  const ids = useMemo(() => columns ?? usual.ids, [columns, key]);
  return { ids, hidden: columns ? NONE : usual.hidden };
}
