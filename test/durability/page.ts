import { guardNotebook } from "../../src/database/guard.ts";
import type { Canary } from "../../src/database/canary.ts";
import { allPeople, changePerson, importPeople } from "../../src/database/people.ts";
import { closeNotebook, notebook } from "../../src/database/open.ts";
import { refusalFrom } from "../../src/database/refusal.ts";
import { snapshotNow } from "../../src/database/watch.ts";
import { answer, write } from "../../src/domain/person.ts";
import { clockMs } from "../../src/domain/clock.ts";
import type { AnswerValue, Attribute } from "../../src/domain/attributes.ts";
import { load, type StoredNotebook } from "../database/stored-notebook.ts";
import { contents } from "../database/fixtures.ts";
import { TODAY } from "../domain/people.ts";
import { BATCH, changeNumber, lastNumber, numbered, WRITERS } from "./work.ts";

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
  const database = await notebook();
  const transaction = database.transaction([...database.objectStoreNames]);
  const [people, journal, state] = await Promise.all([
    transaction.objectStore("people").getAll(),
    transaction.objectStore("journal").getAll(),
    transaction.objectStore("state").get("state"),
  ]);
  const found: string[] = [];
  if (!state) return ["there is no state"];
  if (state.people !== people.length) found.push(`the state counts ${state.people} people, there are ${people.length}`);
  for (const { value, keys, stamp } of people) {
    if (stamp.at > state.clock) found.push(`${value.id} is newer than the notebook`);
    if (keys.name === "" || value.addresses.length === 0) found.push(`${value.id} is torn`);
  }
  for (const entry of journal)
    if (entry.clock > state.clock) found.push(`entry ${entry.seq} is newer than the notebook`);
  for (const { value } of people) {
    const last = journal.findLast(
      ({ edits, isUndone }) => !isUndone && edits.some((edit) => edit.id === value.id && edit.kind === "changed"),
    );
    const change = last?.edits
      .flatMap((edit) => (edit.id === value.id ? edit.changes : []))
      .find(({ field }) => field === "note");
    if (change && change.after !== value.note)
      found.push(`the journal says ${String(change.after)}, ${value.id} has ${value.note}`);
  }
  const batches = new Map<string, number>();
  for (const { value } of people) {
    const [, batch] = /^(batch-.*)-\d+$/.exec(value.id) ?? [];
    if (batch !== undefined) batches.set(batch, (batches.get(batch) ?? 0) + 1);
  }
  for (const [batch, count] of batches)
    if (count !== BATCH && count !== BATCH - 1) found.push(`${batch} has ${count} people`);
  return found;
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
  guard: (isThorough: boolean) => guardNotebook(canary, isThorough),
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
