/** What a name in the shared folder stands for. */
export type SyncName =
  /** One of a device's own files, numbered in the order of writing. */
  | { readonly kind: "file"; readonly device: string; readonly sequence: number }
  /** The key a device encrypts to, itself locked with the passphrase. */
  | { readonly kind: "key"; readonly device: string }
  /** Like one of ours but renamed, as sync programs do with what they take for a conflict. */
  | { readonly kind: "copy" }
  /** A sync program's own business, or a file still being written. */
  | { readonly kind: "hidden" }
  | { readonly kind: "foreign" };

const DIGITS = 6;
// At most fifteen digits, which a computer counts exactly, and one name for each number.
const FILE = /^vouchbook-([0-9a-f]{8})-(\d{6}|[1-9]\d{6,14})\.age$/;
const KEY = /^vouchbook-([0-9a-f]{8})-key\.age$/;

/** The name of a device's file. */
export function syncFileName(device: string, sequence: number): string {
  return `vouchbook-${device}-${String(sequence).padStart(DIGITS, "0")}.age`;
}

/** The name of a device's key. */
export function syncKeyName(device: string): string {
  return `vouchbook-${device}-key.age`;
}

/** What a name stands for. */
export function readSyncName(name: string): SyncName {
  const [, device = "", sequence] = FILE.exec(name) ?? [];
  if (sequence !== undefined) return { kind: "file", device, sequence: Number(sequence) };
  const [, owner] = KEY.exec(name) ?? [];
  if (owner !== undefined) return { kind: "key", device: owner };
  if (/^[.~]|\.(?:crswap|tmp|part|crdownload)$/i.test(name)) return { kind: "hidden" };
  return name.startsWith("vouchbook-") && name.includes(".age") ? { kind: "copy" } : { kind: "foreign" };
}
