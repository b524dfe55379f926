import { useLayoutEffect, useMemo } from "preact/hooks";
import { isTyping } from "../../ui/controls/keys.ts";
import { type SortKey, sortKey } from "./sort-keys.ts";

/** A key as it waits: what it means, or the letter it is after *note* was pressed for somebody not in sight yet. */
type Waiting = SortKey | { readonly kind: "letter"; readonly text: string };

/** Does what a key means for whoever is in sight. Returns whether they stay: else what follows is about whoever comes next. */
type Act = (key: SortKey) => boolean;

/** The keys of sorting: each belongs to whoever was current when it was pressed, drawn or not. */
export interface KeyQueue {
  /** Somebody is in sight and takes what waited for them, until what is returned is called. */
  readonly take: (act: Act) => () => void;
  /** Whoever was to leave stays: what waited was about somebody else and is not used. Returns how many keys that were. */
  readonly drop: () => number;
}

function write(text: string): void {
  const field = document.activeElement;
  if (!(field instanceof HTMLTextAreaElement) && !(field instanceof HTMLInputElement)) return;
  field.setRangeText(text, field.value.length, field.value.length, "end");
  field.dispatchEvent(new InputEvent("input", { bubbles: true }));
}

class Keys implements KeyQueue {
  #waiting: readonly Waiting[] = [];
  #act: Act | undefined;

  take(act: Act): () => void {
    this.#act = act;
    this.#drain();
    return () => {
      if (this.#act === act) this.#act = undefined;
    };
  }

  drop(): number {
    const { length } = this.#waiting;
    this.#waiting = [];
    return length;
  }

  readonly hear = (event: KeyboardEvent): void => {
    const key = event.defaultPrevented ? undefined : this.#meaning(event);
    if (!key) return;
    event.preventDefault();
    this.#waiting = [...this.#waiting, key];
    this.#drain();
  };

  #meaning(event: KeyboardEvent): Waiting | undefined {
    const field = this.#waiting.findLast(({ kind }) => kind === "note" || kind === "leaveField");
    const isWriting = field?.kind === "note" && !isTyping(event);
    if (isWriting && event.key === "Escape") return { kind: "leaveField" };
    const isLetter = event.key.length === 1 && !event.ctrlKey && !event.metaKey && !event.altKey;
    return isWriting && isLetter ? { kind: "letter", text: event.key } : sortKey(event);
  }

  #drain(): void {
    while (this.#act && this.#waiting[0]) {
      const [key, ...rest] = this.#waiting;
      this.#waiting = rest;
      if (key.kind === "letter") write(key.text);
      else if (!this.#act(key)) this.#act = undefined;
    }
  }
}

/** One listener for the whole page, from its first moment: keys wait while the next person is on the way. */
export function useKeyQueue(): KeyQueue {
  const keys = useMemo(() => new Keys(), []);
  useLayoutEffect(() => {
    document.addEventListener("keydown", keys.hear);
    return () => document.removeEventListener("keydown", keys.hear);
  }, [keys]);
  return keys;
}
