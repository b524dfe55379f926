import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { dayTest, isDayRange, isNumberRange, numberTest } from "../../../src/domain/matching/query-range.ts";

describe("a range of days", () => {
  it("holds whole months and years, and nothing above them lies in them", () => {
    expect(["2026-05-01", "2026-05-31", "2026-06-01"].map(dayTest("2026-05"))).toEqual([true, true, false]);
    expect(["2026-12-31", "2027-01-01"].map(dayTest(">2026"))).toEqual([false, true]);
    expect(["2026-12-31", "2027-01-01"].map(dayTest("<=2026"))).toEqual([true, false]);
    expect(["2025-03-31", "2025-04-01", "2026-06-30"].map(dayTest("2025-04..2026"))).toEqual([false, true, true]);
  });

  it("holds nobody without a day, but the word for them does", () => {
    expect([dayTest("<2030")(undefined), dayTest("none")(undefined), dayTest("none")("2026-01-01")]).toEqual([
      false,
      true,
      false,
    ]);
  });
});

describe("a range", () => {
  it("divides all numbers in three at each of them", () => {
    fc.assert(
      fc.property(fc.nat(2000), fc.nat(2000), (end, number) => {
        const [below, same, above] = [`<${end}`, `${end}`, `>${end}`].map((value) => numberTest(value)(number));
        expect([below, same, above].filter(Boolean)).toHaveLength(1);
        expect(numberTest(`<=${end}`)(number)).toBe(below || same);
        expect(numberTest(`${end}..`)(number)).toBe(above || same);
      }),
    );
  });

  it.each(["", "..", ">", "a", "1..b", "1...2", "=="])("is none: “%s”", (value) => {
    expect([isNumberRange(value), isDayRange(value)]).toEqual([false, false]);
    expect(numberTest(value)(1)).toBe(false);
  });
});
