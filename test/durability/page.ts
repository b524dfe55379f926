import type { IDBPDatabase } from "idb";
import { checkNotebook } from "../../src/database/recovery/startup-check.ts";
import type { Canary } from "../../src/database/recovery/quick-check.ts";
import { allPeople, changePerson, importPeople } from "../../src/database/stores/people.ts";
import { allRows, faultsIn } from "../../src/database/recovery/invariants.ts";
import { closeNotebook, notebook } from "../../src/database/connection/open.ts";
import { refusalFrom } from "../../src/database/connection/refusal.ts";
import type { Stores } from "../../src/database/schema/stores.ts";
import { rowsOf } from "../../src/database/recovery/merge-copies.ts";
import { snapshotNow } from "../../src/database/recovery/watch.ts";
import { answer, write } from "../../src/domain/person/person.ts";
import { clockMs } from "../../src/domain/history/clock.ts";
import type { AnswerValue, Attribute } from "../../src/domain/person/attributes.ts";
import { load, type StoredNotebook } from "../database/stored-notebook.ts";
import { contents } from "../database/fixtures.ts";
import { TODAY } from "../domain/people.ts";
import { type Job, JOBS, secretOf, tornBatches } from "./jobs.ts";
import { changeNumber, lastNumber, numbered, WRITERS } from "./work.ts";

interface Storage {
  readonly local: { get(key: string): Promise<Record<string, unknown>>; set(items: object): Promise<void> };
}
interface Runtime {
  sendMessage(message: unknown): Promise<unknown>;
}
const { storage, runtime } = (globalThis as unknown as { chrome: { storage: Storage; runtime: Runtime } }).chrome;

const canary: Canary = {
  read: async () => (await storage.local.get("canary"))["canary"],
  write: (note) => storage.local.set({ canary: note }),
};

/** Faults in what must always fit together, one sentence each. */
async function faults(): Promise<readonly string[]> {
  const rows = await allRows((await notebook()) as unknown as IDBPDatabase);
  const ids = rowsOf(rows, "people").map(({ value }) => value.id);
  return [...faultsIn(rows), ...tornBatches(ids), ...unwritten(rows)];
}

/** What these tests write is always in the journal, which the checks of the product can't know. */
function unwritten(rows: Stores): readonly string[] {
  const entries = rowsOf(rows, "journal");
  const known = new Set(entries.flatMap(({ clock, turned = clock }) => [clock, turned]));
  const [first] = entries;
  return rowsOf(rows, "people").flatMap(({ value: { id }, stamp: { at } }) =>
    id.startsWith("writer-") && at > (first?.clock ?? "") && !known.has(at)
      ? `${id} was changed, and no entry says so`
      : [],
  );
}

/** What a test calls by name. */
const subject = {
  async writeFrom(first: number, run: string) {
    for (let count = first; ; count += 1) {
      await changeNumber(count, run);
      console.log(`acknowledged ${count}`);
    }
  },
  faults,
  contents,
  lastNumbers: () => Promise.all(Array.from({ length: WRITERS }, (_, writer) => lastNumber(writer))),
  guard: (isThorough: boolean) => checkNotebook(canary, isThorough),
  /** Goes on doing one thing until the browser is killed, saying what is acknowledged. */
  async goOn(job: Job, run: string) {
    for (let round = 0; ; round += 1) await JOBS[job](`${run}-${round}`);
  },
  /** Which of these people are there, in any store. */
  async traces(ids: readonly string[]) {
    const all = JSON.stringify([...(await allRows((await notebook()) as unknown as IDBPDatabase))]);
    return ids.filter((id) => all.includes(secretOf(id)));
  },
  async spoil() {
    await (await notebook()).delete("state", "state");
  },
  snapshot: () => snapshotNow(canary),
  async keep(count: number) {
    const people = Array.from({ length: count }, (_, index) =>
      numbered(`kept-${index}`, { note: `note ${index} `.repeat(20) }),
    );
    await importPeople(people, (kept) => kept);
    for (const { id } of people.slice(0, 30))
      await changePerson({ id }, (person) => person && answer(person, "hirer", "yes", TODAY));
  },
  async writeNote(id: string, note: string) {
    await changePerson({ id }, (person) => write(person ?? numbered(id), note));
  },
  async answer(id: string, attribute: Attribute, value: AnswerValue) {
    await changePerson({ addresses: [`https://www.linkedin.com/in/${id}`] }, (person) =>
      answer(person ?? numbered(id), attribute, value, TODAY),
    );
  },
  async refusalOfFilling() {
    for (let round = 0; round < 200; round += 1) {
      const batch = Array.from({ length: 100 }, (_, index) =>
        numbered(`full-${round}-${index}`, { note: `${round}`.repeat(5000) }),
      );
      try {
        await importPeople(batch, (kept) => kept);
      } catch (error) {
        return { reason: refusalFrom(error).reason, kept: round * 100, found: (await allPeople()).length };
      }
    }
    return { reason: "none", kept: 0, found: 0 };
  },
  load: (stored: StoredNotebook) => load("vouchbook", stored),
  version: async () => (await notebook()).version,
  rawVersion: async () => (await indexedDB.databases()).find(({ name }) => name === "vouchbook")?.version,
  close: () => closeNotebook(),
  askWorker: (message: unknown) => runtime.sendMessage(message),
  now: async () => clockMs((await (await notebook()).get("state", "state"))?.clock ?? ""),
};

export type Subject = typeof subject;

Object.assign(globalThis, { subject });
