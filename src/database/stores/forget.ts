import { difference } from "../../domain/history/change.ts";
import { above, type Clock, tick } from "../../domain/history/clock.ts";
import { rejoined } from "../../domain/validation/keep-invalid.ts";
import { latestOf, restamp } from "../../domain/history/stamp.ts";
import { tell } from "../../news.ts";
import { entryWithout, pathless } from "./forgotten.ts";
import { notebook } from "../connection/open.ts";
import { DEPENDENT_STORES, type RecordStore, type Row, rowOf } from "../schema/records.ts";
import { refusalOf } from "../connection/refusal.ts";
import { soundValue } from "../schema/sound-rows.ts";
import { renewSnapshots } from "../snapshots/snapshots.ts";
import { changeNotebook, type Made } from "../transaction/write.ts";
import { plain, type ChangeSet } from "../transaction/change-set.ts";

async function eraseRecords(
  changeSet: ChangeSet,
  ids: readonly string[],
  gone: Set<string>,
  clock: Clock,
): Promise<void> {
  const { transaction } = changeSet;
  const buried: [RecordStore, string][] = ids.map((id) => ["people", id]);
  for (const store of DEPENDENT_STORES)
    for (const person of ids)
      for (const id of await transaction.objectStore(store).index("person").getAllKeys(person)) {
        changeSet.deleteRow(store, id);
        buried.push([store, id]);
        gone.add(id);
      }
  for (const id of ids) changeSet.deleteRow("people", id);
  const tombstones = transaction.objectStore("tombstones");
  for (const [store, id] of buried) {
    // Whom they were joined to must stay known: another machine may hold what was theirs under that id.
    const { since, into } = (await tombstones.get([store, id])) ?? {};
    const before = { ...(since !== undefined && { since }), ...(into && { into }) };
    changeSet.putRow("tombstones", { store, id, clock, ...before, isForgotten: true });
  }
}

async function eraseFromOthers(changeSet: ChangeSet, gone: ReadonlySet<string>, clock: Clock): Promise<void> {
  const people = changeSet.transaction.objectStore("people");
  for (const id of gone)
    for (const row of await people.index("hirers").getAll(id)) {
      const person = soundValue("people", row);
      if (!person) continue;
      const left = rejoined(row.value, person, pathless(person, gone));
      const changes = difference(plain(row.value), plain(left));
      const stamp = restamp(row.stamp, changes, above(clock, latestOf(row.stamp)), clock);
      changeSet.putRow("people", rowOf("people", left, stamp));
    }
  const journal = changeSet.transaction.objectStore("journal");
  for (const id of gone)
    for (const entry of await journal.index("people").getAll(id)) {
      const left = entryWithout(entry, gone);
      if (left) changeSet.putRow("journal", left);
      else changeSet.deleteRow("journal", entry.seq);
    }
}

/** Whom the user had merged into people. An id somebody stands under was put there by a file: nobody is taken along who is on their own. */
async function formerIds(
  { transaction }: ChangeSet,
  rows: readonly (Row<"people"> | undefined)[],
): Promise<readonly string[]> {
  const former = [...new Set(rows.flatMap((row) => soundValue("people", row)?.mergedFrom ?? []))];
  const standing = await Promise.all(former.map((id) => transaction.objectStore("people").getKey(id)));
  return former.filter((_id, index) => standing[index] === undefined);
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
 * Erases every trace of a person at once: the record, exchanges, asks and steps, other people's paths through them, all that the journal
 * knows, and the snapshots. It can't be undone. What stays is a tombstone of random ids, and what the user wrote of them
 * into somebody else's notes. Throws `Refusal`.
 */
export async function forgetPerson(id: string): Promise<void> {
  return forgetPeople([id]);
}

/** Erases several people as `forgetPerson` does one, kept or not: another machine may have forgotten them. */
export async function forgetPeople(people: readonly string[]): Promise<void> {
  await changeNotebook((changeSet) => erase(changeSet, people));
  await endForgetting().catch(async (error: unknown) => {
    throw await refusalOf(error);
  });
}

async function erase(changeSet: ChangeSet, people: readonly string[]): Promise<Made<void>> {
  const { transaction } = changeSet;
  const state = await transaction.objectStore("state").get("state");
  if (!state) throw new Error("the notebook has no state");
  const rows = await Promise.all(people.map((id) => transaction.objectStore("people").get(id)));
  const ids = [...new Set([...people, ...(await formerIds(changeSet, rows))])];
  const gone = new Set(ids);
  const clock = tick(state.clock, Date.now(), state.device);
  const before = await transaction.objectStore("people").count();
  await eraseRecords(changeSet, ids, gone, clock);
  await eraseFromOthers(changeSet, gone, clock);
  const erased = before - (await transaction.objectStore("people").count());
  const after = {
    ...state,
    clock,
    people: state.people - erased,
    changes: state.changes + 1,
    isForgetting: true,
  } as const;
  changeSet.putRow("state", after);
  // Where this runs there may be no drawer of half-typed words to empty; every page that hears it empties its own.
  const addresses = rows.flatMap((row) => soundValue("people", row)?.addresses ?? []);
  return {
    result: undefined,
    // So random ids and clocks are logged, and whoever knew them as they are now: no crash brings anybody back from a snapshot.
    states: [state, after],
    announce() {
      tell({ kind: "forgotten", people: ids.map((id) => ({ id, addresses })) });
      tell({ kind: "notebook" });
    },
  };
}
