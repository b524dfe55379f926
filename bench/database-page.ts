import { deleteDB, type IDBPDatabase, openDB } from "idb";
import { checkNotebook } from "../src/database/recovery/startup-check.ts";
import { migrate, MIGRATIONS } from "../src/database/schema/migrations.ts";
import { closeNotebook, NOTEBOOK_NAME, notebook } from "../src/database/connection/open.ts";
import { allPeople, changePerson, importPeople } from "../src/database/stores/people.ts";
import { firstPeople } from "../src/database/stores/people-queries.ts";
import { rowOf } from "../src/database/schema/records.ts";
import { eraseSnapshots } from "../src/database/snapshots/snapshot-ring.ts";
import { keepSnapshot } from "../src/database/snapshots/snapshots.ts";
import { tick } from "../src/domain/history/clock.ts";
import { answer, type Person, personFrom } from "../src/domain/person/person.ts";
import { stampAt } from "../src/domain/history/stamp.ts";

const BARE = "bare";
const TODAY = "2026-11-23";
const FIRST = ["Ada", "Béla", "Cy", "Dara", "Eli", "Femi", "Gül", "Hana", "Iva", "Jun", "Kai", "Łucja", "Mina", "Noor"];
const LAST = ["Quill", "Orr", "Böhm", "Lund", "Ito", "Okafor", "Demir", "Novák", "Silva", "Park", "Reyes", "Weiss"];

/** An invented connection as a data archive has it: a name, a headline, an organization. */
function connection(index: number): Person {
  const name = `${FIRST[index % FIRST.length]} ${LAST[index % LAST.length]} ${index}`;
  const organization = { name: `Organization ${index % 2500}` };
  const url = `https://www.linkedin.com/in/person-${index}`;
  const profile = {
    site: "linkedin" as const,
    url,
    name,
    headline: `Engineer number ${index} at ${organization.name}`,
  };
  return personFrom({ ...profile, organization, positions: [], sameAs: [], witness: {} }, `person-${index}`, TODAY);
}

function connections(count: number): Person[] {
  return Array.from({ length: count }, (_, index) => connection(index));
}

async function fresh(): Promise<void> {
  await closeNotebook();
  await deleteDB(NOTEBOOK_NAME);
  await eraseSnapshots();
  await notebook();
}

async function freshBare(): Promise<IDBPDatabase> {
  await deleteDB(BARE);
  return openDB(BARE, MIGRATIONS.length, {
    upgrade: (database, _old, _new, transaction) => void migrate(database, transaction, 0),
  });
}

function rowsFor(people: readonly Person[]) {
  const clock = tick(undefined, Date.now(), "0123abcd");
  return people.map((person) => rowOf("people", person, stampAt(clock)));
}

async function timed(work: () => Promise<unknown>): Promise<number> {
  const start = performance.now();
  await work();
  return performance.now() - start;
}

function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;
}

async function bareImport(count: number): Promise<number> {
  const rows = rowsFor(connections(count));
  const database = await freshBare();
  const spent = await timed(async () => {
    const transaction = database.transaction("people", "readwrite", { durability: "strict" });
    for (const row of rows) transaction.store.put(row).catch(() => undefined);
    await transaction.done;
  });
  database.close();
  return spent;
}

async function ourImport(count: number): Promise<number> {
  const people = connections(count);
  await fresh();
  return timed(() => importPeople(people, (kept) => kept));
}

/** Milliseconds of a bare strict `put` and of one acknowledged answer, by turns. */
async function answers(rounds: number) {
  const database = await freshBare();
  const [row] = rowsFor([connection(0)]);
  const [bare, ours]: [number[], number[]] = [[], []];
  for (let round = 0; round < rounds; round += 1) {
    bare.push(
      await timed(async () => {
        const transaction = database.transaction("people", "readwrite", { durability: "strict" });
        transaction.store.put(row).catch(() => undefined);
        await transaction.done;
      }),
    );
    const value = round % 2 === 0 ? "yes" : "no";
    ours.push(
      await timed(() => changePerson({ id: "person-0" }, (person) => person && answer(person, "hirer", value, TODAY))),
    );
  }
  database.close();
  return { bare: median(bare), ours: median(ours) };
}

/** Milliseconds from opening the notebook to its first people. */
async function opening(rounds: number): Promise<number> {
  const spent: number[] = [];
  for (let round = 0; round < rounds; round += 1) {
    await closeNotebook();
    spent.push(await timed(() => firstPeople({ of: "everybody" })));
  }
  return median(spent);
}

let loaded: readonly Person[] = [];

Object.assign(globalThis, {
  subject: {
    bareImport,
    ourImport,
    answers,
    opening,
    async load() {
      loaded = await allPeople();
      return loaded.length;
    },
    snapshot: async () => timed(async () => keepSnapshot(await notebook())),
    inspection: () => {
      const canary = { read: () => Promise.resolve(undefined), write: () => Promise.resolve() };
      return timed(() => checkNotebook(canary, true));
    },
  },
});
