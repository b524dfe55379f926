import { isEqual, difference, type Plain } from "../../src/domain/history/change.ts";
import { above, type Clock, heardClock, tick } from "../../src/domain/history/clock.ts";
import {
  type SyncTombstone,
  type SyncChanges,
  type SyncRow,
  type SyncStore,
  isSynced,
  joinTombstones,
  keyOf,
  rowKey,
} from "../../src/domain/sync/changes.ts";
import { mergeSynced } from "../../src/domain/sync/merge-changes.ts";
import { isSameVersion, stampMerged } from "../../src/domain/sync/merge-records.ts";
import { latestOf, restamp, sawOf, stampAt } from "../../src/domain/history/stamp.ts";

type Path = Plain & { readonly hirer: Plain };

function hirerOf({ hirer }: Path): string {
  return String(hirer["person"]);
}

/** A file as it lies in the folder. */
export type File = SyncChanges;

/** A notebook on one machine, without a database: it changes records, writes files and reads those of others. */
export class SimulatedDevice {
  readonly id: string;
  readonly rows = new Map<string, SyncRow>();
  readonly tombstones = new Map<string, SyncTombstone & { readonly at: Clock }>();
  /** How far the wall clock is off, in milliseconds. */
  skewMs: number;
  #clock: Clock | undefined;
  #written: Clock = "";
  #made = 0;

  constructor(id: string, skewMs: number) {
    this.id = id;
    this.skewMs = skewMs;
  }

  tick(nowMs: number): Clock {
    this.#clock = tick(this.#clock, nowMs + this.skewMs, this.id);
    return this.#clock;
  }

  newId(): string {
    this.#made += 1;
    return `${(this.#made * 7) % 10}-${this.id}-${this.#made}`;
  }

  people(): readonly SyncRow[] {
    return [...this.rows.values()].filter(({ store }) => store === "people");
  }

  owns(address: string): boolean {
    return this.people().some(({ value }) => (value["addresses"] as readonly string[]).includes(address));
  }

  make(store: SyncStore, value: Plain, nowMs: number): void {
    const key = keyOf(store, String(value["id"]));
    const clock = this.tick(nowMs);
    const made = above(clock, this.tombstones.get(key)?.since ?? "");
    this.rows.set(key, { store, value, stamp: { ...stampAt(made), at: clock } });
  }

  change(key: string, how: (value: Plain) => Plain, nowMs: number): void {
    const row = this.rows.get(key);
    if (!row) return;
    const value = how(row.value);
    const changes = difference(row.value, value);
    if (changes.length === 0) return;
    const clock = this.tick(nowMs);
    this.rows.set(key, { ...row, value, stamp: restamp(row.stamp, changes, above(clock, latestOf(row.stamp)), clock) });
  }

  remove(key: string, nowMs: number, more: Partial<SyncTombstone> = {}): void {
    const row = this.rows.get(key);
    if (!row) return;
    const clock = this.tick(nowMs);
    const id = String(row.value["id"]);
    const since = above(clock, latestOf(row.stamp));
    this.#bury({ store: row.store, id, since, saw: sawOf(row.stamp), ...more }, clock);
    this.rows.delete(key);
    if (row.store !== "people" || more.into !== undefined) return;
    for (const [other, { value }] of this.rows) if (value["person"] === id) this.remove(other, nowMs, more);
  }

