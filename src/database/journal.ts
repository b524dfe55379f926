import type { IDBPObjectStore } from "idb";
import { apply, difference, type FieldChange, type Plain } from "../domain/change.ts";
import type { Person } from "../domain/person.ts";
import { tell } from "../news.ts";
import { notebook, type JournalEntry, type NotebookSchema } from "./open.ts";
import { refusalFrom } from "./refusal.ts";

type JournalStore = IDBPObjectStore<NotebookSchema, ("people" | "journal")[], "journal", "readwrite">;

interface Change {
  readonly before: Person | undefined;
  readonly after: Person | undefined;
  readonly changes: readonly FieldChange[];
  readonly session: string | undefined;
}

/** The session of facts refreshed from a page: not the user's doing, so undo passes them over. */
export const SEEN = "seen";

function isUsersOwn(entry: JournalEntry): boolean {
  return !entry.isUndone && entry.session !== SEEN;
}

async function lastEntry(
  journal: JournalStore,
  person: string,
  isWanted: (entry: JournalEntry) => boolean,
): Promise<JournalEntry | undefined> {
  let cursor = await journal.index("person").openCursor(person, "prev");
  while (cursor && !isWanted(cursor.value)) cursor = await cursor.continue();
  return cursor?.value;
}

/** The entry before, widened by what was typed since; `undefined` when it isn't of the same session. */
function widened(last: JournalEntry | undefined, { changes, session, after }: Change): JournalEntry | undefined {
  if (!last || session === undefined || last.session !== session || !after) return undefined;
  if (last.made) return { ...last, made: after as unknown as Plain };
  const start = apply(after as unknown as Plain, [...changes].reverse(), "before");
  return {
    ...last,
    changes: difference(apply(start, [...last.changes].reverse(), "before"), after as unknown as Plain),
  };
}

/** Writes the entry of one change inside its own transaction (law 6). */
export async function record(journal: JournalStore, person: string, change: Change): Promise<void> {
  const at = new Date().toISOString();
  const { before, after, changes, session } = change;
  const last = session === undefined ? undefined : await lastEntry(journal, person, ({ isUndone }) => !isUndone);
  const wider = widened(last, change);
  if (wider) {
    await journal.put({ ...wider, at });
    return;
  }
  await journal.add({
    person,
    at,
    changes: before && after ? changes : [],
    ...(session !== undefined && { session }),
    ...(!before && { made: after as unknown as Plain }),
    ...(!after && { removed: before as unknown as Plain }),
  } as JournalEntry); // `seq` is given by the store
}

/** Takes back the last change of a person that still stands. Returns what is kept afterwards, or `nothing` when there was nothing to undo. */
export async function undo(person: string): Promise<{ readonly person: Person | undefined } | "nothing"> {
  try {
    const transaction = (await notebook()).transaction(["people", "journal"], "readwrite", {
      durability: "strict",
    });
    const people = transaction.objectStore("people");
    const journal = transaction.objectStore("journal");
    const entry = await lastEntry(journal, person, isUsersOwn);
    if (!entry) return "nothing";
    const now = await people.get(person);
    const back = entry.made ? undefined : apply(entry.removed ?? (now as unknown as Plain), entry.changes, "before");
    await Promise.all([
      back ? people.put(back as unknown as Person) : people.delete(person),
      journal.put({ ...entry, isUndone: true }),
      transaction.done,
    ]);
    tell({ kind: "person", id: person });
    return { person: back as Person | undefined };
  } catch (error) {
    throw refusalFrom(error);
  }
}

/** Whether a person has a change that can be undone. */
export async function mayUndo(person: string): Promise<boolean> {
  let cursor = await (await notebook()).transaction("journal").store.index("person").openCursor(person, "prev");
  while (cursor && !isUsersOwn(cursor.value)) cursor = await cursor.continue();
  return cursor !== null && cursor !== undefined;
}
