import type { DBSchema } from "idb";
import type { SyncCursors } from "./sync-cursors.ts";
import type { JournalEntry } from "./journal-entry.ts";
import type { NotebookState, RecordStore, Row, Standing, Tombstone } from "./records.ts";

/** The version of the schema: the number of its migrations. */
export const SCHEMA_VERSION = 4;

/** The schema as code sees it; `migrations.ts` makes it. */
export interface NotebookSchema extends DBSchema {
  people: {
    key: string;
    value: Row<"people">;
    indexes: {
      addresses: string;
      name: string;
      standing: [Standing, string];
      organization: [string, string];
      due: string;
      labels: string;
      reaches: string;
      hirers: string;
      changed: string;
    };
  };
  organizations: {
    key: string;
    value: Row<"organizations">;
    indexes: { addresses: string; names: string; target: number; changed: string };
  };
  exchanges: { key: string; value: Row<"exchanges">; indexes: { person: string; due: string; changed: string } };
  asks: {
    key: string;
    value: Row<"asks">;
    indexes: { person: string; organization: string; open: number; changed: string };
  };
  steps: { key: string; value: Row<"steps">; indexes: { person: string; due: string; changed: string } };
  journal: { key: number; value: JournalEntry; indexes: { people: string } };
  tombstones: { key: [RecordStore, string]; value: Tombstone; indexes: { changed: string } };
  state: { key: string; value: NotebookState };
  carrying: { key: string; value: SyncCursors };
}
