import { generateX25519Identity, identityToRecipient } from "age-encryption";
import { ageLockOf } from "../backup/age-header.ts";
import { isAge, lock, unlock, type UnlockRefusal } from "../backup/backup.ts";

/** A key file is never larger, in bytes; ours have about 400. */
export const MOST_KEY_BYTES = 4096;

/** The scrypt work factor of our own keys, as a power of two: a higher one is not tried. */
const KEY_WORK_FACTOR = 18;

/** Why a key file isn't tried at all: too large, locked in a way ours are not, cut off, or none. */
export type KeyRefusal = "tooLarge" | "strange" | "damaged" | "notOurs";

const IDENTITY = /^AGE-SECRET-KEY-1[0-9A-Z]+$/m;

/** A new random identity, as `age-keygen` writes it. */
export function newIdentity(): Promise<string> {
  return generateX25519Identity();
}

let known: { readonly identity: string; readonly recipient: Promise<string> } | undefined;

/** Whom files are encrypted to so that an identity opens them. */
export function recipientOf(identity: string): Promise<string> {
  // It costs as much as encrypting a small file.
  if (known?.identity !== identity) known = { identity, recipient: identityToRecipient(identity) };
  return known.recipient;
}

/** Looks at a key file without trying it; `undefined` for one that costs no more than ours. */
export function keyRefusal(bytes: Uint8Array): KeyRefusal | undefined {
  if (bytes.length > MOST_KEY_BYTES) return "tooLarge";
  if (!isAge(bytes)) return bytes.length === 0 ? "damaged" : "notOurs";
  const locked = ageLockOf(bytes);
  if (typeof locked === "string") return locked;
  return locked.kind === "passphrase" && locked.workFactor <= KEY_WORK_FACTOR ? undefined : "strange";
}

/** A key file: the identity, locked with the passphrase. Takes seconds on purpose, once a machine; `logN` is for tests only. */
export function lockIdentity(identity: string, passphrase: string, logN = KEY_WORK_FACTOR): Promise<Uint8Array> {
  return lock(`${identity}\n`, passphrase, logN);
}

/** The identity in a key file. What costs more than ours isn't tried. */
export async function unlockIdentity(
  bytes: Uint8Array,
  passphrase: string,
): Promise<{ readonly identity: string } | UnlockRefusal | KeyRefusal> {
  const refusal = keyRefusal(bytes);
  if (refusal) return refusal;
  const opened = await unlock(bytes, passphrase);
  if (typeof opened === "string") return opened;
  const [identity] = IDENTITY.exec(opened.text) ?? [];
  return identity === undefined ? "damaged" : { identity };
}
