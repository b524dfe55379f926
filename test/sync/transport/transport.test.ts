import { afterEach, beforeEach, describe, expect, it } from "vitest";
import {
  changeSyncFolder,
  dropForgotten,
  dropSyncFolder,
  syncFolder,
} from "../../../src/database/sync/folder-database.ts";
import { noteSynced, ownDevice } from "../../../src/database/sync/outbox.ts";
import { closeNotebook } from "../../../src/database/connection/open.ts";
import { allPeople, changePerson, importPeople, personById } from "../../../src/database/stores/people.ts";
import type { Plain } from "../../../src/domain/history/change.ts";
import { clockMs } from "../../../src/domain/history/clock.ts";
import { write } from "../../../src/domain/person/person.ts";
import { syncFileName, syncKeyName } from "../../../src/formats/sync/file-names.ts";
import { unlockMore } from "../../../src/notebook/sync/join.ts";
import { emptyNotebook, everything, numbered } from "../../database/fixtures.ts";
import { synced, syncOnce, OtherMachine, PASSPHRASE, SharedFolder } from "./folder.ts";

const DAY_MS = 86_400_000;
const OTHER = "bbbbbbbb";

let folder: SharedFolder;
beforeEach(async () => {
  await emptyNotebook();
  folder = await SharedFolder.make();
});
afterEach(async () => {
  await dropSyncFolder();
  await folder.erase();
  await closeNotebook();
});

async function keep(...numbers: readonly number[]): Promise<void> {
  await importPeople(
    numbers.map((number) => numbered(number)),
    (kept) => kept,
  );
}

function plainOf(number: number): Plain {
  return { ...numbered(number) };
}

async function flip(name: string): Promise<void> {
  const bytes = await folder.bytes(name);
  bytes[bytes.length - 9] = (bytes[bytes.length - 9] ?? 0) ^ 1;
  await folder.put(name, bytes);
}

describe("this machine's own files in the folder", () => {
  it("are left alone while they are whole, and nothing is told", async () => {
    await keep(1);
    expect(await synced()).not.toHaveProperty("mended");
    const names = await folder.names();
    expect(await synced()).not.toHaveProperty("mended");
    expect(await folder.names()).toEqual(names);
  });

  it("are written again when the key is deleted, byte for byte, and it is told once", async () => {
    await keep(1);
    await synced();
    const name = syncKeyName(await ownDevice());
    const before = await folder.bytes(name);
    await folder.directory.removeEntry(name);
    expect(await synced()).toMatchObject({ mended: { key: "written", files: 0 } });
    expect(await folder.bytes(name)).toEqual(before);
    expect(await synced()).not.toHaveProperty("mended");
  });

  it("are written again when the key is damaged", async () => {
    const name = syncKeyName(await ownDevice());
    const before = await folder.bytes(name);
    await folder.put(name, before.slice(0, 50));
    expect(await synced()).toMatchObject({ mended: { key: "written" } });
    await flip(name);
    expect(await synced()).toMatchObject({ mended: { key: "written" } });
    expect(await folder.bytes(name)).toEqual(before);
  });

  it("leave another machine's key alone that is another one by now", async () => {
    const key = (await syncFolder())?.key;
    const theirs = syncKeyName(OTHER);
    await changeSyncFolder((before) => ({ ...before, ...(key && { key: { ...key, name: theirs } }) }));
    await folder.put(theirs, key?.bytes ?? new Uint8Array());
    await folder.directory.removeEntry(syncKeyName(await ownDevice()));
    expect(await synced()).not.toHaveProperty("mended");
    await flip(theirs);
    const now = await folder.bytes(theirs);
    expect(await synced()).toMatchObject({ mended: { key: "written" } });
    expect(await folder.bytes(theirs)).toEqual(now);
    expect(await folder.bytes(syncKeyName(await ownDevice()))).toEqual(key?.bytes);
  });

  it("are written again when they are gone, damaged or cut off", async () => {
    await keep(1);
    const device = await ownDevice();
    await synced();
    await folder.directory.removeEntry(syncFileName(device, 1));
    expect(await synced()).toMatchObject({ mended: { files: 1 } });
    expect(await folder.names()).toContain(syncFileName(device, 2));
    await flip(syncFileName(device, 2));
    expect(await synced()).toMatchObject({ mended: { files: 1 } });
    await folder.put(syncFileName(device, 3), (await folder.bytes(syncFileName(device, 3))).slice(0, 400));
    expect(await synced()).toMatchObject({ mended: { files: 1 } });
    expect(await folder.names()).toEqual([syncFileName(device, 4), syncKeyName(device)]);
    const other = new OtherMachine(OTHER, folder);
    await other.read();
    expect(other.device.people()).toHaveLength(1);
  });

  it("want the passphrase where the key was never kept and is gone, and then write it", async () => {
    await changeSyncFolder(({ key: _none, ...rest }) => rest);
    await folder.directory.removeEntry(syncKeyName(await ownDevice()));
    expect(await synced()).toMatchObject({ mended: { key: "lost" } });
    expect(await unlockMore(PASSPHRASE, () => undefined, 1)).toBe(true);
    expect(await folder.names()).toContain(syncKeyName(await ownDevice()));
    expect(await synced()).not.toHaveProperty("mended");
  });

  it("keep the key where the machine was set up before keys were kept", async () => {
    await changeSyncFolder(({ key: _none, ...rest }) => rest);
    await synced();
    await folder.directory.removeEntry(syncKeyName(await ownDevice()));
    expect(await synced()).toMatchObject({ mended: { key: "written" } });
  });
});

