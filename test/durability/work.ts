import {
  changePerson,
  changePeople,
  importPeople,
  mergeInto,
  personById,
  removePeople,
} from "../../src/database/stores/people.ts";
import { undoLast } from "../../src/database/journal/undo.ts";
import { changeAsk } from "../../src/database/stores/asks.ts";
import { label } from "../../src/domain/person/edit.ts";
import { answer, type Person, write } from "../../src/domain/person/person.ts";
import { personOf, TODAY } from "../domain/people.ts";

/** A batch of so many people is kept whole or not at all. */
const BATCH = 20;

/** How many people take turns in having a word added to their note. */
export const WRITERS = 25;

export function numbered(id: string, more: Partial<Person> = {}): Person {
  return personOf(`Person ${id}`, { id, addresses: [`https://www.linkedin.com/in/${id}`], ...more });
}

/**
 * Makes change number `count` and resolves when it is acknowledged. Numbers written into notes only grow, so that a later look
 * can tell whether the last acknowledged one is there; batches, bulk edits, asks and undos come in between.
 */
export async function changeNumber(count: number, run: string): Promise<void> {
  const id = `writer-${count % WRITERS}`;
  await changePerson({ addresses: [`https://www.linkedin.com/in/${id}`] }, (person) =>
    answer(write(person ?? numbered(id), `${count}`), "hirer", count % 2 === 0 ? "yes" : "no", TODAY),
  );
  if (count % 7 === 3) {
    const batch = Array.from({ length: BATCH }, (_, index) => numbered(`batch-${run}-${count}-${index}`));
    await importPeople(batch, (kept) => kept);
    await changePeople(
      batch.map((person) => person.id),
      (person) => label(person, "batch"),
    );
    if (count % 2 === 1) await removePeople(batch.map((person) => person.id));
    else await mergeInto(batch[0]?.id ?? "", batch[1]?.id ?? "");
    await undoLast();
  }
  if (count % 5 === 2)
    await changeAsk(`ask-${id}`, () => ({
      id: `ask-${id}`,
      person: id,
      organization: "o",
      on: TODAY,
      outcome: `${count}`,
    }));
}

/** The number last written into a writer's note; -1 before the first. */
export async function lastNumber(writer: number): Promise<number> {
  return Number((await personById(`writer-${writer}`))?.note ?? -1);
}
