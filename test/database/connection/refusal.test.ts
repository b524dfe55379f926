import { openDB } from "idb";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { closeNotebook, NOTEBOOK_NAME, notebook } from "../../../src/database/connection/open.ts";
import { allPeople, changePerson, importPeople } from "../../../src/database/stores/people.ts";
import { Refusal } from "../../../src/database/connection/refusal.ts";
import { write } from "../../../src/domain/person/person.ts";
import { emptyNotebook, numbered } from "../fixtures.ts";

beforeEach(emptyNotebook);
afterEach(async () => {
  vi.restoreAllMocks();
  await closeNotebook().catch(() => undefined);
});

describe("a refusal", () => {
  // A disk that is really full is met in `test/durability`, where the browser's quota can be set before its first use.
  it("of a full disk loses nothing and leaves everything readable", async () => {
    await importPeople([numbered(1, { note: "kept" })], (kept) => kept);
    const put = vi.spyOn(IDBObjectStore.prototype, "put").mockImplementation(() => {
      throw new DOMException("full", "QuotaExceededError");
    });
    const refused = changePerson({ id: numbered(1).id }, (person) => person && write(person, "lost"));
    await expect(refused).rejects.toMatchObject({ reason: "storageFull" });
    put.mockRestore();
    expect((await allPeople())[0]?.note).toBe("kept");
    await changePerson({ id: numbered(1).id }, (person) => person && write(person, "room again"));
    expect((await allPeople())[0]?.note).toBe("room again");
  });

  it.each(["SecurityError", "InvalidStateError"])(
    "of forbidden storage (%s) says so, and a later try works",
    async (name) => {
      vi.spyOn(IDBFactory.prototype, "open").mockImplementationOnce(() => {
        throw new DOMException("no", name);
      });
      await expect(allPeople()).rejects.toMatchObject({ reason: "storageForbidden" });
      expect(await allPeople()).toEqual([]);
    },
  );

  it("of a blocked upgrade says so, and goes on when the other page lets go", async () => {
    await notebook();
    await closeNotebook();
    await new Promise<void>((resolve) => {
      indexedDB.deleteDatabase(NOTEBOOK_NAME).addEventListener("success", () => resolve());
    });
    const stubborn = await openDB(NOTEBOOK_NAME, 1, {
      upgrade(database) {
        const people = database.createObjectStore("people", { keyPath: "id" });
        people.createIndex("addresses", "addresses", { multiEntry: true, unique: true });
        database.createObjectStore("journal", { keyPath: "seq", autoIncrement: true }).createIndex("person", "person");
      },
    });
    await expect(allPeople()).rejects.toMatchObject({ reason: "notebookBlocked" });
    stubborn.close();
    await vi.waitFor(async () => expect(await allPeople()).toEqual([]));
  });

  it("of an address that is another person's names no storage fault", async () => {
    await importPeople([numbered(1)], (kept) => kept);
    const thief = { ...numbered(2), addresses: numbered(1).addresses };
    await expect(changePerson({ id: thief.id }, () => thief)).rejects.toBeInstanceOf(Refusal);
    expect(await allPeople()).toHaveLength(1);
  });
});
