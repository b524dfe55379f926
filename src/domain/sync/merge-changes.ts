import {
  type SyncTombstone,
  type SyncChanges,
  type SyncRow,
  isDeletedBy,
  joinTombstones,
  keyOf,
  rowKey,
} from "./changes.ts";
import { isEqual } from "../history/change.ts";
import { mergeRecords, movedRecord } from "./merge-records.ts";
import { referencesOf, withReferences } from "./references.ts";
import { latestOf } from "../history/stamp.ts";

/** The merge of two notebooks' records under way. */
class Merging {
  readonly rows: Map<string, SyncRow>;
  readonly tombstones: Map<string, SyncTombstone>;

  constructor(kept: SyncChanges) {
    this.rows = new Map(kept.rows);
    this.tombstones = new Map(kept.tombstones);
  }

  bury(tombstone: SyncTombstone): void {
    const key = keyOf(tombstone.store, tombstone.id);
    this.tombstones.set(key, joinTombstones(this.tombstones.get(key), tombstone));
  }

  #intoOf(store: SyncTombstone["store"], id: string): readonly string[] {
    return this.tombstones.get(keyOf(store, id))?.into ?? [];
  }

  /** The id under which a record stands that was joined to another, and that perhaps to a third: the smallest that is left. */
  resolve(store: SyncTombstone["store"], id: string): string {
    const reached = new Set(this.#intoOf(store, id));
    // A set grows while it is walked.
    for (const at of reached) for (const into of this.#intoOf(store, at)) reached.add(into);
    const ends = [...reached].filter((at) => this.#intoOf(store, at).length === 0);
    // Without an end, devices joined them one way and the other.
    return (ends.length > 0 ? ends : [...reached]).toSorted()[0] ?? id;
  }

  /** Where a row belongs: a record made anew after it was joined to another stands for itself. */
  #home(row: SyncRow): string {
    const id = String(row.value["id"]);
    const tombstone = this.tombstones.get(rowKey(row));
    const isJoined = tombstone?.into !== undefined && row.stamp.made <= tombstone.since;
    return isJoined ? this.resolve(row.store, id) : id;
  }

  add(row: SyncRow): void {
    const id = this.#home(row);
    const { store } = row;
    const moved = id === row.value["id"] ? row : { store, ...movedRecord(row, id, store === "people") };
    const there = this.rows.get(keyOf(store, id));
    this.rows.set(keyOf(store, id), there ? { store, ...mergeRecords(there, moved) } : moved);
  }

  settleJoined(): void {
    for (const [key, row] of this.rows)
      if (this.#home(row) !== row.value["id"]) {
        this.rows.delete(key);
        this.add(row);
      }
  }

  /** No two people, and no two organizations, share an address: who does is one. The smaller id stays. */
  joinByAddress(): void {
    const owners = new Map<string, string>();
    const waiting = [...this.rows.keys()];
    for (let key = waiting.pop(); key !== undefined; key = waiting.pop()) {
      const row = this.rows.get(key);
      if (!row) continue;
      const other = addressesOf(row)
        .map((address) => this.rows.get(owners.get(address) ?? ""))
        .find((owner) => owner !== undefined && owner !== row);
      if (other) waiting.push(this.#join(row, other));
      else for (const address of addressesOf(row)) owners.set(address, key);
    }
  }

  #join(row: SyncRow, other: SyncRow): string {
    const [into, gone] = String(row.value["id"]) < String(other.value["id"]) ? [row, other] : [other, row];
    const { store } = row;
    this.bury({ store, id: String(gone.value["id"]), since: gone.stamp.made, into: [String(into.value["id"])] });
    this.rows.delete(rowKey(gone));
    this.add(gone);
    return keyOf(store, this.resolve(store, String(gone.value["id"])));
  }

  /** Whether a record was joined to another, perhaps through a third: its tombstone says so. */
  #wasJoined(store: SyncTombstone["store"], id: string, to: string): boolean {
    const reached = new Set(this.#intoOf(store, id));
    for (const at of reached) for (const into of this.#intoOf(store, at)) reached.add(into);
    return reached.has(to);
  }

  /** Whether somebody in a person was forgotten. What a record merely claims to be made of may come from anybody's file. */
  #isForgotten({ store, value }: SyncRow): boolean {
    if (store !== "people") return false;
    const former = (value["mergedFrom"] as readonly string[] | undefined) ?? [];
    return former.some(
      (id) => this.tombstones.get(keyOf(store, id))?.isForgotten && this.#wasJoined(store, id, String(value["id"])),
    );
  }

  /** Whether a person is gone into somebody forgotten. Whoever was made anew since stands for themselves. */
  #wentAlong({ store, id, into = [] }: SyncTombstone): boolean {
    if (store !== "people" || this.rows.has(keyOf(store, id))) return false;
    return into.some((to) => this.tombstones.get(keyOf(store, to))?.isForgotten);
  }

  /**
   * Forgets whoever was joined to somebody forgotten, and whoever was joined to them. Two machines may have joined one person to two
   * others: without this, who is forgotten would depend on which of the two was heard of first.
   */
  #spreadForgetting(): void {
    for (let isSpreading = true; isSpreading;) {
      isSpreading = false;
      for (const [key, row] of this.rows) {
        if (!this.#isForgotten(row)) continue;
        this.bury({ store: row.store, id: String(row.value["id"]), since: latestOf(row.stamp), isForgotten: true });
        this.rows.delete(key);
        isSpreading = true;
      }
      for (const tombstone of this.tombstones.values()) {
        if (tombstone.isForgotten || !this.#wentAlong(tombstone)) continue;
        this.bury({ ...tombstone, isForgotten: true });
        isSpreading = true;
      }
    }
  }

  /** Takes out what was deleted or forgotten. */
  dropBuried(): void {
    for (const [key, row] of this.rows) if (isDeletedBy(row, this.tombstones.get(key))) this.rows.delete(key);
    this.#spreadForgetting();
  }

  /** References follow who was joined; with a person go their exchanges, asks and steps, and with a forgotten one the paths through them. */
  mendReferences(): void {
    const isGone = (id: string): boolean =>
      this.tombstones.has(keyOf("people", id)) && !this.rows.has(keyOf("people", id));
    const isForgotten = (id: string): boolean => Boolean(this.tombstones.get(keyOf("people", id))?.isForgotten);
    const stands = (store: SyncTombstone["store"], id: string): string =>
      this.rows.has(keyOf(store, id)) ? id : this.resolve(store, id);
    for (const [key, row] of this.rows) {
      const mended = withReferences(row, stands, isForgotten);
      // Another machine may have let it follow to somebody else, or not at all: without a clock of its own, all must hear both.
      const isMoved = !isEqual(referencesOf(mended), referencesOf(row));
      const stamp = isMoved ? { ...row.stamp, isJoined: true as const } : row.stamp;
      if (!isEqual(mended.value, row.value)) this.rows.set(key, { ...mended, stamp });
      const { person } = mended.value;
      if (row.store === "people" || row.store === "organizations" || typeof person !== "string") continue;
      if (!isGone(person)) continue;
      const forgotten = isForgotten(person) && { isForgotten: true as const };
      this.bury({ store: row.store, id: String(row.value["id"]), since: latestOf(row.stamp), ...forgotten });
      this.rows.delete(key);
    }
  }
}

function addressesOf({ store, value }: SyncRow): readonly string[] {
  const addresses = value["addresses"] as readonly string[] | undefined;
  return (addresses ?? []).map((address) => `${store} ${address}`);
}

/**
 * What stands when one machine's records meet another's. In whatever order and however often files arrive, machines that have read
 * the same hold the same (`docs/sync-format.md`, "Merging"). Pure; `kept` may be only the part of a notebook that `heard` is about.
 */
export function mergeSynced(kept: SyncChanges, heard: SyncChanges): SyncChanges {
  const merging = new Merging(kept);
  for (const tombstone of heard.tombstones.values()) merging.bury(tombstone);
  merging.settleJoined();
  for (const row of heard.rows.values()) merging.add(row);
  merging.dropBuried();
  merging.joinByAddress();
  merging.dropBuried();
  merging.mendReferences();
  return { rows: merging.rows, tombstones: merging.tombstones };
}
