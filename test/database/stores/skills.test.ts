import { afterEach, beforeEach, expect, it } from "vitest";
import { closeNotebook, notebook } from "../../../src/database/connection/open.ts";
import { changePerson, importPeople } from "../../../src/database/stores/people.ts";
import { changeSkills, listedSkills } from "../../../src/database/stores/skills.ts";
import { keepSnapshot } from "../../../src/database/snapshots/snapshots.ts";
import { eraseSnapshots, newestSnapshot } from "../../../src/database/snapshots/snapshot-ring.ts";
import { mergeCopies } from "../../../src/database/recovery/merge-copies.ts";
import { write } from "../../../src/domain/person/person.ts";
import { addSkill } from "../../../src/domain/skill/skills.ts";
import { emptyNotebook, numbered } from "../fixtures.ts";

beforeEach(async () => {
  await emptyNotebook();
  await eraseSnapshots();
});
afterEach(() => closeNotebook());

const WRITING = [{ name: "Writing", aliases: [] }];

it("are kept over changes of people, and both ways at once", async () => {
  expect(await listedSkills()).toEqual([]);
  await importPeople([numbered(1)], (kept) => kept);
  await Promise.all([
    changeSkills((list) => addSkill(list, "Writing")),
    changePerson({ id: numbered(1).id }, (person) => person && write(person, "note")),
    changeSkills((list) => addSkill(list, "Reading")),
  ]);
  expect((await listedSkills()).map(({ name }) => name)).toEqual(["Writing", "Reading"]);
});

it("count as a change only when something changed", async () => {
  const before = (await (await notebook()).get("state", "state"))?.changes;
  await changeSkills((list) => addSkill(list, "Writing"));
  await changeSkills((list) => addSkill(list, "writing"));
  expect((await (await notebook()).get("state", "state"))?.changes).toBe((before ?? 0) + 1);
});

it("are in the snapshots, and come back with them", async () => {
  await importPeople([numbered(1)], (kept) => kept);
  await changeSkills((list) => addSkill(list, "Writing"));
  await keepSnapshot(await notebook());
  const { snapshot } = await newestSnapshot();
  if (!snapshot) throw new Error("no snapshot");
  expect(mergeCopies(snapshot.stores, new Map()).get("state")).toMatchObject([{ skills: WRITING }]);
});
