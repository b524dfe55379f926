import { difference } from "../../domain/history/change.ts";
import type { SyncTombstone } from "../../domain/sync/changes.ts";
import { above, type Clock } from "../../domain/history/clock.ts";
import { stampMerged } from "../../domain/sync/merge-records.ts";
import { importedAt, latestOf, restamp, sawOf, type Stamp, stampAt } from "../../domain/history/stamp.ts";
import type { Edit } from "../schema/journal-entry.ts";
import { type Row, rowOf, type Tombstone } from "../schema/records.ts";
import { type Order, plain, type Touched, type ChangeSet } from "./change-set.ts";

/** How a change is written down: what kind it is, its clock on this device, and until when ids coming back were deleted. */
export interface WriteContext {
  readonly order: Order;
  readonly clock: Clock;
  readonly buried: ReadonlyMap<string, Clock>;
}

/** What a tombstone is on this device, which made or heard it at `clock`. */
export function tombstoneOf({ since, ...rest }: SyncTombstone, clock: Clock): Tombstone {
  return { ...rest, clock, ...(since !== clock && { since }) };
}

/** What a tombstone says to other devices. */
export function syncTombstoneOf({ clock, since, ...rest }: Tombstone): SyncTombstone {
  return { ...rest, since: since ?? clock };
}

/** Whoever the user merged into this person just now. */
function mergedInto(changeSet: ChangeSet, { store, row, now }: Touched): Row | undefined {
  if (store !== "people" || !row || !now) return undefined;
  const [before, after] = [plain(row.value), plain(now)].map(
    (value) => (value["mergedFrom"] ?? []) as readonly string[],
  );
  const id = after?.find((one) => !before?.includes(one) && changeSet.touched.get(`people ${one}`)?.row);
  return id === undefined ? undefined : changeSet.touched.get(`people ${id}`)?.row;
}

function stampFor(changeSet: ChangeSet, touched: Touched, edit: Edit | undefined, manner: WriteContext): Stamp {
  const { order, clock, buried } = manner;
  const { store, id, row, now } = touched;
  if (touched.stamp) return { ...touched.stamp, at: clock };
  if (!row) {
    const made = above(clock, buried.get(`${store} ${id}`) ?? "");
    return { ...(order.kind === "import" ? importedAt(made) : stampAt(made)), at: clock };
  }
  const later = above(clock, latestOf(row.stamp));
  const other = order.kind === "merge" ? mergedInto(changeSet, touched) : undefined;
  if (!other) return restamp(row.stamp, edit?.changes ?? [], later, clock);
  const versions = [row, other].map(({ value, stamp }) => ({ value: plain(value), stamp })) as [never, never];
  return stampMerged(...versions, plain(now), above(later, latestOf(other.stamp)), clock);
}

function tombstoneFor(
  changeSet: ChangeSet,
  { store, id, row }: Touched,
  { order, clock }: WriteContext,
): SyncTombstone {
  const given = changeSet.tombstones.find((tombstone) => tombstone.store === store && tombstone.id === id);
  if (given) return given;
  const into = [...changeSet.touched.values()].find(
    (one) => order.kind === "merge" && mergedInto(changeSet, one)?.value.id === id,
  );
  return {
    store,
    id,
    since: row ? above(clock, latestOf(row.stamp)) : clock,
    ...(into && { into: [into.id] }),
    ...(row && "note" in row.value && { saw: sawOf(row.stamp) }),
  };
}

/** Sends one record's row. */
export function keep(changeSet: ChangeSet, touched: Touched, edit: Edit | undefined, manner: WriteContext): void {
  const { store, id, row, now } = touched;
  if (!now) {
    changeSet.deleteRow(store, id);
    changeSet.putRow("tombstones", tombstoneOf(tombstoneFor(changeSet, touched, manner), manner.clock));
    return;
  }
  const fresh = rowOf(store, now, stampFor(changeSet, touched, edit, manner)) as Row<never>;
  if (row) changeSet.putRow(store, fresh);
  else changeSet.addRow(store, fresh);
}

/** What happened to a record, if anything did. */
export function editOf({ store, id, row, now }: Touched): Edit | undefined {
  if (!row) return now && { store, id, kind: "made", changes: [] };
  if (!now) return { store, id, kind: "removed", changes: [], image: plain(row.value) };
  const changes = difference(plain(row.value), plain(now));
  return changes.length > 0 ? { store, id, kind: "changed", changes } : undefined;
}

/** Until when the ids of records that may come back were deleted; only an undo and a file bring back an id. */
export async function tombstonesBefore(changeSet: ChangeSet, { kind }: Order): Promise<ReadonlyMap<string, Clock>> {
  const mayComeBack = kind === "replay" || kind === "import";
  const isMade = mayComeBack && [...changeSet.touched.values()].some(({ row, now }) => !row && now);
  if (!isMade) return new Map();
  const tombstones = await changeSet.transaction.objectStore("tombstones").getAll();
  return new Map(tombstones.map(({ store, id, clock, since }) => [`${store} ${id}`, since ?? clock]));
}
