import { isEqual, type Plain } from "../history/change.ts";
import type { Clock } from "../history/clock.ts";
import { isDay } from "../history/day.ts";
import { mergeVersions, movedVersions, type NoteVersions, shownNote, versionsOf } from "../history/note-versions.ts";
import { restampAll, SETS, type Stamp, stampOf } from "../history/stamp.ts";
import { baseOf, recordOf, type Unit, unitsOf, type Versioned } from "../history/units.ts";

function canonical(value: unknown): string {
  return JSON.stringify(value, (_key, held: unknown) =>
    typeof held === "object" && held !== null && !Array.isArray(held)
      ? Object.fromEntries(Object.entries(held).toSorted(([a], [b]) => (a < b ? -1 : 1)))
      : held,
  );
}

/** A fact is as new as the day it was last said; every device can tell that without a clock. */
function saidOn(path: string, { value }: Unit): string {
  const on = path.startsWith("facts.") ? (value as { readonly on?: unknown } | undefined)?.on : undefined;
  return isDay(on) ? on : "";
}

function laterUnit(path: string, one: Unit | undefined, other: Unit | undefined): Unit | undefined {
  if (!one || !other) return one ?? other;
  const [a, b] = [saidOn(path, one), saidOn(path, other)];
  if (a !== b) return a > b ? one : other;
  if (one.clock !== other.clock) return one.clock > other.clock ? one : other;
  // One clock for two things happens only to what came from files; any choice is good that all devices make alike.
  return (canonical(one.value) ?? "") >= (canonical(other.value) ?? "") ? one : other;
}

function mergeUnits(one: Versioned, other: Versioned): ReadonlyMap<string, Unit> {
  const [ours, theirs] = [unitsOf(one), unitsOf(other)];
  const merged = new Map<string, Unit>();
  for (const path of new Set([...ours.keys(), ...theirs.keys()])) {
    const unit = laterUnit(path, ours.get(path), theirs.get(path));
    if (unit) merged.set(path, unit);
  }
  return merged;
}

function stampedNote(stamp: Stamp, { parts, saw }: NoteVersions): Stamp {
  const clock = parts.at(-1)?.clock ?? stamp.made;
  const { note: _before, fields, ...rest } = stamp;
  const { note: _old, ...others } = fields ?? {};
  const now = { ...others, ...(clock !== stamp.made && { note: clock }) };
  const isPlain = parts.length === 1 && parts[0]?.of === undefined;
  const isAlone = isPlain && Object.values(saw).every((seen) => seen === clock);
  return {
    ...rest,
    ...(Object.keys(now).length > 0 && { fields: now }),
    ...(!isAlone && { note: { saw, ...(!isPlain && { parts }) } }),
  };
}

function mergeStamps(one: Stamp, other: Stamp, units: ReadonlyMap<string, Unit>): Stamp {
  const made = one.made > other.made ? one.made : other.made;
  const stamp: Stamp = {
    made,
    at: one.at > other.at ? one.at : other.at,
    ...(one.isImported && other.isImported && { isImported: true }),
    ...((one.isJoined || other.isJoined) && { isJoined: true }),
  };
  const base = baseOf(stamp);
  const own = [...units].filter(([, unit]) => unit.clock !== base || unit.value === undefined);
  const fields = Object.fromEntries(own.map(([path, { clock }]): [string, Clock] => [path, clock]));
  return own.length > 0 ? { ...stamp, fields } : stamp;
}

/**
 * One record out of two versions of it: of each field, answer, fact, word and entry the later, of notes written apart both. Whichever
 * is given first, and however often, the same comes out.
 */
export function mergeRecords(one: Versioned, other: Versioned): Versioned {
  const units = mergeUnits(one, other);
  const stamp = mergeStamps(one.stamp, other.stamp, units);
  const days = [one.value["addedOn"], other.value["addedOn"]].filter((day) => typeof day === "string");
  const value: Plain = {
    id: one.value["id"],
    ...recordOf(units, one.value, other.value),
    ...(days.length > 0 && { addedOn: days.toSorted()[0] }),
  };
  if (typeof one.value["note"] !== "string" && typeof other.value["note"] !== "string") return { value, stamp };
  const versions = mergeVersions(versionsOf(one.value, one.stamp), versionsOf(other.value, other.stamp));
  return { value: { ...value, note: shownNote(versions.parts) }, stamp: stampedNote(stamp, versions) };
}

/** The record under the id of another that it turned out to be the same as; people remember the id they had. */
export function movedRecord({ value, stamp }: Versioned, to: string, isPerson: boolean): Versioned {
  const from = String(value["id"]);
  const known = (value["mergedFrom"] as readonly string[] | undefined) ?? [];
  const moved = stampedNote(
    { ...stamp, isJoined: true, fields: { note: stampOf(stamp, "note"), ...stamp.fields } },
    movedVersions(versionsOf(value, stamp), from, to),
  );
  const path = `mergedFrom.${from}`;
  return {
    value: { ...value, id: to, ...(isPerson && { mergedFrom: [...new Set([...known, from])] }) },
    stamp: isPerson ? { ...moved, fields: { [path]: stamp.made, ...moved.fields } } : moved,
  };
}

function comparable(value: Plain): Plain {
  const pairs = Object.entries(value).map(([field, held]) =>
    SETS.has(field) ? [field, (held as readonly string[]).toSorted()] : [field, held],
  );
  return Object.fromEntries(pairs.filter(([, held]) => !isEqual(held, []))) as Plain;
}

/** Whether two devices hold the same: sets in whatever order, and whenever it came there. */
export function isSameVersion(one: Versioned, other: Versioned): boolean {
  const { at: _one, ...ours } = one.stamp;
  const { at: _other, ...theirs } = other.stamp;
  return isEqual(comparable(one.value), comparable(other.value)) && isEqual(ours, theirs);
}

/**
 * The stamp of a person into whom the user merged another: every field of either is set by that, and both notes are replaced, so that
 * a machine which still has the two comes to the same.
 */
export function stampMerged(kept: Versioned, other: Versioned, merged: Plain, clock: Clock, at: Clock): Stamp {
  const both = mergeRecords(kept, movedRecord(other, String(kept.value["id"]), true));
  const after = unitsOf({ value: merged, stamp: both.stamp });
  const paths = new Set([...unitsOf(both).keys(), ...after.keys(), "note"]);
  return restampAll(both.stamp, [...paths], clock, at);
}
