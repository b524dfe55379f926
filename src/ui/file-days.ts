import { useEffect, useState } from "preact/hooks";
import { storedValue } from "../browser.ts";
import type { Day } from "../domain/attributes.ts";

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
