import { describe, expect, it } from "vitest";
import { differencesOf, keptOf, mergePeople } from "../../../src/domain/person/merge.ts";
import { textOf } from "../../../src/domain/person/person.ts";
import { answersOf, personOf } from "../people.ts";

const fact = <T>(value: T, on: string) => ({ value, on, source: "x" });

describe("merging two people", () => {
  const kept = personOf("Bob Orr", {
    id: "1",
    addresses: ["a"],
    facts: { name: fact("Bob Orr", "2026-01-01"), headline: fact("Cook", "2026-05-01") },
    corrections: { name: "Bobby" },
    answers: {
      ...answersOf("y----", "2026-01-01"),
      ability: { value: "no", on: "2026-01-01", reason: "never saw me cook" },
    },
    note: "Met at the fair",
    labels: ["Kitchen"],
    addedOn: "2026-01-01",
    isSetAside: true,
  });
  const other = personOf("Robert Orr", {
    id: "2",
    addresses: ["b"],
    facts: { name: fact("Robert Orr", "2026-03-01"), location: fact("Lyon", "2025-01-01") },
    corrections: { name: "Rob", organization: "Acme" },
    answers: { ...answersOf("n-----", "2026-02-01"), ability: { value: "yes", on: "2026-02-01", reason: "we cooked" } },
    note: "Owes me a book",
    labels: ["kitchen", "Lyon"],
    addedOn: "2025-06-01",
    experiences: { e: { id: "e", on: "2026-02-01", what: "cooked", isFirstHand: true } },
    apartFrom: ["1", "9"],
  });
  const merged = mergePeople(kept, other);

  it.each([
    ["keeps the first id", merged.id, "1"],
    ["has all addresses", merged.addresses, ["a", "b"]],
    ["takes the newer fact", merged.facts.name?.value, "Robert Orr"],
    ["keeps facts only one has", [merged.facts.headline?.value, merged.facts.location?.value], ["Cook", "Lyon"]],
    ["keeps the first's corrections before the other's", merged.corrections, { name: "Bobby", organization: "Acme" }],
    ["takes the newer answer", merged.answers.hirer?.value, "no"],
    ["keeps both reasons", merged.answers.ability?.reason, "we cooked · never saw me cook"],
    ["keeps both notes", merged.note, "Met at the fair\n\nOwes me a book"],
    ["joins labels once in any spelling", merged.labels, ["Kitchen", "Lyon"]],
    ["is set aside only when both are", merged.isSetAside, undefined],
    ["keeps experiences", Object.keys(merged.experiences ?? {}), ["e"]],
    ["is as old as the older", merged.addedOn, "2025-06-01"],
    ["remembers whom it took in", merged.mergedFrom, ["2"]],
    ["stays apart from third people only", merged.apartFrom, ["9"]],
  ])("%s", (_what, is, wanted) => {
    expect(is).toEqual(wanted);
  });

  it("does not double a note both have, and cuts none at the cap", () => {
    expect(mergePeople({ ...kept, note: "same" }, { ...other, note: "same" }).note).toBe("same");
    const long = mergePeople({ ...kept, note: "a".repeat(20_000) }, { ...other, note: "b".repeat(20_000) });
    expect(long.note).toHaveLength(40_002);
  });

  it.each(["name", "headline", "organization"] as const)("lets the user choose whose %s stands", (field) => {
    const one = { ...kept, facts: { ...kept.facts, organization: fact({ name: "Birch" }, "2026-06-01") } };
    const two = { ...other, facts: { ...other.facts, headline: fact("Baker", "2020-01-01") } };
    for (const [side, person] of [
      ["kept", one],
      ["other", two],
    ] as const)
      expect(textOf(mergePeople(one, two, { texts: { [field]: side } }), field)).toBe(textOf(person, field));
  });

  it("takes the title from where the chosen place of work is from", () => {
    const one = personOf("Ada Quill", {
      facts: { organization: fact({ name: "Birch" }, "2026-01-01"), title: fact("Cook", "2026-01-01") },
    });
    const two = personOf("Ada Quill", { facts: { organization: fact({ name: "Acme" }, "2026-02-01") } });
    expect(mergePeople(one, two).facts.title?.value).toBe("Cook");
    expect(mergePeople(one, two, { texts: { organization: "other" } }).facts.title).toBeUndefined();
  });

  it("lets the user choose whose answer stands, and keeps both reasons", () => {
    const { ability } = mergePeople(kept, other, { answers: { ability: "kept" } }).answers;
    expect(ability).toEqual({ value: "no", on: "2026-01-01", reason: "never saw me cook · we cooked" });
  });

  it("names what differs, with whose stands by the rule", () => {
    expect(differencesOf(kept, other)).toEqual({
      texts: { name: "kept" },
      answers: { hirer: "other", ability: "other" },
    });
    expect(differencesOf(kept, kept)).toEqual({ texts: {}, answers: {} });
  });

  it("keeps whoever more was answered of, of equals whoever came first", () => {
    expect(keptOf(kept, other)).toEqual([other, kept]);
    const bare = { ...other, answers: {} };
    expect(keptOf(bare, kept)).toEqual([kept, bare]);
    expect(keptOf(kept, bare)).toEqual([kept, bare]);
  });
});
