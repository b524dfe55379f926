import { beforeEach, describe, expect, it } from "vitest";
import { write as writeNote } from "../../../src/domain/person/person.ts";
import { allRecords, importRecords } from "../../../src/database/stores/import.ts";
import { undoGroup } from "../../../src/database/journal/undo.ts";
import { changePerson } from "../../../src/database/stores/people.ts";
import { organizationOf } from "../../domain/people.ts";
import { askOf, contents, emptyNotebook, numbered, trialWith } from "../fixtures.ts";

beforeEach(emptyNotebook);

describe("an import of records", () => {
  it("leaves what its plan says, in one change that is undone as one", async () => {
    const [one, two] = [numbered(1), numbered(2)];
    await importRecords(() => ({
      put: { people: [one, two], exchanges: [trialWith("e", one.id)], asks: [askOf("a", one.id, "o")] },
    }));
    const before = await contents();
    const group = await importRecords((kept) => {
      expect(kept.people).toHaveLength(2);
      return {
        put: { people: [{ ...one, note: "changed" }, numbered(3)], organizations: [organizationOf("Acme")] },
        remove: { people: [two.id], exchanges: ["e"] },
      };
    });
    const after = await allRecords();
    expect(after.people.map(({ id, note }) => [id, note])).toEqual([
      [one.id, "changed"],
      [numbered(3).id, ""],
    ]);
    expect([after.organizations.length, after.exchanges.length, after.asks.length]).toEqual([1, 0, 1]);
    await undoGroup(group ?? "");
    expect(await contents()).toEqual(before);
  });

  it("says when there was nothing to change", async () => {
    await importRecords(() => ({ put: { people: [numbered(1)] } }));
    expect(await importRecords(() => ({ put: { people: [numbered(1)] } }))).toBeUndefined();
  });

  it("leaves whoever was written on when it is undone", async () => {
    const group = await importRecords(() => ({ put: { people: [numbered(1), numbered(2)] } }));
    await changePerson({ id: numbered(2).id }, (person) => person && writeNote(person, "mine"));
    await undoGroup(group ?? "");
    expect((await allRecords()).people.map(({ note }) => note)).toEqual(["mine"]);
  });

  it("writes nothing when its plan breaks", async () => {
    await expect(
      importRecords(() => {
        throw new Error("broken plan");
      }),
    ).rejects.toThrow("storageBroken");
    expect((await allRecords()).people).toEqual([]);
  });
});
