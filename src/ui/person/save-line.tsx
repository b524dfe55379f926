import { useState } from "preact/hooks";
import type { SaveState } from "../state/person-store.ts";
import { say } from "../words/words.ts";
import * as style from "./save-line.module.css";

interface Properties {
  /** `undefined` before it is known whether they are kept. */
  readonly state: SaveState | undefined;
  readonly mayUndo: boolean;
  /** A word on what was just done, said once. */
  readonly said: string;
  readonly onUndo: () => void;
  readonly onHelp: () => void;
}

/** Whether the words are safe, the way to the note, to the keys, and back. */
export function SaveLine({ state, mayUndo, said, onUndo, onHelp }: Properties) {
  const isRefused = typeof state === "object";
  const [hadNothing, setHadNothing] = useState(false);
  const nothing = hadNothing && !mayUndo && say("undo_nothing");
  return (
    <footer class={style.save}>
      <p class={isRefused ? `${style.saveState} is-refused` : style.saveState} role={isRefused ? "alert" : "status"}>
        {said || nothing || (state && (isRefused ? say(`refusal_${state.refused}`) : say(`state_${state}`)))}
      </p>
      <button
        type="button"
        class="quiet"
        aria-keyshortcuts="N"
        onClick={() => document.getElementById("note")?.focus()}
      >
        {say("toNote")} <kbd aria-hidden="true">N</kbd>
      </button>
      <button type="button" class="quiet" aria-keyshortcuts="?" aria-label={say("keys_title")} onClick={onHelp}>
        <kbd aria-hidden="true">?</kbd>
      </button>
      <button
        type="button"
        class="quiet"
        data-steps
        aria-disabled={!mayUndo}
        aria-keyshortcuts="U"
        onClick={() => {
          setHadNothing(!mayUndo);
          if (mayUndo) onUndo();
        }}
      >
        {say("undo")} <kbd aria-hidden="true">U</kbd>
      </button>
    </footer>
  );
}
