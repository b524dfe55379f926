import { Decrypter } from "age-encryption";
import { afterEach, describe, expect, it, vi } from "vitest";
import { lockIdentity, newIdentity } from "../../../src/formats/sync/key.ts";
import { FolderMemory } from "../../../src/notebook/sync/folder-memory.ts";
import { keyFilesIn, openKeys } from "../../../src/notebook/sync/key-files.ts";
import { type Lying, strangersFolder } from "./stranger.ts";

const PASSPHRASE = "seven plain words for a folder";

afterEach(() => vi.restoreAllMocks());

function keyName(number: number): string {
  return `vouchbook-${String(number).padStart(8, "0")}-key.age`;
}

async function keyOf(passphrase: string): Promise<Uint8Array> {
  return lockIdentity(await newIdentity(), passphrase, 1);
}

/** A key of a stranger whose opening would take so much work. */
async function costlyKey(workFactor: number): Promise<Uint8Array> {
  const text = new TextDecoder("latin1").decode(await keyOf("theirs"));
  return Uint8Array.from(text.replace(/(-> scrypt \S+) 1\n/, `$1 ${workFactor}\n`), (sign) => sign.charCodeAt(0));
}

/** One press of the button: what opened, and how many derivations were tried. */
async function press(files: readonly Lying[], memory?: FolderMemory, passphrase = PASSPHRASE) {
  const { all } = strangersFolder(files);
  const seen = memory ?? new FolderMemory(new Map(), all, Date.now());
  const found = await keyFilesIn(all);
  const decrypt = vi.spyOn(Decrypter.prototype, "decrypt");
  const opened = await openKeys(found, undefined, passphrase, seen);
  const derivations = decrypt.mock.calls.length;
  decrypt.mockRestore();
  return { ...opened, skipped: found.skipped, derivations, memory: seen };
}

describe("key files of strangers", () => {
  it("are named and never tried when they cost more than ours", async () => {
    const stanza = `-> X25519 ${"A".repeat(43)}\n${"A".repeat(43)}\n`;
    const { skipped, keys, derivations } = await press([
      { name: keyName(1), size: 2_000_000 },
      { name: keyName(2), bytes: await costlyKey(19) },
      { name: keyName(3), bytes: await costlyKey(30) },
      { name: keyName(4), bytes: new TextEncoder().encode(`age-encryption.org/v1\n${stanza.repeat(40)}--- x\n`) },
      { name: keyName(5), bytes: new TextEncoder().encode("a shopping list") },
      { name: keyName(6), bytes: (await keyOf(PASSPHRASE)).slice(0, 60) },
      { name: keyName(7), bytes: await keyOf(PASSPHRASE) },
    ]);
    expect(skipped.map(({ why }) => why)).toEqual(["tooLarge", "strange", "strange", "strange", "notOurs", "damaged"]);
    expect([keys.length, derivations]).toEqual([1, 1]);
  });

  it("are tried four with a press, those that were tried before last", async () => {
    const hostile = await Promise.all(
      [1, 2, 3, 4, 5, 6].map(async (n) => ({ name: keyName(n), bytes: await keyOf("x") })),
    );
    const files = [...hostile, { name: keyName(7), bytes: await keyOf(PASSPHRASE) }];
    const first = await press(files);
    expect([first.derivations, first.keys.length, first.untried]).toEqual([4, 0, 3]);
    const second = await press(files, first.memory);
    expect([second.derivations, second.keys.length]).toEqual([4, 1]);
  });

  it("come round again when the passphrase was mistyped", async () => {
    const files = await Promise.all(
      Array.from({ length: 10 }, async (_, n) => ({
        name: keyName(n),
        bytes: await keyOf(n === 9 ? PASSPHRASE : "x"),
      })),
    );
    let outcome = await press(files, undefined, "mistyped");
    for (let left = 2; left > 0; left -= 1) outcome = await press(files, outcome.memory, "mistyped");
    let presses = 0;
    for (; outcome.keys.length === 0 && presses < 4; presses += 1) outcome = await press(files, outcome.memory);
    expect(outcome.keys).toHaveLength(1);
    expect(presses).toBeLessThanOrEqual(3);
  });

  it("cost one derivation when they are copies of one another", async () => {
    const bytes = await keyOf(PASSPHRASE);
    const { derivations, keys } = await press([1, 2, 3, 4, 5].map((n) => ({ name: keyName(n), bytes })));
    expect([derivations, keys.length]).toEqual([1, 1]);
  });

  it("are not read beyond the sixty-fourth", async () => {
    const { all, read } = strangersFolder(
      Array.from({ length: 100 }, (_, n) => ({ name: keyName(n), bytes: new Uint8Array(9) })),
    );
    const { skipped } = await keyFilesIn(all);
    expect(read).toHaveLength(64);
    expect(skipped.filter(({ why }) => why === "tooMany")).toHaveLength(36);
  });
});
