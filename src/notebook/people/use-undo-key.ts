import type { RefObject } from "preact";
import { useEffect, useRef } from "preact/hooks";
import { keyAction } from "../../ui/keys.ts";
import type { Undoing } from "../undo-bar.tsx";

/** In the table the undo key means what was done to many, which an open person would take for themself. */
export function useUndoKey(undoing: Undoing): RefObject<HTMLDivElement | null> {
  const main = useRef<HTMLDivElement>(null);
  useEffect(() => {
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
