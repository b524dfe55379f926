import type { IDBPDatabase } from "idb";
import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { allRows } from "../../../src/database/recovery/invariants.ts";
import { undoLast } from "../../../src/database/journal/undo.ts";
import { closeNotebook, notebook } from "../../../src/database/connection/open.ts";
import { allPeople, changePerson, importPeople, mergeInto } from "../../../src/database/stores/people.ts";
import { replayed } from "../../../src/database/log/replay.ts";
import { changeSkills } from "../../../src/database/stores/skills.ts";
import { eraseSnapshots, newestHeader } from "../../../src/database/snapshots/snapshot-ring.ts";
import { coverAll } from "../../../src/database/snapshots/snapshots.ts";
import {
  changeIn,
  eraseLog,
  isLogged,
  logChange,
  loggedClocks,
  logFolder,
  readLog,
} from "../../../src/database/log/write-ahead-log.ts";
import { write } from "../../../src/domain/person/person.ts";
import { emptyNotebook, numbered } from "../fixtures.ts";

beforeEach(async () => {
  await emptyNotebook();
  await eraseSnapshots();
  await eraseLog();
});
afterEach(async () => {
  vi.restoreAllMocks();
  await closeNotebook();
});

it("has all that a change left by the time it is acknowledged, a large one too", async () => {
  const begin = await allRows((await notebook()) as unknown as IDBPDatabase);
  const note = { note: "a long note ".repeat(20) };
  await changePerson({ id: "" }, () => numbered(1, note));
  const many = Array.from({ length: 1200 }, (_, index) => numbered(index + 10));
  await changePerson({ id: numbered(1).id }, (person) => person && write(person, "\ud83d \u2028 lone"), "typing");
  await changePerson({ id: numbered(1).id }, (person) => person && write(person, note.note), "typing");
  await undoLast();
  await changeSkills(() => [{ name: "Gardening", aliases: [] }]);
  // An import takes a snapshot first, which drops what the log has so far.
  const first = (await readLog()).changes;
  await importPeople(many, (kept) => kept);
  await mergeInto(numbered(10).id, numbered(11).id);
  const all = [
    ...first,
    ...(await readLog()).changes.filter(({ header }) => header.clock > (first.at(-1)?.header.clock ?? "")),
  ];
  expect(all.map(({ isWhole }) => isWhole)).not.toContain(false);
  const now = await allRows((await notebook()) as unknown as IDBPDatabase);
  expect(Object.fromEntries(replayed(begin, all))).toEqual(Object.fromEntries(now));
});

it("forgets a change that was refused", async () => {
  await changePerson({ id: "" }, () => numbered(1));
  const before = await loggedClocks();
  await expect(
    changePerson({ id: "" }, () => ({ ...numbered(2), addresses: numbered(1).addresses })),
  ).rejects.toMatchObject({ name: "Refusal" });
  expect(await loggedClocks()).toEqual(before);
  expect(await allPeople()).toHaveLength(1);
});

it("tells a line that isn't as it was written, and keeps the rest", async () => {
  await importPeople([numbered(1), numbered(2)], (kept) => kept);
  const [name = ""] = await loggedClocks();
  const text = await (await (await logFolder()).getFileHandle(name)).getFile().then((file) => file.text());
  const whole = changeIn(text);
  for (const [at, letter] of [...text].entries()) {
    if (at % 7 !== 0 || letter === "\n") continue;
    const changed = changeIn(`${text.slice(0, at)}${letter === "1" ? "2" : "1"}${text.slice(at + 1)}`);
    // A damaged first line says nothing; any other takes its own row along and no more.
    const left = changed && { isWhole: changed.isWhole, rows: changed.rows.length };
    expect([undefined, { isWhole: false, rows: (whole?.rows.length ?? 0) - 1 }]).toContainEqual(left);
  }
});

it("isn't there where the disk gives no room, and the change is kept all the same", async () => {
  vi.spyOn(FileSystemFileHandle.prototype, "createWritable").mockRejectedValue(
    new DOMException("", "QuotaExceededError"),
  );
  await changePerson({ id: "" }, () => numbered(1));
  vi.restoreAllMocks();
  expect((await readLog()).changes).toEqual([]);
  const clock = (await (await notebook()).get("state", "state"))?.clock ?? "";
  expect(await isLogged(clock)).toBe(false);
  // At the next start a snapshot is taken of what no copy has.
  expect(await coverAll(await notebook())).toBe(true);
  expect((await newestHeader())?.clock).toBe(clock);
  expect(await coverAll(await notebook())).toBe(false);
});

it("doesn't wait for the rows of a change that was refused: with a full disk nobody brings them", async () => {
  const about = { schema: 3, notebook: "n", after: "a", clock: "b" };
  await logChange(about, new Promise(() => undefined), Promise.resolve(false));
  expect(await loggedClocks()).toEqual([]);
});
