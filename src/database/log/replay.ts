import type { Clock } from "../../domain/history/clock.ts";
import { rowKeyOf, type StoreRule, STORES, type Stores } from "../schema/stores.ts";
import type { LoggedChange, LogRow } from "./write-ahead-log.ts";

/** The changes of the log that were made to a notebook after a clock, and whether they follow one another without a gap. */
export interface Replay {
  readonly changes: readonly LoggedChange[];
  readonly isComplete: boolean;
}

/**
 * The changes that were really made after `from`. A file whose change was never made (the browser went between the two) has a twin that
 * begins at the same clock: of two, the one that others go on from counts, else the later. One that began before `from` isn't of this
 * notebook's line.
 */
export function changesAfter(from: Clock, logged: readonly LoggedChange[], notebook: string, schema: number): Replay {
  const own = logged.filter(({ header }) => header.notebook === notebook && header.schema === schema);
  const wentOnFrom = new Set(own.map(({ header }) => header.after));
  const byStart = new Map<Clock, LoggedChange>();
  for (const change of own.toSorted((a, b) => (a.header.clock < b.header.clock ? -1 : 1))) {
    if (change.header.after < from) continue;
    const twin = byStart.get(change.header.after);
    const isTwinReal = twin && wentOnFrom.has(twin.header.clock) && !wentOnFrom.has(change.header.clock);
    if (!isTwinReal) byStart.set(change.header.after, change);
  }
  const changes = [...byStart.values()];
  let [at, isComplete] = [from, true];
  for (const { header, isWhole } of changes) {
    if (header.after !== at || !isWhole) isComplete = false;
    at = header.clock;
  }
  return { changes, isComplete };
}

function keyOf(rule: StoreRule, [, row, key]: LogRow): string {
  return row === null ? JSON.stringify(key) : rowKeyOf(rule, row);
}

/** The rows of a notebook after these changes, one after the other. */
export function replayed(
  stores: Stores,
  changes: readonly LoggedChange[],
  rules: Readonly<Record<string, StoreRule>> = STORES,
): Stores {
  const after = new Map<string, Map<string, unknown>>();
  for (const [name, rule] of Object.entries(rules))
    after.set(name, new Map((stores.get(name) ?? []).map((row) => [rowKeyOf(rule, row), row])));
  for (const { rows } of changes)
    for (const logged of rows) {
      const [store, row] = logged;
      const rule = rules[store];
      if (!rule) continue;
      if (row === null) after.get(store)?.delete(keyOf(rule, logged));
      else if (rule.isReadable(row)) after.get(store)?.set(keyOf(rule, logged), row);
    }
  return new Map([...after].map(([name, rows]) => [name, [...rows.values()]]));
}
