import { expect } from "vitest";
import type { Reading } from "./inside.ts";
import type { Expectation } from "./cases.ts";

// What a witness may speak for; a field that is there without one can't be trusted or reported.
const WITNESSED = [
  "name",
  "headline",
  "title",
  "organization",
  "location",
  "school",
  "degree",
  "positions",
  "mutual",
  "isHiring",
  "sameAs",
];
const WITNESS = /^[a-z0-9+:-]+$/;

type Plain = Record<string, unknown>;

function isPlain(value: unknown): value is Plain {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** The same value without witnesses, absent fields and empty lists, so that an expectation only writes what is said. */
function bare(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(bare);
  if (!isPlain(value)) return value;
  const kept = Object.entries(value).filter(
    ([key, inner]) => key !== "witness" && inner !== undefined && !(Array.isArray(inner) && inner.length === 0),
  );
  return Object.fromEntries(kept.map(([key, inner]) => [key, bare(inner)]));
}

/** An expected profile needn't repeat the site: it is the folder's name. */
function withSite(expected: Expectation, site: string): unknown {
  const add = (value: unknown): unknown =>
    Array.isArray(value) ? value.map(add) : isPlain(value) ? { site, ...value } : value;
  if (!expected) return expected;
  const { profile, people, job } = expected;
  return {
    ...expected,
    ...(profile ? { profile: add(profile) } : {}),
    ...(people ? { people: add(people) } : {}),
    ...(isPlain(job) ? { job: { ...job, hiringTeam: add(job["hiringTeam"]) } } : {}),
  };
}

function profilesIn(value: unknown): Plain[] {
  if (Array.isArray(value)) return value.flatMap(profilesIn);
  if (!isPlain(value)) return [];
  const inner = Object.values(value).flatMap(profilesIn);
  return "witness" in value ? [value, ...inner] : inner;
}

function expectWitnesses(reading: unknown): void {
  for (const profile of profilesIn(reading)) {
    const witness = profile["witness"] as Plain;
    const fields = WITNESSED.filter((field) => (bare(profile) as Plain)[field] !== undefined);
    for (const field of fields) expect(witness[field], `witness of ${field}`).toMatch(WITNESS);
  }
}

/** Fails unless the reading says exactly what is expected, with a witness for each field, and left the page alone. */
export function expectReading(reading: Reading, expected: Expectation, never: readonly string[], site: string): void {
  expect(reading.isUntouched, "the page is as it was").toBe(true);
  expect(bare(reading.page)).toEqual(bare(withSite(expected, site)));
  expectWitnesses(reading.page);
  const said = JSON.stringify(reading.page);
  for (const word of never) expect(said).not.toContain(word);
}
