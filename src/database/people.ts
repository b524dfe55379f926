import { difference, type Plain } from "../domain/change.ts";
import type { Person } from "../domain/person.ts";
import { tell } from "../news.ts";
import { record } from "./journal.ts";
import { notebook, type Notebook } from "./open.ts";
import { refusalFrom } from "./refusal.ts";

/** Whom a change is about: somebody kept, or whoever has one of these addresses, kept or not. */
export type Who = { readonly id: string } | { readonly addresses: readonly string[] };

/** A pure step from one version of a person to the next; `undefined` stands for nobody kept. */
export type How = (person: Person | undefined) => Person | undefined;

const CHUNK = 500;

async function find(
  store: {
    get(id: string): Promise<Person | undefined>;
    index(name: "addresses"): { get(address: string): Promise<Person | undefined> };
  },
  who: Who,
): Promise<Person | undefined> {
  if ("id" in who) return store.get(who.id);
  for (const address of who.addresses) {
    const person = await store.index("addresses").get(address);
    if (person) return person;
  }
  return undefined;
}

/**
 * Changes one person in one strict transaction, with the journal entry that undoes it (law 6), and returns what is now kept.
 * Typing passes a `session`: what is typed in one session becomes one journal entry. Throws `Refusal`; then nothing was written.
 */
export async function changePerson(who: Who, how: How, session?: string): Promise<Person | undefined> {
  try {
    const transaction = (await notebook()).transaction(["people", "journal"], "readwrite", {
      durability: "strict",
    });
    const people = transaction.objectStore("people");
    const before = await find(people, who);
    const after = how(before);
    const changes = difference((before ?? {}) as Plain, (after ?? {}) as Plain);
    const id = after?.id ?? before?.id;
    if (id === undefined || changes.length === 0) return before;
    await Promise.all([
      after ? people.put(after) : people.delete(id),
      record(transaction.objectStore("journal"), id, { before, after, changes, session }),
      transaction.done,
    ]);
    tell({ kind: "person", id });
    return after;
  } catch (error) {
    throw refusalFrom(error);
  }
}

/** The person with this id, if kept. */
export async function personById(id: string): Promise<Person | undefined> {
  return (await notebook()).get("people", id);
}

/** The person who has one of these addresses, if kept. */
export async function personAt(addresses: readonly string[]): Promise<Person | undefined> {
  return find((await notebook()).transaction("people").store, { addresses });
}

/** The people kept under these addresses, by address; an address nobody has is absent. */
export async function peopleAt(addresses: readonly string[]): Promise<ReadonlyMap<string, Person>> {
  const index = (await notebook()).transaction("people").store.index("addresses");
  const found = await Promise.all(addresses.map(async (address) => [address, await index.get(address)] as const));
  return new Map(found.filter((pair): pair is [string, Person] => pair[1] !== undefined));
}

/** Everybody kept, in chunks: one `getAll` of 30,000 takes six times as long. */
export async function* everyone(database?: Notebook): AsyncGenerator<readonly Person[]> {
  const open = database ?? (await notebook());
  let after: IDBKeyRange | null = null;
  for (;;) {
    const chunk: Person[] = await open.getAll("people", after, CHUNK);
    if (chunk.length > 0) yield chunk;
    const last = chunk.at(-1);
    if (!last || chunk.length < CHUNK) return;
    after = IDBKeyRange.lowerBound(last.id, true);
  }
}

/** Everybody kept, in one list. */
export async function allPeople(): Promise<readonly Person[]> {
  const people: Person[] = [];
  for await (const chunk of everyone()) people.push(...chunk);
  return people;
}
