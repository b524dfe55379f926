import type { Attribute } from "../../domain/person/attributes.ts";

/** The answers' names in files; part of the format, so the same in every language. */
export const ANSWER_NAMES: Readonly<Record<Attribute, string>> = {
  hirer: "Knows a hirer",
  credibility: "Credible there",
  ability: "Pledges your ability",
  familiarity: "Knows you well",
  conduct: "Trusts your conduct",
};

/** The name of an answer's reason in files. */
export function reasonName(attribute: Attribute): string {
  return `Reason: ${ANSWER_NAMES[attribute]}`;
}

/** The name of the day an answer was given on. */
export function dayName(attribute: Attribute): string {
  return `On: ${ANSWER_NAMES[attribute]}`;
}
