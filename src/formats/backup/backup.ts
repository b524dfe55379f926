import { Decrypter, Encrypter } from "age-encryption";

/** Why a locked file didn't open. */
export type UnlockRefusal = "wrongPassphrase" | "damaged" | "notLocked";

const HEADER = "age-encryption.org/v1\n";

/** Whether bytes begin as an age file does. */
export function isAge(bytes: Uint8Array): boolean {
  return new TextDecoder("latin1").decode(bytes.subarray(0, HEADER.length)) === HEADER;
}

/**
 * Locks a text with a passphrase as a standard age file, which the `age` tool opens too. Takes seconds on purpose: scrypt makes every
 * guess as slow. `logN` is for tests only.
 */
export async function lock(text: string, passphrase: string, logN?: number): Promise<Uint8Array> {
  const encrypter = new Encrypter();
  encrypter.setPassphrase(passphrase);
  if (logN !== undefined) encrypter.setScryptWorkFactor(logN);
  return encrypter.encrypt(text);
}

/** Opens a locked file. Each refusal is a fact about the file, none is thrown. */
export async function unlock(
  bytes: Uint8Array,
  passphrase: string,
): Promise<{ readonly text: string } | UnlockRefusal> {
  if (!isAge(bytes)) return "notLocked";
  const decrypter = new Decrypter();
  decrypter.addPassphrase(passphrase);
  try {
    return { text: await decrypter.decrypt(bytes, "text") };
  } catch (error) {
    // The package's only word for it: the passphrase opened none of the header's stanzas.
    const isWrong = error instanceof Error && error.message.startsWith("no identity matched");
    return isWrong ? "wrongPassphrase" : "damaged";
  }
}
