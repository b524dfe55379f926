import type { RefObject } from "preact";
import { useLayoutEffect, useRef } from "preact/hooks";
import { keyAction } from "../../ui/controls/keys.ts";
import type { Undoing } from "../undo-bar.tsx";

/** In the table the undo key means what was done to many, which an open person would take for themself. */
export function useUndoKey(undoing: Undoing): RefObject<HTMLDivElement | null> {
  const main = useRef<HTMLDivElement>(null);
  // In the same breath as the drawing: a key pressed before the next paint is meant for what is in sight.
  useLayoutEffect(() => {
    const here = main.current;
    const listen = (event: KeyboardEvent): void => {
      if (keyAction(event)?.kind !== "undo" || !undoing.mayUndo) return;
      event.preventDefault();
      event.stopPropagation();
      void undoing.undo();
    };
    here?.addEventListener("keydown", listen);
    return () => here?.removeEventListener("keydown", listen);
  });
  return main;
}