describe("a folder with more than one bad day", () => {
  it("asks after 180 days away, changes nothing until then, and goes on after the answer", async () => {
    await keep(1);
    await synced();
    const at = new Date(Date.now() - 181 * DAY_MS).toISOString();
    await noteSynced((marks) => ({ ...marks, at }));
    expect(await synced()).not.toHaveProperty("heard");
    await noteSynced((marks) => ({ ...marks, at }));
    const other = new OtherMachine(OTHER, folder);
    other.device.make("people", plainOf(7), Date.now());
    await other.write();
    const names = await folder.names();
    await changePerson({ id: numbered(1).id }, (person) => person && write(person, "while away"));
    expect(await syncOnce()).toEqual({ kind: "asksAway", since: at });
    expect(await allPeople()).toHaveLength(1);
    expect(await folder.names()).toEqual(names);
    expect(await syncOnce()).toEqual({ kind: "asksAway", since: at });
    expect(await synced(true)).toMatchObject({ heard: { made: 1 } });
    expect((await personById(numbered(1).id))?.note).toBe("while away");
    expect(await synced()).not.toHaveProperty("heard");
  });

  it("doesn't ask after 179 days", async () => {
    await synced();
    await noteSynced((marks) => ({ ...marks, at: new Date(Date.now() - 179 * DAY_MS).toISOString() }));
    const other = new OtherMachine(OTHER, folder);
    other.device.make("people", plainOf(7), Date.now());
    await other.write();
    expect(await synced()).toMatchObject({ heard: { made: 1 } });
  });

  it("holds back what a machine wrote whose clock is in the year 9999, and reads it once the clocks agree", async () => {
    await keep(1);
    const other = new OtherMachine(OTHER, folder, Date.UTC(9999, 0, 1) - Date.now());
    other.device.make("people", plainOf(7), Date.now());
    const name = await other.write();
    expect(await synced()).toMatchObject({ skipped: [{ name, why: "ahead" }] });
    expect(await synced()).toMatchObject({ skipped: [{ name, why: "ahead" }] });
    expect(await allPeople()).toHaveLength(1);
    await folder.directory.removeEntry(name);
    const right = new OtherMachine("cccccccc", folder, 9 * 365 * DAY_MS);
    right.device.make("people", plainOf(8), Date.now());
    await right.write();
    expect(await synced()).toMatchObject({ heard: { made: 1 } });
    // Nine years are borne by the records they wrote; what is written here is of today.
    await changePerson({ id: numbered(1).id }, (person) => person && write(person, "today"));
    await other.read();
    const row = other.device.rows.get(`people ${numbered(1).id}`);
    await synced();
    await right.read();
    expect(right.device.rows.get(`people ${numbered(1).id}`)?.value["note"]).toBe("today");
    expect(clockMs(row?.stamp.made ?? "zzzzzzzzz")).toBeLessThan(Date.now() + DAY_MS);
  });

  it("is read without the files that break off, and reads them when they are whole", async () => {
    const other = new OtherMachine(OTHER, folder);
    other.device.make("people", plainOf(7), Date.now());
    const name = await other.write();
    const whole = await folder.bytes(name);
    await folder.put(name, whole.slice(0, 700));
    expect(await synced()).toMatchObject({ skipped: [{ name, why: "damaged" }] });
    await folder.put(name, whole);
    expect(await synced()).toMatchObject({ heard: { made: 1 }, skipped: [] });
  });
});

describe("somebody forgotten on another machine", () => {
  it("is named with their addresses, until a page has dropped what it has of them", async () => {
    await keep(1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11);
    await synced();
    const other = new OtherMachine(OTHER, folder);
    await other.read();
    other.device.forget(`people ${numbered(3).id}`, Date.now());
    await other.write();
    const people = [{ id: numbered(3).id, addresses: numbered(3).addresses }];
    expect(await synced()).toMatchObject({ heard: { removed: 1, forgotten: people } });
    expect(await everything()).not.toContain(numbered(3).addresses[0]);
    const dropped: unknown[] = [];
    await dropForgotten((them) => dropped.push(...them));
    await dropForgotten((them) => dropped.push(...them));
    expect(dropped).toEqual(people);
  });

  it("stays noted when the page that was dropping it fails", async () => {
    await keep(1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11);
    await synced();
    const other = new OtherMachine(OTHER, folder);
    await other.read();
    other.device.forget(`people ${numbered(3).id}`, Date.now());
    await other.write();
    await synced();
    const failing = dropForgotten(() => {
      throw new Error("the page is gone");
    });
    await expect(failing).rejects.toThrow("the page is gone");
    const dropped: unknown[] = [];
    await dropForgotten((them) => dropped.push(...them));
    expect(dropped).toHaveLength(1);
  });
});
