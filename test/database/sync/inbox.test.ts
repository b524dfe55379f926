import { beforeEach, describe, expect, it } from "vitest";
import type { SyncTombstone, SyncChanges, SyncRow } from "../../../src/domain/sync/changes.ts";
import { keyOf } from "../../../src/domain/sync/changes.ts";
import type { Plain } from "../../../src/domain/history/change.ts";
import { tick } from "../../../src/domain/history/clock.ts";
import { BETWEEN } from "../../../src/domain/history/note-versions.ts";
import { write } from "../../../src/domain/person/person.ts";
import { stampAt } from "../../../src/domain/history/stamp.ts";
import { changeAsk } from "../../../src/database/stores/asks.ts";
import { forgetPerson } from "../../../src/database/stores/forget.ts";
import { syncCursors, outgoing } from "../../../src/database/sync/outbox.ts";
import { receive, type Received } from "../../../src/database/sync/inbox.ts";
import { undoGroup } from "../../../src/database/journal/undo.ts";
import {
  allPeople,
  changePerson,
  importPeople,
  mergeInto,
  personById,
  removePeople,
} from "../../../src/database/stores/people.ts";
import { askOf, contents, emptyNotebook, everything, numbered } from "../fixtures.ts";

const OTHER = "bbbbbbbb";
const DAY_MS = 86_400_000;

function rowOf(
  value: object,
  clock = tick(undefined, Date.now(), OTHER),
  more: Partial<SyncRow["stamp"]> = {},
): SyncRow {
  return { store: "people", value: value as Plain, stamp: { ...stampAt(clock), ...more } };
}

function file(rows: readonly SyncRow[], tombstones: readonly SyncTombstone[] = []): SyncChanges {
  return {
    rows: new Map(rows.map((row) => [keyOf(row.store, String(row.value["id"])), row])),
    tombstones: new Map(tombstones.map((tombstone) => [keyOf(tombstone.store, tombstone.id), tombstone])),
  };
}

function heard(changes: SyncChanges, mayRemoveMany = false): Promise<Received> {
  return receive([changes], (marks) => ({ ...marks, at: "now" }), mayRemoveMany);
}

async function keepNumbered(count: number): Promise<void> {
  await importPeople(
    Array.from({ length: count }, (_, index) => numbered(index)),
    (kept) => kept,
  );
}

const later = (ms = DAY_MS): string => tick(undefined, Date.now() + ms, OTHER);

