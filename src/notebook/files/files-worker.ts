/** The worker of the files page: reads, compares, writes and packs files, so that the page never waits. */
import { undoGroup } from "../../database/journal/undo.ts";
import { refusalFrom } from "../../database/connection/refusal.ts";
import type { Day } from "../../domain/history/day.ts";
import { type CsvMapping, guessMapping, readMappedCsv } from "../../formats/csv/column-mapping.ts";
import type { Incoming } from "../../formats/import/incoming.ts";
import { incomingFromArchive, newestDay } from "../../formats/linkedin-archive/evidence.ts";
import type { NotebookFile } from "../../formats/json/read-notebook.ts";
import { importNetwork, type LeftOut, previewNetwork } from "./network-import.ts";
import { type OpenedFile, openFiles } from "./opened-file.ts";
import { packBackup, packExport } from "./packing.ts";
import type { Order, Report } from "./protocol.ts";
import { previewRestore, restoreFile, unlockBackup } from "./restore.ts";

/** No export is near it; a larger file isn't read at all, in bytes. */
const LARGEST = 2_000_000_000;
const SAMPLE_ROWS = 3;

/** The one thing being brought in; it waits here while the user looks at the preview. */
let opened: OpenedFile | undefined;
let incoming: Incoming | undefined;
let restoring: NotebookFile | undefined;
let today: Day = "";

function report(message: Report): void {
  postMessage(message);
}

const NOTHING = { hidden: 0, unread: [] } as const;

async function preview(found: Incoming, leftOut: LeftOut): Promise<void> {
  incoming = found;
  await previewNetwork(found, leftOut, today, report);
}

async function open(files: readonly File[]): Promise<void> {
  [incoming, restoring] = [undefined, undefined];
  if (files.some(({ size }) => size > LARGEST)) return report({ kind: "refused", why: "tooLarge" });
  told = 0;
  report({ kind: "progress", step: "reading", done: 0 });
  opened = await openFiles(files, reading);
  switch (opened.kind) {
    case "unknown": {
      const { others, faults } = opened;
      if (others.length > 0) return report({ kind: "others", files: others, faults });
      return report({ kind: "refused", why: "nothingThere", faults });
    }
    case "locked":
      return report({ kind: "locked", isWrong: false });
    case "json":
      restoring = await previewRestore(opened.text, today, report);
      return;
    case "table": {
      const { header, rows } = opened.table;
      return report({ kind: "columns", header, rows: rows.slice(0, SAMPLE_ROWS), mapping: guessMapping(header) });
    }
    case "cards": {
      const { people, faults, columns, on } = opened;
      if (people.length === 0) return report({ kind: "refused", why: "nothingThere", faults });
      return preview(
        { source: "vcard", on, people, isWholeNetwork: false, jobs: [] },
        { ...NOTHING, faults, columns: [columns] },
      );
    }
    case "archive": {
      const { archive, unread } = opened;
      const found = incomingFromArchive(archive, archive.on ?? newestDay(archive) ?? today);
      return preview(found, { ...archive, unread });
    }
  }
}

/** A bar moves no finer. */
const FINEST = 0.01;
let told = 0;

function reading(done: number): void {
  if (Math.abs(done - told) < FINEST) return;
  told = done;
  report({ kind: "progress", step: "reading", done });
}

async function map(mapping: CsvMapping): Promise<void> {
  if (opened?.kind !== "table") return;
  const { table, name, on } = opened;
  const { people, faults, columns } = readMappedCsv(table, mapping, name, reading);
  if (people.length === 0) return report({ kind: "refused", why: "nothingThere", faults });
  await preview(
    { source: "csv", on, people, isWholeNetwork: false, jobs: [] },
    { ...NOTHING, faults, columns: [columns] },
  );
}

async function obey(order: Order): Promise<void> {
  switch (order.kind) {
    case "open":
      today = order.today;
      return open(order.files);
    case "map":
      return map(order.mapping);
    case "unlock": {
      if (opened?.kind !== "locked") return;
      const text = await unlockBackup(opened.bytes, order.passphrase, report);
      if (text !== undefined) restoring = await previewRestore(text, today, report);
      return;
    }
    case "import": {
      const [file, network] = [restoring, incoming];
      // Before anything is written: pressed twice it is one import.
      [opened, incoming, restoring] = [undefined, undefined, undefined];
      if (file) await restoreFile(file, order.how, report);
      else if (network) await importNetwork(network, today, report);
      return;
    }
    case "undo":
      report({ kind: "progress", step: "undoing" });
      await undoGroup(order.group);
      return report({ kind: "undone" });
    case "export":
      return packExport(order, report);
    case "backup":
      return packBackup(order, report);
  }
}

/** What the browser says of a file it can't read, which is not the notebook's fault. */
const UNREADABLE: ReadonlySet<string> = new Set(["NotFoundError", "NotReadableError"]);

addEventListener("message", (event: MessageEvent<Order>) => {
  obey(event.data).catch((error: unknown) => {
    const isFile = event.data.kind === "open" && error instanceof DOMException && UNREADABLE.has(error.name);
    report(isFile ? { kind: "refused", why: "broken" } : { kind: "storageRefused", reason: refusalFrom(error).reason });
  });
});
