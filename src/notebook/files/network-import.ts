import { allRecords, importRecords } from "../../database/stores/import.ts";
import type { Day } from "../../domain/history/day.ts";
import { textOf } from "../../domain/person/person.ts";
import { type ImportPlan, planImport } from "../../formats/import/import-plan.ts";
import type { Incoming } from "../../formats/import/incoming.ts";
import type { FileColumns } from "../../formats/import/columns.ts";
import type { Fault } from "../../formats/import/archive.ts";
import type { NetworkPreview, Some, Tell } from "./protocol.ts";

/** The preview names so many of each kind; the counts say the rest. */
const SHOWN = 100;

function some<T, R>(list: readonly T[], show: (item: T) => R): Some<R> {
  return { count: list.length, first: list.slice(0, SHOWN).map(show) };
}

function newId(): string {
  return crypto.randomUUID();
}

/** What of a file is taken and what is left out, for the preview. */
export interface LeftOut {
  readonly hidden: number;
  readonly faults: readonly Fault[];
  /** What becomes of the columns of each file. */
  readonly columns: readonly FileColumns[];
  /** Files of a ZIP nobody looked into. */
  readonly unread: readonly string[];
}

function previewOf(plan: ImportPlan, incoming: Incoming, leftOut: LeftOut): NetworkPreview {
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
    hidden: leftOut.hidden,
    cut: some(
      incoming.people.filter(({ isCut }) => isCut),
      ({ name }) => name,
    ),
    faults: some(leftOut.faults, (fault) => fault),
    columns: leftOut.columns,
    unread: some(leftOut.unread, (path) => path),
  };
}

/** Holds what a file brings against the notebook and reports a preview. */
export async function previewNetwork(incoming: Incoming, leftOut: LeftOut, today: Day, tell: Tell): Promise<void> {
  tell({ kind: "progress", step: "comparing" });
  const plan = planImport(incoming, await allRecords(), today, newId);
  tell({ kind: "preview", preview: previewOf(plan, incoming, leftOut) });
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
  tell({
    kind: "imported",
    made,
    changed,
    isNetwork: incoming.isWholeNetwork,
    ...(group !== undefined && { group }),
  });
}
