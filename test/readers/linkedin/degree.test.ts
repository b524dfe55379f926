import { describe, expect, test } from "vitest";
import { degreeAtEnd, degreeMarker, degreeNamed } from "../../../src/readers/linkedin/degree.ts";

describe("a degree", () => {
  test.each([
    ["1st", 1],
    ["2nd", 2],
    ["3rd+", 3],
    ["1.", 1],
    ["3. +", 3],
    ["1er", 1],
    ["3e et +", 3],
    ["2º", 2],
    ["1°", 1],
    ["2次", 2],
    ["1촌", 1],
    ["٢", 2],
    ["שני", 2],
    ["שלישי+", 3],
    ["\u200fראשון\u200f", 1],
  ])("%s", (text, degree) => {
    expect(degreeNamed(text)).toBe(degree);
    expect(degreeMarker(`· ${text}`)).toBe(degree);
    expect(degreeAtEnd(`Ada Quince • ${text}`)).toBe(degree);
  });

  test.each([
    "4th",
    "12 mutual connections",
    "2024",
    "21st",
    "3 mutual connections",
    "1,204",
    "500+",
    "0",
    "2nd degree connection of Ada",
    "",
    "1 week ago",
  ])("%s is none", (text) => {
    expect(degreeNamed(text)).toBeUndefined();
    expect(degreeMarker(`· ${text}`)).toBeUndefined();
  });

  test("needs its bullet where it stands among other lines", () => {
    expect(degreeMarker("2nd")).toBeUndefined();
    expect(degreeAtEnd("Ada Quince 2nd")).toBeUndefined();
  });
});
