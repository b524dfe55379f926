import { afterEach, beforeEach, expect, it } from "vitest";
import { changeAsk } from "../../../src/database/stores/asks.ts";
import { undo } from "../../../src/database/journal/undo.ts";
import { closeNotebook } from "../../../src/database/connection/open.ts";
import { changePerson, importPeople } from "../../../src/database/stores/people.ts";
import { timeLineOf } from "../../../src/database/journal/time-line.ts";
import { answer, write } from "../../../src/domain/person/person.ts";
import { askOf, emptyNotebook, numbered, TODAY } from "../fixtures.ts";

beforeEach(emptyNotebook);
afterEach(() => closeNotebook());

it("a person's time line has their changes, exchanges and asks, newest first, undone ones marked", async () => {
  const ada = numbered(1);
  await importPeople([ada, numbered(2)], (kept) => kept);
  await changePerson({ id: ada.id }, (person) => person && answer(person, "hirer", "yes", TODAY));
  await changeAsk("a", () => askOf("a", ada.id, "o"));
  await changePerson({ id: ada.id }, (person) => person && write(person, "x"));
  await undo(ada.id);
  const line = await timeLineOf(ada.id);
  expect(line.map(({ store, what, change, isUndone }) => [store, what, change?.field, isUndone])).toEqual([
    ["people", "changed", "note", true],
    ["asks", "made", undefined, false],
    ["people", "changed", "answers.hirer", false],
    ["people", "made", undefined, false],
  ]);
});
