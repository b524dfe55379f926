import { describe, expect, it } from "vitest";
import type { Exchange } from "../../../src/domain/referral/exchange.ts";
import { spanOf, timeScale } from "../../../src/domain/referral/exchange-span.ts";
import { TODAY } from "../people.ts";

const trial: Exchange = { id: "e", kind: "trial", state: "running", what: "", from: "2026-11-12", until: "2026-12-11" };

describe("an exchange on the calendar", () => {
  it("counts its thirty days, and those gone", () => {
    expect(spanOf(trial, TODAY)).toEqual({
      from: "2026-11-12",
      to: "2026-12-11",
      isOpenEnded: false,
      days: 30,
      gone: 12,
    });
    expect(spanOf(trial, "2026-11-11").gone).toBe(0);
    expect(spanOf(trial, "2027-01-01").gone).toBe(30);
  });

  it("is drawn to today without an end, and never backwards", () => {
    const { until: _until, ...open } = trial;
    expect(spanOf(open, TODAY)).toMatchObject({ to: TODAY, isOpenEnded: true, days: 12, gone: 12 });
    expect(spanOf({ ...open, from: "2026-12-01" }, TODAY)).toMatchObject({ to: "2026-12-30", days: 30, gone: 0 });
    expect(spanOf({ ...trial, until: "2026-01-01" }, TODAY).days).toBe(1);
  });

  it("stands on a scale of whole months, a year of them at most", () => {
    const scale = timeScale([trial], TODAY);
    expect([scale.from, scale.to]).toEqual(["2026-11-01", "2027-01-01"]);
    expect(scale.months.map(({ on }) => on)).toEqual(["2026-11-01", "2026-12-01"]);
    expect(scale.at("2026-11-01")).toBe(0);
    expect(scale.at("2026-12-01")).toBeCloseTo(30 / 61);
    const wide = timeScale([{ ...trial, from: "2020-01-01", until: "2030-01-01" }], TODAY);
    expect(wide.months).toHaveLength(12);
    expect(wide.at("2020-01-01")).toBe(0);
    expect(wide.at("2030-01-01")).toBe(1);
    expect(wide.at(TODAY)).toBeGreaterThan(0.4);
  });
});
