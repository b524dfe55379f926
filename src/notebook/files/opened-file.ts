import { decodeText, markless } from "../../formats/text/decode-text.ts";
import { ageLockOf } from "../../formats/backup/age-header.ts";
import { isAge } from "../../formats/backup/backup.ts";
import type { Day } from "../../domain/history/day.ts";
import { readVcards } from "../../formats/vcard/read-vcard.ts";
import type { IncomingPerson } from "../../formats/import/incoming.ts";
import type { Archive, Fault } from "../../formats/import/archive.ts";
import type { FileColumns } from "../../formats/import/columns.ts";
import { type OtherKind, kindByContent, kindByName } from "../../formats/import/other-kinds.ts";
import { type ArchiveFile, openArchiveText, readArchive } from "../../formats/linkedin-archive/read-archive.ts";
import { exportDayIn, isZip, unpackArchive } from "../../formats/linkedin-archive/zip.ts";
import { readTable, type Table, tableAt } from "../../formats/csv/table.ts";

/** What was dropped, as far as its bytes tell. */
export type OpenedFile =
  | { readonly kind: "archive"; readonly archive: Archive; readonly unread: readonly string[] }
  | { readonly kind: "table"; readonly table: Table; readonly name: string; readonly on: Day }
  | {
      readonly kind: "cards";
      readonly people: readonly IncomingPerson[];
      readonly faults: readonly Fault[];
      readonly columns: FileColumns;
      readonly on: Day;
    }
  | { readonly kind: "json"; readonly text: string }
  | { readonly kind: "locked"; readonly bytes: Uint8Array }
  | { readonly kind: "unknown"; readonly others: readonly OtherFile[]; readonly faults: readonly Fault[] };

/** A file that holds no people for us, and what it is. */
export interface OtherFile {
  readonly file: string;
  readonly kind: OtherKind;
}

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

/** What a text is that is no table of people. */
function kindOfText(text: string, bytes: Uint8Array, name: string): OtherKind {
  const table = readTable(text);
  if (table && table.header.length > 1 && table.rows.length === 0) return "headOnly";
  return markless(bytes) ? "utf16" : kindByName(name);
}

/** What a file of the archive is from which no connection came. */
function kindOfPart({ bytes }: ArchiveFile): OtherKind {
  const text = decodeText(bytes).replace(/^\ufeff/, "");
  const known = openArchiveText(text);
  return known && tableAt(text, known.header).rows.length === 0 ? "headOnly" : "archivePart";
}

/** What is being gathered of several files. */
interface Gathered {
  readonly parts: ArchiveFile[];
  readonly faults: Fault[];
  readonly others: OtherFile[];
  readonly unread: string[];
}

/** Gathers one file of several; returns it where it is one of another kind, which is then read alone. */
async function open(
  file: File,
  { parts, faults, others, unread }: Gathered,
  onProgress: (done: number) => void,
): Promise<OpenedFile | undefined> {
  const { name } = file;
  const bytes = new Uint8Array(await file.arrayBuffer());
  if (isAge(bytes)) {
    const lock = ageLockOf(bytes);
    if (typeof lock === "string" || lock.kind === "passphrase") return { kind: "locked", bytes };
    others.push({ file: name, kind: "lockedWithKey" });
    return undefined;
  }
  const kind = kindByContent({ name, bytes });
  if (kind) others.push({ file: name, kind });
  else if (isZip(bytes)) {
    const unpacked = unpackArchive(bytes, name, onProgress);
    for (const part of unpacked.files) parts.push(part);
    for (const fault of unpacked.faults) faults.push(fault);
    for (const path of unpacked.unread) unread.push(path);
    if (unpacked.files.length + unpacked.faults.length === 0) others.push({ file: name, kind: "foreignZip" });
  } else {
    const text = decodeText(bytes).replace(/^\ufeff/, "");
    if (openArchiveText(text)) parts.push({ name, bytes });
    else {
      const other = openText(text, file, onProgress);
      if (other) return other;
      others.push({ file: name, kind: kindOfText(text, bytes, name) });
    }
  }
  return undefined;
}

/** Reads what was dropped: LinkedIn's archive in one or several files, or one file of another kind. */
export async function openFiles(files: readonly File[], onProgress: (done: number) => void): Promise<OpenedFile> {
  const gathered: Gathered = { parts: [], faults: [], others: [], unread: [] };
  const { parts, faults, others, unread } = gathered;
  const on = files.map(({ name }) => exportDayIn(name)).find((day) => day !== undefined);
  for (const file of files) {
    const other = await open(file, gathered, onProgress);
    if (other) return other;
  }
  const archive = readArchive(parts, onProgress);
  const all = [...faults, ...archive.faults];
  if (archive.connections.length > 0) {
    // What came along and is no part of the archive is named with what else was left out.
    const left = others.map(({ file }) => ({ file, why: "unknownFile" as const }));
    const dated = { ...archive, ...(on !== undefined && { on }), faults: [...all, ...left] };
    return { kind: "archive", archive: dated, unread };
  }
  const inVain = all.length === 0 ? parts.map((part) => ({ file: part.name, kind: kindOfPart(part) })) : [];
  return { kind: "unknown", others: [...others, ...inVain], faults: all };
}
