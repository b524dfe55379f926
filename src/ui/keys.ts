import { ATTRIBUTES, type AnswerValue, type Attribute } from "../domain/attributes.ts";

/** What a single key means in the person view. */
export type KeyAction =
  | { readonly kind: "cycle"; readonly attribute: Attribute }
  | { readonly kind: "undo" | "note" | "help" };

const TYPING = "textarea, select, input:not([type=radio], [type=checkbox])";

/** What a key press means here; `undefined` while the user types, since there keys are the field's own. */
export function keyAction(event: KeyboardEvent): KeyAction | undefined {
  if (event.target instanceof Element && event.target.matches(TYPING)) return undefined;
  const key = event.key.toLowerCase();
  if (key === "z" && (event.ctrlKey || event.metaKey) && !event.shiftKey) return { kind: "undo" };
  if (event.ctrlKey || event.metaKey || event.altKey) return undefined;
  if (key === "u") return { kind: "undo" };
  if (key === "n") return { kind: "note" };
  if (key === "?") return { kind: "help" };
  const attribute = /^[1-5]$/.test(key) ? ATTRIBUTES[Number(key) - 1] : undefined;
  return attribute && { kind: "cycle", attribute };
}

/** The answer after this one when a key is pressed again: yes, no, not sure, and round. */
export function nextAnswer(value: AnswerValue | undefined): AnswerValue {
  if (value === undefined || value === "unknown") return "yes";
  return value === "yes" ? "no" : "unknown";
}
