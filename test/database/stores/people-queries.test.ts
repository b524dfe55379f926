import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { closeNotebook } from "../../../src/database/connection/open.ts";
import { changePerson, importPeople } from "../../../src/database/stores/people.ts";
import {
  countByStanding,
  firstPeople,
  labelsInUse,
  peopleBy,
  peopleDue,
  peopleLabeled,
  peopleReaching,
  peopleThrough,
  type Question,
  recentPeople,
} from "../../../src/database/stores/people-queries.ts";
import { addPath, label, setAside } from "../../../src/domain/person/edit.ts";
import type { Person } from "../../../src/domain/person/person.ts";
import { answersOf } from "../../domain/people.ts";
import { emptyNotebook, numbered, TODAY } from "../fixtures.ts";

beforeEach(emptyNotebook);
afterEach(() => closeNotebook());

function keep(...people: readonly Person[]): Promise<unknown> {
  return importPeople(people, (kept) => kept);
}

async function all(question: Question): Promise<readonly Person[]> {
  const people: Person[] = [];
  for await (const chunk of peopleBy(question)) people.push(...chunk);
  return people;
}

describe("people in the order of names", () => {
  it("come whole and once, whatever names they share", async () => {
    const people = Array.from({ length: 1700 }, (_, index) =>
      numbered(index, { corrections: { name: index < 900 ? "Same Name" : `Name ${index % 70}` } }),
    );
    await keep(...people);
    const found = await all({ of: "everybody" });
    expect(new Set(found.map(({ id }) => id)).size).toBe(1700);
    expect(found).toHaveLength(1700);
    const names = found.map(({ corrections }) => corrections.name?.toLowerCase() ?? "");
    expect(names).toEqual(names.toSorted());
  });

  it("have a first chunk that fills a screen", async () => {
    await keep(...Array.from({ length: 300 }, (_, index) => numbered(index)));
    const first = await firstPeople({ of: "everybody" });
    expect(first.length).toBeGreaterThan(20);
    expect(first.length).toBeLessThan(30);
  });
});

describe("questions", () => {
  beforeEach(() =>
    keep(
      numbered(1, { answers: answersOf("yyyyy", "2025-01-01") }),
      numbered(2, { answers: answersOf("n----"), corrections: { organization: "Ácme" } }),
      numbered(3, { corrections: { organization: "ACME" } }),
      setAside(numbered(4, { answers: answersOf("yyyyy", "2025-01-01") }), true),
      label(label(numbered(5), "Küche"), "Lyon"),
      label(
        addPath(numbered(6), { id: "p", organization: "o", hirer: { name: "H", person: numbered(1).id }, on: TODAY }),
        "kuche",
      ),
    ),
  );
  const numbers = (people: readonly Person[]) => people.map(({ id }) => Number(id.slice(-6)));

  it("of standing and organization are one index each", async () => {
    expect(await countByStanding()).toEqual({ ready: 1, short: 1, unsure: 1, untagged: 2, aside: 1 });
    expect(numbers(await all({ of: "standing", standing: "short" }))).toEqual([2]);
    expect(numbers(await all({ of: "organization", name: "acme" }))).toEqual([2, 3]);
  });

  it("of labels, paths and what is due", async () => {
    expect(numbers(await peopleLabeled("KÜCHE"))).toEqual([5, 6]);
    expect(await labelsInUse()).toEqual(
      new Map([
        ["Küche", 2],
        ["Lyon", 1],
      ]),
    );
    expect(numbers(await peopleReaching("o"))).toEqual([6]);
    expect(numbers(await peopleThrough(numbered(1).id))).toEqual([6]);
    expect(numbers(await peopleDue(TODAY))).toEqual([1]);
    expect(await peopleDue("2026-01-01")).toEqual([]);
  });

  it("of who changed last", async () => {
    await changePerson({ id: numbered(3).id }, (person) => person && label(person, "new"));
    expect(numbers(await recentPeople(1))).toEqual([3]);
  });
});
