import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { changeAsk } from "../../../src/database/stores/asks.ts";
import { changeExchange } from "../../../src/database/stores/exchanges.ts";
import {
  mayRedo,
  mayUndo,
  nextRedo,
  nextUndo,
  redo,
  redoLast,
  undo,
  undoGroup,
  undoLast,
} from "../../../src/database/journal/undo.ts";
import { closeNotebook, notebook } from "../../../src/database/connection/open.ts";
import { changeOrganization } from "../../../src/database/stores/organizations.ts";
import {
  allPeople,
  changePeople,
  changePerson,
  importPeople,
  mergeInto,
  personById,
  removePeople,
} from "../../../src/database/stores/people.ts";
import { prune } from "../../../src/database/journal/pruning.ts";
import { addPath, label, setAside } from "../../../src/domain/person/edit.ts";
import { answer, write } from "../../../src/domain/person/person.ts";
import { organizationOf } from "../../domain/people.ts";
import { askOf, contents, emptyNotebook, numbered, TODAY, trialWith } from "../fixtures.ts";

beforeEach(emptyNotebook);
afterEach(() => closeNotebook());

const [one, two, three] = [numbered(1, { note: "first" }), numbered(2, { note: "second" }), numbered(3)];

async function keepAll(): Promise<void> {
  await importPeople([one, two, three], (kept) => kept);
  await changeExchange("e", () => trialWith("e", two.id));
  await changeAsk("a", () => askOf("a", two.id, "o"));
  const path = { id: "p", organization: "o", hirer: { name: "Person 2", person: two.id }, on: TODAY };
  await changePerson({ id: three.id }, (person) => person && addPath(person, path));
}

describe("every kind of change", () => {
  it.each<[string, () => Promise<unknown>]>([
    ["an answer", () => changePerson({ id: one.id }, (person) => person && answer(person, "hirer", "no", TODAY))],
    [
      "a bulk edit",
      () => changePeople([one.id, two.id, three.id], (person) => label(setAside(person, true), "Kitchen")),
    ],
    ["a deletion of many with their exchanges and asks", () => removePeople([one.id, two.id])],
    ["a merge with exchanges, asks and paths", () => mergeInto(one.id, two.id)],
    [
      "an import that joins and makes",
      () => importPeople([{ ...one, id: "other", addedOn: "2027-01-01" }, numbered(4)], (kept) => label(kept, "seen")),
    ],
    ["a new organization", () => changeOrganization("o", () => organizationOf("Acme", { id: "o" }))],
    ["a deleted ask", () => changeAsk("a", () => undefined)],
    ["a changed exchange", () => changeExchange("e", (exchange) => exchange && { ...exchange, state: "done" })],
  ])("%s is undone and done again", async (_what, change) => {
    await keepAll();
    const before = await contents();
    await change();
    const after = await contents();
    expect(after).not.toEqual(before);
    await undoLast();
    expect(await contents()).toEqual(before);
    await redoLast();
    expect(await contents()).toEqual(after);
    await undoLast();
    expect(await contents()).toEqual(before);
  });
});

describe("a merge", () => {
  it("moves exchanges, asks and paths to the one who stays", async () => {
    await keepAll();
    const merged = await mergeInto(one.id, two.id);
    expect(merged).toMatchObject({ note: "first\n\nsecond", mergedFrom: [two.id] });
    const { asks, exchanges } = await contents();
    expect([asks?.[0], exchanges?.[0]]).toMatchObject([{ person: one.id }, { person: one.id }]);
    expect((await personById(three.id))?.paths?.["p"]?.hirer.person).toBe(one.id);
  });
});

