import { describe, expect, it } from "vitest";
import {
  addDays,
  addMonths,
  compareDays,
  daysBetween,
  isDay,
  isInstant,
  isMonth,
  isMonthOrYear,
  isYear,
} from "../../../src/domain/history/day.ts";
import { withUntil } from "../../../src/domain/referral/exchange.ts";
import { fold } from "../../../src/domain/text/fold.ts";

/** What files and older notebooks have where a day should be. */
const NO_DAYS: readonly unknown[] = [
  "9999-99-99",
  "2026-13-45",
  "0000-00-00",
  "2026-02-30",
  "2025-02-29",
  "1899-12-31",
  "2201-01-01",
  "2026-1-1",
  " 2026-01-01",
  "2026-01-01\n",
  "2026-01-01T00:00:00Z",
  "\u0662\u0660\u0662\u0666-01-01",
  "zz",
  "",
  20260101,
  Number.NaN,
  null,
  undefined,
  {},
  ["2026-01-01"],
];

describe("what is a day", () => {
  it.each(["2026-11-27", "2024-02-29", "2000-02-29", "1900-01-01", "2200-12-31"])("%s is one", (day) => {
    expect(isDay(day)).toBe(true);
  });

  it.each(NO_DAYS)("%j is none", (value) => {
    expect(isDay(value)).toBe(false);
  });

  it("months and years have their own forms", () => {
    expect(
      ["2014", "2014-07", "2014-13", "2014-00", "0000", "3000", "zz", "2014-07-01", 2014].map(isMonthOrYear),
    ).toEqual([true, true, false, false, false, false, false, false, false]);
    expect([isYear("2014"), isYear("2014-07"), isMonth("2014-07"), isMonth("2014")]).toEqual([
      true,
      false,
      true,
      false,
    ]);
  });

  it("an instant has a day of the calendar and a time of the day", () => {
    const [yes, no] = [
      ["2026-11-27T22:34:42.123Z", "2026-11-27T00:00:00Z"],
      [
        "2026-13-27T22:34:42.123Z",
        "2026-11-27T25:00:00Z",
        "2026-11-27",
        "2026-11-27T22:34:42",
        "now",
        1_700_000_000_000,
      ],
    ];
    expect(yes.map(isInstant)).toEqual(yes.map(() => true));
    expect(no.map(isInstant)).toEqual(no.map(() => false));
  });

  it("reckoning with what is none throws nothing and changes nothing", () => {
    for (const value of NO_DAYS) {
      const day = value as string;
      expect([addDays(day, 30), addMonths(day, -6)]).toEqual([value, value]);
      expect([daysBetween(day, "2026-11-27"), daysBetween("2026-11-27", day)]).toEqual([0, 0]);
    }
    for (const count of [1e15, -1e15, Number.NaN, Number.POSITIVE_INFINITY]) {
      expect(addDays("2026-11-27", count)).toBe("2026-11-27");
      expect(addMonths("2026-11-27", count)).toBe("2026-11-27");
    }
  });

  it("sorts before every day", () => {
    expect(["2026-11-27", "9999-99-99", "1999-01-01"].toSorted(compareDays)).toEqual([
      "9999-99-99",
      "1999-01-01",
      "2026-11-27",
    ]);
  });
});

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
