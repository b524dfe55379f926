import { deleteDB } from "idb";
import type { Ask } from "../../src/domain/referral/ask.ts";
import type { OwnStep } from "../../src/domain/referral/kept-step.ts";
import type { Exchange } from "../../src/domain/referral/exchange.ts";
import { closeNotebook, NOTEBOOK_NAME, notebook } from "../../src/database/connection/open.ts";
import { RECORD_STORES } from "../../src/database/schema/records.ts";
import { personOf, TODAY } from "../domain/people.ts";
import type { Person } from "../../src/domain/person/person.ts";

export { TODAY };

/** An empty notebook in place of whatever a test before left. */
export async function emptyNotebook(): Promise<void> {
  await closeNotebook();
  await deleteDB(NOTEBOOK_NAME);
}

/** An invented person whose id and address come from a number. */
export function numbered(number: number, more: Partial<Person> = {}): Person {
  const id = `person-${String(number).padStart(6, "0")}`;
  return personOf(`Person ${number}`, { id, addresses: [`https://www.linkedin.com/in/${id}`], ...more });
}

/** An ask of a person at an organization. */
export function askOf(id: string, person: string, organization: string): Ask {
  return { id, person, organization, on: TODAY };
}

/** A step of the user's own about a person, done or not. */
export function ownStepOf(id: string, person: string, isDone = false): OwnStep {
  return { id, kind: "own", what: "write", on: TODAY, person, ...(isDone && { doneOn: TODAY }) };
}

/** A trial with a person. */
export function trialWith(id: string, person: string): Exchange {
  return { id, kind: "trial", state: "planned", person, what: "a week of menus", from: TODAY };
}

/** Every record kept, by store, in the order of ids: what two equal notebooks have in common. */
export async function contents(): Promise<Readonly<Record<string, readonly unknown[]>>> {
  const database = await notebook();
  const lists = await Promise.all(
    RECORD_STORES.map(async (store) => [store, (await database.getAll(store)).map(({ value }) => value)] as const),
  );
  return Object.fromEntries(lists);
}

/** Everything in every store as one text, to search for what must not be there. */
export async function everything(): Promise<string> {
  const database = await notebook();
  const stores = [...database.objectStoreNames];
  return JSON.stringify(await Promise.all(stores.map((store) => database.getAll(store))));
}
