import type { RefObject } from "preact";
import { useLayoutEffect, useState } from "preact/hooks";

/** The rows to draw, from `first` up to but not with `end` as far as there are so many, and their height in pixels. */
export interface VisibleRows {
  readonly first: number;
  readonly end: number;
  readonly height: number;
  /** Rows that fit on the screen. */
  readonly page: number;
}

/** Rows are drawn in steps of so many, one step beyond either edge, so that most scrolling draws nothing new. */
export const STEP = 4;

/** The part of the rows that is in sight, whether their own box scrolls or the whole page does. */
function lookAt(rows: HTMLElement, box: HTMLElement): VisibleRows {
  const height = Number.parseFloat(getComputedStyle(rows).minHeight);
  const [inner, outer] = [rows.getBoundingClientRect(), box.getBoundingClientRect()];
  const top = Math.max(outer.top, 0) - inner.top;
  const bottom = Math.min(outer.bottom, innerHeight) - inner.top;
  const first = Math.floor((top / height - STEP) / STEP) * STEP;
  const end = Math.ceil((bottom / height + STEP) / STEP) * STEP;
  return {
    first: Math.max(0, first),
    end: Math.max(0, end),
    height,
    page: Math.max(1, Math.floor((Math.min(outer.height, innerHeight) - height) / height)),
  };
}

function isSame(a: VisibleRows, b: VisibleRows): boolean {
  return a.first === b.first && a.end === b.end && a.height === b.height && a.page === b.page;
}

/** Follows which rows are in sight. All rows are of one height, which the style sheet gives as the least height of their body. */
export function useVisibleRows(rows: RefObject<HTMLElement | null>, box: RefObject<HTMLElement | null>): VisibleRows {
  const [visible, setVisible] = useState<VisibleRows>({ first: 0, end: 20, height: 40, page: 10 });
  useLayoutEffect(() => {
    const look = (): void => {
      if (!rows.current || !box.current) return;
      const now = lookAt(rows.current, box.current);
      setVisible((before) => (isSame(before, now) ? before : now));
    };
    look();
    const sizes = new ResizeObserver(look);
    if (box.current) sizes.observe(box.current);
    document.addEventListener("scroll", look, { capture: true, passive: true });
    addEventListener("resize", look);
    return () => {
      sizes.disconnect();
      document.removeEventListener("scroll", look, { capture: true });
      removeEventListener("resize", look);
    };
  }, []);
  return visible;
}
