/** Buttons whose every press is a step of its own: back, on, undo. */
const STEPS = "[data-steps]";

// These take Enter for themselves.
const PRESSED = "button, input, select";

/**
 * The second press of a double click presses nothing, nor does a key held down, except on steps: nothing is written twice, and nothing
 * happens to what has just come to stand under the pointer.
 */
export function pressOnce(): void {
  addEventListener(
    "click",
    (event) => {
      const button = event.target instanceof Element ? event.target.closest("button") : null;
      if (event.detail < 2 || !button || button.matches(STEPS)) return;
      event.preventDefault();
      event.stopImmediatePropagation();
    },
    { capture: true },
  );
  addEventListener(
    "keydown",
    (event) => {
      const isPressed = event.target instanceof Element && event.target.matches(PRESSED);
      if (event.repeat && event.key === "Enter" && isPressed) event.preventDefault();
    },
    { capture: true },
  );
}
