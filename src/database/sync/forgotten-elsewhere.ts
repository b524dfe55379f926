import { besideNotebook, type ForgottenElsewhere } from "./folder-database.ts";

/**
 * Notes whom this machine is about to forget since another did. Beside the notebook: a snapshot of the notebook must not know them. What
 * is half typed lies where only a page can reach it, and there may be none just now. Throws `Refusal`.
 */
export function noteForgotten(people: readonly ForgottenElsewhere[]): Promise<void> {
  return besideNotebook(async (database) => {
    const transaction = database.transaction("forgotten", "readwrite");
    await Promise.all(people.map((person) => transaction.store.put(person)));
    await transaction.done;
  });
}

/**
 * Lets a page drop what it has about those whom another machine forgot, and then erases who they were; a page that is gone in between
 * leaves them to the next. Throws `Refusal`.
 */
export async function dropForgotten(drop: (people: readonly ForgottenElsewhere[]) => void): Promise<void> {
  const people = await besideNotebook((database) => database.getAll("forgotten"));
  if (people.length === 0) return;
  drop(people);
  await besideNotebook(async (database) => {
    const transaction = database.transaction("forgotten", "readwrite");
    await Promise.all(people.map(({ id }) => transaction.store.delete(id)));
    await transaction.done;
  });
}
