import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { invalidValuesIn, PERSON, RECORDS, sound, takeIn } from "../../../src/domain/validation/records.ts";
import type { Shape } from "../../../src/domain/validation/shape.ts";
import { answersOf, organizationOf, personOf, TODAY } from "../people.ts";

const ADA = personOf("Ada", {
  answers: answersOf("ynu--"),
  labels: ["friend"],
  paths: { p: { id: "p", organization: "o", hirer: { name: "Ben" }, on: TODAY } },
  experiences: { e: { id: "e", on: TODAY, what: "menus", isFirstHand: true, skills: ["SQL"] } },
  evidence: [
    { kind: "messages", count: 42, lastOn: TODAY },
    { kind: "overlap", organization: "Acme", from: "2014", to: "2017-05" },
  ],
});

const WHOLE = {
  people: ADA,
  organizations: {
    ...organizationOf("Acme"),
    outlook: { value: "growing", on: TODAY, source: "user" },
    openings: { j: { id: "j", title: "Cook", on: TODAY, source: "user", url: "https://acme.example/jobs" } },
  },
  exchanges: { id: "e", kind: "trial", state: "planned", person: "p", what: "menus", from: TODAY, until: TODAY },
  asks: { id: "a", person: "p", organization: "o", on: TODAY, result: "referred" },
  steps: { id: "s", kind: "own", what: "Write to Priya", on: TODAY },
} as const;

const STORES = ["people", "organizations", "exchanges", "asks", "steps"] as const;

/** Whatever can stand in a place where something else should. */
const junk = fc
  .oneof(
    fc.anything({ withNullPrototype: true, withDate: true, withMap: true, withSparseArray: true }),
    fc.constantFrom<unknown>(
      "9999-99-99",
      "",
      "x".repeat(100_000),
      "\ud800",
      Number.NaN,
      Number.POSITIVE_INFINITY,
      -1,
      null,
    ),
  )
  .filter((held) => held !== undefined);

/** Each place of a record, the inner ones too. */
function places(value: unknown, before: readonly string[] = []): readonly (readonly string[])[] {
  if (typeof value !== "object" || value === null) return [before];
  return [before, ...Object.entries(value).flatMap(([key, held]) => places(held, [...before, key]))];
}

function withAt(value: unknown, [step, ...rest]: readonly string[], held: unknown): unknown {
  if (step === undefined) return held;
  if (Array.isArray(value)) return value.map((one, index) => (String(index) === step ? withAt(one, rest, held) : one));
  return { ...(value as object), [step]: withAt((value as Record<string, unknown>)[step], rest, held) };
}

describe.each(STORES)("the shape of %s", (store) => {
  const shape = RECORDS[store] as Shape<object>;
  const whole: object = WHOLE[store];
  const broken = fc
    .tuple(fc.constantFrom(...places(whole).slice(1)), junk)
    .map(([place, held]) => withAt(whole, place, held));

  it("takes what is good as it is, the very same", () => {
    expect(takeIn(shape, whole, TODAY)).toEqual({ value: whole, invalidValues: [] });
    expect(sound(shape, whole)).toBe(whole);
    expect(invalidValuesIn(shape, whole)).toEqual([]);
  });

  it("takes in only what is good, whatever is broken", () => {
    fc.assert(
      fc.property(broken, (record) => {
        const { value, invalidValues } = takeIn(shape, record, TODAY);
        const again = value === undefined ? undefined : takeIn(shape, value, TODAY);
        expect(again).toEqual(value === undefined ? undefined : { value, invalidValues: [] });
        expect(value === undefined && invalidValues.length === 0).toBe(false);
      }),
      { numRuns: 500 },
    );
  });

  it("shows of what is stored all that can be, and tells the rest", () => {
    fc.assert(
      fc.property(broken, (record) => {
        const shown = sound(shape, record);
        expect(shown !== record && invalidValuesIn(shape, record).length === 0).toBe(false);
        expect(shown && sound(shape, shown)).toEqual(shown);
      }),
      { numRuns: 500 },
    );
  });
});

describe("a stored record", () => {
  it("keeps a day that is none, so that it can be seen and put right", () => {
    const stored = { ...ADA, addedOn: "9999-99-99", facts: { name: { value: "Ada", on: 20_261_345, source: "x" } } };
    expect(sound(PERSON, stored)).toMatchObject({ addedOn: "9999-99-99", facts: { name: { on: "20261345" } } });
    expect(invalidValuesIn(PERSON, stored)).toEqual([
      { place: ["facts", "name", "on"], value: 20_261_345, why: "noDay" },
      { place: ["addedOn"], value: "9999-99-99", why: "noDay" },
    ]);
  });

  it("keeps fields of a later version, which a file's record does not", () => {
    const stored = { ...ADA, mood: "calm" };
    expect(sound(PERSON, stored)).toBe(stored);
    expect(takeIn(PERSON, stored, TODAY).invalidValues).toEqual([
      { place: ["mood"], value: "calm", why: "notUnderstood" },
    ]);
  });

  it("has each path under its own id", () => {
    const stored = { ...ADA, paths: { q: ADA.paths?.["p"] } };
    expect(sound(PERSON, stored)?.paths).toEqual({ q: { ...ADA.paths?.["p"], id: "q" } });
  });
});

describe("a record from a file", () => {
  it("has its texts cut, in whole characters, and says so", () => {
    const file = { ...ADA, labels: ["🧑".repeat(41)], note: "a\ud800" };
    const { value, invalidValues } = takeIn(PERSON, file, TODAY);
    expect([value?.labels, value?.note]).toEqual([["🧑".repeat(40)], "a\ufffd"]);
    expect(invalidValues).toEqual([{ place: ["labels", 0], value: "🧑".repeat(41), why: "tooLong" }]);
  });

  it("has as many addresses as can be kept", () => {
    const addresses = Array.from({ length: 60 }, (_, index) => `https://www.linkedin.com/in/p-${index}`);
    const { value, invalidValues } = takeIn(PERSON, { ...ADA, addresses }, TODAY);
    expect(value?.addresses).toEqual(addresses.slice(0, 50));
    expect(invalidValues).toEqual([{ place: ["addresses"], value: 60, why: "tooMany" }]);
  });
});
