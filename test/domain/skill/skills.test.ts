import { describe, expect, it } from "vitest";
import {
  addSkill,
  entryFor,
  joinSkills,
  removeSkill,
  renameSkill,
  type Skill,
  skillsFrom,
} from "../../../src/domain/skill/skills.ts";

const LIST: readonly Skill[] = [
  { name: "PostgreSQL", aliases: ["Postgres"] },
  { name: "Writing", aliases: [] },
];

describe("the list of skills", () => {
  it("finds an entry under any of its names, in any spelling", () => {
    expect(entryFor(LIST, "postgres")?.name).toBe("PostgreSQL");
    expect(entryFor(LIST, "SQL")).toBeUndefined();
  });

  it("takes one more, once, tidied and cut", () => {
    expect(addSkill(LIST, "  Public \n speaking ").at(-1)).toEqual({ name: "Public speaking", aliases: [] });
    expect(addSkill(LIST, "POSTGRES")).toBe(LIST);
    expect(addSkill(LIST, " ?! ")).toBe(LIST);
    expect(addSkill([], "x".repeat(500))[0]?.name).toHaveLength(80);
  });

  it("renames, and finds it under the old name still", () => {
    const renamed = renameSkill(LIST, "Writing", "Technical writing");
    expect(renamed).toHaveLength(2);
    expect(entryFor(renamed, "writing")?.name).toBe("Technical writing");
    expect(renameSkill(LIST, "Writing", "Writing")).toBe(LIST);
    expect(renameSkill(LIST, "Writing", " ")).toBe(LIST);
  });

  it("joins two when one gets the other's name, with all their names", () => {
    const joined = renameSkill(LIST, "Writing", "PostgreSQL");
    expect(joined).toEqual([{ name: "PostgreSQL", aliases: ["Writing", "Postgres"] }]);
  });

  it("joins one that only an endorsement names", () => {
    const joined = renameSkill(LIST, "Copywriting", "Writing");
    expect(entryFor(joined, "copywriting")).toEqual({ name: "Writing", aliases: ["Copywriting"] });
    expect(joined).toHaveLength(2);
  });

  it("removes one for good, until it is added again under any of its names", () => {
    const removed = removeSkill(LIST, "Postgres");
    expect(entryFor(removed, "PostgreSQL")?.isRemoved).toBe(true);
    expect(entryFor(removeSkill([], "SQL"), "SQL")?.isRemoved).toBe(true);
    expect(entryFor(addSkill(removed, "postgres"), "PostgreSQL")).toEqual({
      name: "PostgreSQL",
      aliases: ["Postgres"],
    });
  });

  it("shows a removed one again that is joined to another", () => {
    expect(entryFor(renameSkill(removeSkill(LIST, "Writing"), "Prose", "Writing"), "prose")?.isRemoved).toBeUndefined();
  });

  it("takes in another list where it says nothing itself", () => {
    const other = [
      { name: "Postgres", aliases: ["psql"] },
      { name: "Rust", aliases: [] },
    ];
    expect(joinSkills(LIST, other)).toEqual([...LIST, { name: "Rust", aliases: [] }]);
    expect(joinSkills(LIST, LIST)).toBe(LIST);
  });

  it("is typed with commas between", () => {
    expect(skillsFrom(" SQL,  Public speaking; sql ,, ?")).toEqual(["sql", "Public speaking"]);
    expect(skillsFrom("")).toEqual([]);
  });
});
