import { JOURNAL_DAYS } from "../schema/journal-entry.ts";
import { notebook } from "../connection/open.ts";
import { clockMs } from "../../domain/history/clock.ts";
import type { Tombstone } from "../schema/records.ts";
import { refusalFrom } from "../connection/refusal.ts";

const DAY_MS = 86_400_000;

/** Another device hears of a deletion for so many days. */
export const TOMBSTONE_DAYS = 180;

function isKeptForGood({ store, isForgotten, into }: Tombstone): boolean {
  return isForgotten === true || (store === "people" && into !== undefined);
}

/**
 * Drops journal entries older than 30 days and tombstones older than 180, as of an instant in milliseconds since 1970. Tombstones of
 * the forgotten stay: nothing may bring them back. Those of people who were joined to another stay too, so that forgetting finds both.
 */
export async function prune(nowMs: number): Promise<void> {
  try {
    const transaction = (await notebook()).transaction(["journal", "tombstones"], "readwrite");
    const limit = new Date(nowMs - JOURNAL_DAYS * DAY_MS).toISOString();
    // Entries are in the order of their making, so the first young one ends the walk.
    for (
      let cursor = await transaction.objectStore("journal").openCursor();
      cursor && cursor.value.at < limit;
      cursor = await cursor.continue()
    )
      await cursor.delete();
    for (
      let cursor = await transaction.objectStore("tombstones").openCursor();
      cursor;
      cursor = await cursor.continue()
    )
      if (!isKeptForGood(cursor.value) && clockMs(cursor.value.clock) < nowMs - TOMBSTONE_DAYS * DAY_MS)
        await cursor.delete();
    await transaction.done;
  } catch (error) {
    throw refusalFrom(error);
  }
}
