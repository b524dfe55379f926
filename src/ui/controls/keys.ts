import { ATTRIBUTES, type AnswerValue, type Attribute } from "../../domain/person/attributes.ts";

/** What a single key means in the person view. */
export type KeyAction =
  | { readonly kind: "cycle" | "no"; readonly attribute: Attribute }
  | { readonly kind: "undo" | "note" | "whom" | "none" | "help" };

/** What is known of a press on the keyboard, so that it can wait. */
export type KeyPress = Pick<
  KeyboardEvent,
  "key" | "code" | "ctrlKey" | "metaKey" | "altKey" | "shiftKey" | "repeat" | "target"
>;

const TYPING = "textarea, select, input:not([type=radio], [type=checkbox])";

/** Whether a key goes into a field, where keys are the field's own. */
export function isTyping({ target }: Pick<KeyPress, "target">): boolean {
  return target instanceof Element && target.matches(TYPING);
}

/** What a key press means here; `undefined` while the user types. */
export function keyAction(event: KeyPress): KeyAction | undefined {
  if (isTyping(event)) return undefined;
  const key = event.key.toLowerCase();
  if (key === "z" && (event.ctrlKey || event.metaKey) && !event.shiftKey) return { kind: "undo" };
  if (event.ctrlKey || event.metaKey || event.altKey) return undefined;
  if (key === "u") return { kind: "undo" };
  if (key === "n") return { kind: "note" };
  if (key === "w") return { kind: "whom" };
  if (key === "?") return { kind: "help" };
  // By its place: with Shift a digit's key says something else on most keyboards.
  const digit = /^[0-5]$/.test(key) ? key : event.shiftKey ? /^Digit([1-5])$/.exec(event.code)?.[1] : undefined;
  if (digit === "0") return { kind: "none" };
  const attribute = ATTRIBUTES[Number(digit) - 1];
  return attribute && { kind: event.shiftKey ? "no" : "cycle", attribute };
}

/** The answer after this one when a key is pressed again: yes, no, not sure, and round. */
export function nextAnswer(value: AnswerValue | undefined): AnswerValue {
  if (value === undefined || value === "unknown") return "yes";
  return value === "yes" ? "no" : "unknown";
}
