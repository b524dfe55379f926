import { allRecords, importRecords } from "../../database/import.ts";
import type { Day } from "../../domain/attributes.ts";
import { textOf } from "../../domain/person.ts";
import { type ImportPlan, planImport } from "../../formats/import-plan.ts";
import type { Incoming } from "../../formats/incoming.ts";
import type { Archive } from "../../formats/linkedin-archive/archive.ts";
import { incomingFromArchive, newestDay } from "../../formats/linkedin-archive/evidence.ts";
import { type ArchiveFile, readArchive } from "../../formats/linkedin-archive/read-archive.ts";
import { exportDayIn, isZip, unpackArchive } from "../../formats/linkedin-archive/zip.ts";
import type { NetworkPreview, Report, Some } from "./protocol.ts";

/** The preview names so many of each kind; the counts say the rest. */
const SHOWN = 100;
/** No export is near it; a larger file isn't read at all, in bytes. */
const LARGEST = 2_000_000_000;

type Tell = (report: Report) => void;

function some<T, R>(list: readonly T[], show: (item: T) => R): Some<R> {
  return { count: list.length, first: list.slice(0, SHOWN).map(show) };
}

function newId(): string {
  return crypto.randomUUID();
}

/** The archive's files in what was dropped: out of a ZIP, or by themselves. */
async function archiveIn(files: readonly File[], tell: Tell): Promise<Archive> {
  const parts: ArchiveFile[] = [];
  const faults: Archive["faults"][number][] = [];
  let on: Day | undefined;
  for (const file of files) {
    const bytes = new Uint8Array(await file.arrayBuffer());
    on ??= exportDayIn(file.name);
    if (!isZip(bytes)) parts.push({ name: file.name, bytes });
    else {
      const unpacked = unpackArchive(bytes, file.name);
      parts.push(...unpacked.files);
      faults.push(...unpacked.faults);
    }
  }
  const archive = readArchive(parts, (done) => tell({ kind: "progress", step: "reading", done }));
  return { ...archive, ...(on !== undefined && { on }), faults: [...faults, ...archive.faults] };
}

function previewOf(plan: ImportPlan, incoming: Incoming, archive: Pick<Archive, "hidden" | "faults">): NetworkPreview {
  const nameOf = (person: Parameters<typeof textOf>[0]): string => textOf(person, "name");
  const touched = [...plan.made, ...plan.changed.map(({ after }) => after)];
  return {
    kind: "network",
    on: incoming.on,
    made: some(plan.made, nameOf),
    moved: some(plan.moved, ({ person, news }) => ({ name: nameOf(person), from: news.from.name, to: news.to.name })),
    changed: plan.changed.length,
    same: plan.same,
    missing: some(plan.missing, nameOf),
    duplicates: some(plan.duplicates, ({ one, other }) => [nameOf(one), nameOf(other)] as const),
    organizations: plan.organizations.length,
    withEvidence: touched.filter(({ evidence = [] }) => evidence.some(({ kind }) => kind !== "connected")).length,
    hidden: archive.hidden,
    faults: some(archive.faults, (fault) => fault),
  };
}

/** Reads files, holds them against the notebook and reports a preview; returns what an import would then bring. */
export async function openNetwork(files: readonly File[], today: Day, tell: Tell): Promise<Incoming | undefined> {
  if (files.some(({ size }) => size > LARGEST)) {
    tell({ kind: "refused", why: "tooLarge" });
    return undefined;
  }
  const archive = await archiveIn(files, tell);
  if (archive.connections.length === 0) {
    tell({ kind: "refused", why: "nothingThere", faults: archive.faults });
    return undefined;
  }
  tell({ kind: "progress", step: "comparing" });
  const incoming = incomingFromArchive(archive, archive.on ?? newestDay(archive) ?? today);
  const plan = planImport(incoming, await allRecords(), today, newId);
  tell({ kind: "preview", preview: previewOf(plan, incoming, archive) });
  return incoming;
}

/** Imports what was previewed, held against the notebook once more as it is at that moment. */
export async function importNetwork(incoming: Incoming, today: Day, tell: Tell): Promise<void> {
  tell({ kind: "progress", step: "writing" });
  let [made, changed] = [0, 0];
  const group = await importRecords((kept) => {
    const plan = planImport(incoming, kept, today, newId);
    [made, changed] = [plan.made.length, plan.changed.length];
    return {
      put: {
        people: [...plan.made, ...plan.changed.map(({ after }) => after)],
        organizations: plan.organizations,
      },
    };
  });
  tell({ kind: "imported", made, changed, ...(group !== undefined && { group }) });
}
