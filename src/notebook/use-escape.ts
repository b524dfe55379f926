import type { RefObject } from "preact";
import { useLayoutEffect } from "preact/hooks";
import { isTyping } from "../ui/controls/keys.ts";

/**
 * Escape leaves what is open in a part of the page, wherever the keys go: what took the key for itself keeps it, and so does a field
 * beside the part, which is emptied by it.
 */
export function useEscape(part: RefObject<HTMLElement | null>, onLeave: () => void): void {
  // In the same breath as the drawing: a key pressed before the next paint is meant for what is in sight.
  useLayoutEffect(() => {
    const leave = (event: KeyboardEvent): void => {
      if (event.key !== "Escape" || event.defaultPrevented) return;
      const isWithin = event.target instanceof Node && part.current?.contains(event.target);
      if (!isWithin && isTyping(event)) return;
      event.preventDefault();
      onLeave();
    };
    addEventListener("keydown", leave);
    return () => removeEventListener("keydown", leave);
  });
}
