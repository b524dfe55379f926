import { type SyncChanges, type SyncRow, keyOf, rowKey } from "../../domain/sync/changes.ts";
import { isEqual } from "../../domain/history/change.ts";
import { heardClock } from "../../domain/history/clock.ts";
import { mergeSynced } from "../../domain/sync/merge-changes.ts";
import { isSameVersion } from "../../domain/sync/merge-records.ts";
import { hasTwoVersions } from "../../domain/history/note-versions.ts";
import { type Person, textOf } from "../../domain/person/person.ts";
import { latestOf } from "../../domain/history/stamp.ts";
import { type ForgottenElsewhere, noteForgotten } from "./folder-database.ts";
import { type SyncCursors, NO_CURSORS } from "../schema/sync-cursors.ts";
import { forgetPeople } from "../stores/forget.ts";
import { TouchedRows } from "./touched-rows.ts";
import { notebook } from "../connection/open.ts";
import type { Records } from "../schema/records.ts";
import { keepSnapshot } from "../snapshots/snapshots.ts";
import { write } from "../transaction/write.ts";
import type { ChangeSet } from "../transaction/change-set.ts";

/** What other machines' files came to: merged, or not yet, since so many people would go that the user is asked first. */
export type Received =
  | {
      readonly kind: "merged";
      /** The change to undo it by; absent when nothing the user sees changed. */
      readonly group?: string;
      readonly made: number;
      readonly changed: number;
      readonly removed: number;
      /** Names of those whose note was written on two machines and now holds both. */
      readonly twoNotes: readonly string[];
      /** Whom another machine forgot, and this one with it. */
      readonly forgotten: readonly ForgottenElsewhere[];
    }
  | { readonly kind: "asks"; readonly removed: number; readonly people: number };

/** A merge that would remove more than this share of the people stops and asks. */
const MOST_REMOVED = 0.1;

interface Merged {
  readonly kept: TouchedRows;
  readonly after: SyncChanges;
}

async function merge(changeSet: ChangeSet, heard: readonly SyncChanges[]): Promise<Merged> {
  const kept = new TouchedRows(changeSet);
  for (const file of heard) await kept.meet(file);
  await kept.meetJoined(heard);
  for (;;) {
    let after: SyncChanges = { rows: new Map(kept.rows), tombstones: new Map(kept.tombstones) };
    for (const file of heard) after = mergeSynced(after, file);
    const gone = [...kept.rows].filter(([key, { store }]) => store === "people" && !after.rows.has(key));
    // Whoever goes or is joined takes others along, who are looked at too.
    if (!(await kept.meetDependents(gone.map(([, { value }]) => String(value["id"]))))) return { kept, after };
  }
}

function removedPeople({ kept, after }: Merged): readonly SyncRow[] {
  return [...kept.rows].flatMap(([key, row]) => {
    const isGone = row.store === "people" && !after.rows.has(key);
    const { into, isForgotten } = after.tombstones.get(key) ?? {};
    return isGone && (into === undefined || isForgotten) ? [row] : [];
  });
}

function nameOf({ value }: SyncRow): string {
  return textOf(value as unknown as Person, "name");
}

async function leave(changeSet: ChangeSet, { kept, after }: Merged) {
  const counts = { made: 0, changed: 0, twoNotes: [] as string[] };
  for (const [key, row] of kept.rows)
    if (!after.rows.has(key)) await changeSet.take(row.store, String(row.value["id"]));
  for (const row of after.rows.values()) {
    const before = kept.rows.get(rowKey(row));
    if (before && isSameVersion(before, row)) continue;
    await changeSet.putSynced(row.store, row.value as unknown as Records[typeof row.store], row.stamp);
    if (row.store !== "people") continue;
    if (!before) counts.made += 1;
    else if (!isEqual(before.value, row.value)) counts.changed += 1;
    if (hasTwoVersions(row.stamp) && before?.value["note"] !== row.value["note"]) counts.twoNotes.push(nameOf(row));
  }
  for (const tombstone of after.tombstones.values())
    if (!isEqual(kept.tombstones.get(keyOf(tombstone.store, tombstone.id)), tombstone))
      changeSet.tombstones.push(tombstone);
  return counts;
}

/** The latest clock that may move ours along; one from a machine whose clock is ahead doesn't hide the others'. */
function latestIn(heard: readonly SyncChanges[]): string {
  const now = Date.now();
  let latest = "";
  for (const { rows } of heard)
    for (const { stamp } of rows.values()) latest = heardClock(latest, latestOf(stamp), now);
  return latest;
}

function forgottenIn({ kept, after }: Merged): readonly ForgottenElsewhere[] {
  return [...after.tombstones.values()].flatMap(({ store, id, isForgotten }) => {
    const row = store === "people" && isForgotten ? kept.rows.get(keyOf(store, id)) : undefined;
    return row ? [{ id, addresses: (row.value as unknown as Person).addresses }] : [];
  });
}

/** Forgets people as another machine did. Who they were is noted before, since nothing of them is left after. */
async function forgetToo(people: readonly ForgottenElsewhere[]): Promise<void> {
  await noteForgotten(people);
  await forgetPeople(people.map(({ id }) => id));
}

/**
 * Merges what other machines' files say, in one strict transaction and as one change to undo, with `how` noting what was read. A
 * snapshot is taken before. Whom another machine forgot is forgotten here first, snapshots and all. Throws `Refusal`; then nothing
 * was written.
 */
export async function receive(
  heard: readonly SyncChanges[],
  how: (marks: SyncCursors) => SyncCursors,
  mayRemoveMany: boolean,
): Promise<Received> {
  await keepSnapshot(await notebook());
  let forgotten: readonly ForgottenElsewhere[] = [];
  for (let mayRemove = mayRemoveMany; ; mayRemove = true) {
    const tried = await hearOnce(heard, how, mayRemove);
    if (tried.kind === "asks") return tried;
    if (tried.kind === "merged") return { ...tried, removed: tried.removed + forgotten.length, forgotten };
    await forgetToo(tried.people);
    forgotten = [...forgotten, ...tried.people];
  }
}

type Tried = Received | { readonly kind: "forgets"; readonly people: readonly ForgottenElsewhere[] };

async function hearOnce(
  heard: readonly SyncChanges[],
  how: (marks: SyncCursors) => SyncCursors,
  mayRemoveMany: boolean,
): Promise<Tried> {
  let made: ChangeSet | undefined;
  const tried = await write({ kind: "carried" }, async (changeSet): Promise<Tried> => {
    made = changeSet;
    const merged = await merge(changeSet, heard);
    const people = (await changeSet.transaction.objectStore("state").get("state"))?.people ?? 0;
    const removed = removedPeople(merged).length;
    if (!mayRemoveMany && removed > people * MOST_REMOVED) return { kind: "asks", removed, people };
    const forgotten = forgottenIn(merged);
    if (forgotten.length > 0) return { kind: "forgets", people: forgotten };
    const counts = await leave(changeSet, merged);
    changeSet.heard = latestIn(heard);
    changeSet.marks = how((await changeSet.transaction.objectStore("carrying").get("marks")) ?? NO_CURSORS);
    return { kind: "merged", ...counts, removed, forgotten: [] };
  });
  const group = made?.group;
  return tried.kind === "merged" && group !== undefined ? { ...tried, group } : tried;
}
