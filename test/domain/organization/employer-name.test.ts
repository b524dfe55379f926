import { expect, test } from "vitest";
import { isSameEmployer } from "../../../src/domain/organization/employer-name.ts";
import { DIFFERENT, SAME } from "./employer-name-pairs.ts";

function pairs(text: string, sign: string): readonly (readonly [string, string])[] {
  return text
    .trim()
    .split("\n")
    .map((line) => line.split(` ${sign} `))
    .map(([one = "", other = ""]) => [one, other] as const);
}

const same = pairs(SAME, "=");
const different = pairs(DIFFERENT, "≠");

/** The pairs a right answer would be another for. */
function missed(list: readonly (readonly [string, string])[], isRight: boolean): readonly string[] {
  const both = list.flatMap(([one, other]) => [[one, other] as const, [other, one] as const]);
  return both.filter(([one, other]) => isSameEmployer(one, other) !== isRight).map((pair) => pair.join(" / "));
}

test("there are at least 300 pairs, a third of them of two", () => {
  expect(same.length + different.length).toBeGreaterThanOrEqual(300);
  expect(different.length).toBeGreaterThanOrEqual((same.length + different.length) / 3);
});

test("two are never told to be one", () => expect(missed(different, false)).toEqual([]));

test("of what is one, at least nine of ten are found", () => {
  const not = missed(same, true);
  expect(not.length / (same.length * 2), not.join("\n")).toBeLessThanOrEqual(0.1);
});
