import type { FieldChange } from "../../domain/history/change.ts";
import type { ChangeKind, JournalEntry } from "../schema/journal-entry.ts";
import { notebook } from "../connection/open.ts";
import { isEntry } from "../schema/row-checks.ts";
import type { RecordStore } from "../schema/records.ts";

/** One thing that happened to a person. `field` is absent when a record was made or removed. */
export interface Activity {
  readonly at: string;
  readonly device: string;
  readonly kind: ChangeKind;
  readonly group: string;
  readonly store: RecordStore;
  readonly id: string;
  readonly what: "changed" | "made" | "removed";
  readonly change?: FieldChange;
  readonly isUndone: boolean;
}

function activities(entry: JournalEntry, person: string): readonly Activity[] {
  const { at, device, kind, group } = entry;
  return entry.edits
    .filter(({ store, id }) => store !== "people" || id === person)
    .flatMap(({ store, id, kind: what, changes }): readonly Activity[] => {
      const base = { at, device, kind, group, store, id, what, isUndone: Boolean(entry.isUndone) };
      return what === "changed" ? changes.map((change) => ({ ...base, change })) : [base];
    });
}

/** What happened to a person in the last 30 days, newest first; older days are told by the dates of what is kept itself. */
export async function timeLineOf(person: string): Promise<readonly Activity[]> {
  const entries = await (await notebook()).getAllFromIndex("journal", "people", person);
  const readable = entries.filter((entry) => isEntry(entry));
  return readable.toReversed().flatMap((entry) => activities(entry, person));
}
