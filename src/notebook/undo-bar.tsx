import type { ComponentChildren } from "preact";
import { createContext } from "preact";
import { useContext, useLayoutEffect, useRef, useState } from "preact/hooks";
import { nextUndo, undoGroup } from "../database/journal/undo.ts";
import { refusalFrom } from "../database/connection/refusal.ts";
import { keyAction } from "../ui/controls/keys.ts";
import { say } from "../ui/words/words.ts";
import { useAddress } from "./address.ts";

/** Takes one change back; resolves to whether it still stood. */
type WayBack = () => Promise<boolean>;

interface Done {
  readonly what: string;
  /** The group in the journal, where that takes it back: several changes of one group are one. */
  readonly group?: string;
  readonly takeBack: WayBack;
}

/** What was done in the notebook since it was opened, whichever page did it, and how the last of it is taken back. */
export interface Undoing {
  readonly said: string;
  readonly isRefused: boolean;
  readonly mayUndo: boolean;
  /**
   * Does one change and says `what` was done; what changed nothing is not said. Resolves to whether it was done: a refusal is
   * told in the bar and thrown no further.
   */
  readonly make: (what: string, work: () => Promise<unknown>) => Promise<boolean>;
  /** The same for what is not in the journal: it resolves to its own way back, or to nothing where nothing changed. */
  readonly makeOutside: (what: string, work: () => Promise<WayBack | undefined>) => Promise<boolean>;
  /** A page did something and says so itself; it can be taken back like all else. */
  readonly remember: (what: string, takeBack: WayBack) => void;
  /** Takes back the last change that still stands, and says which that was, or that there is none. */
  readonly undo: () => Promise<void>;
}

/** A page that stands alone does what it does, and nothing is taken back. */
const ALONE: Undoing = {
  said: "",
  isRefused: false,
  mayUndo: false,
  make: (_what, work) => work().then(() => true),
  makeOutside: (_what, work) => work().then(() => true),
  remember: () => undefined,
  undo: () => Promise.resolve(),
};

const UndoingContext = createContext<Undoing>(ALONE);

/** The one undo of the notebook, which every page makes its changes through. */
export function useUndoing(): Undoing {
  return useContext(UndoingContext);
}

/** Keeps what the pages in it did, each change taken back as one, the last first. */
export function UndoingProvider({ children }: { readonly children: ComponentChildren }) {
  const done = useRef<Done[]>([]);
  const underWay = useRef<Promise<unknown>>(Promise.resolve());
  const [line, setLine] = useState({ said: "", isRefused: false });
  const { page, part } = useAddress();
  // What was done elsewhere is no news here; it can be taken back all the same.
  useLayoutEffect(() => setLine({ said: "", isRefused: false }), [page, part]);
  const refuse = (error: unknown): void =>
    setLine({ said: say(`refusal_${refusalFrom(error).reason}`), isRefused: true });

  /** The change that work made, as the journal tells it. */
  async function inJournal(what: string, work: () => Promise<unknown>): Promise<Done | undefined> {
    const before = await nextUndo();
    await work();
    const after = await nextUndo();
    if (!after || after.clock === before?.clock) return undefined;
    const { group } = after;
    return { what, group, takeBack: () => undoGroup(group) };
  }

  async function change(work: () => Promise<Done | undefined>): Promise<boolean> {
    try {
      const now = await work();
      if (!now) return true;
      if (now.group === undefined || done.current.at(-1)?.group !== now.group) done.current.push(now);
      setLine({ said: now.what, isRefused: false });
      return true;
    } catch (error) {
      refuse(error);
      return false;
    }
  }

  function begin(work: () => Promise<Done | undefined>): Promise<boolean> {
    const made = change(work);
    underWay.current = Promise.all([underWay.current, made]);
    return made;
  }

  async function undo(): Promise<void> {
    // What was just done may be in sight before its way back is known.
    await underWay.current;
    const last = done.current.pop();
    if (!last) return setLine({ said: say("undo_nothing"), isRefused: false });
    try {
      // Taken back elsewhere meanwhile: the one before it is the last that stands.
      if (!(await last.takeBack())) return undo();
      setLine({ said: say("undo_takenBack", last.what), isRefused: false });
    } catch (error) {
      done.current.push(last);
      refuse(error);
    }
  }

  const undoing: Undoing = {
    ...line,
    mayUndo: done.current.length > 0,
    make: (what, work) => begin(() => inJournal(what, work)),
    makeOutside: (what, work) =>
      begin(async () => {
        const takeBack = await work();
        return takeBack && { what, takeBack };
      }),
    remember: (what, takeBack) => void done.current.push({ what, takeBack }),
    undo,
  };
  return <UndoingContext.Provider value={undoing}>{children}</UndoingContext.Provider>;
}

/** What was just done, and the way back by button, by U or by Ctrl+Z. Stands once in the notebook, from its first drawing on. */
export function UndoBar() {
  const { said, isRefused, mayUndo, undo } = useUndoing();
  // In the same breath as the drawing: a key pressed before the next paint is meant for what is in sight.
  useLayoutEffect(() => {
    const listen = (event: KeyboardEvent): void => {
      // An open person takes the key for themself, and so does sorting.
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
          aria-keyshortcuts="U Control+Z"
          onClick={() => void undo()}
        >
          {say("undo")} <kbd aria-hidden="true">U</kbd>
        </button>
      )}
    </div>
  );
}
