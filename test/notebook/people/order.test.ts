import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Person } from "../../../src/domain/person/person.ts";
import { textOf } from "../../../src/domain/person/person.ts";
import { changesBetween, inOrder, type Ordering, patched } from "../../../src/notebook/people/order.ts";
import { byId, personOf } from "../../domain/people.ts";

const byDay = (isDescending: boolean): Ordering => ({
  keyOf: ({ note }) => note || undefined,
  nameOf: (person) => textOf(person, "name"),
  compareTexts: (a, b) => a.localeCompare(b, "en"),
  isDescending,
});

function names(people: readonly Person[]): string {
  return people.map((person) => textOf(person, "name")).join(" ");
}

const ada = personOf("Ada", { note: "2026-01-01" });
const bo = personOf("Bo", { note: "2025-01-01" });
const cy = personOf("Cy");
const dee = personOf("Dee", { note: "2025-01-01" });

describe("people in order", () => {
  it("stand by key, then by name, those without a key last either way", () => {
    expect(names(inOrder([cy, ada, dee, bo], byDay(false)))).toBe("Bo Dee Ada Cy");
    expect(names(inOrder([cy, ada, dee, bo], byDay(true)))).toBe("Ada Bo Dee Cy");
  });

  it("are told apart by what changed", () => {
    const other = { ...bo, note: "2027-01-01" };
    const changes = changesBetween(byId(ada, bo, cy), byId(ada, other, dee));
    expect(changes).toEqual({ gone: [bo, cy], come: [other, dee] });
    expect(names(patched(inOrder([ada, bo, cy], byDay(false)), changes, byDay(false)))).toBe("Dee Ada Bo");
  });

  it("stand as if sorted anew after any few changes", () => {
    const note = fc.constantFrom("", "2024-01-01", "2025-05-05", "2026-02-02");
    const anybody = fc.tuple(fc.constantFrom(..."ABCDEFGH"), note).map(([name, day]) => personOf(name, { note: day }));
    const some = fc.array(anybody, { maxLength: 8 }).map((people) => byId(...people));
    fc.assert(
      fc.property(some, some, fc.boolean(), (before, changed, isDescending) => {
        const ordering = byDay(isDescending);
        // Who isn't changed is the same object.
        const now = new Map([...before].filter(([id]) => id !== "id of A"));
        for (const [id, person] of changed) now.set(id, person);
        const order = patched(inOrder(before.values(), ordering), changesBetween(before, now), ordering);
        expect(order).toEqual(inOrder(now.values(), ordering));
      }),
    );
  });
});
