import type { IDBPTransaction } from "idb";
import type { SyncTombstone } from "../../domain/sync/changes.ts";
import type { Plain } from "../../domain/history/change.ts";
import type { Clock } from "../../domain/history/clock.ts";
import type { Person } from "../../domain/person/person.ts";
import { RECORDS, sound } from "../../domain/validation/records.ts";
import { rejoined } from "../../domain/validation/keep-invalid.ts";
import type { Shape } from "../../domain/validation/shape.ts";
import type { Stamp } from "../../domain/history/stamp.ts";
import type { ChangeKind, JournalEntry } from "../schema/journal-entry.ts";
import type { SyncCursors } from "../schema/sync-cursors.ts";
import { DEPENDENT_STORES, type NotebookState, type RecordStore, type Records, type Row } from "../schema/records.ts";
import type { NotebookSchema } from "../schema/schema.ts";
import type { StoreName } from "../schema/stores.ts";
import type { LogRow } from "../log/write-ahead-log.ts";

export type WriteTransaction = IDBPTransaction<NotebookSchema, StoreName[], "readwrite">;

/** What kind of change is made; a `replay` is an undo or redo, which turns entries instead of adding one. */
export interface Order {
  readonly kind: ChangeKind | "replay";
  readonly session?: string | undefined;
}

/** A record as it was found and as it is to be left. */
export interface Touched {
  readonly store: RecordStore;
  readonly id: string;
  readonly row: Row | undefined;
  now: Records[RecordStore] | undefined;
  /** The stamp it is to have, where another machine decides. */
  stamp?: Stamp;
}

/** One change while it is being made: what is read and what is to be written, all in one transaction. */
export class ChangeSet {
  readonly transaction: WriteTransaction;
  readonly touched = new Map<string, Touched>();
  /** Entries to write back with a new `turned`. */
  readonly turned: JournalEntry[] = [];
  /** What another machine says is gone, to be written down whether it was here or not. */
  readonly tombstones: SyncTombstone[] = [];
  /** The cursors of sync, if this change moves them. */
  marks: SyncCursors | undefined;
  /** What of the notebook's own state this change sets. */
  own: Partial<Pick<NotebookState, "skills">> | undefined;
  readonly #left: LogRow[] = [];
  readonly #keys: Promise<void>[] = [];
  /** The group of what was entered into the journal. */
  group: string | undefined;
  /** The latest clock heard of another device. */
  heard: Clock | undefined;
  failure: unknown;

  constructor(transaction: WriteTransaction) {
    this.transaction = transaction;
  }

