import { describe, expect, it } from "vitest";
import { placeOf, runsOf, skillKey } from "../../../src/domain/skill/text.ts";

describe("the names of skills", () => {
  it.each([
    ["Node.js", "NodeJS"],
    ["front-end", "Frontend"],
    ["Front end", "frontend"],
    ["Accounting", "accounting "],
    ["unit tests", "Unit Testing"],
    ["Release engineer", "release engineering"],
    ["planning", "plan"],
    ["Buchhaltung", "BUCHHALTUNG"],
    ["Führung", "Fuhrung"],
    ["技術文書", "技術文書"],
    ["databases", "Database"],
    ["libraries", "library"],
  ])("%s and %s are one", (one, other) => {
    expect(skillKey(one)).toBe(skillKey(other));
    expect(skillKey(one)).not.toBe("");
  });

  it.each([
    ["C", "C++"],
    ["C++", "C#"],
    ["C", "C#"],
    [".NET", "net"],
    ["Java", "JavaScript"],
    ["CSS", "CS"],
    ["Analysis", "Analyst"],
    ["Writing", "Ring"],
  ])("%s and %s are two", (one, other) => {
    expect(skillKey(one)).not.toBe(skillKey(other));
  });

  it.each([
    ["We use TypeScript.", "TypeScript", true],
    ["We use JavaScript.", "Java", false],
    ["Node JS and more", "Node.js", true],
    ["written in C++/C#", "C#", true],
    ["written in C++/C#", "C", false],
    ["R, Python", "R", true],
    ["R&D department", "R", false],
    ["a c level role", "C", false],
    ["You write technical docs", "Technical writing", false],
    ["technical   writing", "Technical Writing", true],
    ["", "SQL", false],
    ["anything", "", false],
  ])("in %j, %j is named: %s", (text, name, isNamed) => {
    expect(placeOf(text, runsOf(text), [name]) !== undefined).toBe(isNamed);
  });

  it("stands where its first name does", () => {
    const text = "SQL, then Postgres, then SQL again";
    expect(placeOf(text, runsOf(text), ["PostgreSQL", "Postgres"])).toBe(2);
    expect(placeOf(text, runsOf(text), ["Postgres", "SQL"])).toBe(0);
  });
});