describe("undo and redo of one person", () => {
  it("leave other people's changes and changes of many alone", async () => {
    await importPeople([one, two], (kept) => kept);
    await changePerson({ id: one.id }, (person) => person && write(person, "new"));
    await changePerson({ id: two.id }, (person) => person && write(person, "other"));
    await undo(one.id);
    expect((await allPeople()).map(({ note }) => note)).toEqual(["first", "other"]);
    expect(await mayUndo(one.id)).toBe(false);
    expect(await undo(one.id)).toBe("nothing");
    expect(await mayRedo(one.id)).toBe(true);
    await redo(one.id);
    expect((await allPeople()).map(({ note }) => note)).toEqual(["new", "other"]);
  });

  it("have nothing to do again after a new change", async () => {
    await changePerson({ id: one.id }, () => one);
    await changePerson({ id: one.id }, (person) => person && write(person, "a"));
    await undo(one.id);
    await changePerson({ id: one.id }, (person) => person && write(person, "b"));
    expect(await mayRedo(one.id)).toBe(false);
    expect(await redo(one.id)).toBe("nothing");
  });

  it("give way to an address kept anew since", async () => {
    await changePerson({ id: one.id }, () => one);
    await changePerson({ id: one.id }, () => undefined);
    await changePerson({ id: "new" }, () => ({ ...one, id: "new", note: "again" }));
    await undo(one.id);
    expect(await allPeople()).toMatchObject([{ id: "new", note: "again\n\nfirst" }]);
  });
});

describe("an import undone late", () => {
  it("leaves whoever was written on since", async () => {
    await importPeople([one, two, three], (kept) => kept);
    const imported = await nextUndo();
    await changePerson({ id: two.id }, (person) => person && write(person, "worth keeping"));
    await undoGroup(imported?.group ?? "");
    expect(await allPeople()).toMatchObject([{ id: two.id, note: "worth keeping" }]);
  });

  it("is one change however many it brings", async () => {
    await importPeople(
      Array.from({ length: 1203 }, (_, index) => numbered(index)),
      (kept) => kept,
    );
    expect(await (await notebook()).count("journal")).toBe(3);
    await undoLast();
    expect(await allPeople()).toEqual([]);
    expect(await nextUndo()).toBeUndefined();
    expect((await nextRedo())?.kind).toBe("import");
    await redoLast();
    expect(await allPeople()).toHaveLength(1203);
  });
});

describe("the journal", () => {
  it("names field, device and clock, each clock later than the one before", async () => {
    await changePerson({ id: one.id }, () => one);
    await changePerson({ id: one.id }, (person) => person && answer(person, "conduct", "yes", TODAY));
    const [made, answered] = await (await notebook()).getAll("journal");
    expect(answered?.edits).toMatchObject([{ changes: [{ field: "answers.conduct", after: { value: "yes" } }] }]);
    expect(answered?.device).toMatch(/^[0-9a-f]{8}$/);
    expect((answered?.clock ?? "") > (made?.clock ?? "")).toBe(true);
    expect(answered?.clock.endsWith(answered.device)).toBe(true);
    const row = await (await notebook()).get("people", one.id);
    expect(row?.stamp).toEqual({
      made: made?.clock,
      at: answered?.clock,
      fields: { "answers.conduct": answered?.clock },
    });
  });

  it("leaves a tombstone of whoever was deleted", async () => {
    await changePerson({ id: one.id }, () => one);
    await changePerson({ id: one.id }, () => undefined);
    expect(await (await notebook()).getAll("tombstones")).toMatchObject([{ store: "people", id: one.id }]);
  });

  it("drops what is older than 30 days, and tombstones older than 180", async () => {
    await changePerson({ id: one.id }, () => one);
    await changePerson({ id: one.id }, () => undefined);
    const day = 86_400_000;
    await prune(Date.now() + 29 * day);
    expect(await (await notebook()).count("journal")).toBe(2);
    await prune(Date.now() + 31 * day);
    expect([await (await notebook()).count("journal"), await (await notebook()).count("tombstones")]).toEqual([0, 1]);
    await prune(Date.now() + 181 * day);
    expect(await (await notebook()).count("tombstones")).toBe(0);
  });

  it("says nothing of a session that ended where it began", async () => {
    await changePerson({ id: one.id }, () => one);
    await changePerson({ id: one.id }, (person) => person && write(person, "x"), "s");
    await changePerson({ id: one.id }, (person) => person && write(person, "first"), "s");
    expect(await (await notebook()).count("journal")).toBe(1);
  });
});
