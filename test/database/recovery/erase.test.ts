import { afterEach, beforeEach, expect, it } from "vitest";
import type { Canary, CanaryNote } from "../../../src/database/recovery/quick-check.ts";
import { eraseNotebook } from "../../../src/database/recovery/erase.ts";
import { checkNotebook } from "../../../src/database/recovery/startup-check.ts";
import { nextUndo } from "../../../src/database/journal/undo.ts";
import { closeNotebook, notebook } from "../../../src/database/connection/open.ts";
import { allPeople, changePerson, importPeople, removePeople } from "../../../src/database/stores/people.ts";
import { newestSnapshot } from "../../../src/database/snapshots/snapshot-ring.ts";
import { keepSnapshot } from "../../../src/database/snapshots/snapshots.ts";
import { readLog } from "../../../src/database/log/write-ahead-log.ts";
import { snapshotNow } from "../../../src/database/recovery/watch.ts";
import { stash } from "../../../src/database/local/pending-writes.ts";
import { write } from "../../../src/domain/person/person.ts";
import { emptyNotebook, everything, numbered } from "../fixtures.ts";

const SECRET = "canary-bird";
let note: CanaryNote | undefined;
const canary: Canary = {
  read: () => Promise.resolve(note),
  write: (written) => {
    note = written;
    return Promise.resolve();
  },
};

beforeEach(emptyNotebook);
afterEach(() => closeNotebook());

it("leaves nothing of a notebook anywhere, and nothing for the guard to mend", async () => {
  const person = numbered(1, { note: SECRET });
  await importPeople([person, numbered(2)], (kept) => kept);
  await keepSnapshot(await notebook());
  await changePerson({ id: person.id }, (kept) => kept && write(kept, `${SECRET} again`));
  await removePeople([numbered(2).id]);
  stash("sort", { person, commands: [{ kind: "write", note: SECRET }] });
  localStorage.setItem("csv-mappings", SECRET);
  await snapshotNow(canary);
  expect(await everything()).toContain(SECRET);
  expect(JSON.stringify((await readLog()).changes)).not.toBe("[]");

  await eraseNotebook(canary);
  expect(await allPeople()).toEqual([]);
  expect(await everything()).not.toContain(SECRET);
  expect(await nextUndo()).toBeUndefined();
  expect((await newestSnapshot()).snapshot).toBeUndefined();
  expect((await readLog()).changes).toEqual([]);
  expect(localStorage.length).toBe(0);
  expect(await checkNotebook(canary, true)).toEqual({ kind: "fine" });

  // A notebook as any other from here on.
  await importPeople([numbered(3)], (kept) => kept);
  await snapshotNow(canary);
  expect(note).toMatchObject({ people: 1 });
  expect(await checkNotebook(canary, true)).toEqual({ kind: "fine" });
  expect(await allPeople()).toHaveLength(1);
});

it("is finished at the next look when the browser was gone in between", async () => {
  await importPeople([numbered(1)], (kept) => kept);
  await keepSnapshot(await notebook());
  const database = await notebook();
  const state = await database.get("state", "state");
  if (!state) throw new Error("no state");
  // As the first transaction leaves it, with the snapshot still there.
  await database.clear("people");
  await database.clear("journal");
  note = { schema: database.version, notebook: state.notebook, changes: state.changes, people: 1 };
  await database.put("state", { ...state, notebook: "anew", changes: 0, people: 0, isForgetting: true });
  await checkNotebook(canary);
  expect(await allPeople()).toEqual([]);
  expect((await newestSnapshot()).snapshot).toBeUndefined();
});
