import { type KeyAction, keyAction } from "./keys.ts";

/** Keys pressed before anybody was drawn whom they could be about. */
export interface EarlyKeys {
  /** What was pressed so far, in order, for whoever is drawn first; from now on the keys are theirs to hear. */
  readonly take: () => readonly KeyAction[];
}

/** Hears keys from now until they are taken: a surface is pressed open and the keys follow, drawn or not. */
export function hearEarlyKeys(): EarlyKeys {
  let pressed: readonly KeyAction[] = [];
  const hear = (event: KeyboardEvent): void => {
    const action = keyAction(event);
    if (!action) return;
    event.preventDefault();
    pressed = [...pressed, action];
  };
  document.addEventListener("keydown", hear);
  return {
    take() {
      document.removeEventListener("keydown", hear);
      const taken = pressed;
      pressed = [];
      return taken;
    },
  };
}
