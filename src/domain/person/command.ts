import {
  addEncounter,
  addExperience,
  addPath,
  answerPath,
  label,
  noteVolunteering,
  readCareerNews,
  removeEncounter,
  removeExperience,
  removePath,
  setAside,
  unlabel,
} from "./edit.ts";
import { type AnswerValue, type Attribute, ATTRIBUTES } from "./attributes.ts";
import type { Day } from "../history/day.ts";
import type { Encounter } from "./encounter.ts";
import type { Experience } from "./experience.ts";
import { BETWEEN } from "../history/note-versions.ts";
import { newestPath, type Path } from "./path.ts";
import { answer, correct, type CorrectableField, explain, type Person, write } from "./person.ts";
import { mergeTexts } from "../history/text-merge.ts";

/** Stands between two versions of a line that were written apart. */
const BETWEEN_LINES = " ⁂ ";

/**
 * One thing a user does with a person, as plain data: it can wait, be done again, and outlive the page it was typed in. Whoever types
 * says what they saw before (`base`), so that what came in from elsewhere meanwhile is merged and not written over.
 */
export type Command =
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
  | { readonly kind: "addEncounter"; readonly how: Encounter["how"]; readonly on: Day }
  | { readonly kind: "removePath" | "removeExperience" | "removeEncounter"; readonly id: string }
  /** *No* to every question without an answer. */
  | { readonly kind: "noneOfThem"; readonly on: Day }
  | { readonly kind: "readNews" };

/** Once a hirer is named the second question is about them: its answer is that of the path noted last. */
function answered(person: Person, { attribute, value, on }: Extract<Command, { readonly kind: "answer" }>): Person {
  const about = attribute === "credibility" ? newestPath(Object.values(person.paths ?? {})) : undefined;
  return answer(about ? answerPath(person, about.id, value, on) : person, attribute, value, on);
}

/** A question that a named hirer answers is not open. */
function isOpen(person: Person, attribute: Attribute): boolean {
  const isSaidByPath = attribute === "hirer" && newestPath(Object.values(person.paths ?? {})) !== undefined;
  return person.answers[attribute] === undefined && !isSaidByPath;
}

function noneOfThem(person: Person, on: Day): Person {
  const open = ATTRIBUTES.filter((attribute) => isOpen(person, attribute));
  return open.reduce((now, attribute) => answered(now, { kind: "answer", attribute, value: "no", on }), person);
}

function merged(base: string | undefined, kept: string, typed: string, between: string): string {
  return base === undefined ? typed : mergeTexts(base, kept, typed, between);
}

function reasonAfter(person: Person, { attribute, base, reason }: Command & { readonly kind: "explain" }): string {
  return merged(base, person.answers[attribute]?.reason ?? "", reason, BETWEEN_LINES);
}

/** The person after the command. Doing it twice is doing it once. */
export function perform(person: Person, command: Command): Person {
  switch (command.kind) {
    case "answer":
      return answered(person, command);
    case "explain":
      return explain(person, command.attribute, reasonAfter(person, command), command.on);
    case "write":
      return write(person, merged(command.base, person.note, command.note, BETWEEN));
    case "correct":
      return correct(person, command.field, command.text);
    case "label":
      return label(person, command.text);
    case "unlabel":
      return unlabel(person, command.text);
    case "setAside":
      return setAside(person, command.isSetAside);
    case "volunteers":
      return noteVolunteering(person, command.text);
    case "addPath":
      return addPath(person, command.path);
    case "answerPath":
      return answerPath(person, command.id, command.value, command.on);
    case "removePath":
      return removePath(person, command.id);
    case "addExperience":
      return addExperience(person, command.experience);
    case "removeExperience":
      return removeExperience(person, command.id);
    case "addEncounter":
      return addEncounter(person, command.how, command.on);
    case "removeEncounter":
      return removeEncounter(person, command.id);
    case "noneOfThem":
      return noneOfThem(person, command.on);
    case "readNews":
      return readCareerNews(person);
  }
}

/** The field a command types into, where each key replaces the one before; `undefined` for a command that stands by itself. */
export function typedField(command: Command): string | undefined {
  if (command.kind === "write") return "note";
  if (command.kind === "volunteers") return "volunteers";
  return command.kind === "explain" ? `reason:${command.attribute}` : undefined;
}

function textsOf(command: Command): readonly [base: string | undefined, text: string] | undefined {
  if (command.kind === "write") return [command.base, command.note];
  return command.kind === "explain" ? [command.base, command.reason] : undefined;
}

/**
 * Two commands as one, where the second is the next key in the same field; `undefined` where something came in between them from
 * elsewhere, or where each stands by itself.
 */
export function asOne(first: Command, second: Command): Command | undefined {
  const field = typedField(second);
  if (field === undefined || typedField(first) !== field) return undefined;
  const [before, after] = [textsOf(first), textsOf(second)];
  if (!before || !after || after[0] === undefined) return second;
  if (after[0] !== before[1]) return undefined;
  const { base: _own, ...rest } = second as Command & { readonly kind: "write" | "explain" };
  return before[0] === undefined ? rest : { ...rest, base: before[0] };
}
