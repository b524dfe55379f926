import type { Answers } from "../domain/attributes.ts";
import type { Person } from "../domain/person.ts";

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
  const { id, addresses, facts, corrections, addedOn } = person;
  const bare: Person = { id, addresses, facts, corrections, answers: {}, note: "", addedOn };
  if (level === "facts") return bare;
  return {
    ...bare,
    answers: withoutReasons(person.answers),
    ...(person.labels && { labels: person.labels }),
    ...(person.isSetAside && { isSetAside: person.isSetAside }),
  };
}
