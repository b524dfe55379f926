import { Decrypter, Encrypter } from "age-encryption";
import { afterEach, beforeAll, describe, expect, it, vi } from "vitest";
import { NO_CURSORS } from "../../../src/database/schema/sync-cursors.ts";
import { tick } from "../../../src/domain/history/clock.ts";
import { type Stamp, stampAt } from "../../../src/domain/history/stamp.ts";
import { MOST_SYNC_BYTES, packSyncFile } from "../../../src/formats/sync/sync-file.ts";
import { newIdentity, recipientOf } from "../../../src/formats/sync/key.ts";
import { FolderMemory } from "../../../src/notebook/sync/folder-memory.ts";
import { readOthers } from "../../../src/notebook/sync/read-others.ts";
import { personOf } from "../../domain/people.ts";
import { type Lying, strangersFolder } from "./stranger.ts";

const NOW = Date.now();
const CLOCK = tick(undefined, NOW, "bbbbbbbb");
const DAY_MS = 86_400_000;

let identity = "";
let recipient = "";
beforeAll(async () => {
  identity = await newIdentity();
  recipient = await recipientOf(identity);
});
afterEach(() => vi.restoreAllMocks());

function fileName(number: number): string {
  return `vouchbook-bbbbbbbb-${String(number).padStart(6, "0")}.age`;
}

async function packed(sequence: number, stamp: Stamp = stampAt(CLOCK), at = new Date(NOW).toISOString()) {
  const row = { store: "people" as const, value: { ...personOf("Ada Quill") }, stamp };
  const content = { rows: new Map([["people id of Ada Quill", row]]), tombstones: new Map() };
  return packSyncFile({ device: "bbbbbbbb", sequence, isWhole: true, machine: "", at }, content, recipient);
}

/** Reads a folder as a first sync does, or as one after `before`; what was read of it, and how often anything was decrypted. */
async function reading(files: readonly Lying[], before?: FolderMemory, nowMs = NOW) {
  const { all, read } = strangersFolder(files);
  const decrypt = vi.spyOn(Decrypter.prototype, "decrypt");
  const memory = before ?? new FolderMemory(new Map(), all, nowMs);
  const reader = { device: "aaaaaaaa", clock: "", identities: [identity] };
  const outcome = await readOthers(all, NO_CURSORS, reader, memory, () => undefined);
  const tried = decrypt.mock.calls.length;
  decrypt.mockRestore();
  return { ...outcome, read, tried, memory };
}

