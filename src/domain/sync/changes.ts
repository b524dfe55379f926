import { type Clock, clockDevice } from "../history/clock.ts";
import { isSeen, joinSaw, versionsOf } from "../history/note-versions.ts";
import { latestOf, type Saw, type Stamp } from "../history/stamp.ts";
import type { Versioned } from "../history/units.ts";

/** The kinds of records that are synced between machines. */
export type SyncStore = "people" | "organizations" | "exchanges" | "asks" | "steps";

/** A record as it is synced, with the store it is of. */
export interface SyncRow extends Versioned {
  readonly store: SyncStore;
}

/** What is known of a record that is gone: ids and clocks only. */
export interface SyncTombstone {
  readonly store: SyncStore;
  readonly id: string;
  /** Nothing written up to here counts any more. */
  readonly since: Clock;
  /** The records it turned out to be the same as: whatever is still written to it belongs there. */
  readonly into?: readonly string[];
  /** The user forgot this person: nothing brings them back, whatever was written anywhere. */
  readonly isForgotten?: true;
  /** The versions of its note the deleting device had seen; a note it hadn't seen is not deleted. */
  readonly saw?: Saw;
}

/** What one machine holds or hands on: records and tombstones, by `keyOf`. */
export interface SyncChanges {
  readonly rows: ReadonlyMap<string, SyncRow>;
  readonly tombstones: ReadonlyMap<string, SyncTombstone>;
}

/** The key of a record among all records. */
export function keyOf(store: SyncStore, id: string): string {
  return `${store} ${id}`;
}

/** The key of a row. */
export function rowKey({ store, value }: SyncRow): string {
  return keyOf(store, String(value["id"]));
}

/** What two devices know of one record that is gone, as one. */
export function joinTombstones(one: SyncTombstone | undefined, other: SyncTombstone): SyncTombstone {
  if (!one) return other;
  const into = [...new Set([...(one.into ?? []), ...(other.into ?? [])])].toSorted();
  return {
    store: one.store,
    id: one.id,
    since: one.since > other.since ? one.since : other.since,
    ...(into.length > 0 && { into }),
    ...((one.isForgotten || other.isForgotten) && { isForgotten: true as const }),
    ...((one.saw ?? other.saw) && { saw: joinSaw(one.saw ?? {}, other.saw ?? {}) }),
  };
}

/** Whether a record that somebody deleted stays deleted: nothing was written after, and no note that they hadn't seen. */
export function isDeletedBy({ value, stamp }: Versioned, tombstone: SyncTombstone | undefined): boolean {
  if (!tombstone) return false;
  if (tombstone.isForgotten) return true;
  if (tombstone.into !== undefined || latestOf(stamp) > tombstone.since) return false;
  const { saw } = tombstone;
  return saw === undefined || versionsOf(value, stamp).parts.every((part) => part.text === "" || isSeen(part, saw));
}

/** Whether any clock in a stamp is of one of these devices. */
function isBy({ made, fields, note }: Stamp, devices: ReadonlySet<string>): boolean {
  if (devices.has(clockDevice(made))) return true;
  for (const path in fields) if (devices.has(clockDevice(fields[path] ?? ""))) return true;
  return Boolean(note?.parts?.some(({ clock }) => devices.has(clockDevice(clock))));
}

/**
 * Whether a device hands a record on: something in it was written by one of `authors`, or it was joined to another or kept though
 * it had been deleted, which devices that heard things in another order must hear.
 */
export function isSynced(
  { stamp }: Versioned,
  tombstone: SyncTombstone | undefined,
  authors: ReadonlySet<string>,
): boolean {
  return stamp.isJoined === true || tombstone !== undefined || isBy(stamp, authors);
}

/** The latest clock of anything a file says, in records, tombstones and of notes that somebody has seen. */
export function latestSaid({ rows, tombstones }: SyncChanges): Clock {
  let latest = "";
  const hear = (clock: Clock): void => {
    if (clock > latest) latest = clock;
  };
  const hearSaw = (saw: Saw | undefined): void => Object.values(saw ?? {}).forEach(hear);
  for (const { stamp } of rows.values()) {
    hear(latestOf(stamp));
    hearSaw(stamp.note?.saw);
  }
  for (const { since, saw } of tombstones.values()) {
    hear(since);
    hearSaw(saw);
  }
  return latest;
}