  /** What is kept under an id, as this change has left it so far. */
  async get<S extends RecordStore>(store: S, id: string): Promise<Records[S] | undefined> {
    return this.meet(store, id, this.touched.has(`${store} ${id}`) ? undefined : await this.#read(store, id));
  }

  /** Takes note of a row read through an index, so that it isn't read again. */
  meet<S extends RecordStore>(store: S, id: string, row: Row<S> | undefined): Records[S] | undefined {
    const key = `${store} ${id}`;
    const known = this.touched.get(key);
    if (known) return shown(store, known.now as Records[S] | undefined);
    this.touched.set(key, { store, id, row, now: row?.value });
    return shown(store, row?.value);
  }

  /** Leaves a record as given. */
  async put<S extends RecordStore>(store: S, value: Records[S]): Promise<void> {
    const before = await this.get(store, value.id);
    const stored = this.touched.get(`${store} ${value.id}`)?.now as Records[S] | undefined;
    this.#leave(store, value.id, before && stored ? rejoined(stored, before, value) : value);
  }

  /** Changes a record as it is stored, whatever is in it. */
  async alter(store: RecordStore, id: string, how: (stored: unknown) => unknown): Promise<void> {
    await this.get(store, id);
    const touched = this.touched.get(`${store} ${id}`);
    if (touched?.now) touched.now = how(touched.now) as Records[RecordStore];
  }

  /** Leaves a record as another machine has it, stamp included. */
  async putSynced<S extends RecordStore>(store: S, value: Records[S], stamp: Stamp): Promise<void> {
    await this.get(store, value.id);
    const touched = this.touched.get(`${store} ${value.id}`);
    if (touched) Object.assign(touched, { now: value, stamp });
  }

  /** Leaves a record known to be new; if it isn't, the whole change is refused. */
  make<S extends RecordStore>(store: S, value: Records[S]): void {
    this.meet(store, value.id, undefined);
    this.#leave(store, value.id, value);
  }

  /** Leaves nothing under an id, and touches nothing else. */
  async take(store: RecordStore, id: string): Promise<void> {
    await this.get(store, id);
    this.#leave(store, id, undefined);
  }

  /** Leaves nothing under an id; with a person go their exchanges, asks and steps. */
  async remove(store: RecordStore, id: string): Promise<void> {
    await this.take(store, id);
    if (store !== "people") return;
    for (const their of DEPENDENT_STORES)
      for (const key of await this.transaction.objectStore(their).index("person").getAllKeys(id))
        // A merge has already given them to somebody else.
        if ((await this.get(their, key))?.person === id) await this.remove(their, key);
  }

  /** The person who has one of these addresses. */
  async personAt(addresses: readonly string[]): Promise<Person | undefined> {
    for (const address of addresses) {
      const row = await this.transaction.objectStore("people").index("addresses").get(address);
      const person = row && this.meet("people", row.value.id, row);
      // This change may have taken the address away from them already.
      if (person?.addresses.includes(address)) return person;
    }
    return undefined;
  }

  /** Sends a request without waiting for it: if it fails the transaction fails with it, and `failure` says why. */
  send(request: Promise<unknown>): void {
    request.catch((error: unknown) => {
      this.failure ??= error;
    });
  }

  /** Leaves a row in a store. */
  putRow(store: StoreName, row: unknown): void {
    this.send(this.transaction.objectStore(store as "state").put(row as NotebookState));
    this.#left.push([store, row]);
  }

  /** Leaves a row in a store that has none under its key yet; if it has, the whole change is refused. */
  addRow(store: StoreName, row: unknown): void {
    this.send(this.transaction.objectStore(store as "state").add(row as NotebookState));
    this.#left.push([store, row]);
  }

  /** Adds an entry to the journal, which gives it its place. */
  addEntry(entry: Omit<JournalEntry, "seq">): void {
    const added = this.transaction.objectStore("journal").add(entry as JournalEntry);
    this.send(added);
    const key = added.then((seq) => void this.#left.push(["journal", { ...entry, seq }]));
    // Whoever writes the log waits for it; where nobody does, the transaction says why.
    key.catch(() => undefined);
    this.#keys.push(key);
  }

  /** Leaves nothing under a key. */
  deleteRow(store: StoreName, key: IDBValidKey): void {
    this.send(this.transaction.objectStore(store as "state").delete(key as string));
    this.#left.push([store, null, key]);
  }

  /** What it leaves in the stores, for the log, once the journal has given its entries their keys. */
  async left(): Promise<readonly LogRow[]> {
    await Promise.all(this.#keys);
    return this.#left;
  }

  #leave(store: RecordStore, id: string, value: Records[RecordStore] | undefined): void {
    const touched = this.touched.get(`${store} ${id}`);
    if (touched) touched.now = value;
  }

  async #read<S extends RecordStore>(store: S, id: string): Promise<Row<S> | undefined> {
    return (await this.transaction.objectStore(store).get(id)) as Row<S> | undefined;
  }
}

/** What of a stored record a change gets to see. */
function shown<S extends RecordStore>(store: S, stored: Records[S] | undefined): Records[S] | undefined {
  return stored && sound(RECORDS[store] as Shape<Records[S]>, stored);
}

/** A record as plain data, for the journal. */
export function plain(value: Records[RecordStore] | undefined): Plain {
  return (value ?? {}) as unknown as Plain;
}
