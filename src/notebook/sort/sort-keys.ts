import { isTyping, type KeyAction, keyAction, type KeyPress } from "../../ui/controls/keys.ts";
import { KeyQueue } from "../../ui/controls/key-queue.ts";
import type { KeyWords } from "../../ui/controls/keys-help.tsx";
import { pageLanguage } from "../../ui/words/page-language.ts";

/** What a single key means in sorting. */
export type SortKey = KeyAction | { readonly kind: "next" | "previous" | "aside" | "leaveField" };

/** The keys sorting has beside those of a person, for the help. */
export const SORT_KEYS: readonly KeyWords[] = [
  ["S", "sort_keys_aside"],
  ["→ ↵", "sort_keys_next"],
  ["←", "sort_keys_previous"],
  ["Esc", "sort_keys_leave"],
];

// These take Enter for themselves.
const PRESSED = "a, button, summary, input, select, textarea";

/** What a key press means in sorting; `undefined` where it belongs to a field, a button or the browser. */
function sortKey(event: KeyPress): SortKey | undefined {
  if (isTyping(event)) return event.key === "Escape" ? { kind: "leaveField" } : undefined;
  const action = keyAction(event);
  if (action) return action;
  // A key held down means one person, not many.
  if (event.repeat || event.ctrlKey || event.metaKey || event.altKey) return undefined;
  const target = event.target instanceof Element ? event.target : document.body;
  if (event.key.toLowerCase() === "s") return { kind: "aside" };
  if (event.key === "Enter") return target.matches(PRESSED) ? undefined : { kind: "next" };
  if (!event.key.startsWith("Arrow") || target.matches("input[type=radio]")) return undefined;
  const forward = pageLanguage().direction === "rtl" ? "ArrowLeft" : "ArrowRight";
  if (event.key === forward) return { kind: "next" };
  return event.key === "ArrowLeft" || event.key === "ArrowRight" ? { kind: "previous" } : undefined;
}

/** The keys of sorting. */
export const sortKeys = new KeyQueue<SortKey>(sortKey);