  /** The user's own merge of two people. */
  join(key: string, otherKey: string, value: Plain, nowMs: number): void {
    const [kept, other] = [this.rows.get(key), this.rows.get(otherKey)];
    if (!kept || !other) return;
    for (const [their, { value: record }] of this.rows)
      if (record["person"] === other.value["id"])
        this.change(their, (before) => ({ ...before, person: kept.value["id"] }), nowMs);
    this.remove(otherKey, nowMs, { into: [String(kept.value["id"])] });
    const at = this.tick(nowMs);
    const clock = [kept, other].reduce((latest, { stamp }) => above(latest, latestOf(stamp)), at);
    this.rows.set(key, { ...kept, value, stamp: stampMerged(kept, other, value, clock, at) });
    const [from, to] = [String(other.value["id"]), String(kept.value["id"])];
    this.#changePaths(
      (path) => (hirerOf(path) === from ? { ...path, hirer: { ...path.hirer, person: to } } : path),
      nowMs,
    );
  }

  forget(key: string, nowMs: number): void {
    const former = (this.rows.get(key)?.value["mergedFrom"] ?? []) as readonly string[];
    const gone = former.filter((id) => !this.rows.has(keyOf("people", id)));
    this.remove(key, nowMs, { isForgotten: true });
    for (const id of gone) {
      const clock = this.tick(nowMs);
      this.#bury({ store: "people", id, since: clock, isForgotten: true }, clock);
    }
    const ids = new Set([key, ...gone.map((id) => keyOf("people", id))]);
    this.#changePaths((path) => (ids.has(keyOf("people", hirerOf(path))) ? undefined : path), nowMs);
  }

  /** Leaves every path as `how` has it, or takes it out. */
  #changePaths(how: (path: Path) => Path | undefined, nowMs: number): void {
    for (const { value } of this.people()) {
      const paths = Object.entries((value["paths"] ?? {}) as Readonly<Record<string, Path>>);
      const left = paths.flatMap(([id, path]) => {
        const now = how(path);
        return now ? [[id, now] as const] : [];
      });
      const { paths: _before, ...rest } = value;
      const after = left.length > 0 ? { ...rest, paths: Object.fromEntries(left) } : rest;
      this.change(keyOf("people", String(value["id"])), () => after, nowMs);
    }
  }

  #bury(tombstone: SyncTombstone, at: Clock): void {
    const key = keyOf(tombstone.store, tombstone.id);
    const before = this.tombstones.get(key);
    const known = before && (({ at: _at, ...rest }) => rest)(before);
    const joined = joinTombstones(known, tombstone);
    if (!isEqual(joined, known)) this.tombstones.set(key, { ...joined, at });
  }

  /** What it hands on since it last wrote, or everything of its own. */
  write(isWhole: boolean): File {
    const from = isWhole ? "" : this.#written;
    this.#written = this.#clock ?? "";
    const authors = new Set([this.id]);
    const rows = [...this.rows].filter(
      ([key, row]) => row.stamp.at > from && isSynced(row, this.tombstones.get(key), authors),
    );
    const tombstones = [...this.tombstones]
      .filter(([, { at }]) => at > from)
      .map(([key, { at: _at, ...rest }]) => [key, rest] as const);
    return { rows: new Map(rows), tombstones: new Map(tombstones) };
  }

  #merge(file: File): File {
    const tombstones = new Map([...this.tombstones].map(([key, { at: _at, ...rest }]) => [key, rest]));
    return mergeSynced({ rows: this.rows, tombstones }, file);
  }

  /** Reads a file, and forgets first whom it turns out to forget; returns whether anything is different now. */
  read(file: File, nowMs: number): boolean {
    const merged = this.#merge(file);
    const forgotten = [...merged.tombstones].filter(([key, { isForgotten }]) => isForgotten && this.rows.has(key));
    const people = forgotten.filter(([, { store }]) => store === "people");
    for (const [key] of people) this.forget(key, nowMs);
    return people.length > 0 ? this.read(file, nowMs) || true : this.#leave(merged, file, nowMs);
  }

  #leave(merged: File, file: File, nowMs: number): boolean {
    for (const row of file.rows.values())
      this.#clock = heardClock(this.#clock ?? "", latestOf(row.stamp), nowMs + this.skewMs) || undefined;
    const clock = this.tick(nowMs);
    let isChanged = false;
    for (const key of this.rows.keys()) if (!merged.rows.has(key)) isChanged = this.rows.delete(key);
    for (const row of merged.rows.values()) {
      const before = this.rows.get(rowKey(row));
      if (before && isSameVersion(before, row)) continue;
      isChanged = true;
      this.rows.set(rowKey(row), { ...row, stamp: { ...row.stamp, at: clock } });
    }
    for (const tombstone of merged.tombstones.values()) {
      const before = this.tombstones.get(keyOf(tombstone.store, tombstone.id));
      this.#bury(tombstone, clock);
      isChanged ||= before !== this.tombstones.get(keyOf(tombstone.store, tombstone.id));
    }
    return isChanged;
  }

  /** What it shows, in no order. */
  contents(): unknown {
    const sorted = (value: unknown): unknown => {
      if (Array.isArray(value)) return value.map(sorted).toSorted((a, b) => (String(a) < String(b) ? -1 : 1));
      if (typeof value !== "object" || value === null) return value;
      const pairs = Object.entries(value).filter(([, held]) => !(Array.isArray(held) && held.length === 0));
      return Object.fromEntries(
        pairs.toSorted(([a], [b]) => (a < b ? -1 : 1)).map(([key, held]) => [key, sorted(held)]),
      );
    };
    return [...this.rows].toSorted(([a], [b]) => (a < b ? -1 : 1)).map(([key, { value }]) => [key, sorted(value)]);
  }
}
