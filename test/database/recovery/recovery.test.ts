import * as fc from "fast-check";
import { deleteDB, type IDBPDatabase } from "idb";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { asideFiles, eraseAside } from "../../../src/database/snapshots/set-aside.ts";
import type { CanaryNote } from "../../../src/database/recovery/quick-check.ts";
import { checkNotebook } from "../../../src/database/recovery/startup-check.ts";
import { allRows, faultsIn } from "../../../src/database/recovery/invariants.ts";
import { redoLast, undoLast } from "../../../src/database/journal/undo.ts";
import { closeNotebook, NOTEBOOK_NAME, notebook } from "../../../src/database/connection/open.ts";
import { changePerson } from "../../../src/database/stores/people.ts";
import { eraseSnapshots } from "../../../src/database/snapshots/snapshot-ring.ts";
import { keepSnapshot } from "../../../src/database/snapshots/snapshots.ts";
import { STORE_NAMES, type Stores } from "../../../src/database/schema/stores.ts";
import { rowsOf } from "../../../src/database/recovery/merge-copies.ts";
import { eraseLog } from "../../../src/database/log/write-ahead-log.ts";
import { write } from "../../../src/domain/person/person.ts";
import { contents, emptyNotebook, numbered } from "../fixtures.ts";
import { besides, type Operation, operation, step } from "../histories.ts";

const RUNS = import.meta.env["VITE_DURABILITY"] === "full" ? 500 : 6;

function canaryOf() {
  let note: CanaryNote | undefined;
  return { read: () => Promise.resolve(note), write: (now: CanaryNote) => Promise.resolve(void (note = now)) };
}

let canary = canaryOf();

async function begin(): Promise<void> {
  canary = canaryOf();
  await emptyNotebook();
  await eraseSnapshots();
  await eraseLog();
  await eraseAside();
}

beforeEach(begin);
afterEach(async () => {
  vi.restoreAllMocks();
  await closeNotebook();
});

async function rows(): Promise<Stores> {
  return allRows((await notebook()) as unknown as IDBPDatabase);
}

/** Everything but the state's clock and count of changes, which a mending moves on. */
async function kept(): Promise<Readonly<Record<string, unknown>>> {
  const stores = await rows();
  const [state] = rowsOf(stores, "state");
  const { clock: _clock, changes: _changes, ...rest } = state ?? { clock: "", changes: 0 };
  return { ...Object.fromEntries(stores), state: rest };
}

/** Ways in which a browser or a disk loses what a notebook holds. */
type Damage = (before: Stores) => Promise<void>;

const emptied: Damage = async () => {
  await closeNotebook();
  await deleteDB(NOTEBOOK_NAME);
};

/** Puts a notebook back to what it was. */
function rolledBack(to: Stores): Damage {
  return async () => {
    const transaction = (await notebook()).transaction(STORE_NAMES, "readwrite");
    for (const name of STORE_NAMES) {
      const store = transaction.objectStore(name);
      void store.clear();
      for (const row of to.get(name) ?? []) void store.put(row as never);
    }
    await transaction.done;
  };
}

/** Takes some of the rows of one store, or makes them something else. */
function spoiled(name: (typeof STORE_NAMES)[number], isGone: boolean): Damage {
  return async () => {
    const store = (await notebook()).transaction(name, "readwrite").store;
    for (const [index, key] of (await store.getAllKeys()).entries()) {
      if (index % 2 === 1) continue;
      const row = await store.get(key);
      if (isGone) await store.delete(key);
      else await store.put({ ...row, stamp: 5, clock: "?", edits: null, written: 7 } as never);
    }
  };
}

const damage: fc.Arbitrary<(early: Stores) => Damage> = fc.oneof(
  fc.constant(() => emptied),
  fc.constant(rolledBack),
  fc.tuple(fc.constantFrom(...STORE_NAMES), fc.boolean()).map(
    ([name, isGone]) =>
      () =>
        spoiled(name, isGone),
  ),
);

const history: fc.Arbitrary<Operation> = fc.oneof(
  { weight: 5, arbitrary: step },
  { weight: 1, arbitrary: besides },
  { weight: 1, arbitrary: fc.constant(async () => keepSnapshot(await notebook())) },
);

/** How often a mending asks for one of these, so that it can be cut off at each. */
function cutOffAt(call: number): () => number {
  let calls = 0;
  const count = (): void => {
    calls += 1;
    if (calls === call) throw new Error("the browser is gone");
  };
  const spy = (owner: object, method: string): void => {
    const real: unknown = Reflect.get(owner, method);
    const counted = function (this: unknown, ...given: unknown[]): unknown {
      count();
      return (real as (...given: unknown[]) => unknown).apply(this, given);
    };
    vi.spyOn(owner as Record<string, () => unknown>, method).mockImplementation(counted);
  };
  spy(FileSystemFileHandle.prototype, "createWritable");
  spy(FileSystemDirectoryHandle.prototype, "removeEntry");
  spy(IDBFactory.prototype, "open");
  return () => calls;
}

