import { addExperience } from "../person/edit.ts";
import type { Attribute } from "../person/attributes.ts";
import type { Day } from "../history/day.ts";
import type { Exchange } from "./exchange.ts";
import type { Experience } from "../person/experience.ts";
import { answer, type Person } from "../person/person.ts";

/** The questions an exchange is made for. */
export const SERVED: readonly Attribute[] = ["ability", "familiarity", "conduct"];

/** The questions answered no that a finished exchange opens again: what the person saw may have changed the answer. */
export function reopenedBy(person: Person): readonly Attribute[] {
  return SERVED.filter((attribute) => person.answers[attribute]?.value === "no");
}

/** The exchange done on a day; one that ran longer than that ended with it. */
export function doneOn(exchange: Exchange, on: Day): Exchange {
  const isCut = exchange.until === undefined || exchange.until > on;
  return { ...exchange, state: "done", ...(isCut && { until: on < exchange.from ? exchange.from : on }) };
}

/** The person after an exchange with them is done: with what they saw, if anything, and its questions open again. */
export function afterExchange(person: Person, seen: Experience | undefined, on: Day): Person {
  const reopened = reopenedBy(person).reduce((now, attribute) => answer(now, attribute, "unknown", on), person);
  return seen ? addExperience(reopened, seen) : reopened;
}
