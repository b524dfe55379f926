import { type Store, WHOLE } from "./whole-network.ts";

/** Mulberry32: the same cases for the same seed. */
export function randomFrom(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return Math.floor((((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32) * below);
  };
}

const JUNK: readonly unknown[] = [
  undefined,
  null,
  0,
  -1,
  7,
  1e308,
  Number.NaN,
  Number.POSITIVE_INFINITY,
  true,
  false,
  "",
  "zz",
  "9999-99-99",
  "2026-13-45",
  "0000-00-00",
  "2026-02-30",
  "+275760-09-13",
  "2201-01-01",
  "javascript:alert(1)",
  "https://",
  "perhaps",
  "__proto__",
  "\ud800",
  "\u202e",
  "x".repeat(50_000),
  [],
  {},
  [null],
  [[["deep"]]],
  { a: { b: { c: [] } } },
  { length: 3 },
  { toString: 7 },
  new Date(Number.NaN),
  new Map([["a", 1]]),
  10n,
  Array.from({ length: 3000 }, (_, index) => `word ${index}`),
  Object.fromEntries(Array.from({ length: 1500 }, (_, index) => [`key ${index}`, index])),
];

type Step = string | number;

function places(value: unknown, before: readonly Step[] = []): readonly (readonly Step[])[] {
  if (typeof value !== "object" || value === null) return [before];
  const inner = Object.entries(value).flatMap(([key, held]) => places(held, [...before, key]));
  return before.length === 0 ? inner : [before, ...inner];
}

function broken(value: unknown, [step, ...rest]: readonly Step[], junk: unknown): unknown {
  if (step === undefined) return junk;
  if (Array.isArray(value)) return value.map((one, index) => (String(index) === step ? broken(one, rest, junk) : one));
  return { ...(value as object), [step]: broken((value as Record<string, unknown>)[step], rest, junk) };
}

function words(value: unknown): string {
  if (typeof value === "bigint" || Number.isNaN(value)) return String(value);
  return (JSON.stringify(value) ?? "absent").slice(0, 60);
}

/** One notebook with one value broken, and what that is. */
export function caseOf(random: (below: number) => number) {
  const stores = ["people", "people", "people", "organizations", "exchanges", "asks", "steps"] as const;
  const store: Store = stores[random(stores.length)] ?? "people";
  const [first, ...others] = WHOLE[store];
  const all = places(first).filter((place) => place.join() !== "id");
  const [place = [], junk] = [all[random(all.length)], JUNK[random(JUNK.length)]];
  return {
    name: `${store} ${place.join(".")} = ${words(junk)}`,
    stored: { ...WHOLE, [store]: [broken(first, place, junk), ...others] },
  };
}
