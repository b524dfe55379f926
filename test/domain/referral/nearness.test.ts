import { describe, expect, it } from "vitest";
import type { Person } from "../../../src/domain/person/person.ts";
import { nearness } from "../../../src/domain/referral/nearness.ts";
import { answersOf, personOf, TODAY } from "../people.ts";

const path = { id: "p", organization: "acme", hirer: { name: "Hana Lund" }, on: TODAY };
const messages = (count: number) => ({ evidence: [{ kind: "messages", count, lastOn: TODAY }] }) as const;

function inOrder(...people: readonly Person[]): readonly string[] {
  return people.toSorted((a, b) => nearness(a, TODAY) - nearness(b, TODAY)).map(({ facts }) => facts.name?.value ?? "");
}

describe("nearest to a referral", () => {
  it("is who can refer, then by how few steps, open questions before a no, set aside last", () => {
    const people = [
      personOf("ready", { answers: answersOf("yyyyy"), paths: { p: path } }),
      personOf("unplaced", { answers: answersOf("yyyyy") }),
      personOf("one open", { answers: answersOf("yyyyu") }),
      personOf("four open", { answers: answersOf("y----") }),
      personOf("short of 1", { answers: answersOf("yyyyn") }),
      personOf("short of 2", { answers: answersOf("yyynn") }),
      personOf("untagged", {}),
      personOf("set aside", { answers: answersOf("yyyyy"), paths: { p: path }, isSetAside: true }),
      personOf("untagged and set aside", { isSetAside: true }),
    ];
    const names = people.map(({ facts }) => facts.name?.value);
    expect(inOrder(...people.toReversed())).toEqual(names);
  });

  it("is by evidence where the verdict is the same, and never before a better verdict", () => {
    const close = personOf("close", messages(900));
    const distant = personOf("distant", messages(2));
    const open = personOf("five open", { answers: answersOf("uuuuu") });
    expect(inOrder(personOf("unknown"), distant, close, open)).toEqual(["five open", "close", "distant", "unknown"]);
    const aside = personOf("aside, close", { ...messages(900), isSetAside: true });
    expect(inOrder(aside, distant, personOf("aside", { isSetAside: true }))).toEqual([
      "distant",
      "aside, close",
      "aside",
    ]);
  });
});
