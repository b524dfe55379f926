import { describe, expect, it } from "vitest";
import type { Evidence } from "../../../src/domain/person/evidence.ts";
import type { Organization } from "../../../src/domain/organization/organization.ts";
import type { Facts, Person } from "../../../src/domain/person/person.ts";
import { type Starter, startWith } from "../../../src/domain/referral/start-with.ts";
import { answersOf, byId, organizationOf, personOf, TODAY } from "../people.ts";

const at = (name: string): Facts => ({
  organization: { value: { name }, on: TODAY, source: "test" },
});
const recommended: Evidence = { kind: "recommendation", on: "2018-01-02", from: "them" };
const recommendedByMe: Evidence = { kind: "recommendation", on: "2018-01-02", from: "me" };
const overlap: Evidence = { kind: "overlap", organization: "Acme", from: "2014-02", to: "2017-05" };
const station: Evidence = { kind: "station", as: "work", organization: "Quillfern" };
const endorsed: Evidence = { kind: "endorsement", from: "them", skill: "Cooking" };
const wrote = (lastOn: string): Evidence => ({ kind: "messages", count: 10, lastOn });
const job = (on: string): Evidence => ({ kind: "job", as: "saved", organization: "Quillfern", title: "Cook", on });

const growing = organizationOf("Quillfern", {
  isTarget: true,
  outlook: { value: "growing", on: TODAY, source: "user" },
});

function knownBy(name: string, ...evidence: readonly Evidence[]): Person {
  return personOf(name, { evidence });
}

function startersOf(people: readonly Person[], ...organizations: readonly Organization[]): readonly Starter[] {
  return startWith(people, byId(...organizations), TODAY);
}

const namesOf = (starters: readonly Starter[]): readonly string[] =>
  starters.map(({ person }) => person.facts.name?.value ?? "");
const kindsOf = (starters: readonly Starter[]): readonly (readonly string[])[] =>
  starters.map(({ reasons }) => reasons.map(({ kind }) => kind));

describe("whom to begin with", () => {
  it("is who has a reason, with the strongest of what they know of the user", () => {
    const starters = startersOf([
      knownBy("Ada", wrote("2026-10-01"), overlap, recommended),
      knownBy("Ben", recommendedByMe, overlap),
      knownBy("Cay", recommendedByMe, wrote("2026-10-01")),
      knownBy("Dee", wrote("2026-10-01")),
      knownBy("Eli", { kind: "connected", on: "2020-01-01" }, endorsed),
      knownBy("Fay"),
    ]);
    expect(namesOf(starters)).toEqual(["Ada", "Ben", "Cay", "Dee"]);
    expect(kindsOf(starters)).toEqual([["recommendation"], ["overlap"], ["recommendation"], ["messages"]]);
  });

  it("begins with those who know the user and are where it hires, then the one, then the other", () => {
    const starters = startersOf(
      [
        personOf("Only There", { facts: at("Quillfern") }),
        knownBy("Only Known", recommended, overlap, wrote("2026-10-01")),
        personOf("Both", { facts: at("Quillfern"), evidence: [station] }),
        personOf("Saved A Job", { facts: at("Elsewhere"), evidence: [job("2026-10-01")] }),
      ],
      growing,
    );
    expect(kindsOf(starters)).toEqual([["station", "target"], ["recommendation"], ["target"]]);
    expect(starters[0]?.reasons[1]).toEqual({ kind: "target", organization: "Quillfern" });
  });

  it("counts a place only while it hires or the user looked at a job there lately, and words only of the last year", () => {
    const there = (...evidence: readonly Evidence[]): Person => personOf("Ada", { facts: at("Quillfern"), evidence });
    expect(startersOf([there()], { ...growing, isTarget: false })).toEqual([]);
    expect(startersOf([there()], organizationOf("Quillfern", { isTarget: true }))).toEqual([]);
    expect(kindsOf(startersOf([there(job("2026-10-01"))]))).toEqual([["job"]]);
    expect(startersOf([there(job("2024-10-01"), wrote("2025-11-01"))])).toEqual([]);
    expect(kindsOf(startersOf([there(wrote("2025-11-23"))]))).toEqual([["messages"]]);
  });

  it("is nobody already answered about or set aside", () => {
    expect(
      startersOf([
        personOf("Answered", { evidence: [recommended], answers: answersOf("u----") }),
        personOf("Aside", { evidence: [recommended], isSetAside: true }),
      ]),
    ).toEqual([]);
  });

  it("is twelve at most, the likely closest, always in one order", () => {
    const people = Array.from({ length: 40 }, (_, index) =>
      knownBy(`P${String(index).padStart(2, "0")}`, ...(index % 2 === 0 ? [overlap] : [overlap, recommended])),
    );
    const names = namesOf(startersOf(people));
    expect(names).toHaveLength(12);
    expect(names).toEqual(Array.from({ length: 12 }, (_, index) => `P${String(index * 2 + 1).padStart(2, "0")}`));
    expect(namesOf(startersOf(people.toReversed()))).toEqual(names);
  });
});
