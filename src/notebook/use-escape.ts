import type { RefObject } from "preact";
import { useLayoutEffect } from "preact/hooks";
import { isTyping } from "../ui/controls/keys.ts";

/**
 * Escape leaves what is open in a part of the page, wherever the keys go: what took the key for itself keeps it, and so does a field
 * beside the part, which is emptied by it. The part can take the focus.
 */
export function useEscape(part: RefObject<HTMLElement | null>, onLeave: () => void): void {
  // In the same breath as the drawing: a key pressed before the next paint is meant for what is in sight.
  useLayoutEffect(() => {
    const leave = (event: KeyboardEvent): void => {
      if (event.key !== "Escape" || event.defaultPrevented) return;
      const { target } = event;
      const isWithin = target instanceof Element && part.current?.contains(target) === true;
      if (!isWithin && isTyping(event)) return;
      event.preventDefault();
      // What stands in a form isn't kept yet, so the first press only leaves the form.
      if (isWithin && isTyping(event) && target.closest("form")) part.current?.focus();
      else onLeave();
    };
    addEventListener("keydown", leave);
    return () => removeEventListener("keydown", leave);
  });
}
