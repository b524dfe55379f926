import type { Day } from "../../domain/history/day.ts";
import type { Person } from "../../domain/person/person.ts";
import { type ByHand, personByHand } from "../../domain/person/person-by-hand.ts";
import { changePerson } from "./people.ts";

/** Keeps somebody new as the user describes them. Throws `Refusal`; then nothing was written. */
export async function keepByHand(described: ByHand, on: Day): Promise<Person> {
  const made = personByHand(described, crypto.randomUUID(), on);
  return (await changePerson({ id: made.id }, () => made)) ?? made;
}
