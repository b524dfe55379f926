import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { above, clockDevice, clockMs, DRIFT_MS, heardClock, tick } from "../../src/domain/clock.ts";

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
