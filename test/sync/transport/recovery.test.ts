import fc from "fast-check";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import type { Canary } from "../../../src/database/recovery/quick-check.ts";
import { checkNotebook } from "../../../src/database/recovery/startup-check.ts";
import { syncCursors } from "../../../src/database/sync/outbox.ts";
import { closeNotebook, notebook } from "../../../src/database/connection/open.ts";
import { allPeople, changePerson, removePeople } from "../../../src/database/stores/people.ts";
import { snapshotNow } from "../../../src/database/recovery/watch.ts";
import { dropSyncFolder } from "../../../src/database/sync/folder-database.ts";
import type { Plain } from "../../../src/domain/history/change.ts";
import { label } from "../../../src/domain/person/edit.ts";
import { type Person, write } from "../../../src/domain/person/person.ts";
import { emptyNotebook, numbered } from "../../database/fixtures.ts";
import { syncOnce, OtherMachine, SharedFolder } from "./folder.ts";

const RUNS = 6;

let canary: Canary;
beforeEach(async () => {
  let noted: unknown;
  canary = { read: () => Promise.resolve(noted), write: (note) => Promise.resolve(void (noted = note)) };
  await emptyRoot();
  await emptyNotebook();
});
afterEach(async () => {
  await dropSyncFolder();
  await closeNotebook();
});

/** Everything beside the databases: snapshots, the log, shared folders. */
async function emptyRoot(): Promise<void> {
  const root = await navigator.storage.getDirectory();
  const names: string[] = [];
  for await (const name of root.keys()) names.push(name);
  for (const name of names) await root.removeEntry(name, { recursive: true });
}

const step = fc.record({
  what: fc.constantFrom(
    ..."make make note note label remove sync sync sync snapshot theirs theirs theirNote theirs write write read".split(
      " ",
    ),
  ),
  which: fc.nat(20),
});

const history = fc.record({
  before: fc.array(step, { minLength: 8, maxLength: 16, size: "max" }),
  after: fc.array(step, { minLength: 4, maxLength: 10, size: "max" }),
  /** What the recovery has to go by: the snapshot and what was logged since, or the snapshot alone. */
  isLogLost: fc.boolean(),
});

/** A history with a real notebook in it, whose database the browser drops in the middle. */
class RecoveredHistory {
  readonly #folder: SharedFolder;
  readonly #others: readonly OtherMachine[];
  #made = 0;

  constructor(folder: SharedFolder) {
    this.#folder = folder;
    this.#others = [new OtherMachine("bbbbbbbb", folder), new OtherMachine("cccccccc", folder)];
  }

