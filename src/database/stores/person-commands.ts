import { type Deed, perform } from "../../domain/person/command.ts";
import type { Person } from "../../domain/person/person.ts";
import { write } from "../transaction/write.ts";
import type { Writing } from "../transaction/change-set.ts";

/** Whom deeds are about: somebody kept, by id, or whoever has the addresses of a person only read from a page. */
export interface Subject {
  readonly person: Person;
  readonly keptAs?: string | undefined;
}

/** Somebody kept under an id, or whom that person was merged into since. */
async function keptUnder(writing: Writing, id: string): Promise<Person | undefined> {
  const tombstones = writing.transaction.objectStore("tombstones");
  const seen = new Set<string>();
  for (let at: string | undefined = id; at !== undefined && !seen.has(at);) {
    const person = await writing.get("people", at);
    if (person) return person;
    seen.add(at);
    at = (await tombstones.get(["people", at]))?.into?.[0];
  }
  return undefined;
}

/** Whether a deed would name somebody who was forgotten. */
async function namesForgotten(writing: Writing, deed: Deed): Promise<boolean> {
  const named = deed.kind === "addPath" ? deed.path.hirer.person : undefined;
  if (named === undefined || (await writing.get("people", named))) return false;
  return (await writing.transaction.objectStore("tombstones").get(["people", named]))?.isForgotten === true;
}

async function find(writing: Writing, { person, keptAs }: Subject): Promise<Person | "gone" | undefined> {
  if (keptAs !== undefined) return (await keptUnder(writing, keptAs)) ?? "gone";
  const kept = await writing.personAt(person.addresses);
  const wasKept = !kept && (await writing.transaction.objectStore("tombstones").get(["people", person.id]));
  return wasKept ? "gone" : kept;
}

/**
 * Does deeds to a person in one strict transaction, and returns who is kept now. Somebody who was kept and is no longer is never
 * made anew: they are `gone` and the deeds die with them, as they do if `mayStill` says no once it is their turn. Throws `Refusal`;
 * then nothing was written.
 */
export function keepDeeds(
  subject: Subject,
  deeds: readonly Deed[],
  session?: string,
  mayStill: () => boolean = () => true,
): Promise<Person | "gone"> {
  return write({ kind: "edit", session }, async (writing) => {
    const before = await find(writing, subject);
    if (before === "gone" || !mayStill()) return "gone";
    let after = before;
    for (const deed of deeds)
      if (!(await namesForgotten(writing, deed))) after = perform(after ?? subject.person, deed);
    if (!after) return "gone";
    await writing.put("people", after);
    return after;
  });
}
