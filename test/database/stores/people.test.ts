import { deleteDB } from "idb";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { mayUndo, SEEN, undo } from "../../../src/database/journal/undo.ts";
import { closeNotebook, NOTEBOOK_NAME, notebook } from "../../../src/database/connection/open.ts";
import { allPeople, changePerson, importPeople, peopleAt, personAt } from "../../../src/database/stores/people.ts";
import { Refusal } from "../../../src/database/connection/refusal.ts";
import { answer, type Person, personFrom, refresh, write } from "../../../src/domain/person/person.ts";
import type { Profile } from "../../../src/domain/page/profile.ts";

const today = "2026-11-23";

function profile(slug: string): Profile {
  return {
    site: "linkedin",
    url: `https://www.linkedin.com/in/${slug}`,
    name: slug,
    positions: [],
    sameAs: [],
    witness: {},
  };
}

function newPerson(slug: string): Person {
  return personFrom(profile(slug), `id-${slug}`, today);
}

async function keep(slug: string): Promise<Person> {
  const ada = newPerson(slug);
  await changePerson({ addresses: ada.addresses }, (kept) => answer(kept ?? ada, "hirer", "yes", today));
  return ada;
}

beforeEach(async () => {
  await closeNotebook();
  await deleteDB(NOTEBOOK_NAME);
});
afterEach(() => closeNotebook());

describe("changePerson", () => {
  it("keeps a person at the first answer and finds them by address", async () => {
    await keep("ada-quill");
    const found = await personAt(["https://www.linkedin.com/in/ada-quill"]);
    expect(found?.answers.hirer).toEqual({ value: "yes", on: today });
    expect(await personAt(["https://www.linkedin.com/in/nobody"])).toBeUndefined();
  });

  it("joins two surfaces that keep the same person at once: both answers stay", async () => {
    const [one, two] = [newPerson("ada-quill"), { ...newPerson("ada-quill"), id: "other-id" }];
    await Promise.all([
      changePerson({ addresses: one.addresses }, (kept) => answer(kept ?? one, "hirer", "yes", today)),
      changePerson({ addresses: two.addresses }, (kept) => answer(kept ?? two, "conduct", "no", today)),
    ]);
    const people = await allPeople();
    expect(people).toHaveLength(1);
    expect(Object.keys(people[0]?.answers ?? {}).toSorted()).toEqual(["conduct", "hirer"]);
  });

  it("refuses to give one address to two people and writes nothing", async () => {
    await keep("ada-quill");
    const thief = { ...newPerson("ben-orr"), addresses: ["https://www.linkedin.com/in/ada-quill"] };
    await expect(changePerson({ id: "id-ben-orr" }, () => thief)).rejects.toBeInstanceOf(Refusal);
    expect(await allPeople()).toHaveLength(1);
    expect(await mayUndo("id-ben-orr")).toBe(false);
  });

  it("keeps nothing of a change whose second half can't be kept", async () => {
    const broken = { ...newPerson("ben-orr"), note: (() => "not data") as unknown as string };
    await expect(importPeople([newPerson("ada-quill"), broken], (kept) => kept)).rejects.toBeInstanceOf(Refusal);
    expect(await allPeople()).toEqual([]);
    expect(await (await notebook()).count("journal")).toBe(0);
  });

  it("writes no journal entry when nothing changed", async () => {
    await keep("ada-quill");
    await changePerson({ id: "id-ada-quill" }, (person) => person);
    expect(await (await notebook()).count("journal")).toBe(1);
  });

  it("reads many addresses at once, absent ones left out", async () => {
    await keep("ada-quill");
    await keep("ben-orr");
    const found = await peopleAt(["https://www.linkedin.com/in/ben-orr", "https://www.linkedin.com/in/nobody"]);
    expect([...found.keys()]).toEqual(["https://www.linkedin.com/in/ben-orr"]);
  });

  it("walks everybody across chunks", async () => {
    const people = Array.from({ length: 1203 }, (_, index) => newPerson(`person-${index}`));
    await importPeople(people, (kept) => kept);
    expect(new Set((await allPeople()).map((person) => person.id)).size).toBe(1203);
  });
});

describe("undo", () => {
  it("takes back the last change first, and the person with the first answer", async () => {
    const { id } = await keep("ada-quill");
    await changePerson({ id }, (person) => person && answer(person, "conduct", "no", today));
    await undo(id);
    expect(Object.keys((await allPeople())[0]?.answers ?? {})).toEqual(["hirer"]);
    expect(await undo(id)).toEqual({ person: undefined });
    expect(await allPeople()).toEqual([]);
    expect(await undo(id)).toBe("nothing");
  });

  it("takes back one session of typing as one change", async () => {
    const { id } = await keep("ada-quill");
    for (const text of ["W", "We", "We met"])
      await changePerson({ id }, (person) => person && write(person, text), "note-1");
    expect((await allPeople())[0]?.note).toBe("We met");
    await undo(id);
    expect((await allPeople())[0]).toMatchObject({
      note: "",
      answers: { hirer: { value: "yes" } },
    });
  });

  it("passes over facts that a page refreshed", async () => {
    const { id } = await keep("ada-quill");
    await changePerson(
      { id },
      (person) => person && refresh(person, { ...profile("ada-quill"), headline: "New" }, today),
      SEEN,
    );
    await undo(id);
    expect(await allPeople()).toEqual([]);
  });

  it("brings back a deleted person whole", async () => {
    const { id } = await keep("ada-quill");
    const [before] = await allPeople();
    await changePerson({ id }, () => undefined);
    expect(await allPeople()).toEqual([]);
    await undo(id);
    expect(await allPeople()).toEqual([before]);
  });
});

describe("the connection", () => {
  it("closes for a newer version, and a newer notebook is refused untouched", async () => {
    await keep("ada-quill");
    const newer = await new Promise<IDBDatabase>((resolve, reject) => {
      const request = indexedDB.open(NOTEBOOK_NAME, 99);
      request.addEventListener("success", () => resolve(request.result));
      request.addEventListener("error", () => reject(request.error ?? new Error("no error given")));
    });
    expect([...newer.objectStoreNames]).toContain("people");
    newer.close();
    await expect(allPeople()).rejects.toMatchObject({ reason: "notebookNewer" });
  });
});