  async #change(which: number, how: (person: Person) => Person): Promise<void> {
    const people = await allPeople();
    const person = people[which % Math.max(1, people.length)];
    if (person) await changePerson({ id: person.id }, (kept) => kept && how(kept));
  }

  #fresh(): Person {
    this.#made += 1;
    // The ids of this machine's and of others' by turns the smaller.
    return numbered(((this.#made * 7) % 23) + 100 * this.#made);
  }

  async run({ what, which }: { readonly what: string; readonly which: number }): Promise<void> {
    const other = this.#others[which % 2] as OtherMachine;
    const theirs = other.device.people();
    const key = `people ${String(theirs[which % Math.max(1, theirs.length)]?.value["id"])}`;
    const word = `w${this.#made}w${which}`;
    switch (what) {
      case "make": {
        const person = this.#fresh();
        return void (await changePerson({ id: person.id }, () => person));
      }
      case "note":
        return this.#change(which, (person) => write(person, `${person.note} ${word}`));
      case "label":
        return this.#change(which, (person) => label(person, ["chess", "work"][which % 2] ?? ""));
      case "remove": {
        const people = await allPeople();
        const person = people[which % Math.max(1, people.length)];
        if (person && which % 3 === 0) await removePeople([person.id]);
        return;
      }
      case "sync":
        return void (await syncOnce(true));
      case "snapshot":
        return snapshotNow(canary);
      case "theirs":
        return other.device.make("people", this.#fresh() as unknown as Plain, Date.now());
      case "theirNote":
        return other.device.change(
          key,
          (value) => ({ ...value, note: `${String(value["note"])} ${word}` }),
          Date.now(),
        );
      case "write":
        return void (await other.write(which % 4 === 0));
      case "read":
        return void (await other.read());
    }
  }

  /** The browser drops the database; the guard makes it anew out of what lies beside it. */
  async crash(isLogLost: boolean): Promise<void> {
    await closeNotebook();
    if (isLogLost) await dropLogs();
    await emptyNotebook();
    const outcome = await checkNotebook(canary);
    if (outcome.kind !== "restored") throw new Error("nothing was recovered");
  }

  /** Everybody writes and reads until nothing changes any more. */
  async meet(): Promise<void> {
    for (let round = 0; round < 8; round += 1) {
      for (const other of this.#others) await other.write();
      const report = await syncOnce(true);
      let isChanged = report?.kind === "synced" && report.heard?.group !== undefined;
      for (const other of this.#others) isChanged = (await other.read()) || isChanged;
      if (!isChanged && round > 1) return;
    }
    throw new Error("the machines go on changing");
  }

  async shown(): Promise<readonly unknown[]> {
    const rows = await (await notebook()).getAll("people");
    return [
      rows.map(({ value }) => value),
      ...this.#others.map(({ device }) => device.people().map(({ value }) => value)),
    ].map((people) => sorted(people));
  }

  erase(): Promise<void> {
    return this.#folder.erase();
  }
}

/** What the log holds since the newest snapshot goes too, as when the disk takes back the last minutes. */
async function dropLogs(): Promise<void> {
  const root = await navigator.storage.getDirectory();
  const names: string[] = [];
  for await (const name of root.keys()) if (/log|tail/.test(name)) names.push(name);
  for (const name of names) await root.removeEntry(name, { recursive: true });
}

/** The same people in one order, sets of words too. */
function sorted(people: readonly unknown[]): unknown {
  const plain = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.map(plain).toSorted((a, b) => (String(a) < String(b) ? -1 : 1));
    if (typeof value !== "object" || value === null) return value;
    const pairs = Object.entries(value).filter(([, held]) => !(Array.isArray(held) && held.length === 0));
    return Object.fromEntries(pairs.toSorted(([a], [b]) => (a < b ? -1 : 1)).map(([key, held]) => [key, plain(held)]));
  };
  return people.map(plain).toSorted((a, b) => (JSON.stringify(a) < JSON.stringify(b) ? -1 : 1));
}

describe("a notebook that was recovered in the middle of a history", () => {
  it(`holds the same as the other machines in the end (${RUNS} histories)`, { timeout: 120_000 }, async () => {
    await fc.assert(
      fc.asyncProperty(history, async ({ before, after, isLogLost }) => {
        await emptyRoot();
        await emptyNotebook();
        const past = new RecoveredHistory(await SharedFolder.make());
        await past.run({ what: "make", which: 0 });
        await past.run({ what: "sync", which: 0 });
        await snapshotNow(canary);
        for (const one of before) await past.run(one);
        await past.crash(isLogLost);
        for (const one of after) await past.run(one);
        await past.meet();
        const [ours, ...theirs] = await past.shown();
        for (const other of theirs) expect(other).toEqual(ours);
        await past.erase();
      }),
      { numRuns: RUNS, endOnFailure: true },
    );
  });

  it("reads again what it had heard after the snapshot, and hands on again what it had handed on", async () => {
    const folder = await SharedFolder.make();
    const other = new OtherMachine("bbbbbbbb", folder);
    const past = new RecoveredHistory(folder);
    await past.run({ what: "make", which: 0 });
    await syncOnce();
    await snapshotNow(canary);
    const marks = await syncCursors();
    other.device.make("people", numbered(700) as unknown as Plain, Date.now());
    await other.write();
    await syncOnce();
    await changePerson({ id: numbered(800).id }, () => numbered(800));
    await syncOnce();
    await other.read();
    await past.crash(true);
    const now = await syncCursors();
    // Nothing is claimed that the records don't hold: neither theirs as read, nor ours as handed on.
    expect(now.read).toEqual(marks.read);
    expect(now.written <= ((await (await notebook()).get("state", "state"))?.clock ?? "")).toBe(true);
    expect((await allPeople()).map(({ id }) => id)).not.toContain(numbered(700).id);
    await syncOnce();
    const ids = (await allPeople()).map(({ id }) => id);
    expect(ids).toContain(numbered(700).id);
    // Its own file says what the notebook had lost.
    expect(ids).toContain(numbered(800).id);
    await folder.erase();
  });
});