describe("a stranger's files in the folder", () => {
  it("are not even read when they are too large", async () => {
    const { skipped, read, files } = await reading([
      { name: fileName(1), size: MOST_SYNC_BYTES + 1 },
      { name: fileName(2), bytes: await packed(2) },
    ]);
    expect(skipped).toEqual([{ name: fileName(1), why: "tooLarge" }]);
    expect([read, files.length]).toEqual([[fileName(2)], 1]);
  });

  it("are never tried with a header of two megabytes, or with a passphrase in it", async () => {
    const stanza = `-> X25519 ${"A".repeat(43)}\n${"A".repeat(43)}\n`;
    const many = new TextEncoder().encode(`age-encryption.org/v1\n${stanza.repeat(20_000)}--- ${"A".repeat(43)}\n`);
    expect(many.length).toBeGreaterThan(1_900_000);
    const encrypter = new Encrypter();
    encrypter.setPassphrase("theirs");
    encrypter.setScryptWorkFactor(2);
    const { skipped, tried } = await reading([
      { name: fileName(1), bytes: many },
      { name: fileName(2), bytes: await encrypter.encrypt("x") },
    ]);
    expect(skipped.map(({ why }) => why)).toEqual(["strange", "strange"]);
    expect(tried).toBe(0);
  });

  it("are tried once a day while they stay as they are, and again when they change", async () => {
    const broken = (await packed(1)).slice(0, -1);
    const lying: Lying = { name: fileName(1), bytes: broken };
    const first = await reading([lying]);
    expect([first.skipped, first.tried]).toEqual([[{ name: fileName(1), why: "damaged" }], 1]);
    const second = await reading([lying], first.memory);
    expect([second.skipped, second.tried, second.read]).toEqual([first.skipped, 0, []]);
    const touched = await reading([{ ...lying, modified: 2000 }], second.memory);
    expect(touched.tried).toBe(1);
    const whole = await reading([{ name: fileName(1), bytes: await packed(1) }], touched.memory);
    expect([whole.files.length, whole.skipped]).toEqual([1, []]);
  });

  it("are tried again on the next day", async () => {
    const lying: Lying = { name: fileName(1), bytes: (await packed(1)).slice(0, -1) };
    const yesterday = await reading([lying], undefined, NOW - DAY_MS);
    const seen = yesterday.memory.unchanged(fileName(1), { size: lying.bytes?.length ?? 0, lastModified: 1000 });
    const { all } = strangersFolder([lying]);
    const memory = new FolderMemory(new Map(seen ? [[fileName(1), seen]] : []), all, NOW);
    expect((await reading([lying], memory)).tried).toBe(1);
  });

  it("are not taken for damaged for good while they may still be on their way", async () => {
    const lying: Lying = { name: fileName(1), bytes: (await packed(1)).slice(0, -1), modified: NOW - 1000 };
    const first = await reading([lying]);
    expect((await reading([lying], first.memory)).tried).toBe(1);
  });

  it("are left to the next time when they change while they are read", async () => {
    const { skipped, files, memory } = await reading([
      { name: fileName(1), bytes: new Uint8Array(9), fails: "NotReadableError" },
      { name: fileName(2), bytes: new Uint8Array(9), fails: "NotFoundError" },
      { name: fileName(3), bytes: await packed(3) },
    ]);
    expect(skipped).toEqual([{ name: fileName(1), why: "changing" }]);
    expect(files).toHaveLength(1);
    expect((await reading([{ name: fileName(1), bytes: await packed(1) }], memory)).files).toHaveLength(1);
  });

  it("fail the whole sync when the folder itself may no longer be read", async () => {
    const lying: Lying = { name: fileName(1), bytes: new Uint8Array(9), fails: "NotAllowedError" };
    await expect(reading([lying])).rejects.toMatchObject({ name: "NotAllowedError" });
  });

  it("are read in turns when there are too many", async () => {
    const lying = Array.from({ length: 2003 }, (_, index) => ({ name: fileName(index + 1), bytes: new Uint8Array(1) }));
    const first = await reading(lying);
    expect(first.skipped.filter(({ why }) => why === "tooMany")).toHaveLength(3);
    const second = await reading(lying, first.memory);
    expect(second.skipped.filter(({ why }) => why === "tooMany")).toEqual([]);
    expect(second.read).toHaveLength(3);
  });

  it("are held back when any clock in them is too far ahead, each time anew", async () => {
    const far = tick(undefined, NOW + 11 * 366 * DAY_MS, "bbbbbbbb");
    const stamps: readonly Stamp[] = [
      stampAt(far),
      { ...stampAt(CLOCK), fields: { note: far } },
      { ...stampAt(CLOCK), note: { saw: { aaaaaaaa: far } } },
    ];
    for (const stamp of stamps) {
      const lying = { name: fileName(1), bytes: await packed(1, stamp) };
      const { skipped, files, memory } = await reading([lying]);
      expect([skipped, files]).toEqual([[{ name: fileName(1), why: "ahead" }], []]);
      expect((await reading([lying], memory)).tried).toBe(1);
    }
  });

  it("say when they were written in words of a calendar, or nothing is read", async () => {
    for (const at of ["yesterday", "+275760-09-13T00:00:00.000Z", "9999-99-99T00:00:00.000Z"])
      expect((await reading([{ name: fileName(1), bytes: await packed(1, stampAt(CLOCK), at) }])).skipped).toEqual([
        { name: fileName(1), why: "damaged" },
      ]);
  });

  it("have one name for each number, and none that no computer counts to", async () => {
    const names = ["vouchbook-bbbbbbbb-0000012.age", `vouchbook-bbbbbbbb-${"9".repeat(16)}.age`];
    const { skipped, read } = await reading(names.map((name) => ({ name, bytes: new Uint8Array(9) })));
    expect([skipped.map(({ why }) => why), read]).toEqual([["copy", "copy"], []]);
  });

  it("are this machine's own, if it doesn't remember having written them, since it may have lost what they say", async () => {
    const own = (number: number) => ({ name: fileName(number), bytes: new Uint8Array(9) });
    const { all, read } = strangersFolder([own(1), own(2), own(3), own(4)]);
    const marks = { ...NO_CURSORS, sequence: 4, own: [3], read: { bbbbbbbb: [4] } };
    const reader = { device: "bbbbbbbb", clock: "", identities: [identity] };
    await readOthers(all, marks, reader, new FolderMemory(new Map(), all, NOW), () => undefined);
    expect(read).toEqual([fileName(1), fileName(2)]);
  });
});
