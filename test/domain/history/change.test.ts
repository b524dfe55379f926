import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  apply,
  applyWhereItStands,
  difference,
  isEqual,
  joinChanges,
  type Plain,
} from "../../../src/domain/history/change.ts";

const value = fc.oneof(fc.integer({ min: 0, max: 3 }), fc.array(fc.integer({ min: 0, max: 2 }), { maxLength: 2 }));
const inner = fc.dictionary(fc.constantFrom("x", "y", "__proto__"), value, { minKeys: 1, maxKeys: 3 });
const record: fc.Arbitrary<Plain> = fc.record(
  { id: fc.constant("1"), note: value, paths: inner, answers: inner },
  { requiredKeys: ["id", "answers"] },
);

describe("the difference of two records", () => {
  it("leads from one to the other and back, whatever they hold", () => {
    fc.assert(
      fc.property(record, record, (before, after) => {
        const changes = difference(before, after);
        expect(isEqual(apply(before, changes, "after"), after)).toBe(true);
        expect(isEqual(apply(after, changes.toReversed(), "before"), before)).toBe(true);
        expect(changes.length === 0).toBe(isEqual(before, after));
      }),
    );
  });

  it("joins with the next one into the difference of the ends", () => {
    fc.assert(
      fc.property(record, record, record, (one, two, three) => {
        const joined = joinChanges(difference(one, two), difference(two, three));
        expect(isEqual(apply(one, joined, "after"), three)).toBe(true);
      }),
    );
  });

  it("names each answer and each path by itself, the first one too", () => {
    const changes = difference({ id: "1", answers: {} }, { id: "1", answers: { hirer: 1 }, paths: { p: 2 } });
    expect(changes.map(({ field }) => field)).toEqual(["answers.hirer", "paths.p"]);
  });

  it("takes back only what still stands", () => {
    const changes = difference({ a: 1, b: 1 }, { a: 2, b: 2 });
    expect(applyWhereItStands({ a: 2, b: 3 }, changes, "before")).toEqual({ a: 1, b: 3 });
  });
});
