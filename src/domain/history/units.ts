import type { Plain } from "./change.ts";
import { type Clock, zeroed } from "./clock.ts";
import { SETS, type Stamp } from "./stamp.ts";

/** A record with its stamp. */
export interface Versioned {
  readonly value: Plain;
  readonly stamp: Stamp;
}

/** The smallest thing that two devices may set apart from each other: what it holds, absent or not, and since when. */
export interface Unit {
  readonly clock: Clock;
  readonly value: unknown;
}

/** Fields that hold things by id or name, each of them a unit; what isn't always there goes with its last entry. */
const MAPS: ReadonlyMap<string, "always" | "grown"> = new Map([
  ["facts", "always"],
  ["corrections", "always"],
  ["answers", "always"],
  ["openings", "always"],
  ["paths", "grown"],
  ["experiences", "grown"],
  ["encounters", "grown"],
] as const);

/** Fields with a rule of their own. */
const APART: ReadonlySet<string> = new Set(["id", "note", "addedOn"]);

/** The clock of every field that has none of its own. */
export function baseOf({ made, isImported }: Stamp): Clock {
  return isImported ? zeroed(made) : made;
}

function topOf(path: string): string {
  const dot = path.indexOf(".");
  return dot < 0 ? path : path.slice(0, dot);
}

function isDivided(top: string): boolean {
  return SETS.has(top) || MAPS.has(top);
}

function wholeClock(stamp: Stamp, top: string): Clock {
  let latest: Clock | undefined;
  for (const [path, clock] of Object.entries(stamp.fields ?? {}))
    if (topOf(path) === top && (latest === undefined || clock > latest)) latest = clock;
  return latest ?? baseOf(stamp);
}

/** A record cut into its units, by path: `answers.hirer`, `labels.Chess`, `outlook`. */
export function unitsOf({ value, stamp }: Versioned): ReadonlyMap<string, Unit> {
  const units = new Map<string, Unit>();
  const { fields = {} } = stamp;
  const base = baseOf(stamp);
  const part = (top: string, name: string, held: unknown): void => {
    const path = `${top}.${name}`;
    units.set(path, { clock: fields[path] ?? fields[top] ?? base, value: held });
  };
  for (const [top, held] of Object.entries(value)) {
    if (APART.has(top)) continue;
    if (SETS.has(top)) for (const word of held as readonly string[]) part(top, word, true);
    else if (MAPS.has(top)) for (const [name, entry] of Object.entries(held as Plain)) part(top, name, entry);
    else units.set(top, { clock: wholeClock(stamp, top), value: held });
  }
  for (const [path, clock] of Object.entries(fields)) {
    const top = topOf(path);
    if (APART.has(top) || (isDivided(top) && path === top)) continue;
    const unit = isDivided(top) ? path : top;
    if (!units.has(unit)) units.set(unit, { clock: isDivided(top) ? clock : wholeClock(stamp, top), value: undefined });
  }
  return units;
}

function wordsOf(value: Plain, top: string): readonly string[] {
  return (value[top] as readonly string[] | undefined) ?? [];
}

/** The record that units make, its words in the order of `like` where that has them. */
export function recordOf(units: ReadonlyMap<string, Unit>, like: Plain, other: Plain): Record<string, unknown> {
  const record: Record<string, unknown> = {};
  for (const top of new Set([...Object.keys(like), ...Object.keys(other)])) {
    if (MAPS.get(top) === "always") record[top] = {};
    if (!SETS.has(top)) continue;
    const words = [...new Set([...wordsOf(like, top), ...wordsOf(other, top)])];
    const standing = words.filter((word) => units.get(`${top}.${word}`)?.value === true);
    if (standing.length > 0 || like[top] !== undefined) record[top] = standing;
  }
  const maps = new Map<string, [string, unknown][]>();
  for (const [path, { value }] of units) {
    const top = topOf(path);
    if (value === undefined || SETS.has(top)) continue;
    if (MAPS.has(top)) maps.set(top, [...(maps.get(top) ?? []), [path.slice(top.length + 1), value]]);
    else record[top] = value;
  }
  for (const [top, entries] of maps) record[top] = Object.fromEntries(entries);
  return record;
}
