import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Evidence } from "../../../src/domain/person/evidence.ts";
import { factsFrom, type Person } from "../../../src/domain/person/person.ts";
import {
  backward,
  isSorted,
  likelyCloseness,
  onward,
  sortOrder,
  sortProgressOf,
  tallied,
  type Trail,
} from "../../../src/domain/person/sort.ts";
import { answersOf, personOf, profileOf, TODAY } from "../people.ts";

function knownBy(name: string, ...evidence: readonly Evidence[]): Person {
  return personOf(name, { evidence });
}

const overlap: Evidence = { kind: "overlap", organization: "Acme", from: "2014-02", to: "2017-05" };
const recommended: Evidence = { kind: "recommendation", on: "2018-01-02", from: "them" };
const messages = (count: number, lastOn: string): Evidence => ({ kind: "messages", count, lastOn });
const endorsed: Evidence = { kind: "endorsement", from: "them", skill: "Cooking" };
const connection = (name: string, degree: 1 | 2): Person =>
  personOf(name, { facts: factsFrom(profileOf(name, { degree }), TODAY) });

const arbitraryEvidence: fc.Arbitrary<Evidence> = fc.oneof(
  fc.constantFrom(overlap, recommended, endorsed, { ...recommended, from: "me" } as const),
  fc.nat(5000).map((count) => messages(count, "2024-05-01")),
);
const arbitraryPeople = fc
  .uniqueArray(
    fc.record({
      id: fc.string({ minLength: 1 }),
      name: fc.constantFrom("Ada", "Bo", "Ćy", ""),
      evidence: fc.array(arbitraryEvidence, { maxLength: 4 }),
      letters: fc.constantFrom("-----", "-----", "y----", "nnnnn"),
      isAside: fc.boolean(),
    }),
    { selector: ({ id }) => id, maxLength: 30 },
  )
  .map((all) =>
    all.map(({ id, name, evidence, letters, isAside }) =>
      personOf(name, { id, evidence, answers: answersOf(letters), ...(isAside && { isSetAside: true as const }) }),
    ),
  );

describe("who comes first in sorting", () => {
  it("is who likely knows the user best", () => {
    const people = [
      connection("Far Away", 2),
      connection("Direct One", 1),
      knownBy("Endorsed Once", endorsed),
      knownBy("Written Long Ago", messages(100, "2015-01-01")),
      knownBy("Written Lately", messages(100, "2026-10-01")),
      knownBy("Recommended", recommended),
      knownBy("Worked Together", overlap),
      knownBy("Both", recommended, overlap, messages(12, "2026-10-01")),
    ];
    expect(sortOrder(people, TODAY).map((id) => id.replace("id of ", ""))).toEqual([
      "Both",
      "Worked Together",
      "Recommended",
      "Written Lately",
      "Written Long Ago",
      "Direct One",
      "Endorsed Once",
      "Far Away",
    ]);
  });

  it("counts what the user wrote, and no evidence of a place they have left", () => {
    expect(likelyCloseness(personOf("Ada", { note: "Met in 2019" }), TODAY)).toBeGreaterThan(
      likelyCloseness(personOf("Ada"), TODAY),
    );
    const station: Evidence = { kind: "station", as: "work", organization: "Acme" };
    expect(likelyCloseness(knownBy("Ada", station), TODAY)).toBe(likelyCloseness(personOf("Ada"), TODAY));
  });

  it("is the same whatever order they come in, and everybody who waits is in it once", () => {
    fc.assert(
      fc.property(arbitraryPeople, fc.nat(), (people, seed) => {
        const turned = people.toSorted((a, b) => ((a.id.length * 31 + seed) % 7) - ((b.id.length * 31 + seed) % 7));
        const order = sortOrder(people, TODAY);
        expect(sortOrder(turned.toReversed(), TODAY)).toEqual(order);
        expect(order.toSorted()).toEqual(
          people
            .filter((one) => !isSorted(one))
            .map(({ id }) => id)
            .toSorted(),
        );
        const closeness = new Map(people.map((person) => [person.id, likelyCloseness(person, TODAY)]));
        const along = order.map((id) => closeness.get(id) ?? -1);
        expect(along).toEqual(along.toSorted((a, b) => b - a));
      }),
    );
  });

  it("is who was shown last, with the others in the same round", () => {
    fc.assert(
      fc.property(arbitraryPeople, fc.nat(29), (people, at) => {
        const order = sortOrder(people, TODAY);
        const place = order[at % Math.max(1, order.length)];
        const resumed = sortOrder(people, TODAY, place);
        const from = place === undefined ? 0 : order.indexOf(place);
        expect(resumed).toEqual([...order.slice(from), ...order.slice(0, from)]);
      }),
    );
  });

  it("is the one after somebody sorted since, and the first again when they are gone", () => {
    const people = ["Ada", "Bo", "Cy"].map((name) => personOf(name));
    const [ada, bo, cy] = people.map(({ id }) => id);
    const sorted = people.map((person) => (person.id === bo ? { ...person, answers: answersOf("y") } : person));
    expect(sortOrder(sorted, TODAY, bo)).toEqual([cy, ada]);
    expect(sortOrder(people, TODAY, "nobody")).toEqual([ada, bo, cy]);
  });
});

describe("the way through sorting", () => {
  const order = ["a", "b", "c"];
  const everybody = (): boolean => true;
  const walk = (trail: Trail | undefined): string | undefined => trail?.visited[trail.at];

  it("goes on, back, and on over the same people, then to the next", () => {
    const second = onward({ visited: ["a"], at: 0 }, order, everybody);
    expect(walk(second)).toBe("b");
    const back = backward(second ?? { visited: [], at: 0 });
    expect(walk(back)).toBe("a");
    expect(walk(backward(back))).toBe("a");
    const again = onward(back, order, everybody);
    expect(walk(again)).toBe("b");
    expect(walk(onward(again ?? back, order, everybody))).toBe("c");
  });

  it("leaves out who was sorted elsewhere, and ends when nobody is left", () => {
    const past = onward({ visited: ["a"], at: 0 }, order, (id) => id !== "b");
    expect(walk(past)).toBe("c");
    expect(onward(past ?? { visited: [], at: 0 }, order, (id) => id !== "b")).toBeUndefined();
  });
});

describe("what was sorted", () => {
  it("is counted by kind, whoever is set aside apart from the few hundred", () => {
    const people = [
      personOf("Ada", { answers: answersOf("y") }),
      personOf("Bo", { answers: answersOf("y"), isSetAside: true }),
      personOf("Cy"),
      personOf("Dee"),
    ];
    expect(sortProgressOf(people)).toEqual({ tagged: 1, aside: 1, waiting: 2 });
  });

  it("is counted by day, taken back with an undo, and never below nothing", () => {
    const one = tallied(undefined, true, TODAY);
    expect(tallied(one, true, TODAY)).toEqual({ day: TODAY, count: 2 });
    expect(tallied(tallied(one, false, TODAY), false, TODAY)).toEqual({ day: TODAY, count: 0 });
    expect(tallied({ day: "2026-11-22", count: 7 }, true, TODAY)).toEqual({ day: TODAY, count: 1 });
  });
});
