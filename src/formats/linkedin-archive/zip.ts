import { inflateSync } from "fflate";
import { type Day, isDay } from "../../domain/history/day.ts";
import type { Fault } from "../import/archive.ts";
import { mayBeUsed } from "./file-kind.ts";
import type { ArchiveFile } from "./read-archive.ts";
import { hasOverlap, type ZipEntry, zipEntries } from "./zip-directory.ts";

const TABLE = Uint32Array.from({ length: 256 }, (_, byte) => {
  let value = byte;
  for (let bit = 0; bit < 8; bit += 1) value = value & 1 ? (value >>> 1) ^ 0xedb88320 : value >>> 1;
  return value;
});

/** The checksum ZIP keeps of each file (CRC-32, ISO 3309), as an unsigned number. */
function crc32(bytes: Uint8Array): number {
  let value = 0xffffffff;
  for (let index = 0; index < bytes.length; index += 1)
    value = (value >>> 8) ^ (TABLE[(value ^ (bytes[index] ?? 0)) & 0xff] ?? 0);
  return (value ^ 0xffffffff) >>> 0;
}

/** All files of an archive of 30,000 people together are far from it; what unpacks to more was made to harm. In bytes. */
const LARGEST = 1_000_000_000;

const STORED = 0;
const DEFLATED = 8;

/** Deflate packs no tighter than 1 to 1032; what promises more than that and some slack lies. */
const TIGHTEST = 1040;

/** Whether bytes begin as a ZIP does. */
export function isZip(bytes: Uint8Array): boolean {
  return bytes[0] === 0x50 && bytes[1] === 0x4b && (bytes[2] === 3 || bytes[2] === 5);
}

/** The bytes of a file as they were packed; `undefined` where they are damaged, locked, or packed in a way nobody packs them. */
function unpacked(bytes: Uint8Array, entry: ZipEntry): Uint8Array | undefined {
  const { bodyAt, size, unpackedSize, method, isEncrypted, checksum } = entry;
  if (isEncrypted || bodyAt + size > bytes.length || unpackedSize > size * TIGHTEST) return undefined;
  const body = bytes.subarray(bodyAt, bodyAt + size);
  try {
    const whole =
      method === DEFLATED
        ? inflateSync(body, { out: new Uint8Array(unpackedSize) })
        : method === STORED
          ? body.slice()
          : undefined;
    return whole && crc32(whole) === checksum ? whole : undefined;
  } catch {
    return undefined;
  }
}

/** What of a ZIP was unpacked; `unread` are the files in it nobody looked into, by their paths. */
interface Unpacked {
  readonly files: readonly ArchiveFile[];
  readonly faults: readonly Fault[];
  readonly unread: readonly string[];
}

/**
 * The files of an archive we use, each body unpacked once and by itself, so that a damaged one spoils no other. `onProgress` hears the
 * share done, 0 to 1.
 */
export function unpackArchive(
  bytes: Uint8Array,
  name: string,
  onProgress: (done: number) => void = () => undefined,
): Unpacked {
  const faults: Fault[] = [];
  const files = new Map<string, ArchiveFile | undefined>();
  let entries: readonly ZipEntry[];
  try {
    entries = zipEntries(bytes);
  } catch {
    return { files: [], faults: [{ file: name, why: "damagedFile" }], unread: [] };
  }
  if (hasOverlap(entries)) return { files: [], faults: [{ file: name, why: "overlapping" }], unread: [] };
  const repeated = new Set<string>();
  const unread: string[] = [];
  let [total, passed] = [0, 0];
  for (const entry of entries) {
    onProgress((passed += entry.size) / bytes.length);
    if (!mayBeUsed(entry.name)) {
      // A folder lists itself, with nothing in it.
      if (!entry.name.endsWith("/")) unread.push(entry.name);
      continue;
    }
    if (files.has(entry.name)) {
      repeated.add(entry.name);
      continue;
    }
    files.set(entry.name, undefined);
    total += entry.unpackedSize;
    const whole = total > LARGEST ? undefined : unpacked(bytes, entry);
    if (whole) files.set(entry.name, { name: entry.name, bytes: whole });
    else faults.push({ file: entry.name, why: total > LARGEST ? "tooLarge" : "damagedFile" });
  }
  for (const file of repeated) faults.push({ file, why: "repeated" });
  return { files: [...files.values()].filter((file) => file !== undefined), faults, unread };
}

/** The day of the export, as the ZIP's name says it: `Basic_LinkedInDataExport_11-20-2026.zip`. */
export function exportDayIn(name: string): Day | undefined {
  const [, month, date, year] = /(\d{2})-(\d{2})-(\d{4})/.exec(name) ?? [];
  const day = `${year}-${month}-${date}`;
  return isDay(day) ? day : undefined;
}
