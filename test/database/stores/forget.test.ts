import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { changeAsk } from "../../../src/database/stores/asks.ts";
import { changeExchange } from "../../../src/database/stores/exchanges.ts";
import { forgetPerson } from "../../../src/database/stores/forget.ts";
import { undo } from "../../../src/database/journal/undo.ts";
import { closeNotebook, notebook } from "../../../src/database/connection/open.ts";
import {
  allPeople,
  changePeople,
  changePerson,
  importPeople,
  mergeInto,
  personById,
} from "../../../src/database/stores/people.ts";
import { leavePlaceOf, recallSort, rememberSort } from "../../../src/database/local/sort-memory.ts";
import { timeLineOf } from "../../../src/database/journal/time-line.ts";
import { addExperience, addPath, label } from "../../../src/domain/person/edit.ts";
import { explain, write } from "../../../src/domain/person/person.ts";
import { askOf, emptyNotebook, everything, numbered, TODAY, trialWith } from "../fixtures.ts";

beforeEach(emptyNotebook);
afterEach(() => closeNotebook());

const CANARY = "canary-bird";
const [kept, gone, twin] = [
  numbered(1),
  numbered(2, { corrections: { name: CANARY }, note: CANARY }),
  numbered(3, { note: CANARY }),
];

/** Writes the canary everywhere a person can leave a trace. */
async function leaveTraces(): Promise<void> {
  await importPeople([kept, gone, twin], (person) => person);
  await changePerson({ id: gone.id }, (person) => person && explain(person, "hirer", CANARY, TODAY));
  await changePerson({ id: gone.id }, (person) => person && write(person, `${CANARY} once more`), "typing");
  await changePerson(
    { id: gone.id },
    (person) => person && addExperience(person, { id: "x", on: TODAY, what: CANARY, isFirstHand: true }),
  );
  await changePeople([kept.id, gone.id], (person) => label(person, "Kitchen"));
  await undo(gone.id);
  await changePerson(
    { id: kept.id },
    (person) =>
      person && addPath(person, { id: "p", organization: "o", hirer: { name: CANARY, person: gone.id }, on: TODAY }),
  );
  await changeExchange("e", () => ({ ...trialWith("e", gone.id), what: CANARY }));
  await changeExchange("e", (trial) => trial && { ...trial, outcome: CANARY });
  await changeAsk("a", () => ({ ...askOf("a", twin.id, "o"), outcome: CANARY }));
  await changeAsk("a", () => undefined);
  await mergeInto(gone.id, twin.id);
}

describe("forgetting a person", () => {
  it("leaves no trace in any store, of them or of whom was merged into them", async () => {
    await leaveTraces();
    expect(await everything()).toContain(CANARY);
    await forgetPerson(gone.id);
    expect(await everything()).not.toContain(CANARY);
    expect(await everything()).not.toContain("Person 3");
    expect((await allPeople()).map(({ id }) => id)).toEqual([kept.id]);
    expect((await (await notebook()).get("state", "state"))?.people).toBe(1);
  });

  it("leaves what was said of others, and their undo", async () => {
    await leaveTraces();
    await changePerson({ id: kept.id }, (person) => person && write(person, "stays"));
    await forgetPerson(gone.id);
    expect((await personById(kept.id))?.labels).toEqual(["Kitchen"]);
    await undo(kept.id);
    expect((await personById(kept.id))?.note).toBe("");
    expect((await timeLineOf(kept.id)).map(({ what }) => what)).toContain("made");
    expect(await timeLineOf(gone.id)).toEqual([]);
  });

  it("can't be undone", async () => {
    await leaveTraces();
    await forgetPerson(gone.id);
    expect(await undo(gone.id)).toBe("nothing");
  });

  it("leaves no place of theirs in sorting, and leaves everybody else's", async () => {
    await importPeople([kept, gone], (person) => person);
    rememberSort({ place: gone.id, goal: 7 });
    leavePlaceOf([gone.id]);
    expect(recallSort()).toEqual({ goal: 7 });
    rememberSort({ place: kept.id });
    leavePlaceOf([twin.id]);
    expect(recallSort().place).toBe(kept.id);
  });
});
