import { allRecords } from "../../database/stores/import.ts";
import { listedSkills } from "../../database/stores/skills.ts";
import { changesMade } from "../../database/journal/changes-made.ts";
import { isTagged, type Person, textOf } from "../../domain/person/person.ts";
import { lock } from "../../formats/backup/backup.ts";
import { writeNotebookJson } from "../../formats/json/write-notebook.ts";
import { type Exported, FORMATS, type Piece } from "./export-formats.ts";
import type { ExportOrder, Order, Tell, Whom } from "./protocol.ts";

type BackupOrder = Extract<Order, { readonly kind: "backup" }>;

/** Progress is told after so many people. */
const TOLD_EVERY = 1000;

/** Pieces leave the heap for the browser's own store of files when they are about so long together, in UTF-16 units or bytes. */
const FLUSHED_AT = 1_000_000;

/** Pieces as one file, never joined in whole. */
function fileOf(pieces: Iterable<Piece>, type: string): Blob {
  const parts: Blob[] = [];
  let waiting: Piece[] = [];
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

/** Packs an export and hands it over. */
export async function packExport(order: ExportOrder, tell: Tell): Promise<void> {
  tell({ kind: "progress", step: "packing", done: 0 });
  const records = await allRecords();
  const { compare } = new Intl.Collator();
  const people = chosen(records.people, order.whom).toSorted((a, b) => compare(textOf(a, "name"), textOf(b, "name")));
  const format = FORMATS[order.format];
  const exported: Exported = {
    order,
    people,
    records,
    passing: (things) => passing(things, people.length, tell),
  };
  const why = format.refusalOf ? format.refusalOf(exported) : people.length === 0 ? "nobody" : undefined;
  if (why !== undefined) return tell({ kind: "refused", why });
  const file = fileOf(format.piecesOf(exported), format.type);
  tell({ kind: "file", file, name: `vouchbook-${order.today}.${format.extension}`, people: people.length, changes: 0 });
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
