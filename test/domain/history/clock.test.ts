import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  above,
  type Clock,
  clockDevice,
  clockMs,
  DRIFT_MS,
  FAR_MS,
  heardClock,
  isFarAhead,
  LATEST_MS,
  tick,
} from "../../../src/domain/history/clock.ts";

describe("clock", () => {
  it("grows with every change, however the wall clock jumps", () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 1, max: 4_000_000_000_000 }), { minLength: 1 }), (times) => {
        let last: string | undefined;
        for (const ms of times) {
          const next = tick(last, ms, "9f3a61c4");
          expect(last === undefined || next > last).toBe(true);
          last = next;
        }
      }),
    );
  });

  it("follows another device that is ahead, and says whose it is", () => {
    const theirs = tick(undefined, 5_000, "bbbbbbbb");
    const ours = tick(theirs, 1_000, "aaaaaaaa");
    expect(ours > theirs).toBe(true);
    expect([clockMs(ours), clockDevice(ours)]).toEqual([5_000, "aaaaaaaa"]);
  });

  it("borrows a millisecond when the counter is full", () => {
    expect(tick("000000001-zzzz-a", 0, "a")).toBe("000000002-0000-a");
  });

  it("hears another device, but lets none push it further than a day ahead", () => {
    const own = tick(undefined, 1_000, "aaaaaaaa");
    const near = tick(undefined, 5_000, "bbbbbbbb");
    const far = tick(undefined, 2_000 + DRIFT_MS, "bbbbbbbb");
    expect(heardClock(own, near, 1_000)).toBe(near);
    expect(heardClock(own, far, 1_000)).toBe(own);
    // What is written over a field from the future is later all the same.
    expect(above(own, far) > far).toBe(true);
    expect(clockDevice(above(own, far))).toBe("aaaaaaaa");
  });
});

const YEARS = [0, 1970, 2026, 2100, 4999, 5000, 5188, 9999];

/** Wall clocks at the borders: before 1970, at each of these years, at the end of the digits, and near each. */
const wall = fc
  .tuple(
    fc.constantFrom(...YEARS.map((year) => Date.UTC(year, 0, 1)), -1, 0, LATEST_MS, 36 ** 9, 8.64e15, Number.NaN),
    fc.integer({ min: -2, max: 2 }),
  )
  .map(([ms, more]) => ms + more);

const other: fc.Arbitrary<Clock> = fc
  .tuple(fc.constantFrom(0, 1, Date.UTC(2026, 0, 1), LATEST_MS, LATEST_MS + FAR_MS), fc.constantFrom("0000", "zzzz"))
  .map(([ms, count]) => `${ms.toString(36).padStart(9, "0")}-${count}-bbbbbbbb`);

const SHAPE = /^[0-9a-z]{9}-[0-9a-z]{4}-[0-9a-f]{8}$/;

describe("a clock at the borders", () => {
  it("grows and keeps its width, whatever the wall clock says and whoever was heard", () => {
    const activity = fc.record({ ms: wall, heard: fc.option(other), over: other });
    fc.assert(
      fc.property(fc.array(activity, { minLength: 1, maxLength: 20 }), (activities) => {
        let last: Clock | undefined;
        const isKept = activities.every(({ ms, heard, over }) => {
          const base: Clock = heard === null ? (last ?? "") : heardClock(last ?? "", heard, ms);
          const next = tick(base === "" ? undefined : base, ms, "9f3a61c4");
          const isLater = last === undefined || next > last;
          last = next;
          const written = above(next, over);
          return isLater && SHAPE.test(next) && SHAPE.test(written) && written >= next && written > over;
        });
        expect(isKept).toBe(true);
      }),
      { numRuns: 200 },
    );
  });

  it("sorts as text like the instants it stands for", () => {
    const days = [0, 1, Date.UTC(1970, 0, 2), Date.UTC(2026, 0, 1), Date.UTC(2100, 0, 1), LATEST_MS];
    const clocks = days.map((ms) => tick(undefined, ms, "9f3a61c4"));
    expect(clocks.toSorted()).toEqual(clocks);
    expect(clocks.map(clockMs)).toEqual(days);
  });

  it("of a machine that believes in the year 5188 or 9999 is that of the year 5000, which others read as any", () => {
    for (const year of [5000, 5188, 9999])
      expect(clockMs(tick(undefined, Date.UTC(year, 5, 1), "9f3a61c4"))).toBe(LATEST_MS);
  });

  it("at the very end stays as wide as it is", () => {
    expect(tick("zzzzzzzzz-zzzz-bbbbbbbb", 0, "9f3a61c4")).toBe("zzzzzzzzz-zzzz-9f3a61c4");
    expect(tick("zzzzzzzzz-zzzy-bbbbbbbb", 0, "9f3a61c4")).toBe("zzzzzzzzz-zzzz-9f3a61c4");
    expect(tick("zzzzzzzzy-zzzz-bbbbbbbb", 0, "9f3a61c4")).toBe("zzzzzzzzz-0000-9f3a61c4");
  });

  it("is too far ahead after ten years, by the later of our wall clock and our last change", () => {
    const now = Date.UTC(2026, 0, 1);
    const [near, far] = [now + FAR_MS, now + FAR_MS + 1].map((ms) => tick(undefined, ms, "bbbbbbbb"));
    expect([near, far].map((clock) => isFarAhead(clock ?? "", "", now))).toEqual([false, true]);
    // A dead battery has set our wall clock back to 1970; our own last change still tells the time.
    const own = tick(undefined, now, "9f3a61c4");
    expect([near, far].map((clock) => isFarAhead(clock ?? "", own, 0))).toEqual([false, true]);
    expect(isFarAhead("zzzzzzzzz-zzzz-bbbbbbbb", "zzzzzzzzz-zzzz-bbbbbbbb", Date.UTC(9999, 0, 1))).toBe(true);
  });
});
