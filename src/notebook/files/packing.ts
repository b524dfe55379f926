import { type AllRecords, allRecords } from "../../database/import.ts";
import { changesMade } from "../../database/changes-made.ts";
import { isTagged, type Person, textOf } from "../../domain/person.ts";
import { lock } from "../../formats/backup.ts";
import { csvPieces } from "../../formats/csv.ts";
import { writeCalendar } from "../../formats/icalendar.ts";
import { markdownPieces, markdownZip } from "../../formats/markdown-files.ts";
import { writeNotebookJson } from "../../formats/notebook-json.ts";
import { tableHeader, tableRow } from "../../formats/people-table.ts";
import { writeVcard } from "../../formats/vcard.ts";
import type { CalendarNames, Order, Tell, Whom } from "./protocol.ts";

type ExportOrder = Extract<Order, { readonly kind: "export" }>;
type BackupOrder = Extract<Order, { readonly kind: "backup" }>;

/** A piece of a file is handed on, and progress told, after so many people. */
const TOLD_EVERY = 1000;

function chosen(people: readonly Person[], whom: Whom): readonly Person[] {
  if (whom === "everybody") return people;
  if (whom === "tagged") return people.filter(isTagged);
  const ids = new Set(whom);
  return people.filter(({ id }) => ids.has(id));
}

/** People by name, told of as they pass. */
function* passing(people: readonly Person[], tell: Tell): Generator<Person, undefined> {
  for (const [index, person] of people.entries()) {
    if (index % TOLD_EVERY === 0) tell({ kind: "progress", step: "packing", done: index / people.length });
    yield person;
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

function piecesOf(
  order: ExportOrder,
  people: readonly Person[],
  tell: Tell,
): { readonly parts: BlobPart[]; readonly type: string; readonly extension: string } {
  const { level, today } = order;
  const each = (): Iterable<Person> => passing(people, tell);
  switch (order.format) {
    case "csv": {
      const rows = function* rows() {
        yield tableHeader(level);
        yield* mapped(each(), (person) => tableRow(person, level, today));
      };
      return { parts: [...csvPieces(rows())], type: "text/csv;charset=utf-8", extension: "csv" };
    }
    case "vcard4":
    case "vcard3": {
      const version = order.format === "vcard4" ? "4.0" : "3.0";
      const parts = [...mapped(each(), (person) => writeVcard(person, level, version))];
      return { parts, type: "text/vcard;charset=utf-8", extension: "vcf" };
    }
    case "markdown":
      return { parts: [...markdownPieces(each(), level, today)], type: "text/markdown;charset=utf-8", extension: "md" };
    case "markdownZip":
      return { parts: [markdownZip(people, level, today)], type: "application/zip", extension: "zip" };
    default:
      return { parts: [...writeNotebookJson({ people }, level)], type: "application/json", extension: "json" };
  }
}

/** Packs an export and hands it over. */
export async function packExport(order: ExportOrder, tell: Tell): Promise<void> {
  tell({ kind: "progress", step: "packing", done: 0 });
  const records = await allRecords();
  const people = chosen(records.people, order.whom).toSorted((a, b) =>
    textOf(a, "name").localeCompare(textOf(b, "name")),
  );
  const name = (extension: string): string => `vouchbook-${order.today}.${extension}`;
  if (order.format === "calendar") {
    const calendar = calendarOf(records, people, order);
    if (calendar === undefined) return tell({ kind: "refused", why: "noDates" });
    const file = new Blob([calendar], { type: "text/calendar;charset=utf-8" });
    return tell({ kind: "file", file, name: name("ics"), people: people.length, changes: 0 });
  }
  if (people.length === 0) return tell({ kind: "refused", why: "nobody" });
  const { parts, type, extension } = piecesOf(order, people, tell);
  tell({ kind: "file", file: new Blob(parts, { type }), name: name(extension), people: people.length, changes: 0 });
}

/** Packs everything as a backup, locked unless the user chose otherwise, and hands it over. */
export async function packBackup({ passphrase, today }: BackupOrder, tell: Tell): Promise<void> {
  tell({ kind: "progress", step: "packing" });
  const changes = await changesMade();
  const records = await allRecords();
  const pieces = [...writeNotebookJson(records, "private", today)];
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
