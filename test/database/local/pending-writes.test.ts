import { deleteDB } from "idb";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { closeNotebook, NOTEBOOK_NAME } from "../../../src/database/connection/open.ts";
import { allPeople, changePerson } from "../../../src/database/stores/people.ts";
import { recoverPendingWrites } from "../../../src/database/local/recover-pending.ts";
import { dropPendingWrites, holdSession, stash } from "../../../src/database/local/pending-writes.ts";
import type { Command } from "../../../src/domain/person/command.ts";
import { personFrom } from "../../../src/domain/person/person.ts";

const today = "2026-11-23";
const ada = personFrom(
  {
    site: "linkedin",
    url: "https://www.linkedin.com/in/ada-quill",
    name: "Ada Quill",
    positions: [],
    sameAs: [],
    witness: {},
  },
  "id-ada",
  today,
);
const commands: readonly Command[] = [
  { kind: "answer", attribute: "hirer", value: "yes", on: today },
  { kind: "write", note: "closed mid-w" },
];

beforeEach(async () => {
  localStorage.clear();
  await closeNotebook();
  await deleteDB(NOTEBOOK_NAME);
});
afterEach(() => closeNotebook());

describe("what a page left unwritten", () => {
  it("is written by the next one, once", async () => {
    stash("gone", { person: ada, commands });
    await recoverPendingWrites();
    expect(await allPeople()).toMatchObject([{ note: "closed mid-w", answers: { hirer: { value: "yes" } } }]);
    expect(localStorage).toHaveLength(0);
    await changePerson({ id: "id-ada" }, (person) => person && { ...person, note: "later" });
    await recoverPendingWrites();
    expect(await allPeople()).toMatchObject([{ note: "later" }]);
  });

  it("joins whom the notebook knows by address, whatever id the page had given", async () => {
    await changePerson({ id: "other" }, () => ({ ...ada, id: "other" }));
    stash("gone", { person: ada, commands });
    await recoverPendingWrites();
    expect(await allPeople()).toMatchObject([{ id: "other", note: "closed mid-w" }]);
  });

  it("is nobody else's while its page lives", async () => {
    holdSession("alive");
    stash("alive", { person: ada, commands });
    await recoverPendingWrites();
    expect(await allPeople()).toEqual([]);
  });

  it("is erased with the person it is about", async () => {
    stash("gone", { person: ada, commands });
    dropPendingWrites(ada.addresses);
    expect(localStorage).toHaveLength(0);
  });

  it("is forgotten when everything was written", async () => {
    stash("gone", { person: ada, commands });
    stash("gone", { person: undefined, commands: [] });
    await recoverPendingWrites();
    expect(await allPeople()).toEqual([]);
  });
});
