import { forgetPerson } from "../../src/database/stores/forget.ts";
import { receive } from "../../src/database/sync/inbox.ts";
import { importRecords } from "../../src/database/stores/import.ts";
import { undoLast } from "../../src/database/journal/undo.ts";
import { notebook } from "../../src/database/connection/open.ts";
import { changePeople, changePerson, importPeople, mergeInto, removePeople } from "../../src/database/stores/people.ts";
import { keepSnapshot } from "../../src/database/snapshots/snapshots.ts";
import { label } from "../../src/domain/person/edit.ts";
import type { SyncChanges } from "../../src/domain/sync/changes.ts";
import { tick } from "../../src/domain/history/clock.ts";
import type { Plain } from "../../src/domain/history/change.ts";
import { write } from "../../src/domain/person/person.ts";
import { stampAt } from "../../src/domain/history/stamp.ts";
import { numbered } from "./work.ts";

/** What the browser is killed in the middle of. */
export type Job = "import" | "bulk" | "merge" | "restore" | "sync" | "forget" | "snapshot";

/** A batch of so many people is kept whole or not at all. */
const SIZE = 120;

/** Words that only one forgotten person's record has. */
export function secretOf(id: string): string {
  return `secret of ${id}.`;
}

function batch(run: string) {
  return Array.from({ length: SIZE }, (_, index) => numbered(`job-${run}-${index}`, { note: `note ${index} ` }));
}

/** What another machine would have written. */
function changesFrom(run: string): SyncChanges {
  const clock = tick(undefined, Date.now(), "0000feed");
  const rows = batch(`heard-${run}`).map((person) => {
    const value = person as unknown as Plain;
    return [`people ${person.id}`, { store: "people", value, stamp: stampAt(clock) }] as const;
  });
  return { rows: new Map(rows), tombstones: new Map() };
}

export const JOBS: { readonly [J in Job]: (run: string) => Promise<unknown> } = {
  import: (run) => importPeople(batch(`import-${run}`), (kept) => kept),
  async bulk(run) {
    const people = batch(`bulk-${run}`);
    await importPeople(people, (kept) => kept);
    await changePeople(
      people.map(({ id }) => id),
      (person) => label(person, "bulk"),
    );
    await removePeople(people.map(({ id }) => id));
    await undoLast();
  },
  async merge(run) {
    const people = batch(`merge-${run}`).slice(0, 20);
    await importPeople(people, (kept) => kept);
    for (let at = 0; at + 1 < people.length; at += 2) await mergeInto(people[at]?.id ?? "", people[at + 1]?.id ?? "");
    await undoLast();
  },
  restore: (run) =>
    importRecords(({ people }) => ({
      put: { people: batch(`restore-${run}`) },
      remove: { people: people.flatMap(({ id }) => (id.startsWith("job-restore") ? id : [])) },
    })),
  sync: (run) => receive([changesFrom(run)], (marks) => ({ ...marks, sequence: marks.sequence + 1 }), true),
  async forget(run) {
    const person = numbered(`forgotten-${run}`, { note: secretOf(`forgotten-${run}`) });
    await changePerson({ addresses: person.addresses }, () => person);
    await changePerson({ id: person.id }, (kept) => kept && write(kept, `${kept.note} more`));
    await forgetPerson(person.id);
    console.log(`forgot ${person.id}`);
  },
  async snapshot(run) {
    const person = numbered(`snapped-${run}`);
    await changePerson({ addresses: person.addresses }, () => person);
    await keepSnapshot(await notebook());
  },
};

/** Batches that are neither whole nor gone. */
export function tornBatches(ids: readonly string[]): readonly string[] {
  const counts = new Map<string, number>();
  for (const id of ids) {
    const [, name] = /^(batch-.*|job-(?:import|bulk|restore|heard)-.*)-\d+$/.exec(id) ?? [];
    if (name !== undefined) counts.set(name, (counts.get(name) ?? 0) + 1);
  }
  return [...counts].flatMap(([name, count]) => {
    const wholes = name.startsWith("batch-") ? [20, 19] : [SIZE];
    return wholes.includes(count) ? [] : `${name} has ${count} people`;
  });
}
