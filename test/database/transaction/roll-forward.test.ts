import type { IDBPDatabase } from "idb";
import { afterEach, beforeEach, expect, it } from "vitest";
import { allRows, faultsIn } from "../../../src/database/recovery/invariants.ts";
import { undo } from "../../../src/database/journal/undo.ts";
import { closeNotebook, notebook } from "../../../src/database/connection/open.ts";
import { changePerson, personById } from "../../../src/database/stores/people.ts";
import { rollForward } from "../../../src/database/transaction/roll-forward.ts";
import { eraseSnapshots } from "../../../src/database/snapshots/snapshot-ring.ts";
import { STORE_NAMES, type Stores } from "../../../src/database/schema/stores.ts";
import { eraseLog } from "../../../src/database/log/write-ahead-log.ts";
import { write } from "../../../src/domain/person/person.ts";
import { emptyNotebook, numbered } from "../fixtures.ts";

beforeEach(async () => {
  await emptyNotebook();
  await eraseSnapshots();
  await eraseLog();
});
afterEach(() => closeNotebook());

const { id } = numbered(1);

async function rows(): Promise<Stores> {
  return allRows((await notebook()) as unknown as IDBPDatabase);
}

/** The notebook loses what came after, as a database does whose last writes never reached the disk. */
async function backTo(stores: Stores): Promise<void> {
  const transaction = (await notebook()).transaction(STORE_NAMES, "readwrite");
  for (const name of STORE_NAMES) {
    void transaction.objectStore(name).clear();
    for (const row of stores.get(name) ?? []) void transaction.objectStore(name).put(row as never);
  }
  await transaction.done;
  await closeNotebook();
}

it("makes again what the log has and the notebook lost, before anybody writes", async () => {
  await changePerson({ id: "" }, () => numbered(1));
  const early = await rows();
  await changePerson({ id }, (person) => person && write(person, "one"), "a session");
  await changePerson({ id }, (person) => person && write(person, "two"));
  await backTo(early);
  // The next change goes on from all of it.
  await changePerson({ id }, (person) => person && write(person, `${person.note}, three`));
  expect((await personById(id))?.note).toBe("two, three");
  expect(faultsIn(await rows())).toEqual([]);
  for (const note of ["two", "one", ""]) {
    await undo(id);
    expect((await personById(id))?.note).toBe(note);
  }
});

it("does nothing where the log goes on from something else", async () => {
  await changePerson({ id: "" }, () => numbered(1));
  const early = await rows();
  await changePerson({ id }, (person) => person && write(person, "one"));
  await eraseLog();
  await changePerson({ id }, (person) => person && write(person, "two"));
  await backTo(early);
  await rollForward();
  expect((await personById(id))?.note).toBe("");
});
