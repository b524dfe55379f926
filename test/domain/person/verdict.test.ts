import { describe, expect, it } from "vitest";
import { judge } from "../../../src/domain/person/verdict.ts";
import { answersOf, TODAY } from "../people.ts";

// PRODUCT, "Verdict": letters are the five answers in the article's order, y yes, n no, u unknown, - not answered.
describe("verdict", () => {
  it.each([
    ["-----", "untagged", undefined],
    ["yyyyy", "unplaced", undefined],
    ["nyyyy", "short", 1],
    ["yynny", "short", 2],
    ["nnnnn", "short", 5],
    ["n----", "short", 5],
    ["nu---", "short", 5],
    ["yyyyu", "unsure", 1],
    ["yy---", "unsure", 3],
    ["uuuuu", "unsure", 5],
    ["yyyyn", "short", 1],
    ["yyyun", "short", 2],
  ])("%s is %s, %s not yes", (letters, kind, missing) => {
    const verdict = judge(answersOf(letters), TODAY, []);
    const count = "missing" in verdict ? verdict.missing.length : undefined;
    expect([verdict.kind, count]).toEqual([kind, missing]);
  });

  it.each([
    ["2025-11-23", 0],
    ["2025-11-22", 5],
    ["2026-11-23", 0],
  ])("five yes given on %s count, %s of them due", (on, due) => {
    const verdict = judge(answersOf("yyyyy", on), TODAY, ["quillfern"]);
    expect(verdict.kind).toBe("ready");
    expect("due" in verdict ? verdict.due.length : -1).toBe(due);
  });
});
