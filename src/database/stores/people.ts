import { type MergeChoices, mergePeople } from "../../domain/person/merge.ts";
import type { Path } from "../../domain/person/path.ts";
import type { Person } from "../../domain/person/person.ts";
import { rememberWorkplaceKey } from "../../domain/referral/workplace.ts";
import { notebook, type Notebook } from "../connection/open.ts";
import { peopleAt, personAt, personById } from "./person-lookup.ts";
import { DEPENDENT_STORES, type Row } from "../schema/records.ts";
import { keepSnapshot, snapshotIfDue } from "../snapshots/snapshots.ts";
import { soundValue, soundValues } from "../schema/sound-rows.ts";
import { write } from "../transaction/write.ts";
import type { ChangeSet } from "../transaction/change-set.ts";

// Looking somebody up needs nothing of what writes; whoever writes may do both.
export { peopleAt, personAt, personById };

/** Whom a change is about: somebody kept, or whoever has one of these addresses, kept or not. */
export type Who = { readonly id: string } | { readonly addresses: readonly string[] };

/** A pure step from one version of a person to the next; `undefined` stands for nobody kept. */
export type How = (person: Person | undefined) => Person | undefined;

const CHUNK = 500;

/**
 * Changes one person in one strict transaction, with the journal entry that undoes it (law 6), and returns what is now kept.
 * Typing passes a `session`: what is typed in one session becomes one journal entry. Throws `Refusal`; then nothing was written.
 */
export function changePerson(who: Who, how: How, session?: string): Promise<Person | undefined> {
  return write({ kind: "edit", session }, async (changeSet) => {
    const before = "id" in who ? await changeSet.get("people", who.id) : await changeSet.personAt(who.addresses);
    const after = how(before);
    if (after) await changeSet.put("people", after);
    else if (before) await changeSet.remove("people", before.id);
    return after;
  });
}

/** Changes many people alike, as one change to undo. */
export function changePeople(ids: readonly string[], how: (person: Person) => Person): Promise<void> {
  return write({ kind: "bulk" }, async (changeSet) => {
    const people = await Promise.all(ids.map((id) => changeSet.get("people", id)));
    for (const person of people) if (person) await changeSet.put("people", how(person));
  });
}

/** Removes people with their exchanges, asks and steps, as one change to undo. */
export async function removePeople(ids: readonly string[]): Promise<void> {
  await keepSnapshot(await notebook());
  return write({ kind: "delete" }, async (changeSet) => {
    for (const id of ids) await changeSet.remove("people", id);
  });
}

/** What an import came to. */
export interface Imported {
  readonly made: number;
  readonly joined: number;
}

/**
 * Keeps people out of a file as one change to undo: whoever has an address already kept is joined by `join`, which must leave
 * what the user wrote; anybody else is made.
 */
export async function importPeople(
  people: readonly Person[],
  join: (kept: Person, incoming: Person) => Person,
): Promise<Imported> {
  await keepSnapshot(await notebook());
  return write({ kind: "import" }, async (changeSet) => {
    // One walk over everybody kept costs less than a look-up for every address of the file.
    const keptAt = new Map<string, string>();
    await walk(changeSet, (person) => {
      for (const address of person.addresses) keptAt.set(address, person.id);
    });
    let joined = 0;
    for (const incoming of people) {
      const id = incoming.addresses.map((address) => keptAt.get(address)).find((known) => known !== undefined);
      const kept = id === undefined ? undefined : await changeSet.get("people", id);
      const now = kept ? { ...join(kept, incoming), id: kept.id } : incoming;
      for (const address of now.addresses) keptAt.set(address, now.id);
      if (kept) await changeSet.put("people", now);
      else changeSet.make("people", now);
      joined += kept ? 1 : 0;
    }
    return { made: people.length - joined, joined };
  });
}

async function walk({ transaction }: ChangeSet, visit: (person: Person) => void): Promise<void> {
  const store = transaction.objectStore("people");
  let range: IDBKeyRange | null = null;
  for (;;) {
    const rows: readonly Row<"people">[] = await store.getAll(range, CHUNK);
    for (const person of soundValues("people", rows)) visit(person);
    const last = rows.at(-1);
    if (!last || rows.length < CHUNK) return;
    range = IDBKeyRange.lowerBound(last.value.id, true);
  }
}

function through(path: Path, from: string, to: string): Path {
  return path.hirer.person === from ? { ...path, hirer: { ...path.hirer, person: to } } : path;
}

/**
 * Makes one person out of two who are the same, as the rule of `domain/merge.ts` and the user's choices say; exchanges, asks, steps
 * and other people's paths follow. One change to undo.
 */
export async function mergeInto(keptId: string, otherId: string, choices?: MergeChoices): Promise<Person | undefined> {
  // Duplicates are merged one after the other: a snapshot before each would cost more than what 60 seconds can lose.
  await snapshotIfDue(await notebook());
  return write({ kind: "merge" }, async (changeSet) => {
    const { transaction } = changeSet;
    const [kept, other] = [await changeSet.get("people", keptId), await changeSet.get("people", otherId)];
    if (!kept || !other || keptId === otherId) return kept;
    for (const store of DEPENDENT_STORES)
      for (const key of await transaction.objectStore(store).index("person").getAllKeys(otherId)) {
        const record = await changeSet.get(store, key);
        if (record) await changeSet.put(store, { ...record, person: keptId });
      }
    const merged = mergePeople(kept, other, choices);
    await changeSet.put("people", merged);
    await changeSet.remove("people", otherId);
    for (const row of await transaction.objectStore("people").index("hirers").getAll(otherId)) {
      const person = changeSet.meet("people", row.value.id, row);
      if (!person) continue;
      const paths = Object.entries(person.paths ?? {}).map(([id, path]) => [id, through(path, otherId, keptId)]);
      await changeSet.put("people", { ...person, paths: Object.fromEntries(paths) as Record<string, Path> });
    }
    return changeSet.get("people", keptId);
  });
}

/** Everybody kept, in chunks: one `getAll` of 30,000 takes six times as long. */
export async function* everyone(database?: Notebook): AsyncGenerator<readonly Person[]> {
  const open = database ?? (await notebook());
  let after: IDBKeyRange | null = null;
  for (;;) {
    const rows = await open.getAll("people", after, CHUNK);
    const chunk = rows.flatMap((row): readonly Person[] => {
      const person = soundValue("people", row);
      if (person) rememberWorkplaceKey(person, row.keys.organization ?? "");
      return person ? [person] : [];
    });
    if (chunk.length > 0) yield chunk;
    const last = rows.at(-1);
    if (!last || rows.length < CHUNK) return;
    after = IDBKeyRange.lowerBound(last.value.id, true);
  }
}

/** Everybody kept, in one list. */
export async function allPeople(): Promise<readonly Person[]> {
  const people: Person[] = [];
  for await (const chunk of everyone()) people.push(...chunk);
  return people;
}
