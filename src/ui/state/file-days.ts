import { useEffect, useState } from "preact/hooks";
import { storedValue } from "../../browser.ts";
import { type Day, daysBetween } from "../../domain/history/day.ts";

/** When files last came in or went out: days and a count, nothing of anybody. */
export interface FileDays {
  readonly importedOn?: Day;
  readonly backedUpOn?: Day;
  /** The day changes were first seen while there was no backup. */
  readonly changedOn?: Day;
  /** How many changes the notebook had counted at the last backup. */
  readonly changesAtBackup?: number;
}

const stored = storedValue("fileDays");

function daysFrom(value: unknown): FileDays {
  return typeof value === "object" && value !== null ? value : {};
}

/** Notes that a file came in or went out. One after the other, in all pages: what is read is written with what is new. */
export async function noteFiles(days: FileDays): Promise<void> {
  await navigator.locks.request("fileDays", async () => {
    await stored.write({ ...daysFrom(await stored.read()), ...days });
  });
}

/** When files last came in or went out, kept up to date; `undefined` until it is read. */
export function useFileDays(): FileDays | undefined {
  const [days, setDays] = useState<FileDays>();
  useEffect(() => {
    const show = (value: unknown): void => setDays(daysFrom(value));
    void stored.read().then(show);
    return stored.hear(show);
  }, []);
  return days;
}

/** A backup is worth a quiet word after so many changes or days. */
const DUE_CHANGES = 25;
const DUE_DAYS = 7;

/** Whether 25 changes or 7 days have passed since the last backup, or since the first change; without changes none is due. */
export function isBackupDue(days: FileDays, changes: number, on: Day): boolean {
  const since = changes - (days.changesAtBackup ?? 0);
  if (since <= 0) return false;
  return since >= DUE_CHANGES || daysBetween(days.backedUpOn ?? days.changedOn ?? on, on) >= DUE_DAYS;
}
