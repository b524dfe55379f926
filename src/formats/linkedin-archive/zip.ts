import { type UnzipFileInfo, unzipSync } from "fflate";
import type { Day } from "../../domain/attributes.ts";
import type { Fault } from "./archive.ts";
import { crc32 } from "../crc32.ts";
import { mayBeUsed } from "./file-kind.ts";
import type { ArchiveFile } from "./read-archive.ts";
import { checksumsIn } from "./zip-checksums.ts";

/** No file of an archive of 30,000 people is near it; a larger one was made to harm, in bytes. */
const LARGEST = 1_000_000_000;

interface Listed {
  readonly info: UnzipFileInfo;
  readonly checksum: number | undefined;
}

/** Whether bytes begin as a ZIP does. */
export function isZip(bytes: Uint8Array): boolean {
  return bytes[0] === 0x50 && bytes[1] === 0x4b && (bytes[2] === 3 || bytes[2] === 5);
}

/** The files of an archive we use, unpacked one by one so that a damaged one spoils no other. */
export function unpackArchive(
  bytes: Uint8Array,
  name: string,
): { readonly files: readonly ArchiveFile[]; readonly faults: readonly Fault[] } {
  const listed: Listed[] = [];
  try {
    const checksums = checksumsIn(bytes);
    let index = 0;
    unzipSync(bytes, {
      filter: (info) => {
        if (mayBeUsed(info.name)) listed.push({ info, checksum: checksums[index] });
        index += 1;
        return false;
      },
    });
  } catch {
    return { files: [], faults: [{ file: name, why: "damagedFile" }] };
  }
  const faults: Fault[] = [];
  const files = listed.flatMap(({ info: wanted, checksum }): ArchiveFile[] => {
    if (wanted.originalSize > LARGEST) {
      faults.push({ file: wanted.name, why: "tooLarge" });
      return [];
    }
    try {
      const unpacked = unzipSync(bytes, { filter: (info) => info.name === wanted.name })[wanted.name];
      if (unpacked && (checksum === undefined || crc32(unpacked) === checksum))
        return [{ name: wanted.name, bytes: unpacked }];
    } catch {
      // Told below, as one that unpacks into something else.
    }
    faults.push({ file: wanted.name, why: "damagedFile" });
    return [];
  });
  return { files, faults };
}

/** The day of the export, as the ZIP's name says it: `Basic_LinkedInDataExport_11-20-2026.zip`. */
export function exportDayIn(name: string): Day | undefined {
  const [, month, date, year] = /(\d{2})-(\d{2})-(\d{4})/.exec(name) ?? [];
  return year === undefined ? undefined : `${year}-${month}-${date}`;
}
