import { useEffect, useState } from "preact/hooks";
import { storedValue } from "../browser.ts";
import type { Day } from "../domain/attributes.ts";
import { daysBetween } from "../domain/day.ts";

/** When files last came in or went out: days and a count, nothing of anybody. */
export interface FileDays {
  readonly importedOn?: Day;
  readonly backedUpOn?: Day;
  /** How many changes the notebook had counted at the last backup. */
  readonly changesAtBackup?: number;
}

const stored = storedValue("fileDays");

function daysFrom(value: unknown): FileDays {
  return typeof value === "object" && value !== null ? value : {};
}

/** Notes that a file came in or went out. */
export async function noteFiles(days: FileDays): Promise<void> {
  await stored.write({ ...daysFrom(await stored.read()), ...days });
}

/** When files last came in or went out, kept up to date. */
export function useFileDays(): FileDays {
  const [days, setDays] = useState<FileDays>({});
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

/** Whether the last backup is older than 7 days or 25 changes; a notebook without changes needs none. */
export function isBackupDue(days: FileDays, changes: number, on: Day): boolean {
  const since = changes - (days.changesAtBackup ?? 0);
  if (since <= 0) return false;
  return since >= DUE_CHANGES || days.backedUpOn === undefined || daysBetween(days.backedUpOn, on) >= DUE_DAYS;
}
