import type { Answers } from "../../domain/person/attributes.ts";
import type { Person } from "../../domain/person/person.ts";

/**
 * How much of a person leaves: what pages and files say of them; with the answers and labels; or with all the user wrote (reasons,
 * notes, paths, experiences) and the evidence. The last is asked for each time anew.
 */
export type ExportLevel = "facts" | "answers" | "private";

function withoutReasons(answers: Answers): Answers {
  return Object.fromEntries(
    Object.entries(answers).map(([attribute, { reason: _private, ...answer }]) => [attribute, answer]),
  );
}

/** The person with nothing beyond a level. What may leave is listed, so that a field added later stays at home. */
export function atLevel(person: Person, level: ExportLevel): Person {
  if (level === "private") return person;
  const { addedOn, addresses, corrections, facts, id, isSetAside, labels } = person;
  const hasAnswers = level === "answers";
  return {
    addedOn,
    addresses,
    answers: hasAnswers ? withoutReasons(person.answers) : {},
    corrections,
    facts,
    id,
    ...(hasAnswers && isSetAside && { isSetAside }),
    ...(hasAnswers && labels && { labels }),
    note: "",
  };
}
