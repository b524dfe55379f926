import { Decrypter, Encrypter } from "age-encryption";
import * as v from "valibot";
import type { SyncTombstone, SyncChanges, SyncRow } from "../../domain/sync/changes.ts";
import { isInstant } from "../../domain/history/day.ts";
import { ageLockOf } from "../backup/age-header.ts";
import { isAge } from "../backup/backup.ts";
import { type FileLines, readLines, TooMuch } from "./lines.ts";
import { lineOf } from "./schema.ts";

/** Raised when a file's shape changes; a reader leaves a newer one alone (`docs/sync-format.md`). */
const SYNC_VERSION = 2;

const HEADER = v.object({
  format: v.literal("vouchbook-sync"),
  version: v.pipe(v.number(), v.integer(), v.minValue(1)),
});

const REST = v.object({
  device: v.string(),
  sequence: v.pipe(v.number(), v.safeInteger(), v.minValue(0)),
  /** Everything the device hands on, rather than what is new. */
  isWhole: v.boolean(),
  /** What its user calls the machine. */
  machine: v.pipe(v.string(), v.maxLength(100)),
  /** The instant of writing, ISO 8601 in UTC. */
  at: v.pipe(
    v.string(),
    v.check((at) => isInstant(at)),
  ),
  /** Of the compressed lines that follow, without the padding after them. */
  bytes: v.pipe(v.number(), v.safeInteger(), v.minValue(0)),
  sha256: v.string(),
});

/** What a file says about itself. */
export type SyncAbout = Omit<v.InferOutput<typeof REST>, "bytes" | "sha256">;

/** A file as read. */
export interface SyncFile extends FileLines {
  readonly about: SyncAbout;
}

/**
 * Why a file was not read: encrypted for somebody else, not whole (yet), of a later version, none of ours at all, larger than any of
 * ours, or with a header made to be costly.
 */
export type SyncRefusal = "locked" | "damaged" | "newer" | "notOurs" | "tooLarge" | "strange";

/** A file is never larger, in bytes: ours of 100,000 people have a tenth of it. */
export const MOST_SYNC_BYTES = 2 ** 27;

/** A header's line ends within so many bytes. */
const MOST_HEAD = 4096;

const NEWLINE = 10;

async function compressed(text: string): Promise<Uint8Array<ArrayBuffer>> {
  const stream = new Blob([text]).stream().pipeThrough(new CompressionStream("gzip"));
  return new Uint8Array(await new Response(stream).arrayBuffer());
}

/** The SHA-256 of bytes in hexadecimal digits. */
export async function sha256(bytes: Uint8Array): Promise<string> {
  const digest = new Uint8Array(await crypto.subtle.digest("SHA-256", bytes as Uint8Array<ArrayBuffer>));
  return [...digest].map((byte) => byte.toString(16).padStart(2, "0")).join("");
}

/**
 * The size a file of so many bytes is padded to, so that its size says only roughly how much is in it: Padmé (Nikitin et al. 2019), at
 * most 12 % more, and never less than 1 KiB.
 */
export function paddedSize(bytes: number): number {
  const least = Math.max(bytes, 1024);
  const exponent = Math.floor(Math.log2(least));
  const kept = Math.floor(Math.log2(exponent)) + 1;
  const step = 2 ** (exponent - kept);
  return Math.ceil(least / step) * step;
}

/** Writes a file: a header's line, the compressed lines, and padding, encrypted to a recipient. */
export async function packSyncFile(
  about: SyncAbout,
  { rows, tombstones }: SyncChanges,
  recipient: string,
): Promise<Uint8Array> {
  const items: readonly (SyncRow | SyncTombstone)[] = [...rows.values(), ...tombstones.values()];
  const body = await compressed(items.map(lineOf).join(""));
  const rest = { ...about, bytes: body.length, sha256: await sha256(body) };
  const header = `${JSON.stringify({ format: "vouchbook-sync", version: SYNC_VERSION, ...rest })}\n`;
  const head = new TextEncoder().encode(header);
  const plain = new Uint8Array(paddedSize(head.length + body.length));
  plain.set(head);
  plain.set(body, head.length);
  const encrypter = new Encrypter();
  encrypter.addRecipient(recipient);
  return encrypter.encrypt(plain);
}

async function decrypted(bytes: Uint8Array, identities: readonly string[]): Promise<Uint8Array | SyncRefusal> {
  if (bytes.length === 0) return "damaged";
  if (bytes.length > MOST_SYNC_BYTES) return "tooLarge";
  if (!isAge(bytes)) return "notOurs";
  const locked = ageLockOf(bytes);
  if (typeof locked === "string") return locked;
  if (locked.kind === "passphrase") return "strange";
  const decrypter = new Decrypter();
  for (const identity of identities) decrypter.addIdentity(identity);
  try {
    return await decrypter.decrypt(bytes);
  } catch (error) {
    // The package's only word for it: none of the keys opened the header.
    const isLocked = error instanceof Error && error.message.startsWith("no identity matched");
    return isLocked ? "locked" : "damaged";
  }
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** Reads a file. Each refusal is a fact about the file, none is thrown. */
export async function openSyncFile(bytes: Uint8Array, identities: readonly string[]): Promise<SyncFile | SyncRefusal> {
  const plain = await decrypted(bytes, identities);
  if (typeof plain === "string") return plain;
  const end = plain.subarray(0, MOST_HEAD).indexOf(NEWLINE);
  const head = parsed(new TextDecoder().decode(plain.subarray(0, Math.max(end, 0))));
  const known = v.safeParse(HEADER, head);
  if (!known.success) return "notOurs";
  if (known.output.version > SYNC_VERSION) return "newer";
  const rest = v.safeParse(REST, head);
  if (!rest.success) return "damaged";
  const { bytes: length, sha256: expected, ...about } = rest.output;
  const body = plain.slice(end + 1, end + 1 + length);
  if ((await sha256(body)) !== expected) return "damaged";
  try {
    return { about, ...(await readLines(body)) };
  } catch (error) {
    return error instanceof TooMuch ? "tooLarge" : "damaged";
  }
}
