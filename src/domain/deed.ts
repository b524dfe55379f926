import type { AnswerValue, Attribute, Day } from "./attributes.ts";
import { answer, correct, type CorrectableField, explain, type Person, write } from "./person.ts";

/** One thing a user does with a person, as plain data: it can wait, be done again, and outlive the page it was typed in. */
export type Deed =
  | { readonly kind: "answer"; readonly attribute: Attribute; readonly value: AnswerValue; readonly on: Day }
  | { readonly kind: "explain"; readonly attribute: Attribute; readonly reason: string; readonly on: Day }
  | { readonly kind: "write"; readonly note: string }
  | { readonly kind: "correct"; readonly field: CorrectableField; readonly text: string };

/** The person after the deed. Doing it twice is doing it once. */
export function perform(person: Person, deed: Deed): Person {
  switch (deed.kind) {
    case "answer":
      return answer(person, deed.attribute, deed.value, deed.on);
    case "explain":
      return explain(person, deed.attribute, deed.reason, deed.on);
    case "write":
      return write(person, deed.note);
    case "correct":
      return correct(person, deed.field, deed.text);
  }
}

/** The field a deed types into, where each key replaces the one before; `undefined` for a deed that stands by itself. */
export function typedField(deed: Deed): string | undefined {
  if (deed.kind === "write") return "note";
  return deed.kind === "explain" ? `reason:${deed.attribute}` : undefined;
}
