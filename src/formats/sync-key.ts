import { generateX25519Identity, identityToRecipient } from "age-encryption";
import { lock, unlock, type UnlockRefusal } from "./backup.ts";

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

/** A key file: the identity, locked with the passphrase. Takes seconds on purpose, once a machine; `logN` is for tests only. */
export function lockIdentity(identity: string, passphrase: string, logN?: number): Promise<Uint8Array> {
  return lock(`${identity}\n`, passphrase, logN);
}

/** The identity in a key file. */
export async function unlockIdentity(
  bytes: Uint8Array,
  passphrase: string,
): Promise<{ readonly identity: string } | UnlockRefusal> {
  const opened = await unlock(bytes, passphrase);
  if (typeof opened === "string") return opened;
  const [identity] = IDENTITY.exec(opened.text) ?? [];
  return identity === undefined ? "damaged" : { identity };
}
