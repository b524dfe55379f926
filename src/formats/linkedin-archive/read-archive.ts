import { decodeText } from "../text/decode-text.ts";
import { columnKey, findHeader, type HeaderPlace, tableAt } from "../csv/table.ts";
import type { Archive } from "../import/archive.ts";
import { readConnections } from "./connections.ts";
import { type FileKind, kindOfHeader } from "./file-kind.ts";
import { archiveColumns } from "./kept-columns.ts";
import { correspondenceOf, ownAddressIn, readEnvelopes } from "./messages.ts";
import { readFollows, readJobs, readStations } from "./own-files.ts";
import { readEndorsements, readInvitations, readNotes, readRecommendations } from "./people-files.ts";

/** One file of the archive, or dropped by itself. */
export interface ArchiveFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** The archive while it is being read: its lists grow where they are, however many files there are. */
type Growing = {
  -readonly [field in keyof Archive]: Archive[field] extends readonly (infer Item)[] ? Item[] : Archive[field];
} & { own?: string; notes: Map<string, string> };

function addTo<T>(list: T[], more: readonly T[]): void {
  // One by one: a call takes only so many arguments.
  for (const item of more) list.push(item);
}

function empty(): Growing {
  return {
    connections: [],
    hidden: 0,
    correspondence: new Map(),
    recommendations: [],
    endorsements: [],
    invitations: [],
    stations: [],
    follows: [],
    jobs: [],
    notes: new Map(),
    faults: [],
    columns: [],
  };
}

function takeMessages(archive: Growing, text: string, header: HeaderPlace, onRows: (rows: number) => void): void {
  const envelopes = readEnvelopes(text, header, onRows);
  const own = archive.own ?? ownAddressIn(envelopes);
  // Without knowing who the user is, nobody's count would be right.
  if (own !== undefined) archive.correspondence = correspondenceOf(envelopes, own);
}

function take(archive: Growing, kind: FileKind, name: string, text: string, header: HeaderPlace): void {
  const table = tableAt(text, header);
  switch (kind) {
    case "connections": {
      const read = readConnections(table, name);
      addTo(archive.connections, read.connections);
      archive.hidden += read.hidden;
      addTo(archive.faults, read.faults);
      return;
    }
    case "invitations": {
      const { invitations, own } = readInvitations(table);
      addTo(archive.invitations, invitations);
      if (own !== undefined) archive.own ??= own;
      return;
    }
    case "recommendations":
      // Both files have one header; their names tell whose words they are.
      addTo(archive.recommendations, readRecommendations(table, /given/i.test(name) ? "me" : "them"));
      return;
    case "endorsementsReceived":
      addTo(archive.endorsements, readEndorsements(table, "them"));
      return;
    case "endorsementsGiven":
      addTo(archive.endorsements, readEndorsements(table, "me"));
      return;
    case "positions":
      addTo(archive.stations, readStations(table, "work"));
      return;
    case "education":
      addTo(archive.stations, readStations(table, "school"));
      return;
    case "volunteering":
      addTo(archive.stations, readStations(table, "volunteering"));
      return;
    case "follows":
      addTo(archive.follows, readFollows(table));
      return;
    case "savedJobs":
      addTo(archive.jobs, readJobs(table, "saved"));
      return;
    case "applications":
      addTo(archive.jobs, readJobs(table, "applied"));
      return;
    case "notes":
      for (const [key, note] of readNotes(table)) archive.notes.set(key, note);
      return;
    case "messages":
      return;
  }
}

interface Opened {
  readonly file: ArchiveFile;
  readonly text: string;
  readonly header: HeaderPlace;
  readonly kind: FileKind;
}

/** Invitations name the user, so they are read before messages, which need to know who that is. */
function inOrder(files: readonly Opened[]): readonly Opened[] {
  return files.toSorted((a, b) => Number(a.kind === "messages") - Number(b.kind === "messages"));
}

/** The kind of file a text is, with its header's place. */
export function openArchiveText(text: string): { readonly kind: FileKind; readonly header: HeaderPlace } | undefined {
  const header = findHeader(text, (keys) => kindOfHeader(keys) !== undefined);
  const kind = header && kindOfHeader(new Set(header.names.map(columnKey)));
  return header && kind ? { kind, header } : undefined;
}

/**
 * Reads the archive's files, whichever there are. `onProgress` hears the share done, 0 to 1. What can't be used is among the
 * faults; everything else counts.
 */
export function readArchive(
  files: readonly ArchiveFile[],
  onProgress: (done: number) => void = () => undefined,
): Archive {
  const archive = empty();
  const total = files.reduce((sum, { bytes }) => sum + bytes.length, 1);
  let before = 0;
  const opened = files.flatMap((file): Opened[] => {
    const text = decodeText(file.bytes).replace(/^\ufeff/, "");
    const found = openArchiveText(text);
    if (!found) archive.faults.push({ file: file.name, why: text.trim() === "" ? "emptyFile" : "unknownFile" });
    return found ? [{ file, text, ...found }] : [];
  });
  for (const { file, text, header, kind } of inOrder(opened)) {
    archive.columns.push(archiveColumns(file.name, kind, header.names));
    const share = (part: number): void => onProgress((before + file.bytes.length * part) / total);
    // A row of messages.csv is about 300 bytes; the estimate only moves the bar.
    if (kind === "messages")
      takeMessages(archive, text, header, (rows) => share(Math.min(1, (rows * 300) / text.length)));
    else take(archive, kind, file.name, text, header);
    before += file.bytes.length;
    share(0);
  }
  const { own: _own, ...read } = archive;
  return read;
}
