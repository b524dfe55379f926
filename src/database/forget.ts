import { difference } from "../domain/change.ts";
import { above, type Clock, tick } from "../domain/clock.ts";
import type { Person } from "../domain/person.ts";
import { latestOf, restamp } from "../domain/stamp.ts";
import type { Edit, JournalEntry } from "./journal-entry.ts";
import { notebook } from "./open.ts";
import { type RecordStore, rowOf } from "./records.ts";
import { refusalFrom } from "./refusal.ts";
import { tell } from "../news.ts";
import { renewSnapshots } from "./snapshots.ts";
import { plain, type WriteTransaction, WRITTEN_STORES } from "./writing.ts";

/** The entry without anything said of the forgotten; `undefined` when nothing is left of it. */
function without(entry: JournalEntry, gone: ReadonlySet<string>): JournalEntry | undefined {
  const isAbout = (value: unknown) => [...gone].some((id) => JSON.stringify(value)?.includes(JSON.stringify(id)));
  const edits = entry.edits.flatMap((edit): readonly Edit[] => {
    if (gone.has(edit.id) || isAbout(edit.image)) return [];
    const changes = edit.changes.filter((change) => !isAbout(change));
    return edit.kind === "changed" && changes.length === 0 ? [] : [{ ...edit, changes }];
  });
  if (edits.length === 0) return undefined;
  return { ...entry, edits, people: entry.people.filter((id) => !gone.has(id)) };
}

function pathless(person: Person, gone: ReadonlySet<string>): Person {
  const { paths = {}, ...rest } = person;
  const left = Object.entries(paths).filter(([, { hirer }]) => hirer.person === undefined || !gone.has(hirer.person));
  return left.length > 0 ? { ...rest, paths: Object.fromEntries(left) } : rest;
}

async function eraseRecords(
  transaction: WriteTransaction,
  ids: readonly string[],
  gone: Set<string>,
  clock: Clock,
): Promise<void> {
  const buried: [RecordStore, string][] = ids.map((id) => ["people", id]);
  for (const store of ["exchanges", "asks"] as const)
    for (const person of ids)
      for (const id of await transaction.objectStore(store).index("person").getAllKeys(person)) {
        await transaction.objectStore(store).delete(id);
        buried.push([store, id]);
        gone.add(id);
      }
  for (const id of ids) await transaction.objectStore("people").delete(id);
  const tombstones = transaction.objectStore("tombstones");
  for (const [store, id] of buried) {
    const { since } = (await tombstones.get([store, id])) ?? {};
    await tombstones.put({ store, id, clock, ...(since !== undefined && { since }), isForgotten: true });
  }
}

async function eraseFromOthers(transaction: WriteTransaction, gone: ReadonlySet<string>, clock: Clock): Promise<void> {
  const people = transaction.objectStore("people");
  for (const id of gone)
    for (const row of await people.index("hirers").getAll(id)) {
      const left = pathless(row.value, gone);
      const changes = difference(plain(row.value), plain(left));
      await people.put(rowOf("people", left, restamp(row.stamp, changes, above(clock, latestOf(row.stamp)), clock)));
    }
  const journal = transaction.objectStore("journal");
  for (const id of gone)
    for (const entry of await journal.index("people").getAll(id)) {
      const left = without(entry, gone);
      await (left ? journal.put(left) : journal.delete(entry.seq));
    }
}

/** Erases the snapshots that knew somebody who was forgotten; until that is done the state of the notebook says so. */
export async function endForgetting(): Promise<void> {
  const database = await notebook();
  await renewSnapshots(database);
  const transaction = database.transaction("state", "readwrite", { durability: "strict" });
  const state = await transaction.store.get("state");
  if (state) {
    const { isForgetting: _done, ...rest } = state;
    await transaction.store.put(rest);
  }
  await transaction.done;
}

/**
 * Erases every trace of a person at once: the record, exchanges and asks, other people's paths through them, all that the journal
 * knows, and the snapshots. It can't be undone. What stays is a tombstone of random ids, and what the user wrote of them
 * into somebody else's notes. Throws `Refusal`.
 */
export async function forgetPerson(id: string): Promise<void> {
  return forgetPeople([id]);
}

/** Erases several people as `forgetPerson` does one, kept or not: another machine may have forgotten them. */
export async function forgetPeople(people: readonly string[]): Promise<void> {
  try {
    const transaction = (await notebook()).transaction(WRITTEN_STORES, "readwrite", { durability: "strict" });
    const state = await transaction.objectStore("state").get("state");
    if (!state) throw new Error("the notebook has no state");
    const rows = await Promise.all(people.map((id) => transaction.objectStore("people").get(id)));
    const ids = [...new Set([...people, ...rows.flatMap((row) => row?.value.mergedFrom ?? [])])];
    const gone = new Set(ids);
    const clock = tick(state.clock, Date.now(), state.device);
    const before = await transaction.objectStore("people").count();
    await eraseRecords(transaction, ids, gone, clock);
    await eraseFromOthers(transaction, gone, clock);
    const erased = before - (await transaction.objectStore("people").count());
    const after = { ...state, clock, people: state.people - erased, changes: state.changes + 1 };
    await transaction.objectStore("state").put({ ...after, isForgetting: true });
    await transaction.done;
    tell({ kind: "notebook" });
    await endForgetting();
  } catch (error) {
    throw refusalFrom(error);
  }
}
