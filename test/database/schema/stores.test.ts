import type { IDBPDatabase } from "idb";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { MIGRATIONS } from "../../../src/database/schema/migrations.ts";
import { closeNotebook, notebook } from "../../../src/database/connection/open.ts";
import { replayed } from "../../../src/database/log/replay.ts";
import { RECORD_STORES } from "../../../src/database/schema/records.ts";
import { SCHEMA_VERSION } from "../../../src/database/schema/schema.ts";
import { rowKeyOf, sortOut, STORE_NAMES, type StoreRule, STORES } from "../../../src/database/schema/stores.ts";
import { mergeCopies } from "../../../src/database/recovery/merge-copies.ts";
import type { LogRow } from "../../../src/database/log/write-ahead-log.ts";
import { emptyNotebook } from "../fixtures.ts";

beforeEach(emptyNotebook);
afterEach(() => closeNotebook());

describe("the table of stores", () => {
  it("is the schema: each store with its own key", async () => {
    const database = (await notebook()) as unknown as IDBPDatabase;
    const transaction = database.transaction([...database.objectStoreNames]);
    const schema = Object.fromEntries(
      [...database.objectStoreNames].map((name) => [name, transaction.objectStore(name).keyPath]),
    );
    expect(Object.fromEntries(STORE_NAMES.map((name) => [name, STORES[name].keyPath]))).toEqual(schema);
  });

  it("is of the version the migrations lead to", () => {
    expect(SCHEMA_VERSION).toBe(MIGRATIONS.length);
  });

  it("has every kind of record", () => {
    expect(STORE_NAMES).toEqual(expect.arrayContaining([...RECORD_STORES]));
  });
});

describe("a store that is added to the table", () => {
  interface Visit {
    readonly place: { readonly id: string };
    readonly day: string;
    readonly at: string;
  }
  const visits: StoreRule = {
    keyPath: ["place.id", "day"],
    isReadable: (row) => typeof (row as Visit | null)?.at === "string",
    version: ({ at }: Visit) => at,
  };
  const rules = { ...STORES, visits };
  const visit = (id: string, day: string, at: string): Visit => ({ place: { id }, day, at });

  it("has its rows told apart by its own key, sorted out, replayed and joined", () => {
    const [one, two] = [visit("a", "2026-01-01", "1"), visit("a", "2026-01-02", "1")];
    expect(rowKeyOf(visits, one)).not.toBe(rowKeyOf(visits, two));
    const { readable, unreadable } = sortOut(new Map([["visits", [one, null, { day: 5 }]]]), rules);
    expect([readable.get("visits"), unreadable.get("visits")]).toEqual([[one], [null, { day: 5 }]]);
    const newer = visit("a", "2026-01-01", "2");
    const logged = {
      header: { format: "vouchbook-log", schema: 1, notebook: "n", after: "", clock: "1", rows: 2 } as const,
      rows: [
        ["visits", newer],
        ["visits", null, ["a", "2026-01-02"]],
      ] satisfies LogRow[],
      isWhole: true,
    };
    expect(replayed(new Map([["visits", [one, two]]]), [logged], rules).get("visits")).toEqual([newer]);
    const joined = mergeCopies(new Map([["visits", [one]]]), new Map([["visits", [newer, two]]]), false, rules);
    expect(joined.get("visits")).toEqual([newer, two]);
  });
});
