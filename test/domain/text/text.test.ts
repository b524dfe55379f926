import { describe, expect, it } from "vitest";
import { cut, isCount, isLonger, wellFormed } from "../../../src/domain/text/text.ts";

describe("texts", () => {
  it("have a replacement sign for each half of a character", () => {
    expect(wellFormed("a\ud83dz🧑‍🍳\udf73")).toBe("a\ufffdz🧑‍🍳\ufffd");
  });

  it("are measured and cut in whole characters", () => {
    const people = "🧑".repeat(10);
    expect([
      isLonger(people, 10),
      isLonger(people, 9),
      isLonger("ten letter", 10),
      isLonger("more letters", 10),
    ]).toEqual([false, true, false, true]);
    expect(cut(people, 9)).toBe("🧑".repeat(9));
    expect(cut(`a${people}`, 2)).toBe("a🧑");
  });
});

describe("counts", () => {
  it.each([0, 7, 2 ** 53 - 1])("%s is one", (count) => expect(isCount(count)).toBe(true));
  it.each([-1, 0.5, 2 ** 53, Number.NaN, Number.POSITIVE_INFINITY, "7", null, undefined])("%s is none", (value) => {
    expect(isCount(value)).toBe(false);
  });
});