describe("a damaged notebook", () => {
  it(
    "comes back with every row of every store, whatever was done and however it was lost",
    { timeout: 1_200_000 },
    async () => {
      await fc.assert(
        fc.asyncProperty(
          fc.array(history, { maxLength: 6 }),
          fc.array(history, { minLength: 1, maxLength: 8 }),
          damage,
          async (first, then, damageAfter) => {
            await begin();
            await changePerson({ id: "x" }, () => numbered(9, { id: "x" }));
            for (const next of first) await next();
            await checkNotebook(canary);
            const early = await rows();
            for (const next of then) await next();
            const before = await kept();
            const records = await contents();
            expect(faultsIn(await rows())).toEqual([]);
            await damageAfter(early)(early);
            await checkNotebook(canary, true);
            expect(await kept()).toEqual(before);
            expect(faultsIn(await rows())).toEqual([]);
            expect(await checkNotebook(canary, true)).toEqual({ kind: "fine" });
            // What can be undone goes back to where it began, and forth again.
            let undone = 0;
            while (await undoLast()) undone += 1;
            expect(Object.values(await contents()).flat()).toEqual([]);
            for (let count = 0; count < undone; count += 1) await redoLast();
            expect(await contents()).toEqual(records);
          },
        ),
        { numRuns: RUNS, seed: 20261127 },
      );
    },
  );

  it("comes back also when its mending was cut off at any point", { timeout: 300_000 }, async () => {
    for (let call = 1; ; call += 1) {
      await begin();
      for (const number of [1, 2, 3]) await changePerson({ id: "" }, () => numbered(number));
      await checkNotebook(canary);
      await changePerson({ id: numbered(2).id }, (person) => person && write(person, "since the snapshot"));
      const before = await kept();
      await spoiled("people", true)(new Map());
      const calls = cutOffAt(call);
      await checkNotebook(canary).catch(() => undefined);
      const isThrough = calls() < call;
      vi.restoreAllMocks();
      await closeNotebook();
      await checkNotebook(canary, true);
      expect({ call, kept: await kept() }).toEqual({ call, kept: before });
      expect(faultsIn(await rows())).toEqual([]);
      if (isThrough) break;
    }
  });

  it("isn't touched while its newest copy can't be read", async () => {
    await changePerson({ id: "" }, () => numbered(1, { note: "kept" }));
    await checkNotebook(canary);
    const before = await kept();
    await emptied(new Map());
    vi.spyOn(FileSystemFileHandle.prototype, "getFile").mockRejectedValue(new DOMException("busy", "NotReadableError"));
    await expect(checkNotebook(canary)).rejects.toMatchObject({ reason: "copiesUnreadable" });
    vi.restoreAllMocks();
    expect(await checkNotebook(canary)).toMatchObject({ kind: "restored" });
    expect(await kept()).toEqual(before);
  });

  it("waits for a copy that is busy for a moment", async () => {
    await changePerson({ id: "" }, () => numbered(1));
    await checkNotebook(canary);
    await emptied(new Map());
    vi.spyOn(FileSystemFileHandle.prototype, "getFile").mockRejectedValueOnce(
      new DOMException("busy", "NotReadableError"),
    );
    expect(await checkNotebook(canary)).toMatchObject({ kind: "restored", people: 1 });
  });

  it("that can't be opened and has no copy is left as it is", async () => {
    await changePerson({ id: "" }, () => numbered(1, { note: "still there" }));
    await eraseSnapshots();
    await eraseLog();
    await closeNotebook();
    vi.spyOn(indexedDB, "open").mockImplementation(() => {
      throw new DOMException("Internal error opening backing store", "UnknownError");
    });
    await expect(checkNotebook(canary)).rejects.toMatchObject({ reason: "storageBroken" });
    vi.restoreAllMocks();
    expect(await contents()).toMatchObject({ people: [{ note: "still there" }] });
  });

  it("leaves what can't be read in files of that day", async () => {
    for (const number of [1, 2]) await changePerson({ id: "" }, () => numbered(number, { note: `note ${number}` }));
    await checkNotebook(canary);
    await spoiled("people", false)(new Map());
    expect(await checkNotebook(canary, true)).toMatchObject({ kind: "restored", people: 2, aside: 1 });
    const day = new Date().toISOString().slice(0, 10);
    expect((await asideFiles()).map(({ name }) => name)).toEqual([`${day} rows.jsonl`]);
  });
});

describe("a sound notebook", () => {
  it("has no faults after any history", { timeout: 600_000 }, async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(fc.oneof(operation, step, besides), { minLength: 4, maxLength: 20 }), async (steps) => {
        await begin();
        for (const next of steps) await next();
        expect(faultsIn(await rows())).toEqual([]);
      }),
      { numRuns: RUNS * 2, seed: 7 },
    );
  });
});