describe("what another machine wrote", () => {
  beforeEach(emptyNotebook);

  it("is merged as one change, which can be undone as a whole", async () => {
    await keepNumbered(3);
    const before = await contents();
    const outcome = await heard(file([rowOf(numbered(7)), rowOf({ ...numbered(1), note: "from work" }, later())]));
    expect(outcome).toMatchObject({ kind: "merged", made: 1, changed: 1, removed: 0 });
    expect((await personById("person-000001"))?.note).toBe("from work");
    expect((await syncCursors()).at).toBe("now");
    await undoGroup((outcome.kind === "merged" && outcome.group) || "");
    expect(await contents()).toEqual(before);
  });

  it("changes nothing when it is heard twice", async () => {
    const changes = file([rowOf(numbered(7))]);
    await heard(changes);
    expect(await heard(changes)).toMatchObject({ kind: "merged", made: 0, changed: 0 });
    expect(await heard(changes)).not.toHaveProperty("group");
  });

  it("keeps both of two edits of one note, and names whose it is", async () => {
    await changePerson({ addresses: [] }, () => numbered(1, { note: "here" }));
    const outcome = await heard(file([rowOf({ ...numbered(1), note: "there" }, later())]));
    expect((await personById("person-000001"))?.note).toBe(`here${BETWEEN}there`);
    expect(outcome).toMatchObject({ twoNotes: ["Person 1"] });
  });

  it("asks before more than a tenth of the people go, and then takes the answer", async () => {
    await keepNumbered(10);
    const tombstones = [1, 2].map((n): SyncTombstone => ({ store: "people", id: `person-00000${n}`, since: later() }));
    expect(await heard(file([], tombstones))).toEqual({ kind: "asks", removed: 2, people: 10 });
    expect(await allPeople()).toHaveLength(10);
    expect(await heard(file([], tombstones), true)).toMatchObject({ kind: "merged", removed: 2 });
    expect(await allPeople()).toHaveLength(8);
  });

  it("takes a single one out without asking", async () => {
    await keepNumbered(10);
    await changeAsk("a", () => askOf("a", "person-000001", "o"));
    expect(await heard(file([], [{ store: "people", id: "person-000001", since: later() }]))).toMatchObject({
      removed: 1,
    });
    expect((await contents())["asks"]).toEqual([]);
  });

  it("is forgotten here too when it was forgotten there, in the journal as well", async () => {
    await keepNumbered(20);
    await changePerson({ id: "person-000001" }, (person) => person && write(person, "a secret"));
    await heard(file([], [{ store: "people", id: "person-000001", since: "", isForgotten: true }]));
    expect(await everything()).not.toContain("a secret");
    await heard(file([rowOf({ ...numbered(1), note: "later" }, later())]));
    expect(await personById("person-000001")).toBeUndefined();
  });

  it("is forgotten here too, and its journal cleaned, when others of the same person were joined to the forgotten", async () => {
    await keepNumbered(20);
    await changePerson({ id: "person-000001" }, (person) => person && write(person, "a secret"));
    const joined = { store: "people", id: "z", since: later() } as const;
    await heard(file([rowOf(numbered(1, { id: "z", note: "theirs" }))]));
    expect((await personById("person-000001"))?.mergedFrom).toEqual(["z"]);
    await heard(file([], [{ ...joined, into: ["elsewhere"] }]));
    expect((await personById("person-000001"))?.note).toContain("a secret");
    await heard(file([], [{ store: "people", id: "elsewhere", since: "", isForgotten: true }]));
    expect(await personById("person-000001")).toBeUndefined();
    expect(await everything()).not.toContain("a secret");
    expect((await outgoing("", [])).tombstones.get("people z")).toMatchObject({
      into: ["elsewhere", "person-000001"],
      isForgotten: true,
    });
  });

  it("joins somebody met on both machines by their address, and asks follow", async () => {
    await changePerson({ addresses: [] }, () => numbered(5, { note: "mine" }));
    await changeAsk("a", () => askOf("a", "person-000005", "o"));
    await heard(file([rowOf({ ...numbered(5), id: "a-smaller-id", note: "theirs" })]));
    const people = await allPeople();
    expect(people.map(({ id }) => id)).toEqual(["a-smaller-id"]);
    expect((await contents())["asks"]).toMatchObject([{ person: "a-smaller-id" }]);
  });

  it("from a clock a year ahead doesn't stop what is written here afterwards", async () => {
    await heard(file([rowOf(numbered(1, { note: "future" }), later(365 * DAY_MS))]));
    await changePerson({ id: "person-000001" }, (person) => person && write(person, "present"));
    await heard(file([rowOf(numbered(1, { note: "future" }), later(365 * DAY_MS))]));
    expect((await personById("person-000001"))?.note).toContain("present");
  });
});

describe("what this machine hands on", () => {
  beforeEach(emptyNotebook);

  it("is its own alone, and only what changed since", async () => {
    await keepNumbered(3);
    await heard(file([rowOf(numbered(7))]));
    const all = await outgoing("", []);
    expect([...all.rows.keys()]).toEqual(["people person-000000", "people person-000001", "people person-000002"]);
    await changePerson({ id: "person-000001" }, (person) => person && write(person, "new"));
    await removePeople(["person-000002"]);
    const some = await outgoing(all.upTo, []);
    expect([[...some.rows.keys()], [...some.tombstones.keys()]]).toEqual([
      ["people person-000001"],
      ["people person-000002"],
    ]);
    expect([...(await outgoing("", [OTHER])).rows.keys()]).toContain("people person-000007");
  });

  it("says whom somebody was merged into, and who is forgotten", async () => {
    await keepNumbered(4);
    await mergeInto("person-000001", "person-000002");
    await forgetPerson("person-000003");
    const { tombstones } = await outgoing("", []);
    expect(tombstones.get("people person-000002")?.into).toEqual(["person-000001"]);
    expect(tombstones.get("people person-000003")).toMatchObject({ isForgotten: true });
  });
});
