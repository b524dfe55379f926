import type { SaveState } from "../state/person-store.ts";
import { say } from "../words/words.ts";
import * as style from "./save-line.module.css";

interface Properties {
  readonly state: SaveState;
  readonly mayUndo: boolean;
  /** A word on what was just done, said once. */
  readonly said: string;
  readonly onUndo: () => void;
}

/** Whether the words are safe, and the way back. */
export function SaveLine({ state, mayUndo, said, onUndo }: Properties) {
  const isRefused = typeof state === "object";
  return (
    <footer class={style.save}>
      <p class={isRefused ? `${style.saveState} is-refused` : style.saveState} role={isRefused ? "alert" : "status"}>
        {said || (isRefused ? say(`refusal_${state.refused}`) : say(`state_${state}`))}
      </p>
      <button type="button" class="quiet" data-steps disabled={!mayUndo} aria-keyshortcuts="U" onClick={onUndo}>
        {say("undo")} <kbd aria-hidden="true">U</kbd>
      </button>
    </footer>
  );
}
