import { applyWhereItStands, type Plain } from "../../domain/history/change.ts";
import { mergePeople } from "../../domain/person/merge.ts";
import type { Person } from "../../domain/person/person.ts";
import { type Edit, type JournalEntry, SEEN } from "../schema/journal-entry.ts";
import { notebook } from "../connection/open.ts";
import type { RecordStore, Records } from "../schema/records.ts";
import { soundValue } from "../schema/sound-rows.ts";
import { write } from "../transaction/write.ts";
import { plain, type ChangeSet, type WriteTransaction } from "../transaction/change-set.ts";

export { SEEN };

// A change of many people belongs to the notebook's own undo, not to one person's.
const OF_MANY: ReadonlySet<string> = new Set(["import", "bulk", "delete", "carried"]);

function record(image: Plain): Records[RecordStore] {
  return image as unknown as Records[RecordStore];
}

/** What undo and redo walk over: entries from the newest, of one person or of the whole notebook. */
async function newest(transaction: WriteTransaction | ReadTransaction, person: string | undefined) {
  const journal = (transaction as WriteTransaction).objectStore("journal");
  return person === undefined ? journal.openCursor(null, "prev") : journal.index("people").openCursor(person, "prev");
}

type ReadTransaction = { objectStore(name: "journal"): unknown };

/** The entry an undo or a redo would turn. What was undone before a newer change was made can't be done again. */
async function turnable(
  transaction: WriteTransaction | ReadTransaction,
  person: string | undefined,
  isRedo: boolean,
): Promise<JournalEntry | undefined> {
  let found: JournalEntry | undefined;
  let newestClock = "";
  for (let cursor = await newest(transaction, person); cursor; cursor = (await cursor.continue()) as typeof cursor) {
    const entry = cursor.value;
    if (entry.kind === "seen") continue;
    if (!entry.isUndone) return isRedo ? found : entry;
    if ((entry.turned ?? "") > newestClock) found = entry;
    if (entry.clock > newestClock) newestClock = entry.clock;
  }
  return isRedo ? found : undefined;
}

/** Records the user wrote on after an entry, and people whom that concerned, so that undoing it leaves them. */
async function writtenAfter(transaction: WriteTransaction, seq: number): Promise<ReadonlySet<string>> {
  const later = await transaction.objectStore("journal").getAll(IDBKeyRange.lowerBound(seq, true));
  const standing = later.filter((entry) => !entry.isUndone && entry.kind !== "seen");
  const written = standing.flatMap(({ edits }) => edits.map(({ store, id }) => `${store} ${id}`));
  return new Set([...written, ...standing.flatMap(({ people }) => people.map((id) => `people ${id}`))]);
}

/** Leaves nothing under an id, and returns the edit with the image by which it can come back. */
async function takeAway(changeSet: ChangeSet, edit: Edit): Promise<Edit> {
  const now = await changeSet.get(edit.store, edit.id);
  if (!now) return edit;
  await changeSet.take(edit.store, edit.id);
  return { ...edit, image: plain(now) };
}

async function bringBack(changeSet: ChangeSet, edit: Edit): Promise<Edit> {
  const { image, ...rest } = edit;
  if (!image || (await changeSet.get(edit.store, edit.id))) return edit;
  const value = record(image);
  const taken = edit.store === "people" ? await changeSet.personAt((value as Person).addresses) : undefined;
  // Their address was given to a new record since: the two are one person.
  if (taken) await changeSet.put("people", mergePeople(taken, value as Person));
  else await changeSet.put(edit.store, value);
  return edit.kind === "made" ? rest : edit;
}

async function turnEdit(changeSet: ChangeSet, edit: Edit, isRedo: boolean): Promise<Edit> {
  if (edit.kind === "changed") {
    const now = await changeSet.get(edit.store, edit.id);
    if (!now) return edit;
    const turned = applyWhereItStands(plain(now), edit.changes, isRedo ? "after" : "before");
    await changeSet.put(edit.store, record(turned));
    return edit;
  }
  return (edit.kind === "made") === isRedo ? bringBack(changeSet, edit) : takeAway(changeSet, edit);
}

/** The entries of one group: they were added by one transaction, so they stand side by side. */
async function groupOf(transaction: WriteTransaction, { seq, group }: JournalEntry): Promise<readonly JournalEntry[]> {
  const entries: JournalEntry[] = [];
  const journal = transaction.objectStore("journal");
  let cursor = await journal.openCursor(IDBKeyRange.upperBound(seq), "prev");
  for (; cursor?.value.group === group; cursor = await cursor.continue()) entries.unshift(cursor.value);
  cursor = await journal.openCursor(IDBKeyRange.lowerBound(seq, true));
  for (; cursor?.value.group === group; cursor = await cursor.continue()) entries.push(cursor.value);
  return entries;
}

