import type { Ask } from "../../domain/referral/ask.ts";
import type { Exchange } from "../../domain/referral/exchange.ts";
import type { KeptStep } from "../../domain/referral/kept-step.ts";
import type { Organization } from "../../domain/organization/organization.ts";
import type { Person } from "../../domain/person/person.ts";
import { nextUndo } from "../journal/undo.ts";
import { notebook } from "../connection/open.ts";
import { RECORD_STORES, type Records, type RecordStore, type Row } from "../schema/records.ts";
import { keepSnapshot } from "../snapshots/snapshots.ts";
import { soundValues } from "../schema/sound-rows.ts";
import { write } from "../transaction/write.ts";
import type { ChangeSet } from "../transaction/change-set.ts";

/** Everything kept, or everything a file would leave in its place. */
export interface AllRecords {
  readonly people: readonly Person[];
  readonly organizations: readonly Organization[];
  readonly exchanges: readonly Exchange[];
  readonly asks: readonly Ask[];
  readonly steps: readonly KeptStep[];
}

/** What an import leaves: records to keep as given, and ids of those to remove. */
export interface Leaving {
  readonly put: Partial<AllRecords>;
  readonly remove?: { readonly [S in RecordStore]?: readonly string[] };
}

const CHUNK = 500;

async function rowsOf<S extends RecordStore>(changeSet: ChangeSet, store: S): Promise<ReadonlyMap<string, Row<S>>> {
  const rows = new Map<string, Row<S>>();
  let range: IDBKeyRange | null = null;
  for (;;) {
    const chunk = (await changeSet.transaction.objectStore(store).getAll(range, CHUNK)) as unknown as readonly Row<S>[];
    for (const row of chunk) rows.set(row.value.id, row);
    const last = chunk.at(-1);
    if (!last || chunk.length < CHUNK) return rows;
    range = IDBKeyRange.lowerBound(last.value.id, true);
  }
}

type RowsByStore = { readonly [S in RecordStore]: ReadonlyMap<string, Row<S>> };

function valuesOf(rows: RowsByStore): AllRecords {
  const values = <S extends RecordStore>(store: S): readonly Records[S][] =>
    soundValues(store, [...rows[store].values()]);
  return {
    people: values("people"),
    organizations: values("organizations"),
    exchanges: values("exchanges"),
    asks: values("asks"),
    steps: values("steps"),
  };
}

/**
 * A person without the ids that a file says were merged into them, where somebody stands under one or was forgotten: what a file claims
 * may not take others along when one is forgotten.
 */
async function withoutClaims(changeSet: ChangeSet, { put, remove }: Leaving, rows: RowsByStore["people"]) {
  const people = put.people ?? [];
  const ids = new Set([...rows.keys(), ...people.map(({ id }) => id)]);
  for (const id of remove?.people ?? []) ids.delete(id);
  const tombstones = changeSet.transaction.objectStore("tombstones");
  return Promise.all(
    people.map(async (person): Promise<Person> => {
      const { mergedFrom, ...rest } = person;
      const known = new Set(rows.get(person.id)?.value.mergedFrom);
      if (!mergedFrom || mergedFrom.every((id) => known.has(id))) return person;
      const isTrue = await Promise.all(
        mergedFrom.map(
          async (id) => known.has(id) || (!ids.has(id) && !(await tombstones.get(["people", id]))?.isForgotten),
        ),
      );
      const left = mergedFrom.filter((_id, index) => isTrue[index]);
      return left.length > 0 ? { ...rest, mergedFrom: left } : rest;
    }),
  );
}

async function leave(changeSet: ChangeSet, store: RecordStore, rows: RowsByStore, leaving: Leaving): Promise<void> {
  for (const id of leaving.remove?.[store] ?? []) {
    changeSet.meet(store, id, rows[store].get(id));
    await changeSet.take(store, id);
  }
  for (const value of leaving.put[store] ?? []) {
    const row = rows[store].get(value.id);
    if (!row) {
      changeSet.make(store, value);
      continue;
    }
    changeSet.meet(store, value.id, row);
    await changeSet.put(store, value);
  }
}

/** Everything kept, read in one transaction so that it fits together. Throws `Refusal`. */
export async function allRecords(): Promise<AllRecords> {
  const transaction = (await notebook()).transaction(RECORD_STORES);
  const [people, organizations, exchanges, asks, steps] = await Promise.all(
    RECORD_STORES.map(async (store) => soundValues(store, await transaction.objectStore(store).getAll())),
  );
  return { people, organizations, exchanges, asks, steps } as unknown as AllRecords;
}

/**
 * Imports in one strict transaction and as one change to undo: `plan` gets everything as it is at that moment and says what to
 * leave. Returns the group to undo it by; `undefined` when nothing changed. Throws `Refusal`; then nothing was written.
 */
export async function importRecords(plan: (kept: AllRecords) => Leaving): Promise<string | undefined> {
  await keepSnapshot(await notebook());
  const before = await nextUndo();
  await write({ kind: "import" }, async (changeSet) => {
    const rows: RowsByStore = {
      people: await rowsOf(changeSet, "people"),
      organizations: await rowsOf(changeSet, "organizations"),
      exchanges: await rowsOf(changeSet, "exchanges"),
      asks: await rowsOf(changeSet, "asks"),
      steps: await rowsOf(changeSet, "steps"),
    };
    const planned = plan(valuesOf(rows));
    const people = await withoutClaims(changeSet, planned, rows.people);
    const leaving = { ...planned, put: { ...planned.put, people } };
    for (const store of RECORD_STORES) await leave(changeSet, store, rows, leaving);
  });
  const entry = await nextUndo();
  return entry && entry.kind === "import" && entry.group !== before?.group ? entry.group : undefined;
}
