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
} from "./edit.ts";
import type { AnswerValue, Attribute } from "./attributes.ts";
import type { Day } from "../history/day.ts";
import type { Experience } from "./experience.ts";
import { BETWEEN } from "../history/note-versions.ts";
import type { Path } from "./path.ts";
import { answer, correct, type CorrectableField, explain, type Person, write } from "./person.ts";
import { mergeTexts } from "../history/text-merge.ts";

/** Stands between two versions of a line that were written apart. */
const BETWEEN_LINES = " ⁂ ";

/**
 * One thing a user does with a person, as plain data: it can wait, be done again, and outlive the page it was typed in. Whoever types
 * says what they saw before (`base`), so that what came in from elsewhere meanwhile is merged and not written over.
 */
export type Deed =
  | { readonly kind: "answer"; readonly attribute: Attribute; readonly value: AnswerValue; readonly on: Day }
  | {
      readonly kind: "explain";
      readonly attribute: Attribute;
      readonly reason: string;
      readonly on: Day;
      readonly base?: string;
    }
  | { readonly kind: "write"; readonly note: string; readonly base?: string }
  | { readonly kind: "correct"; readonly field: CorrectableField; readonly text: string }
  | { readonly kind: "label" | "unlabel"; readonly text: string }
  | { readonly kind: "setAside"; readonly isSetAside: boolean }
  | { readonly kind: "volunteers"; readonly text: string }
  | { readonly kind: "addPath"; readonly path: Path }
  | { readonly kind: "answerPath"; readonly id: string; readonly value: AnswerValue; readonly on: Day }
  | { readonly kind: "addExperience"; readonly experience: Experience }
  | { readonly kind: "removePath" | "removeExperience"; readonly id: string }
  | { readonly kind: "readNews" };

function merged(base: string | undefined, kept: string, typed: string, between: string): string {
  return base === undefined ? typed : mergeTexts(base, kept, typed, between);
}

function reasonAfter(person: Person, { attribute, base, reason }: Deed & { readonly kind: "explain" }): string {
  return merged(base, person.answers[attribute]?.reason ?? "", reason, BETWEEN_LINES);
}

/** The person after the deed. Doing it twice is doing it once. */
export function perform(person: Person, deed: Deed): Person {
  switch (deed.kind) {
    case "answer":
      return answer(person, deed.attribute, deed.value, deed.on);
    case "explain":
      return explain(person, deed.attribute, reasonAfter(person, deed), deed.on);
    case "write":
      return write(person, merged(deed.base, person.note, deed.note, BETWEEN));
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

function textsOf(deed: Deed): readonly [base: string | undefined, text: string] | undefined {
  if (deed.kind === "write") return [deed.base, deed.note];
  return deed.kind === "explain" ? [deed.base, deed.reason] : undefined;
}

/**
 * Two deeds as one, where the second is the next key in the same field; `undefined` where something came in between them from
 * elsewhere, or where each stands by itself.
 */
export function asOne(first: Deed, second: Deed): Deed | undefined {
  const field = typedField(second);
  if (field === undefined || typedField(first) !== field) return undefined;
  const [before, after] = [textsOf(first), textsOf(second)];
  if (!before || !after || after[0] === undefined) return second;
  if (after[0] !== before[1]) return undefined;
  const { base: _own, ...rest } = second as Deed & { readonly kind: "write" | "explain" };
  return before[0] === undefined ? rest : { ...rest, base: before[0] };
}