async function turn(changeSet: ChangeSet, found: JournalEntry, isRedo: boolean): Promise<void> {
  const group = await groupOf(changeSet.transaction, found);
  const entries = group.filter((entry) => Boolean(entry.isUndone) === isRedo);
  const last = entries.at(-1);
  if (!last) return;
  const later = await writtenAfter(changeSet.transaction, last.seq);
  for (const entry of isRedo ? entries : entries.toReversed()) {
    const edits = new Map<Edit, Edit>();
    // Addresses are given up by those who changed before those who come back take them.
    for (const edit of entry.edits.toSorted((a, b) => Number(b.kind === "changed") - Number(a.kind === "changed"))) {
      const isLeft = edit.kind === "made" && !isRedo && later.has(`${edit.store} ${edit.id}`);
      edits.set(edit, isLeft ? edit : await turnEdit(changeSet, edit, isRedo));
    }
    const { isUndone: _before, ...rest } = entry;
    const turned = { ...rest, edits: entry.edits.map((edit) => edits.get(edit) ?? edit) };
    changeSet.turned.push(isRedo ? turned : { ...turned, isUndone: true });
  }
}

function turnLast(person: string | undefined, isRedo: boolean): Promise<JournalEntry | undefined> {
  return write({ kind: "replay" }, async (changeSet) => {
    const entry = await turnable(changeSet.transaction, person, isRedo);
    if (!entry || (person !== undefined && OF_MANY.has(entry.kind))) return undefined;
    await turn(changeSet, entry, isRedo);
    return entry;
  });
}

async function turnPerson(person: string, isRedo: boolean) {
  if (!(await turnLast(person, isRedo))) return "nothing";
  return { person: soundValue("people", await (await notebook()).get("people", person)) };
}

/**
 * Takes back the last change of a person that still stands: theirs alone, never an import or a change of many. Returns what is
 * kept afterwards, or `nothing` when there was nothing to undo.
 */
export function undo(person: string): Promise<{ readonly person: Person | undefined } | "nothing"> {
  return turnPerson(person, false);
}

/** Makes the last change of a person that was undone again, unless they were changed since. */
export function redo(person: string): Promise<{ readonly person: Person | undefined } | "nothing"> {
  return turnPerson(person, true);
}

/** Takes back the last change of the notebook that still stands, an import or a merge as a whole, and returns its entry. */
export function undoLast(): Promise<JournalEntry | undefined> {
  return turnLast(undefined, false);
}

/** Makes the last change that was undone again, unless anything was changed since. */
export function redoLast(): Promise<JournalEntry | undefined> {
  return turnLast(undefined, true);
}

/**
 * Takes back one change by its group, however old; what was changed again since stays, and so does whoever was written on since. Resolves
 * to whether anything of it still stood.
 */
export function undoGroup(group: string): Promise<boolean> {
  return write({ kind: "replay" }, async (changeSet) => {
    let cursor = await changeSet.transaction.objectStore("journal").openCursor(null, "prev");
    while (cursor && cursor.value.group !== group) cursor = await cursor.continue();
    if (cursor) await turn(changeSet, cursor.value, false);
    return changeSet.turned.length > 0;
  });
}

async function may(person: string | undefined, isRedo: boolean): Promise<JournalEntry | undefined> {
  const entry = await turnable((await notebook()).transaction("journal"), person, isRedo);
  return entry && person !== undefined && OF_MANY.has(entry.kind) ? undefined : entry;
}

/** Who of some people was changed last, by a change of theirs alone since an instant (ISO 8601 in UTC) that still stands. */
export async function changedLast(among: ReadonlySet<string>, since: string): Promise<string | undefined> {
  let cursor = await (await notebook()).transaction("journal").store.openCursor(null, "prev");
  for (; cursor && cursor.value.at >= since; cursor = await cursor.continue()) {
    const { kind, isUndone, people } = cursor.value;
    if (isUndone || kind === "seen" || OF_MANY.has(kind)) continue;
    const id = people.find((each) => among.has(each));
    if (id !== undefined) return id;
  }
  return undefined;
}

/** Whether a person has a change that can be undone. */
export async function mayUndo(person: string): Promise<boolean> {
  return (await may(person, false)) !== undefined;
}

/** Whether a person has an undone change that can be made again. */
export async function mayRedo(person: string): Promise<boolean> {
  return (await may(person, true)) !== undefined;
}

/** The change `undoLast` would take back, for naming it. */
export function nextUndo(): Promise<JournalEntry | undefined> {
  return may(undefined, false);
}

/** The change `redoLast` would make again. */
export function nextRedo(): Promise<JournalEntry | undefined> {
  return may(undefined, true);
}
