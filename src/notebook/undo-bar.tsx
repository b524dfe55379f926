import { useLayoutEffect, useRef, useState } from "preact/hooks";
import { nextUndo, undoGroup } from "../database/journal/undo.ts";
import { refusalFrom } from "../database/connection/refusal.ts";
import { keyAction } from "../ui/controls/keys.ts";
import { say } from "../ui/words/words.ts";

interface Done {
  readonly what: string;
  /** The group in the journal that takes it back. */
  readonly group: string;
}

/** What a page did and how it takes that back; `useUndoing` makes one for a page, `UndoBar` shows it. */
export interface Undoing {
  readonly said: string;
  readonly isRefused: boolean;
  readonly mayUndo: boolean;
  /**
   * Does one change and says `what` was done; what changed nothing is not said. Resolves to whether it was done: a refusal is
   * told in the bar and thrown no further.
   */
  readonly make: (what: string, work: () => Promise<unknown>) => Promise<boolean>;
  /** Takes back the last change made through `make` that still stands. */
  readonly undo: () => Promise<void>;
}

/** The changes one page of the notebook makes, each taken back as one, the last first. */
export function useUndoing(): Undoing {
  const done = useRef<Done[]>([]);
  const underWay = useRef<Promise<unknown>>(Promise.resolve());
  const [line, setLine] = useState({ said: "", isRefused: false });
  const refuse = (error: unknown): void =>
    setLine({ said: say(`refusal_${refusalFrom(error).reason}`), isRefused: true });

  async function change(what: string, work: () => Promise<unknown>): Promise<boolean> {
    try {
      const before = await nextUndo();
      await work();
      const after = await nextUndo();
      if (!after || after.clock === before?.clock) return true;
      if (done.current.at(-1)?.group !== after.group) done.current.push({ what, group: after.group });
      setLine({ said: what, isRefused: false });
      return true;
    } catch (error) {
      refuse(error);
      return false;
    }
  }

  function make(what: string, work: () => Promise<unknown>): Promise<boolean> {
    const made = change(what, work);
    underWay.current = Promise.all([underWay.current, made]);
    return made;
  }

  async function undo(): Promise<void> {
    // What was just done may be in sight before its way back is known.
    await underWay.current;
    const last = done.current.pop();
    if (!last) return;
    try {
      // Taken back elsewhere meanwhile: the one before it is the last that stands.
      if (!(await undoGroup(last.group))) return undo();
      setLine({ said: say("undo_takenBack", last.what), isRefused: false });
    } catch (error) {
      done.current.push(last);
      refuse(error);
    }
  }

  return { ...line, mayUndo: done.current.length > 0, make, undo };
}

/** What was just done on a page, and the way back by button or by U. Stands once on a page, from its first drawing on. */
export function UndoBar({ undoing }: { readonly undoing: Undoing }) {
  const { said, isRefused, mayUndo, undo } = undoing;
  // In the same breath as the drawing: a key pressed before the next paint is meant for what is in sight.
  useLayoutEffect(() => {
    const listen = (event: KeyboardEvent): void => {
      // An open person takes the key for themself.
      if (event.defaultPrevented || keyAction(event)?.kind !== "undo") return;
      event.preventDefault();
      void undo();
    };
    addEventListener("keydown", listen);
    return () => removeEventListener("keydown", listen);
  });
  return (
    <div class={said === "" ? "undo-bar" : "undo-bar is-shown"}>
      <p role="status" class={isRefused ? "is-refused" : undefined}>
        {said}
      </p>
      {said !== "" && (
        <button
          type="button"
          class="quiet"
          data-steps
          aria-disabled={!mayUndo}
          aria-keyshortcuts="U"
          onClick={() => void undo()}
        >
          {say("undo")} <kbd aria-hidden="true">U</kbd>
        </button>
      )}
    </div>
  );
}
