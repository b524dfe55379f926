import {
  addExperience,
  addPath,
  answerPath,
  label,
  noteVolunteering,
  readCareerNews,
  removeExperience,
  removePath,
  setAside,
  unlabel,
} from "./annotate.ts";
import type { AnswerValue, Attribute, Day } from "./attributes.ts";
import type { Experience } from "./experience.ts";
import type { Path } from "./path.ts";
import { answer, correct, type CorrectableField, explain, type Person, write } from "./person.ts";

/** One thing a user does with a person, as plain data: it can wait, be done again, and outlive the page it was typed in. */
export type Deed =
  | { readonly kind: "answer"; readonly attribute: Attribute; readonly value: AnswerValue; readonly on: Day }
  | { readonly kind: "explain"; readonly attribute: Attribute; readonly reason: string; readonly on: Day }
  | { readonly kind: "write"; readonly note: string }
  | { readonly kind: "correct"; readonly field: CorrectableField; readonly text: string }
  | { readonly kind: "label" | "unlabel"; readonly text: string }
  | { readonly kind: "setAside"; readonly isSetAside: boolean }
  | { readonly kind: "volunteers"; readonly text: string }
  | { readonly kind: "addPath"; readonly path: Path }
  | { readonly kind: "answerPath"; readonly id: string; readonly value: AnswerValue; readonly on: Day }
  | { readonly kind: "addExperience"; readonly experience: Experience }
  | { readonly kind: "removePath" | "removeExperience"; readonly id: string }
  | { readonly kind: "readNews" };

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
    case "label":
      return label(person, deed.text);
    case "unlabel":
      return unlabel(person, deed.text);
    case "setAside":
      return setAside(person, deed.isSetAside);
    case "volunteers":
      return noteVolunteering(person, deed.text);
    case "addPath":
      return addPath(person, deed.path);
    case "answerPath":
      return answerPath(person, deed.id, deed.value, deed.on);
    case "removePath":
      return removePath(person, deed.id);
    case "addExperience":
      return addExperience(person, deed.experience);
    case "removeExperience":
      return removeExperience(person, deed.id);
    case "readNews":
      return readCareerNews(person);
  }
}

/** The field a deed types into, where each key replaces the one before; `undefined` for a deed that stands by itself. */
export function typedField(deed: Deed): string | undefined {
  if (deed.kind === "write") return "note";
  if (deed.kind === "volunteers") return "volunteers";
  return deed.kind === "explain" ? `reason:${deed.attribute}` : undefined;
}
