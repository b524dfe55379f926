import { Decrypter, Encrypter } from "age-encryption";
import * as v from "valibot";
import { type Burial, type Carried, type CarriedRow, keyOf, rowKey } from "../domain/carried.ts";
import { isInstant } from "../domain/day.ts";
import { isAge } from "./backup.ts";
import { paddedSize } from "./padding.ts";
import { lineOf, readLine } from "./sync-schema.ts";

/** Raised when a file's shape changes; a reader leaves a newer one alone (`docs/sync-format.md`). */
export const SYNC_VERSION = 1;

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
export interface SyncFile extends Carried {
  readonly about: SyncAbout;
  /** How many lines couldn't be understood and are left out. */
  readonly unreadable: number;
  /** How many values in the other lines are no good and are left out. */
  readonly leftOut: number;
}

/** Why a file was not read: encrypted for somebody else, not whole (yet), of a later version, or none of ours at all. */
export type SyncRefusal = "locked" | "damaged" | "newer" | "notOurs";

const NEWLINE = 10;

async function through(bytes: BlobPart, transform: CompressionStream | DecompressionStream) {
  return new Uint8Array(await new Response(new Blob([bytes]).stream().pipeThrough(transform)).arrayBuffer());
}

async function sha256(bytes: Uint8Array<ArrayBuffer>): Promise<string> {
  const digest = new Uint8Array(await crypto.subtle.digest("SHA-256", bytes));
  return [...digest].map((byte) => byte.toString(16).padStart(2, "0")).join("");
}

/** Writes a file: a header's line, the compressed lines, and padding, encrypted to a recipient. */
export async function packSyncFile(
  about: SyncAbout,
  { rows, burials }: Carried,
  recipient: string,
): Promise<Uint8Array> {
  const items: readonly (CarriedRow | Burial)[] = [...rows.values(), ...burials.values()];
  const body = await through(items.map(lineOf).join(""), new CompressionStream("gzip"));
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
  if (!isAge(bytes)) return "notOurs";
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

function linesIn(text: string): Omit<SyncFile, "about"> {
  const rows = new Map<string, CarriedRow>();
  const burials = new Map<string, Burial>();
  let [unreadable, leftOut] = [0, 0];
  for (const line of text.split("\n")) {
    const read = line === "" ? undefined : readLine(line);
    if (line !== "" && !read) unreadable += 1;
    if (!read) continue;
    const { item, misfits } = read;
    leftOut += misfits.length;
    if ("value" in item) rows.set(rowKey(item), item);
    else burials.set(keyOf(item.store, item.id), item);
  }
  return { rows, burials, unreadable, leftOut };
}

/** Reads a file. Each refusal is a fact about the file, none is thrown. */
export async function openSyncFile(bytes: Uint8Array, identities: readonly string[]): Promise<SyncFile | SyncRefusal> {
  const plain = await decrypted(bytes, identities);
  if (typeof plain === "string") return plain;
  const end = plain.indexOf(NEWLINE);
  const head = parsed(new TextDecoder().decode(plain.subarray(0, Math.max(end, 0))));
  const known = v.safeParse(HEADER, head);
  if (!known.success) return "notOurs";
  if (known.output.version > SYNC_VERSION) return "newer";
  const rest = v.safeParse(REST, head);
  if (!rest.success) return "damaged";
  const { bytes: length, sha256: expected, ...about } = rest.output;
  const body = plain.slice(end + 1, end + 1 + length);
  if ((await sha256(body)) !== expected) return "damaged";
  const text = new TextDecoder().decode(await through(body, new DecompressionStream("gzip")));
  return { about, ...linesIn(text) };
}
