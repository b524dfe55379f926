import { listedSkills } from "../../database/stores/skills.ts";
import { type AllRecords, allRecords } from "../../database/stores/import.ts";
import { changesMade } from "../../database/journal/changes-made.ts";
import { isTagged, type Person, textOf } from "../../domain/person/person.ts";
import { lock } from "../../formats/backup/backup.ts";
import { csvPieces } from "../../formats/csv/csv.ts";
import { writeCalendar } from "../../formats/icalendar/icalendar.ts";
import { markdownPieces, markdownZip } from "../../formats/markdown/markdown-files.ts";
import { writeNotebookJson } from "../../formats/json/write-notebook.ts";
import { tableHeader, tableRow } from "../../formats/csv/people-table.ts";
import { writeVcard } from "../../formats/vcard/write-vcard.ts";
import type { CalendarNames, Order, Tell, Whom } from "./protocol.ts";

type ExportOrder = Extract<Order, { readonly kind: "export" }>;
type BackupOrder = Extract<Order, { readonly kind: "backup" }>;

/** Progress is told after so many people. */
const TOLD_EVERY = 1000;

/** Pieces leave the heap for the browser's own store of files when they are about so long together, in UTF-16 units. */
const FLUSHED_AT = 1_000_000;

/** Pieces of text as one file, never joined in whole. */
function fileOf(pieces: Iterable<string>, type: string): Blob {
  const parts: Blob[] = [];
  let waiting: string[] = [];
  let length = 0;
  for (const piece of pieces) {
    waiting.push(piece);
    length += piece.length;
    if (length < FLUSHED_AT) continue;
    parts.push(new Blob(waiting));
    [waiting, length] = [[], 0];
  }
  return new Blob([...parts, ...waiting], { type });
}

function chosen(people: readonly Person[], whom: Whom): readonly Person[] {
  if (whom === "everybody") return people;
  if (whom === "tagged") return people.filter(isTagged);
  const ids = new Set(whom);
  return people.filter(({ id }) => ids.has(id));
}

/** Things one after the other, told of as they pass: people, or the pieces that become of about so many people. */
function* passing<T>(things: Iterable<T>, people: number, tell: Tell): Generator<T, undefined> {
  let passed = 0;
  for (const thing of things) {
    if (passed % TOLD_EVERY === 0) tell({ kind: "progress", step: "packing", done: Math.min(1, passed / people) });
    passed += 1;
    yield thing;
  }
  return undefined;
}

function* mapped<T>(people: Iterable<Person>, how: (person: Person) => T): Generator<T, undefined> {
  for (const person of people) yield how(person);
  return undefined;
}

function calendarOf(records: AllRecords, people: readonly Person[], order: ExportOrder): string | undefined {
  const about = new Map(people.map((person) => [person.id, textOf(person, "name")]));
  const exchanges = records.exchanges.filter(({ person }) => person === undefined || about.has(person));
  const asks = records.asks.filter(({ person }) => about.has(person));
  if (exchanges.length + asks.length === 0) return undefined;
  const organizations = new Map(records.organizations.map(({ id, name }) => [id, name]));
  const { names } = order;
  const summary = (kind: keyof CalendarNames, ...parts: readonly string[]): string =>
    [names[kind], parts.filter((part) => part !== "").join(", ")].filter((part) => part !== "").join(": ");
  return writeCalendar({ exchanges, asks, people: about, organizations }, order.level, {
    exchange: summary,
    ask: (person, organization) => summary("ask", person, organization),
  });
}

interface Packed {
  readonly file: Blob;
  readonly extension: string;
}

function packed(order: ExportOrder, people: readonly Person[], tell: Tell): Packed {
  const { level, today } = order;
  const each = passing(people, people.length, tell);
  switch (order.format) {
    case "csv": {
      const rows = function* rows() {
        yield tableHeader(level);
        yield* mapped(each, (person) => tableRow(person, level, today));
      };
      return { file: fileOf(csvPieces(rows()), "text/csv;charset=utf-8"), extension: "csv" };
    }
    case "vcard4":
    case "vcard3": {
      const version = order.format === "vcard4" ? "4.0" : "3.0";
      const cards = mapped(each, (person) => writeVcard(person, level, version));
      return { file: fileOf(cards, "text/vcard;charset=utf-8"), extension: "vcf" };
    }
    case "markdown":
      return { file: fileOf(markdownPieces(each, level, today), "text/markdown;charset=utf-8"), extension: "md" };
    case "markdownZip": {
      const parts = [...markdownZip(people, level, today, each)];
      return { file: new Blob(parts, { type: "application/zip" }), extension: "zip" };
    }
    default: {
      const pieces = passing(writeNotebookJson({ people }, level), people.length, tell);
      return { file: fileOf(pieces, "application/json"), extension: "json" };
    }
  }
}

/** Packs an export and hands it over. */
export async function packExport(order: ExportOrder, tell: Tell): Promise<void> {
  tell({ kind: "progress", step: "packing", done: 0 });
  const records = await allRecords();
  const { compare } = new Intl.Collator();
  const people = chosen(records.people, order.whom).toSorted((a, b) => compare(textOf(a, "name"), textOf(b, "name")));
  const name = (extension: string): string => `vouchbook-${order.today}.${extension}`;
  if (order.format === "calendar") {
    const calendar = calendarOf(records, people, order);
    if (calendar === undefined) return tell({ kind: "refused", why: "noDates" });
    const file = new Blob([calendar], { type: "text/calendar;charset=utf-8" });
    return tell({ kind: "file", file, name: name("ics"), people: people.length, changes: 0 });
  }
  if (people.length === 0) return tell({ kind: "refused", why: "nobody" });
  const { file, extension } = packed(order, people, tell);
  tell({ kind: "file", file, name: name(extension), people: people.length, changes: 0 });
}

/** Packs everything as a backup, locked unless the user chose otherwise, and hands it over. */
export async function packBackup({ passphrase, today }: BackupOrder, tell: Tell): Promise<void> {
  tell({ kind: "progress", step: "packing" });
  const changes = await changesMade();
  const records = await allRecords();
  const pieces = [...writeNotebookJson({ ...records, skills: await listedSkills() }, "private", today)];
  const people = records.people.length;
  if (passphrase === undefined) {
    const file = new Blob(pieces, { type: "application/json" });
    return tell({ kind: "file", file, name: `vouchbook-backup-not-encrypted-${today}.json`, people, changes });
  }
  tell({ kind: "progress", step: "locking" });
  const locked = (await lock(pieces.join(""), passphrase)) as Uint8Array<ArrayBuffer>;
  const file = new Blob([locked], { type: "application/octet-stream" });
  tell({ kind: "file", file, name: `vouchbook-backup-${today}.json.age`, people, changes });
}
