import type { AnswerValue, Attribute } from "../person/attributes.ts";
import type { Day } from "../history/day.ts";
import { addPath, answerPath } from "../person/edit.ts";
import type { Organization } from "../organization/organization.ts";
import { newestPath } from "../person/path.ts";
import { answer, type Person } from "../person/person.ts";
import { pathsTo } from "./verdict-at.ts";

/** What a step that is a question asks of a person, and at which organization, where it is about one. */
export interface Asked {
  readonly attribute: Attribute;
  readonly organization?: Organization;
}

/**
 * The person once the question of a step is answered. The first two questions about an organization are about the hirer named there
 * last, so what is said of them is said of that path.
 */
export function answerStep(person: Person, { attribute, organization }: Asked, value: AnswerValue, on: Day): Person {
  const path = organization && newestPath(pathsTo(person, organization.id));
  if (path && attribute === "credibility") return answerPath(person, path.id, value, on);
  const answered = answer(person, attribute, value, on);
  // Whom they know there is known since the path was noted, and confirmed with it.
  return path && attribute === "hirer" && value === "yes" ? addPath(answered, { ...path, on }) : answered;
}
