import type { FieldChange } from "./change.ts";
import { type Clock, clockDevice } from "./clock.ts";

/**
 * The versions of a note that somebody has seen, by the device that wrote them: all of its versions up to that clock. What was
 * written to a record that is another's now has `device@id` for its key.
 */
export type Saw = Readonly<Record<string, Clock>>;

/** One of several versions of a note that were written without knowledge of each other; `of` is the record it was first written to. */
export interface NotePart {
  readonly clock: Clock;
  readonly text: string;
  readonly of?: string;
}

/** Of a note that more than one device wrote: what it replaces, and its versions while there are several. */
interface NoteStamp {
  readonly saw: Saw;
  readonly parts?: readonly NotePart[];
}

/**
 * When a record last changed here (`at`), and when each field did since it was made; a field not listed is as old as `made`. Lists of
 * words have an entry for each word, `labels.Chess`.
 */
export interface Stamp {
  readonly made: Clock;
  readonly at: Clock;
  readonly fields?: Readonly<Record<string, Clock>>;
  readonly note?: NoteStamp;
  /** Its fields came from a file, so anything written anywhere is newer. */
  readonly isImported?: true;
  /**
   * Another record was joined to it, or an id it names followed one that was, so every device hands it on: one that heard of a deletion
   * first may not have joined them.
   */
  readonly isJoined?: true;
}

/** Lists that are sets of words: two devices may each add and remove. */
export const SETS: ReadonlySet<string> = new Set(["labels", "addresses", "aliases", "mergedFrom", "apartFrom"]);

/** The stamp of a record made at a clock. */
export function stampAt(clock: Clock): Stamp {
  return { made: clock, at: clock };
}

/** The stamp of a record that came from a file. */
export function importedAt(clock: Clock): Stamp {
  return { ...stampAt(clock), isImported: true };
}

function words(value: unknown): readonly string[] {
  return Array.isArray(value) ? (value as readonly string[]) : [];
}

function fieldsOf({ field, before, after }: FieldChange): readonly string[] {
  if (!SETS.has(field)) return [field];
  const [old, now] = [words(before), words(after)];
  const changed = [...old.filter((word) => !now.includes(word)), ...now.filter((word) => !old.includes(word))];
  return changed.map((word) => `${field}.${word}`);
}

/** What a record's note replaces. */
export function sawOf(stamp: Stamp): Saw {
  const clock = stampOf(stamp, "note");
  return stamp.note?.saw ?? { [clockDevice(clock)]: clock };
}

function noteAfter(stamp: Stamp, clock: Clock): NoteStamp | undefined {
  const saw = { ...sawOf(stamp), [clockDevice(clock)]: clock };
  return Object.keys(saw).length > 1 ? { saw } : undefined;
}

/** The stamp after fields, given by their paths, were set at a clock. */
export function restampAll(stamp: Stamp, paths: readonly string[], clock: Clock, at: Clock): Stamp {
  const fields = {
    ...stamp.fields,
    ...(Object.fromEntries(paths.map((path) => [path, clock])) as Record<string, Clock>),
  };
  if (!paths.includes("note")) return { ...stamp, at, fields };
  const { note: _before, ...rest } = stamp;
  const note = noteAfter(stamp, clock);
  return { ...rest, at, fields, ...(note && { note }) };
}

/** The stamp after some fields changed at a clock; `at` is this device's own, which may be behind that of a record heard from another. */
export function restamp(stamp: Stamp, changes: readonly FieldChange[], clock: Clock, at = clock): Stamp {
  return restampAll(stamp, changes.flatMap(fieldsOf), clock, at);
}

/** When a field was last set. */
export function stampOf(stamp: Stamp, field: string): Clock {
  return stamp.fields?.[field] ?? stamp.made;
}

/** The latest clock of anything in a record, on whatever device. */
export function latestOf({ made, fields, note }: Stamp): Clock {
  let latest = made;
  for (const clock of Object.values(fields ?? {})) if (clock > latest) latest = clock;
  for (const { clock } of note?.parts ?? []) if (clock > latest) latest = clock;
  return latest;
}
