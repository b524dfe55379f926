import { describe, expect, it } from "vitest";
import { addDays, addMonths, daysBetween } from "../../src/domain/day.ts";
import { withUntil } from "../../src/domain/exchange.ts";
import { fold } from "../../src/domain/fold.ts";

describe("days", () => {
  it.each([
    ["2026-02-28", 1, "2026-03-01"],
    ["2028-02-28", 1, "2028-02-29"],
    ["2026-01-01", -1, "2025-12-31"],
    ["2026-03-28", 2, "2026-03-30"],
  ])("%s and %s days is %s", (day, count, then) => {
    expect(addDays(day, count)).toBe(then);
    expect(daysBetween(day, then)).toBe(count);
  });

  it.each([
    ["2026-01-31", 1, "2026-02-28"],
    ["2028-02-29", 12, "2029-02-28"],
    ["2026-11-30", 3, "2027-02-28"],
    ["2026-05-15", -6, "2025-11-15"],
  ])("%s and %s months is %s", (day, count, then) => {
    expect(addMonths(day, count)).toBe(then);
  });

  it("a trial lasts 30 days unless said otherwise", () => {
    const trial = { id: "e", kind: "trial", state: "planned", what: "", from: "2026-11-01" } as const;
    expect(withUntil(trial).until).toBe("2026-11-30");
    expect(withUntil({ ...trial, until: "2026-11-10" }).until).toBe("2026-11-10");
    expect(withUntil({ ...trial, kind: "contract" }).until).toBeUndefined();
  });
});

describe("fold", () => {
  it.each([
    ["  Łódź—Straße ", "lodz strasse"],
    ["ＡＤＡ", "ada"],
    ["王小明", "王小明"],
    ["हिन्दी", "हिन्दी"],
    ["…", ""],
  ])("%s is %s", (text, folded) => {
    expect(fold(text)).toBe(folded);
  });
});
