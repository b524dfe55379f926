import { describe, expect, it } from "vitest";
import type { Evidence } from "../../../src/domain/person/evidence.ts";
import type { Experience } from "../../../src/domain/person/experience.ts";
import { removeSkill, renameSkill } from "../../../src/domain/skill/skills.ts";
import { bestWitnesses, skillsWitnessed } from "../../../src/domain/skill/witnesses.ts";
import { answersOf, personOf } from "../people.ts";

function saw(what: string, more: Partial<Experience> = {}): Experience {
  return { id: what, on: "2026-01-01", what, isFirstHand: true, ...more };
}

function withExperiences(name: string, ...experiences: readonly Experience[]) {
  return personOf(name, { experiences: Object.fromEntries(experiences.map((one) => [one.id, one])) });
}

function endorsement(skill: string, from: "them" | "me" = "them"): Evidence {
  return { kind: "endorsement", from, skill };
}

const ada = withExperiences("Ada", saw("shipped it", { skills: ["Release engineering", "SQL"] }));
const ben = personOf("Ben", { evidence: [endorsement("sql"), endorsement("Cooking", "me")] });
const cleo = withExperiences("Cleo", saw("heard my SQL talk", { isFirstHand: false }));
const dora = withExperiences("Dora", saw("we tuned SQL queries", { on: "2026-02-01" }));

function kindsOf(skill: string, people = [cleo, ben, ada, dora]) {
  const found = skillsWitnessed(people, []).find(({ name }) => name === skill);
  return found?.witnesses.map(({ person, kind }) => [person.facts.name?.value, kind]);
}

describe("witnesses", () => {
  it("are first-hand ones before endorsements before hearsay, the newest first", () => {
    expect(kindsOf("SQL") ?? kindsOf("sql")).toEqual([
      ["Dora", "saw"],
      ["Ada", "saw"],
      ["Ben", "endorsed"],
      ["Cleo", "heard"],
    ]);
  });

  it("are first those who pledge the user's ability", () => {
    const pledging = { ...ada, answers: answersOf("--y--") };
    const [skill] = skillsWitnessed([dora, pledging], []).filter(({ name }) => name === "SQL");
    expect(skill?.witnesses.map(({ person }) => person.id)).toEqual([ada.id, dora.id]);
  });

  it("of an endorsement come first who also wrote a recommendation", () => {
    const recommending = personOf("Zed", {
      evidence: [endorsement("SQL"), { kind: "recommendation", on: "2020-01-01", from: "them" }],
    });
    const [skill] = skillsWitnessed([ben, recommending], []);
    expect(skill?.witnesses.map(({ person, isRecommending }) => [person.id, isRecommending])).toEqual([
      [recommending.id, true],
      [ben.id, false],
    ]);
  });

  it("are nobody for what the user endorsed in others, and nobody set aside", () => {
    expect(skillsWitnessed([ben], []).map(({ name }) => name)).toEqual(["sql"]);
    expect(skillsWitnessed([{ ...ada, isSetAside: true }], [])).toEqual([]);
  });

  it("follow the user's list: joined, removed, and with nobody", () => {
    const joined = renameSkill([], "Release engineering", "Shipping");
    const named = skillsWitnessed([ada], joined).map(({ name, witnesses }) => [name, witnesses.length]);
    expect(named).toEqual([
      ["Shipping", 1],
      ["SQL", 1],
    ]);
    expect(skillsWitnessed([ada], removeSkill([], "sql")).map(({ name }) => name)).toEqual(["Release engineering"]);
    expect(skillsWitnessed([], [{ name: "Rust", aliases: [] }])).toEqual([
      { name: "Rust", aliases: [], witnesses: [] },
    ]);
  });

  it("count once, however often a name stands", () => {
    const twice = withExperiences("Eve", saw("SQL and more SQL", { skills: ["SQL", "sql"] }));
    const [skill] = skillsWitnessed([twice], []);
    expect(skill?.witnesses).toHaveLength(1);
    expect(skill?.witnesses[0]?.experiences).toHaveLength(1);
  });

  it("are asked first who saw most of it", () => {
    const best = bestWitnesses(skillsWitnessed([cleo, ben, ada, dora], []));
    expect(best.map(({ person, skills }) => [person.id, skills.length])).toEqual([
      [ada.id, 2],
      [dora.id, 1],
    ]);
  });
});
