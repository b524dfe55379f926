import { clockMs } from "../../domain/history/clock.ts";
import { forgottenIn, hear } from "../../news.ts";
import { dropDamaged, putAside } from "./damaged-entries.ts";
import { draftIsAbout, draftKeys, dropDrafts } from "./drafts.ts";
import { JOURNAL_DAYS } from "../schema/journal-entry.ts";
import { notebook } from "../connection/open.ts";
import { leavePlaceOf, recallSort } from "./sort-memory.ts";
import { dropPendingWrites, readPendingWrites, pendingWritesAreAbout, pendingWriteKeys } from "./pending-writes.ts";

// What pages note down beside the notebook lies in `localStorage`, which no worker has: whoever forgets says so, and every page drops
// what it finds; what was forgotten while no page was there to hear it is found by its tombstone at the next opening.

const DAY_MS = 86_400_000;

/** Erases what pages noted down beside the notebook about people by their ids and addresses: unwritten, half typed, put aside, their place. */
export function dropTraces(about: readonly string[]): void {
  dropPendingWrites(about);
  dropDrafts(about);
  dropDamaged(about);
  leavePlaceOf(about);
}

/** Drops the traces of whomever any page or worker forgets, from now on. */
export function hearForgetting(): () => void {
  return hear((news) => {
    if (news.kind === "forgotten") dropTraces(forgottenIn(news));
  });
}

/** Puts forms aside that can't be read, and returns how many. */
export function putUnreadableDraftsAside(): number {
  const broken = draftKeys().filter((key) => !draftIsAbout(key));
  for (const key of broken) putAside(key);
  return broken.length;
}

function mentioned(): readonly string[] {
  const { place } = recallSort();
  const unwritten = pendingWriteKeys().flatMap((key) => readPendingWrites(key) ?? []);
  const ids = [...unwritten.flatMap(pendingWritesAreAbout), ...draftKeys().flatMap((key) => draftIsAbout(key) ?? [])];
  return [...new Set([...ids, ...(place === undefined ? [] : [place])])];
}

/**
 * Drops the traces of people who were forgotten while no page listened, and of those removed too long ago to come back. Throws
 * `Refusal` when there is no storage.
 */
export async function dropTracesOfForgotten(nowMs: number): Promise<void> {
  const ids = mentioned();
  if (ids.length === 0) return;
  const transaction = (await notebook()).transaction(["people", "tombstones"]);
  const [people, tombstones] = [transaction.objectStore("people"), transaction.objectStore("tombstones")];
  const gone = await Promise.all(
    ids.map(async (id) => {
      const [tombstone, isKept] = await Promise.all([tombstones.get(["people", id]), people.getKey(id)]);
      if (!tombstone || isKept !== undefined || (tombstone.into && !tombstone.isForgotten)) return [];
      const isOld = nowMs - clockMs(tombstone.clock) > JOURNAL_DAYS * DAY_MS;
      return tombstone.isForgotten || isOld ? [id] : [];
    }),
  );
  if (gone.flat().length > 0) dropTraces(gone.flat());
}
