import type { RefObject } from "preact";
import { useLayoutEffect, useMemo, useRef } from "preact/hooks";
import type { Person } from "../../domain/person/person.ts";
import type { VisibleRows } from "./visible-rows.ts";

/** The height in which the rows of the table's own box are to be seen, in pixels. */
function roomIn(box: HTMLElement): number {
  return box.clientHeight - (box.querySelector("[role=rowgroup]")?.clientHeight ?? 0);
}

interface Listed {
  readonly people: readonly Person[];
  /** How many of them there are so far; the list grows while a search goes on. */
  readonly count: number;
  readonly openId: string | undefined;
}

/**
 * Whoever is open is in view in the table, from wherever they were opened: in the middle of its box, if they weren't before. `onShown`
 * is told their row once for each opening, which is when a search that goes on has found them.
 */
export function useOpenRow(
  { people, count, openId }: Listed,
  box: RefObject<HTMLElement | null>,
  { height, page }: VisibleRows,
  onShown: (row: number) => void,
): void {
  const row = useMemo(
    () => (openId === undefined ? -1 : people.findIndex(({ id }) => id === openId)),
    [people, count, openId],
  );
  const shown = useRef<string | undefined>(undefined);
  const room = useRef(Infinity);
  useLayoutEffect(() => {
    const here = box.current;
    if (!here) return;
    const [before, now] = [room.current, roomIn(here)];
    room.current = now;
    const isNew = shown.current !== openId;
    if (row >= 0 || openId === undefined) shown.current = openId;
    if (row < 0) return;
    const top = row * height - here.scrollTop;
    const isWithin = (least: number): boolean => top >= 0 && top + height <= least;
    // Somebody in view stays there when something else takes of the table's room; whoever scrolled them away meant to.
    if (!isNew && !isWithin(before)) return;
    if (isNew) onShown(row);
    if (!isWithin(now)) here.scrollBy({ top: top - (now - height) / 2 });
  }, [openId, row < 0, page]);
}
