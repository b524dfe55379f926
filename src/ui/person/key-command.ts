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

/** Goes to the field a key leads to. Returns whether it leads to one; what is pressed until it is reached is for the field. */
export function goByKey({ kind }: Key): boolean | Promise<boolean> {
  if (kind === "note") document.getElementById("note")?.focus();
  return kind === "whom" ? import("./go-to-whom.ts").then((part) => part.goToWhom()) : kind === "note";
}
