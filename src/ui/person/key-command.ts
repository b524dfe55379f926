import type { Command } from "../../domain/person/command.ts";
import type { Person } from "../../domain/person/person.ts";
import { askedAnswers } from "../../domain/referral/verdict-at.ts";
import { today } from "../../today.ts";
import { type KeyAction, nextAnswer } from "../controls/keys.ts";

/** A key of the person view, or one of the page around it. */
type Key = KeyAction | { readonly kind: "next" | "previous" | "aside" | "leaveField" };

/** What a key answers, of whoever a person is by then; `undefined` for a key that answers nothing. */
export function answerByKey(key: Key): ((person: Person) => Command) | undefined {
  if (key.kind === "none") return () => ({ kind: "noneOfThem", on: today() });
  if (key.kind !== "cycle" && key.kind !== "no") return undefined;
  const { kind, attribute } = key;
  return (person) => {
    const value = kind === "no" ? "no" : nextAnswer(askedAnswers(person)[attribute]?.value);
    return { kind: "answer", attribute, value, on: today() };
  };
}

const FIELDS: Readonly<Record<string, string>> = { note: "#note", whom: "#whom input" };

/** Goes to the field a key leads to. Returns whether it leads to one. */
export function goByKey({ kind }: Key): boolean {
  const field = FIELDS[kind];
  if (field !== undefined) document.querySelector<HTMLElement>(field)?.focus();
  return field !== undefined;
}
