import type { Person } from "../../domain/person/person.ts";
import type { Edit, JournalEntry } from "../schema/journal-entry.ts";

/** Whether an id stands anywhere in a value, as a whole text or as the name of a field. */
function names(value: unknown, ids: ReadonlySet<string>): boolean {
  if (typeof value === "string") return ids.has(value);
  if (typeof value !== "object" || value === null) return false;
  return Object.entries(value).some(([field, inner]) => ids.has(field) || names(inner, ids));
}

/** A journal entry without anything said of the forgotten; `undefined` when nothing is left of it. */
export function entryWithout(entry: JournalEntry, gone: ReadonlySet<string>): JournalEntry | undefined {
  const edits = entry.edits.flatMap((edit): readonly Edit[] => {
    if (gone.has(edit.id) || names(edit.image, gone)) return [];
    const changes = edit.changes.filter((change) => !names(change, gone));
    return edit.kind === "changed" && changes.length === 0 ? [] : [{ ...edit, changes }];
  });
  if (edits.length === 0) return undefined;
  return { ...entry, edits, people: entry.people.filter((id) => !gone.has(id)) };
}

/** A person without the paths that lead through the forgotten. */
export function pathless(person: Person, gone: ReadonlySet<string>): Person {
  const { paths = {}, ...rest } = person;
  const left = Object.entries(paths).filter(([, { hirer }]) => hirer.person === undefined || !gone.has(hirer.person));
  return left.length > 0 ? { ...rest, paths: Object.fromEntries(left) } : rest;
}
