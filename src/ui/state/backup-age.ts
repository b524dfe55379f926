import { useEffect, useState } from "preact/hooks";
import { changesMade } from "../../database/journal/changes-made.ts";
import { type Day, daysBetween } from "../../domain/history/day.ts";
import { hear } from "../../news.ts";
import type { FileDays } from "./file-days.ts";
import { say, sayCount } from "../words/words.ts";

/** How many changes the notebook has counted, kept up to date; `undefined` until it is read. */
export function useChanges(): number | undefined {
  const [changes, setChanges] = useState<number>();
  useEffect(() => {
    const count = (): void => void changesMade().then(setChanges, () => undefined);
    count();
    return hear(count);
  }, []);
  return changes;
}

/** How old the last backup is, and what has come since, in a sentence or two. */
export function backupAge(days: FileDays, changes: number, today: Day): string {
  if (days.backedUpOn === undefined) return say("files_noBackup");
  const age = Math.max(0, daysBetween(days.backedUpOn, today));
  const since = Math.max(0, changes - (days.changesAtBackup ?? 0));
  const old = age === 0 ? say("files_backedUpToday") : sayCount("files_backedUpAgo", age);
  return `${old} ${sayCount("files_changesSince", since)}`;
}
