import { useLayoutEffect, useRef } from "preact/hooks";

/** Keeps the keyboard where it is in a list whose rows go once they are done: on whatever then stands in that place. `rows` names them. */
export function useRowFocus<E extends HTMLElement>(rows: string) {
  const list = useRef<E>(null);
  const place = useRef<number | undefined>(undefined);
  // In the same breath as the drawing: a key pressed before the next paint is meant for what is in sight.
  useLayoutEffect(() => {
    const follow = ({ target }: Event): void => {
      const at = [...(list.current?.children ?? [])].findIndex((row) => target instanceof Node && row.contains(target));
      place.current = at < 0 ? undefined : at;
    };
    addEventListener("focusin", follow);
    addEventListener("pointerdown", follow);
    return () => {
      removeEventListener("focusin", follow);
      removeEventListener("pointerdown", follow);
    };
  }, []);
  useLayoutEffect(() => {
    const { activeElement } = document;
    if (place.current === undefined || !list.current || (activeElement && activeElement !== document.body)) return;
    const all = [...list.current.children];
    const row = all[Math.min(place.current, all.length - 1)];
    (row?.querySelector<HTMLElement>("button, a") ?? list.current).focus();
  }, [rows]);
  return list;
}
