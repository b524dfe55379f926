import { decodeText } from "../../formats/text/decode-text.ts";
import { isAge } from "../../formats/backup/backup.ts";
import type { Day } from "../../domain/history/day.ts";
import { readVcards } from "../../formats/vcard/read-vcard.ts";
import type { IncomingPerson } from "../../formats/import/incoming.ts";
import type { Archive, Fault } from "../../formats/import/archive.ts";
import { type ArchiveFile, openArchiveText, readArchive } from "../../formats/linkedin-archive/read-archive.ts";
import { exportDayIn, isZip, unpackArchive } from "../../formats/linkedin-archive/zip.ts";
import { readTable, type Table } from "../../formats/csv/table.ts";

/** What was dropped, as far as its bytes tell. */
export type OpenedFile =
  | { readonly kind: "archive"; readonly archive: Archive }
  | { readonly kind: "table"; readonly table: Table; readonly name: string; readonly on: Day }
  | {
      readonly kind: "cards";
      readonly people: readonly IncomingPerson[];
      readonly faults: readonly Fault[];
      readonly on: Day;
    }
  | { readonly kind: "json"; readonly text: string }
  | { readonly kind: "locked"; readonly bytes: Uint8Array }
  | { readonly kind: "unknown"; readonly faults: readonly Fault[] };

function dayOf(file: File): Day {
  return new Date(file.lastModified).toISOString().slice(0, 10);
}

/** A single file that isn't the archive's: told by what is in it, not by its name. */
function openText(text: string, file: File, onProgress: (done: number) => void): OpenedFile | undefined {
  const start = text.trimStart();
  if (/^BEGIN:VCARD/i.test(start))
    return { kind: "cards", ...readVcards(text, file.name, onProgress), on: dayOf(file) };
  if (start.startsWith("{")) return { kind: "json", text };
  const table = readTable(text);
  if (!table || table.header.length < 2 || table.rows.length === 0) return undefined;
  return { kind: "table", table, name: file.name, on: dayOf(file) };
}

/** Reads what was dropped: LinkedIn's archive in one or several files, or one file of another kind. */
export async function openFiles(files: readonly File[], onProgress: (done: number) => void): Promise<OpenedFile> {
  const parts: ArchiveFile[] = [];
  const faults: Fault[] = [];
  let on: Day | undefined;
  for (const file of files) {
    const bytes = new Uint8Array(await file.arrayBuffer());
    on ??= exportDayIn(file.name);
    if (isAge(bytes)) return { kind: "locked", bytes };
    if (isZip(bytes)) {
      const unpacked = unpackArchive(bytes, file.name, onProgress);
      for (const part of unpacked.files) parts.push(part);
      for (const fault of unpacked.faults) faults.push(fault);
      continue;
    }
    const text = decodeText(bytes).replace(/^\ufeff/, "");
    const other = openArchiveText(text) ? undefined : openText(text, file, onProgress);
    if (other) return other;
    parts.push({ name: file.name, bytes });
  }
  const archive = readArchive(parts, onProgress);
  const all = [...faults, ...archive.faults];
  if (archive.connections.length === 0) return { kind: "unknown", faults: all };
  return { kind: "archive", archive: { ...archive, ...(on !== undefined && { on }), faults: all } };
}
