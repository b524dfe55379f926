import {
  type SyncTombstone,
  type SyncChanges,
  type SyncRow,
  type SyncStore,
  keyOf,
} from "../../domain/sync/changes.ts";
import type { Plain } from "../../domain/history/change.ts";
import { referencesOf } from "../../domain/sync/references.ts";
import { syncTombstoneOf } from "../transaction/write-record.ts";
import { DEPENDENT_STORES, RECORD_STORES, type Row } from "../schema/records.ts";
import { soundValue } from "../schema/sound-rows.ts";
import type { ChangeSet } from "../transaction/change-set.ts";

/** More rows than this at once are met with everything that is kept: one walk costs less than so many look-ups. */
const LOOKED_UP = 1000;
const CHUNK = 500;

/** The part of the notebook that what was heard is about, read within the change that merges it. */
export class TouchedRows {
  readonly rows = new Map<string, SyncRow>();
  readonly tombstones = new Map<string, SyncTombstone>();
  readonly #changeSet: ChangeSet;
  readonly #known = new Set<string>();
  #hasAll = false;

  constructor(changeSet: ChangeSet) {
    this.#changeSet = changeSet;
  }

  /** Reads whatever the merge needs to look at. */
  async meet(heard: SyncChanges): Promise<void> {
    if (heard.rows.size + heard.tombstones.size > LOOKED_UP) return this.#meetAll();
    for (const tombstone of heard.tombstones.values()) {
      await this.#need(tombstone.store, tombstone.id);
      for (const id of tombstone.into ?? []) await this.#need(tombstone.store, id);
    }
    for (const row of heard.rows.values()) {
      await this.#need(row.store, String(row.value["id"]));
      await this.#needOwners(row);
      await this.#needNamed(row);
    }
  }

  /** Reads whoever was joined to somebody forgotten, through however many others and however long ago: they go along. */
  async meetJoined(heard: readonly SyncChanges[]): Promise<void> {
    const said = heard.flatMap(({ tombstones }) => [...tombstones.values()]).filter(({ store }) => store === "people");
    const news = said.filter((tombstone) => this.#isNews(tombstone));
    if (this.#hasAll || news.length === 0) return;
    const people = IDBKeyRange.bound(["people"], ["people", []]);
    const kept = await this.#changeSet.transaction.objectStore("tombstones").getAll(people);
    const forgotten = new Set([...said, ...kept].flatMap(({ id, isForgotten }) => (isForgotten ? [id] : [])));
    const joined = new Map<string, string[]>();
    const link = (one: string, other: string): unknown => joined.get(one)?.push(other) ?? joined.set(one, [other]);
    for (const { id, into = [] } of [...said, ...kept])
      for (const to of into) {
        link(id, to);
        link(to, id);
      }
    for (const { id } of news) {
      const reached = new Set([id]);
      for (const at of reached) for (const other of joined.get(at) ?? []) reached.add(other);
      if ([...reached].some((at) => forgotten.has(at))) for (const at of reached) await this.#need("people", at);
    }
  }

  /** Whether a tombstone joins or forgets somebody as none here does. */
  #isNews({ store, id, into = [], isForgotten }: SyncTombstone): boolean {
    const known = this.tombstones.get(keyOf(store, id));
    return (isForgotten && !known?.isForgotten) || into.some((to) => !known?.into?.includes(to));
  }

  /** Reads the exchanges, asks and steps of people, and whoever has a path through them; returns whether there was any new one. */
  async meetDependents(people: readonly string[]): Promise<boolean> {
    if (this.#hasAll) return false;
    const before = this.rows.size;
    const { transaction } = this.#changeSet;
    for (const id of people) {
      for (const store of DEPENDENT_STORES)
        for (const key of await transaction.objectStore(store).index("person").getAllKeys(id))
          await this.#need(store, key);
      for (const key of await transaction.objectStore("people").index("hirers").getAllKeys(id))
        await this.#need("people", key);
    }
    return this.rows.size > before;
  }

  #keep(store: SyncStore, row: Row): SyncRow {
    this.#changeSet.meet(store, row.value.id, row);
    // What a merge can't understand it would fall over; what is stored stays in the journal.
    const synced: SyncRow = {
      store,
      value: (soundValue(store, row) ?? row.value) as unknown as Plain,
      stamp: row.stamp,
    };
    this.rows.set(keyOf(store, row.value.id), synced);
    return synced;
  }

  async #need(store: SyncStore, id: string): Promise<void> {
    const key = keyOf(store, id);
    if (this.#hasAll || this.#known.has(key)) return;
    this.#known.add(key);
    const { transaction } = this.#changeSet;
    const [row, tombstone] = await Promise.all([
      transaction.objectStore(store).get(id) as Promise<Row | undefined>,
      transaction.objectStore("tombstones").get([store, id]),
    ]);
    if (tombstone) this.tombstones.set(key, syncTombstoneOf(tombstone));
    for (const into of tombstone?.into ?? []) await this.#need(store, into);
    if (row) await this.#needNamed(this.#keep(store, row));
  }

  async #needOwners({ store, value }: SyncRow): Promise<void> {
    if (store !== "people" && store !== "organizations") return;
    const index = this.#changeSet.transaction.objectStore(store as "people").index("addresses");
    for (const address of (value["addresses"] as readonly string[] | undefined) ?? []) {
      const id = await index.getKey(address);
      if (id !== undefined) await this.#need(store, id);
    }
  }

  /** Of those a row names only what became of them is asked, unless they are gone or joined. */
  async #needNamed(row: SyncRow): Promise<void> {
    const former =
      (row.store === "people" ? (row.value["mergedFrom"] as readonly string[] | undefined) : undefined) ?? [];
    for (const [store, id] of [...referencesOf(row), ...former.map((one) => ["people", one] as const)]) {
      if (this.#known.has(keyOf(store, id))) continue;
      const tombstone = await this.#changeSet.transaction.objectStore("tombstones").get([store, id]);
      if (tombstone) await this.#need(store, id);
    }
  }

  async #meetAll(): Promise<void> {
    this.#hasAll = true;
    const { transaction } = this.#changeSet;
    for (const store of RECORD_STORES) {
      for (let range: IDBKeyRange | null = null; ;) {
        const chunk = (await transaction.objectStore(store).getAll(range, CHUNK)) as readonly Row[];
        for (const row of chunk) this.#keep(store, row);
        const last = chunk.at(-1);
        if (!last || chunk.length < CHUNK) break;
        range = IDBKeyRange.lowerBound(last.value.id, true);
      }
    }
    for (const tombstone of await transaction.objectStore("tombstones").getAll())
      this.tombstones.set(keyOf(tombstone.store, tombstone.id), syncTombstoneOf(tombstone));
  }
}
