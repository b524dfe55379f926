import type { IDBPDatabase } from "idb";
import { afterEach, beforeEach, expect, it } from "vitest";
import { forgetPerson } from "../../../src/database/stores/forget.ts";
import { allRows, faultsIn } from "../../../src/database/recovery/invariants.ts";
import type { JournalEntry } from "../../../src/database/schema/journal-entry.ts";
import { closeNotebook, notebook } from "../../../src/database/connection/open.ts";
import { changePerson, importPeople } from "../../../src/database/stores/people.ts";
import { repaired } from "../../../src/database/recovery/repair.ts";
import type { Stores } from "../../../src/database/schema/stores.ts";
import { rowsOf, mergeCopies } from "../../../src/database/recovery/merge-copies.ts";
import { addPath } from "../../../src/domain/person/edit.ts";
import { write } from "../../../src/domain/person/person.ts";
import { askOf, emptyNotebook, numbered, TODAY } from "../fixtures.ts";
import { changeAsk } from "../../../src/database/stores/asks.ts";

beforeEach(emptyNotebook);
afterEach(() => closeNotebook());

async function rows(): Promise<Stores> {
  return allRows((await notebook()) as unknown as IDBPDatabase);
}

const [one, two] = [numbered(1), numbered(2)];

it("brings back nothing of somebody forgotten, whatever an older copy knew", async () => {
  await importPeople([one, { ...two, note: "canary-bird" }], (kept) => kept);
  await changePerson({ id: two.id }, (person) => person && write(person, "canary-bird sang"));
  await changeAsk("ask", () => askOf("ask", two.id, "o"));
  const path = { id: "p", organization: "o", hirer: { name: "canary-bird", person: two.id }, on: TODAY };
  await changePerson({ id: one.id }, (person) => person && addPath(person, path));
  const early = await rows();
  await forgetPerson(two.id);
  const recovered = repaired(mergeCopies(early, await rows()));
  expect(JSON.stringify([...recovered])).not.toContain("canary-bird");
  expect(rowsOf(recovered, "people").map(({ value }) => value.id)).toEqual([one.id]);
  expect(faultsIn(recovered)).toEqual([]);
});

it("takes out of the journal what the records don't bear out, and counts anew", async () => {
  await importPeople([one, two], (kept) => kept);
  const before = await rows();
  await changePerson({ id: one.id }, (person) => person && write(person, "first"));
  await changePerson({ id: two.id }, (person) => person && write(person, "second"));
  const now = await rows();
  const torn = new Map([...now, ["people", before.get("people") ?? []]]);
  expect(faultsIn(torn)).toEqual([
    expect.stringContaining("the journal says second"),
    expect.stringContaining("the journal says first"),
  ]);
  const recovered = repaired(torn);
  expect(faultsIn(recovered)).toEqual([]);
  expect((recovered.get("journal") as readonly JournalEntry[]).map(({ kind }) => kind)).toEqual(["import"]);
  const fewer = new Map([...now, ["people", (now.get("people") ?? []).slice(1)]]);
  expect(faultsIn(fewer)).not.toEqual([]);
  expect(faultsIn(repaired(fewer))).toEqual([]);
  expect(rowsOf(repaired(fewer), "state")[0]?.people).toBe(1);
  expect(faultsIn(repaired(new Map()))).toEqual([]);
});
