import { describe, expect, it } from "vitest";
import { skillsIn, unknownWords } from "../../../src/domain/skill/advert.ts";
import { addSkill, removeSkill, type Skill } from "../../../src/domain/skill/skills.ts";
import { skillsWitnessed } from "../../../src/domain/skill/witnesses.ts";

const LIST = ["TypeScript", "Incident response", "C++", "Cooking"].reduce<readonly Skill[]>(addSkill, []);
const skills = skillsWitnessed([], LIST);

describe("an advert", () => {
  it("names skills in the order it names them, each once", () => {
    const advert = "You respond to incidents. C++ or TypeScript; incident response, TypeScript.";
    expect(skillsIn(advert, skills).map(({ name }) => name)).toEqual(["C++", "TypeScript", "Incident response"]);
    expect(skillsIn("", skills)).toEqual([]);
  });

  it("has words written as techniques are, which the user may add", () => {
    const advert =
      "We at Acme use TypeScript, PostgreSQL, Node.js, C#, S3 and SQL. SQL again; Kubernetes we can't tell.";
    expect(unknownWords(advert, LIST, skills)).toEqual(["PostgreSQL", "Node.js", "C#", "S3", "SQL"]);
  });

  it("offers no word that was taken off the list", () => {
    expect(unknownWords("SQL and PHP", removeSkill(LIST, "PHP"), skills)).toEqual(["SQL"]);
  });

  it("may be long", () => {
    const advert = "We look for people who write SQL and TypeScript. ".repeat(4000);
    expect(skillsIn(advert, skills).map(({ name }) => name)).toEqual(["TypeScript"]);
    expect(unknownWords(advert, LIST, skills)).toEqual(["SQL"]);
  });
});
