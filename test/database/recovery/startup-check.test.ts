import { deleteDB } from "idb";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { type Canary, passesQuickCheck } from "../../../src/database/recovery/quick-check.ts";
import { forgetPerson } from "../../../src/database/stores/forget.ts";
import { checkNotebook, maintainNotebook } from "../../../src/database/recovery/startup-check.ts";
import { undo } from "../../../src/database/journal/undo.ts";
import { closeNotebook, NOTEBOOK_NAME, notebook } from "../../../src/database/connection/open.ts";
import { allPeople, changePerson, importPeople, mergeInto, removePeople } from "../../../src/database/stores/people.ts";
import { linesOf, unpacked } from "../../../src/database/snapshots/snapshot-file.ts";
import { eraseSnapshots, newestHeader, newestSnapshot } from "../../../src/database/snapshots/snapshot-ring.ts";
import { keepSnapshot, snapshotIfDue } from "../../../src/database/snapshots/snapshots.ts";
import { eraseLog, readLog } from "../../../src/database/log/write-ahead-log.ts";
import { snapshotNow, watchNotebook } from "../../../src/database/recovery/watch.ts";
import { answer, write } from "../../../src/domain/person/person.ts";

import v1 from "../notebooks/v1.json" with { type: "json" };
import { contents, emptyNotebook, numbered, TODAY } from "../fixtures.ts";
import { load } from "../stored-notebook.ts";

function canaryOf(): Canary & { note: unknown } {
  return {
    note: undefined,
    read() {
      return Promise.resolve(this.note);
    },
    write(note) {
      this.note = note;
      return Promise.resolve();
    },
  };
}

let canary = canaryOf();
beforeEach(async () => {
  canary = canaryOf();
  await emptyNotebook();
  await eraseSnapshots();
  await eraseLog();
});
afterEach(() => closeNotebook());

async function keepThree(): Promise<void> {
  await importPeople([numbered(1, { note: "Zürich \ud83d lone" }), numbered(2), numbered(3)], (kept) => kept);
  await changePerson({ id: numbered(1).id }, (person) => person && answer(person, "hirer", "yes", TODAY));
}

async function files(): Promise<readonly FileSystemFileHandle[]> {
  const folder = await (await navigator.storage.getDirectory()).getDirectoryHandle("vouchbook-snapshots");
  const handles: FileSystemFileHandle[] = [];
  for await (const handle of folder.values()) if (handle.kind === "file") handles.push(handle);
  return handles;
}

async function overwrite(handle: FileSystemFileHandle, change: (bytes: Uint8Array) => Uint8Array): Promise<void> {
  const bytes = new Uint8Array(await (await handle.getFile()).arrayBuffer());
  const writable = await handle.createWritable();
  await writable.write(change(bytes) as Uint8Array<ArrayBuffer>);
  await writable.close();
}

