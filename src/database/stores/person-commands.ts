import { type Command, perform } from "../../domain/person/command.ts";
import type { Person } from "../../domain/person/person.ts";
import { write } from "../transaction/write.ts";
import type { ChangeSet } from "../transaction/change-set.ts";

/** Whom commands are about: somebody kept, by id, or whoever has the addresses of a person only read from a page. */
export interface Subject {
  readonly person: Person;
  readonly keptAs?: string | undefined;
}

/** Somebody kept under an id, or whom that person was merged into since. */
async function keptUnder(changeSet: ChangeSet, id: string): Promise<Person | undefined> {
  const tombstones = changeSet.transaction.objectStore("tombstones");
  const seen = new Set<string>();
  for (let at: string | undefined = id; at !== undefined && !seen.has(at);) {
    const person = await changeSet.get("people", at);
    if (person) return person;
    seen.add(at);
    at = (await tombstones.get(["people", at]))?.into?.[0];
  }
  return undefined;
}

/** Whether a command would name somebody who was forgotten. */
async function namesForgotten(changeSet: ChangeSet, command: Command): Promise<boolean> {
  const named = command.kind === "addPath" ? command.path.hirer.person : undefined;
  if (named === undefined || (await changeSet.get("people", named))) return false;
  return (await changeSet.transaction.objectStore("tombstones").get(["people", named]))?.isForgotten === true;
}

async function find(changeSet: ChangeSet, { person, keptAs }: Subject): Promise<Person | "gone" | undefined> {
  if (keptAs !== undefined) return (await keptUnder(changeSet, keptAs)) ?? "gone";
  const kept = await changeSet.personAt(person.addresses);
  const wasKept = !kept && (await changeSet.transaction.objectStore("tombstones").get(["people", person.id]));
  return wasKept ? "gone" : kept;
}

/**
 * Does commands to a person in one strict transaction, and returns who is kept now. Somebody who was kept and is no longer is never
 * made anew: they are `gone` and the commands die with them, as they do if `mayStill` says no once it is their turn. Throws `Refusal`;
 * then nothing was written.
 */
export function keepCommands(
  subject: Subject,
  commands: readonly Command[],
  session?: string,
  mayStill: () => boolean = () => true,
): Promise<Person | "gone"> {
  return write({ kind: "edit", session }, async (changeSet) => {
    const before = await find(changeSet, subject);
    if (before === "gone" || !mayStill()) return "gone";
    let after = before;
    for (const command of commands)
      if (!(await namesForgotten(changeSet, command))) after = perform(after ?? subject.person, command);
    if (!after) return "gone";
    await changeSet.put("people", after);
    return after;
  });
}
