import { describe, expect, it } from "vitest";
import { isAge, lock, unlock } from "../../../src/formats/backup/backup.ts";
import { generatePassphrase, PASSPHRASE_BITS } from "../../../src/formats/backup/passphrase.ts";

const PASSPHRASE = "seven-plain-words";
// 2^10 instead of 2^18: the same file, quicker to guess.
const locked = await lock("the whole notebook", PASSPHRASE, 10);

describe("a locked backup", () => {
  it("opens with its passphrase and no other", async () => {
    expect(isAge(locked)).toBe(true);
    expect(await unlock(locked, PASSPHRASE)).toEqual({ text: "the whole notebook" });
    expect(await unlock(locked, `${PASSPHRASE} `)).toBe("wrongPassphrase");
  });

  it("says when it is damaged, wherever", async () => {
    const changed = (at: number) =>
      locked.map((byte, index) => (index === (at < 0 ? locked.length + at : at) ? byte ^ 1 : byte));
    expect(await unlock(changed(-1), PASSPHRASE)).toBe("damaged");
    expect(await unlock(locked.subarray(0, -5), PASSPHRASE)).toBe("damaged");
    expect(await unlock(locked.subarray(0, 40), PASSPHRASE)).toBe("damaged");
    expect(await unlock(changed(3), PASSPHRASE)).toBe("notLocked");
  });

  it("gets a passphrase of words that only chance chose", () => {
    const fill = (numbers: Uint16Array) => numbers.set([0, 2047, 2048, 65_535, 1, 2, 3]);
    expect(generatePassphrase(fill)).toBe("abandon-zoo-abandon-zoo-ability-able-about");
    expect(PASSPHRASE_BITS).toBe(77);
  });
});