describe("the guard", () => {
  it("finds nothing wrong with a new, a used and an emptied-by-hand notebook", async () => {
    expect(await checkNotebook(canary)).toEqual({ kind: "fine" });
    expect(canary.note).toBeUndefined();
    await keepThree();
    expect(await checkNotebook(canary, true)).toEqual({ kind: "fine" });
    expect(canary.note).toMatchObject({ people: 3, changes: 2 });
    await removePeople([1, 2, 3].map((number) => numbered(number).id));
    expect(await checkNotebook(canary, true)).toEqual({ kind: "fine" });
    expect(await allPeople()).toEqual([]);
  });

  it("restores a notebook that is gone, undo and all, and tells", async () => {
    await keepThree();
    await checkNotebook(canary);
    const before = await contents();
    await emptyNotebook();
    expect(await checkNotebook(canary)).toMatchObject({ kind: "restored", why: "emptied", people: 3 });
    expect(await contents()).toEqual(before);
    expect(await checkNotebook(canary, true)).toEqual({ kind: "fine" });
    await undo(numbered(1).id);
    expect((await allPeople())[0]?.answers).toEqual({});
  });

  it("is called by a glance only when something is wrong", async () => {
    // Nothing is noted of a notebook that is new.
    expect(await passesQuickCheck(canary)).toBe(false);
    expect(await checkNotebook(canary)).toEqual({ kind: "fine" });
    await keepThree();
    await snapshotNow(canary);
    const lock = vi.spyOn(navigator.locks, "request");
    expect(await passesQuickCheck(canary)).toBe(true);
    expect(lock).not.toHaveBeenCalled();
    lock.mockRestore();
    await emptyNotebook();
    expect(await passesQuickCheck(canary)).toBe(false);
    expect(await checkNotebook(canary)).toMatchObject({ kind: "restored", people: 3 });
  });

  it("restores also when the note is gone with it", async () => {
    await keepThree();
    await checkNotebook(canary);
    await emptyNotebook();
    expect(await checkNotebook(canaryOf())).toMatchObject({ kind: "restored", why: "emptied" });
    expect(await allPeople()).toHaveLength(3);
  });

  it("keeps what was written into the emptied notebook before it was noticed, the same person once", async () => {
    await keepThree();
    await checkNotebook(canary);
    await emptyNotebook();
    await changePerson({ id: "fresh" }, () => write({ ...numbered(1), id: "fresh", note: "" }, "after the loss"));
    await changePerson({ id: "new" }, () => numbered(9, { id: "new" }));
    expect(await checkNotebook(canary)).toMatchObject({ kind: "restored", people: 4 });
    const people = await allPeople();
    expect(people.map(({ id }) => id)).toContain("new");
    expect(people.find(({ id }) => id === numbered(1).id)?.note).toContain("after the loss");
    expect(people.find(({ id }) => id === numbered(1).id)?.note).toContain("Zürich");
    expect(await checkNotebook(canary, true)).toEqual({ kind: "fine" });
  });

  it("restores a notebook that is older than it was", async () => {
    await keepThree();
    const old = new Map<string, unknown[]>();
    const database = await notebook();
    for (const name of database.objectStoreNames) old.set(name, await database.getAll(name));
    await changePerson({ id: numbered(2).id }, (person) => person && write(person, "newer"));
    await checkNotebook(canary);
    for (const [name, rows] of old) {
      await database.clear(name as "people");
      for (const row of rows) await database.put(name as "people", row as never);
    }
    expect(await checkNotebook(canary)).toMatchObject({ kind: "restored", why: "rolledBack" });
    expect((await allPeople())[1]?.note).toBe("newer");
  });

  it.each<[string, () => Promise<unknown>]>([
    ["a person missing", async () => (await notebook()).delete("people", numbered(2).id)],
    ["no state", async () => (await notebook()).delete("state", "state")],
  ])("restores a notebook with %s", async (_what, damage) => {
    await keepThree();
    await checkNotebook(canary);
    const before = await contents();
    await damage();
    expect(await checkNotebook(canary)).toMatchObject({ kind: "restored", why: "damaged" });
    expect(await contents()).toEqual(before);
  });

  it("sees a changed word when it looks thoroughly", async () => {
    await keepThree();
    await checkNotebook(canary);
    const database = await notebook();
    const row = await database.get("people", numbered(1).id);
    if (row) await database.put("people", { ...row, value: { ...row.value, note: "Zurich" } });
    expect(await maintainNotebook(canary, Date.now())).toMatchObject({ kind: "restored", why: "damaged" });
    expect((await allPeople())[0]?.note).toBe("Zürich \ud83d lone");
  });

  it("keeps what was changed after the snapshot and can still be read", async () => {
    await keepThree();
    await checkNotebook(canary);
    await changePerson({ id: numbered(3).id }, (person) => person && write(person, "after the snapshot"));
    await (await notebook()).delete("people", numbered(2).id);
    expect(await checkNotebook(canary)).toMatchObject({ kind: "restored", people: 3 });
    expect((await allPeople())[2]?.note).toBe("after the snapshot");
  });

  it("keeps what was changed after the snapshot though the whole database is gone", async () => {
    await keepThree();
    await checkNotebook(canary);
    await changePerson({ id: numbered(3).id }, (person) => person && write(person, "after the snapshot"));
    await changePerson({ id: numbered(2).id }, () => undefined);
    const before = await contents();
    await emptyNotebook();
    expect(await checkNotebook(canary)).toMatchObject({ kind: "restored", people: 2 });
    expect(await contents()).toEqual(before);
    expect(await readLog()).toEqual({ changes: [], unreadable: [] });
    expect(await checkNotebook(canary, true)).toEqual({ kind: "fine" });
  });

  it("says that it is lost when no snapshot is whole, and lets the notebook go on", async () => {
    await keepThree();
    await checkNotebook(canary);
    for (const handle of await files()) await overwrite(handle, (bytes) => bytes.slice(0, -20));
    await emptyNotebook();
    expect(await checkNotebook(canary)).toEqual({ kind: "lost", why: "emptied", aside: 1 });
    await keepThree();
    expect(await checkNotebook(canary, true)).toEqual({ kind: "fine" });
    expect((await newestHeader())?.people).toBe(3);
  });

  it("makes a working notebook of what can be read when there is no snapshot", async () => {
    await keepThree();
    await eraseSnapshots();
    await (await notebook()).delete("state", "state");
    expect(await checkNotebook(canary)).toEqual({ kind: "lost", why: "damaged" });
    expect(await allPeople()).toHaveLength(3);
    await changePerson({ id: numbered(1).id }, (person) => person && write(person, "works"));
  });
});

describe("without a private file system", () => {
  it("everything works, and only a loss can't be mended", async () => {
    vi.spyOn(navigator.storage, "getDirectory").mockRejectedValue(new DOMException("none", "SecurityError"));
    await keepThree();
    expect(await checkNotebook(canary, true)).toEqual({ kind: "fine" });
    await forgetPerson(numbered(3).id);
    expect(await passesQuickCheck(canary)).toBe(true);
    await emptyNotebook();
    expect(await checkNotebook(canary)).toEqual({ kind: "lost", why: "emptied" });
    await keepThree();
    expect(await checkNotebook(canary, true)).toEqual({ kind: "fine" });
    vi.restoreAllMocks();
  });
});

