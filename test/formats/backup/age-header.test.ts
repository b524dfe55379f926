import { Encrypter, generateX25519Identity, identityToRecipient } from "age-encryption";
import { describe, expect, it } from "vitest";
import { ageLockOf } from "../../../src/formats/backup/age-header.ts";

async function lockedFor(recipients: number): Promise<Uint8Array> {
  const encrypter = new Encrypter();
  const recipient = await identityToRecipient(await generateX25519Identity());
  for (let left = recipients; left > 0; left -= 1) encrypter.addRecipient(recipient);
  return encrypter.encrypt("a text");
}

async function lockedWith(logN: number): Promise<Uint8Array> {
  const encrypter = new Encrypter();
  encrypter.setPassphrase("a passphrase");
  encrypter.setScryptWorkFactor(logN);
  return encrypter.encrypt("a text");
}

/** The header of a file as text, changed. */
function changed(bytes: Uint8Array, how: (text: string) => string): Uint8Array {
  return new TextEncoder().encode(how(new TextDecoder("latin1").decode(bytes)));
}

describe("the header of an age file", () => {
  it("says whether keys or a passphrase open it, and at what cost", async () => {
    expect(ageLockOf(await lockedFor(1))).toEqual({ kind: "keys" });
    expect(ageLockOf(await lockedFor(3))).toEqual({ kind: "keys" });
    expect(ageLockOf(await lockedWith(9))).toEqual({ kind: "passphrase", workFactor: 9 });
    const costly = changed(await lockedWith(9), (text) => text.replace(/(-> scrypt \S+) 9\n/, "$1 30\n"));
    expect(ageLockOf(costly)).toEqual({ kind: "passphrase", workFactor: 30 });
  });

  it("is strange with many stanzas, without an end, or with a passphrase among others", async () => {
    expect(ageLockOf(await lockedFor(17))).toBe("strange");
    const stanza =
      "-> X25519 AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA\nAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA\n";
    const endless = new TextEncoder().encode(`age-encryption.org/v1\n${stanza.repeat(20_000)}`);
    expect(ageLockOf(endless)).toBe("strange");
    const twice = changed(await lockedWith(9), (text) => text.replace(/-> scrypt .*\n.*\n/, "$&$&"));
    expect(ageLockOf(twice)).toBe("strange");
  });

  it("is damaged when it is cut off", async () => {
    const bytes = await lockedFor(1);
    for (const length of [0, 10, 40, 100]) expect(ageLockOf(bytes.slice(0, length))).toBe("damaged");
  });
});
