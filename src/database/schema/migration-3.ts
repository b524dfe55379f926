import type { AnyDatabase, AnyUpgrade } from "./migration.ts";

/**
 * Version 3. Before: rows and tombstones are found by id. After: also by when they last changed here, which is what another machine is
 * to hear; and a store for what was carried to and from a shared folder. No row is touched.
 */
export function toCarrying(database: AnyDatabase, transaction: AnyUpgrade): void {
  for (const name of ["people", "organizations", "exchanges", "asks"])
    transaction.objectStore(name).createIndex("changed", "stamp.at");
  transaction.objectStore("tombstones").createIndex("changed", "clock");
  database.createObjectStore("carrying", { keyPath: "id" });
}