describe("snapshots", () => {
  it("hold every row, and none with a damaged byte is believed", async () => {
    await keepThree();
    await keepSnapshot(await notebook());
    const lines = await linesOf((await notebook()) as never);
    const { snapshot } = await newestSnapshot();
    expect([...(snapshot?.stores.values() ?? [])].flat()).toHaveLength(lines.join("").split("\n").length - 1);
    const [handle] = await files();
    const bytes = new Uint8Array((await (await handle?.getFile())?.arrayBuffer()) ?? new ArrayBuffer());
    const end = bytes.indexOf(10);
    for (const at of [5, end + 1, end + 40, bytes.length - 1]) {
      const damaged = bytes.slice();
      damaged[at] = (damaged[at] ?? 0) ^ 1;
      expect((await unpacked(new Blob([damaged])).catch(() => undefined))?.header.sha256).toBeUndefined();
    }
  });

  it("fall back on the one before when the newest is damaged", async () => {
    await keepThree();
    await keepSnapshot(await notebook());
    const [first] = await files();
    await changePerson({ id: numbered(2).id }, (person) => person && write(person, "later"));
    await keepSnapshot(await notebook());
    for (const handle of await files())
      if (handle.name !== first?.name) await overwrite(handle, (bytes) => bytes.slice(0, 600));
    expect((await newestSnapshot()).snapshot?.header.changes).toBe(2);
  });

  it("are three at most, and one stays from before the last ones", async () => {
    await keepThree();
    for (let count = 0; count < 6; count += 1) {
      await changePerson({ id: numbered(2).id }, (person) => person && write(person, `note ${count}`));
      await keepSnapshot(await notebook());
    }
    const headers = await Promise.all(
      (await files()).map(async (handle) => (await unpacked(await handle.getFile()))?.header.changes),
    );
    expect(new Set(headers)).toEqual(new Set([3, 7, 8]));
  });

  it("are taken when due, before an import, a deletion of many, and a migration", async () => {
    await keepThree();
    expect(await snapshotIfDue(await notebook())).toBe(true);
    await changePerson({ id: numbered(2).id }, (person) => person && write(person, "x"));
    expect(await snapshotIfDue(await notebook())).toBe(false);
    await importPeople([numbered(4)], (kept) => kept);
    expect((await newestHeader())?.changes).toBe(3);
    await removePeople([numbered(4).id]);
    expect((await newestHeader())?.changes).toBe(4);
    await mergeInto(numbered(1).id, numbered(2).id);
    expect((await newestHeader())?.changes).toBe(4);
    await closeNotebook();
    await deleteDB(NOTEBOOK_NAME);
    await eraseSnapshots();
    await load(NOTEBOOK_NAME, v1);
    await allPeople();
    expect(await newestHeader()).toMatchObject({ schema: 1, people: 2 });
  });

  it("of an older version are migrated when they are restored", async () => {
    await load(NOTEBOOK_NAME, v1);
    await allPeople();
    await emptyNotebook();
    canary.note = { schema: 2, notebook: "another", changes: 1, people: 2 };
    expect(await checkNotebook(canary)).toMatchObject({ kind: "restored", why: "emptied", people: 2 });
    expect(await allPeople()).toEqual(v1.stores.people);
  });

  it("are taken while a surface watches", async () => {
    const end = watchNotebook(canary);
    await keepThree();
    await vi.waitFor(async () => expect(await newestHeader()).toBeDefined());
    await vi.waitFor(() => expect(canary.note).toBeDefined());
    end();
  });

  it("are not taken of a notebook that isn't the ring's", async () => {
    await keepThree();
    await snapshotNow(canary);
    await emptyNotebook();
    await changePerson({ id: "x" }, () => numbered(7));
    await snapshotNow(canary);
    expect((await newestHeader())?.people).toBe(3);
    expect(canary.note).toMatchObject({ people: 3 });
  });

  it("know nothing of somebody forgotten", async () => {
    await importPeople([numbered(1), numbered(2, { note: "canary-bird" })], (kept) => kept);
    await checkNotebook(canary);
    expect(JSON.stringify([...((await newestSnapshot()).snapshot?.stores ?? [])])).toContain("canary-bird");
    await forgetPerson(numbered(2).id);
    for (const handle of await files()) {
      const snapshot = await unpacked(await handle.getFile());
      expect(JSON.stringify([...(snapshot?.stores ?? [])])).not.toContain("canary-bird");
    }
    expect(await files()).toHaveLength(1);
    expect(JSON.stringify(await readLog())).not.toContain("canary-bird");
    expect(JSON.stringify(canary.note)).not.toContain("canary-bird");
    expect(await checkNotebook(canary, true)).toEqual({ kind: "fine" });
    await emptyNotebook();
    await checkNotebook(canary);
    expect((await allPeople()).map(({ id }) => id)).toEqual([numbered(1).id]);
  });
});
