import fc from "fast-check";
import { beforeAll, describe, expect, it } from "vitest";
import { Encrypter } from "age-encryption";
import type { SyncRow } from "../../../src/domain/sync/changes.ts";
import { stampAt } from "../../../src/domain/history/stamp.ts";
import { openSyncFile, packSyncFile, paddedSize, type SyncAbout } from "../../../src/formats/sync/sync-file.ts";
import { lockIdentity, newIdentity, recipientOf, unlockIdentity } from "../../../src/formats/sync/key.ts";
import { readSyncName, syncFileName, syncKeyName } from "../../../src/formats/sync/file-names.ts";
import { answersOf, personOf } from "../../domain/people.ts";

const CLOCK = "0mcx3k2p1-0002-9f3a61c4";
const ABOUT: SyncAbout = {
  device: "9f3a61c4",
  sequence: 3,
  isWhole: true,
  machine: "Desk",
  at: "2026-11-23T08:00:00.000Z",
};

function changes(count: number) {
  const rows = Array.from({ length: count }, (_, index): readonly [string, SyncRow] => {
    const person = personOf(`Person ${index}`, { answers: answersOf("ynu--"), note: "A note — ⁂ 日本" });
    const stamp = { ...stampAt(CLOCK), fields: { note: CLOCK, "labels.chess": CLOCK } };
    return [`people ${person.id}`, { store: "people", value: { ...person }, stamp }];
  });
  const tombstone = {
    store: "asks",
    id: "a",
    since: CLOCK,
    into: ["b"],
    isForgotten: true,
    saw: { "9f3a61c4": CLOCK },
  } as const;
  return { rows: new Map(rows), tombstones: new Map([["asks a", tombstone]]) };
}

let identity = "";
let recipient = "";
beforeAll(async () => {
  identity = await newIdentity();
  recipient = await recipientOf(identity);
});

describe("a file in the shared folder", () => {
  it("is read as it was written", async () => {
    const content = changes(20);
    const bytes = await packSyncFile(ABOUT, content, recipient);
    expect(await openSyncFile(bytes, [await newIdentity(), identity])).toEqual({
      about: ABOUT,
      ...content,
      unreadable: 0,
      leftOut: 0,
    });
  });

  it("leaves out a value that is no good, and its clock with it", async () => {
    const fields = { note: CLOCK, "answers.hirer": CLOCK, evidence: CLOCK, "addresses.javascript:1": CLOCK };
    const value = {
      ...personOf("Ada"),
      addresses: ["javascript:1"],
      answers: { hirer: { value: "perhaps", on: "2026-11-23" } },
      evidence: "a lot",
    };
    const row: SyncRow = { store: "people", value, stamp: { ...stampAt(CLOCK), fields } };
    const bytes = await packSyncFile(
      ABOUT,
      { rows: new Map([["people id of Ada", row]]), tombstones: new Map() },
      recipient,
    );
    const file = await openSyncFile(bytes, [identity]);
    const { rows, leftOut } = typeof file === "string" ? { rows: new Map(), leftOut: -1 } : file;
    expect(leftOut).toBe(3);
    expect([...rows.values()]).toEqual([
      {
        store: "people",
        value: { ...personOf("Ada"), addresses: [] },
        stamp: { ...stampAt(CLOCK), fields: { note: CLOCK } },
      },
    ]);
  });

  it.each([{ at: "2026-13-45T08:00:00Z" }, { sequence: -1 }, { sequence: 0.5 }])(
    "is damaged with %j",
    async (wrong) => {
      const bytes = await packSyncFile({ ...ABOUT, ...wrong }, changes(1), recipient);
      expect(await openSyncFile(bytes, [identity])).toBe("damaged");
    },
  );

  it("tells its size only roughly, and nothing else", async () => {
    const one = await packSyncFile(ABOUT, changes(1), recipient);
    const two = await packSyncFile(
      { ...ABOUT, machine: "Laptop" },
      { rows: new Map(), tombstones: new Map() },
      recipient,
    );
    expect(one.length).toBe(two.length);
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 1e9 }), (bytes) => {
        expect(paddedSize(bytes)).toBeGreaterThanOrEqual(bytes);
        expect(paddedSize(bytes)).toBeLessThanOrEqual(Math.max(1024, bytes * 1.12));
      }),
    );
  });

  it("is refused whole when a byte is missing or changed", async () => {
    const bytes = await packSyncFile(ABOUT, changes(3), recipient);
    for (const length of [0, 100, bytes.length - 1])
      expect(await openSyncFile(bytes.slice(0, length), [identity])).toBe("damaged");
    const changed = bytes.slice();
    changed[bytes.length - 20] = (changed[bytes.length - 20] ?? 0) ^ 1;
    expect(await openSyncFile(changed, [identity])).toBe("damaged");
  });

  it("is refused when it is for somebody else, foreign or of a later version", async () => {
    const bytes = await packSyncFile(ABOUT, changes(1), recipient);
    expect(await openSyncFile(bytes, [await newIdentity()])).toBe("locked");
    expect(await openSyncFile(new TextEncoder().encode("a shopping list"), [identity])).toBe("notOurs");
    const locked = async (text: string) => {
      const encrypter = new Encrypter();
      encrypter.addRecipient(recipient);
      return openSyncFile(await encrypter.encrypt(text), [identity]);
    };
    expect(await locked('{"format":"vouchbook-sync","version":3}\n')).toBe("newer");
    expect(await locked('{"format":"vouchbook-sync","version":1}\n')).toBe("damaged");
    expect(await locked("not even JSON")).toBe("notOurs");
  });

  it("leaves out a record it can't understand, and counts it", async () => {
    const { rows, tombstones } = changes(2);
    const broken: SyncRow = { store: "people", value: { id: "x", facts: 7 }, stamp: stampAt(CLOCK) };
    const bytes = await packSyncFile(ABOUT, { rows: new Map([...rows, ["people x", broken]]), tombstones }, recipient);
    expect(await openSyncFile(bytes, [identity])).toMatchObject({ unreadable: 1, rows });
  });
});

describe("a key", () => {
  it("opens with the passphrase alone", async () => {
    const bytes = await lockIdentity(identity, "seven plain words", 10);
    expect(await unlockIdentity(bytes, "seven plain words")).toEqual({ identity });
    expect(await unlockIdentity(bytes, "eight plain words")).toBe("wrongPassphrase");
    expect(await unlockIdentity(bytes.slice(0, -5), "seven plain words")).toBe("damaged");
  });
});

describe("names in the folder", () => {
  it("tell device and number, and a renamed copy from a foreign file", () => {
    expect(readSyncName(syncFileName("9f3a61c4", 12))).toEqual({ kind: "file", device: "9f3a61c4", sequence: 12 });
    expect(readSyncName(syncKeyName("9f3a61c4"))).toEqual({ kind: "key", device: "9f3a61c4" });
    const copies = [
      "vouchbook-9f3a61c4-000012 (conflicted copy 2026-11-23).age",
      "vouchbook-9f3a61c4-000012.sync-conflict-20261123.age",
    ];
    for (const name of copies) expect(readSyncName(name)).toEqual({ kind: "copy" });
    for (const name of [
      ".stfolder",
      ".syncthing.vouchbook-9f3a61c4-000012.age.tmp",
      "vouchbook-9f3a61c4-000012.age.crswap",
    ])
      expect(readSyncName(name)).toEqual({ kind: "hidden" });
    expect(readSyncName("holiday.jpg")).toEqual({ kind: "foreign" });
  });
});
