import type { AllRecords } from "../../database/stores/import.ts";
import { type Person, textOf } from "../../domain/person/person.ts";
import { keptStepDueOn } from "../../domain/referral/kept-step.ts";
import { csvPieces, type Separator } from "../../formats/csv/csv.ts";
import { tableHeader, tableRow } from "../../formats/csv/people-table.ts";
import { type CalendarContents, writeCalendar } from "../../formats/icalendar/icalendar.ts";
import { writeNotebookJson } from "../../formats/json/write-notebook.ts";
import { markdownPieces, markdownZip } from "../../formats/markdown/markdown-files.ts";
import { writeVcard } from "../../formats/vcard/write-vcard.ts";
import type { CalendarNames, ExportFormat, ExportOrder, FileRefusal } from "./protocol.ts";

/** What a format is made of. */
export interface Exported {
  readonly order: ExportOrder;
  /** Those the export is about, by name. */
  readonly people: readonly Person[];
  readonly records: AllRecords;
  /** Things one after the other, about as many as people, told of as they pass. */
  readonly passing: <T>(things: Iterable<T>) => Iterable<T>;
}

/** A part of a file, in the order they stand. */
export type Piece = string | Uint8Array<ArrayBuffer>;

/** One format people may be taken out in. */
interface Format {
  readonly extension: string;
  readonly type: string;
  readonly piecesOf: (exported: Exported) => Iterable<Piece>;
  /** Why there would be nothing in the file; by itself, that it is about nobody. */
  readonly refusalOf?: (exported: Exported) => FileRefusal | undefined;
}

function* rows({ order: { level, today }, people, passing }: Exported): Generator<readonly string[], undefined> {
  yield tableHeader(level);
  for (const person of passing(people)) yield tableRow(person, level, today);
  return undefined;
}

function csv(separator: Separator): Format {
  return {
    extension: "csv",
    type: "text/csv;charset=utf-8",
    piecesOf: (exported) => csvPieces(rows(exported), separator),
  };
}

function vcard(version: "4.0" | "3.0"): Format {
  function* piecesOf({ order: { level }, people, passing }: Exported): Generator<string, undefined> {
    for (const person of passing(people)) yield writeVcard(person, level, version);
    return undefined;
  }
  return { extension: "vcf", type: "text/vcard;charset=utf-8", piecesOf };
}

function datesOf({ people, records }: Exported): CalendarContents {
  const about = new Map(people.map((person) => [person.id, textOf(person, "name")]));
  return {
    exchanges: records.exchanges.filter(({ person }) => person === undefined || about.has(person)),
    asks: records.asks.filter(({ person }) => about.has(person)),
    steps: records.steps.filter(
      (kept) => keptStepDueOn(kept) !== undefined && (kept.person === undefined || about.has(kept.person)),
    ),
    people: about,
    organizations: new Map(records.organizations.map(({ id, name }) => [id, name])),
  };
}

function calendar(exported: Exported): string {
  const { names, level } = exported.order;
  const summary = (kind: keyof CalendarNames, ...parts: readonly string[]): string =>
    [names[kind], parts.filter((part) => part !== "").join(", ")].filter((part) => part !== "").join(": ");
  return writeCalendar(datesOf(exported), level, {
    exchange: summary,
    ask: (person, organization) => summary("ask", person, organization),
    own: (what, person) => (what === "" ? summary("own", person) : what),
    putOff: (person, organization) => summary("putOff", person, organization),
  });
}

/** How each format is written. A new one is an entry here; its name stands in `EXPORT_FORMATS`, and in `files_format_…`. */
export const FORMATS: Readonly<Record<ExportFormat, Format>> = {
  csv: csv(","),
  csvSemicolon: csv(";"),
  vcard4: vcard("4.0"),
  vcard3: vcard("3.0"),
  json: {
    extension: "json",
    type: "application/json",
    piecesOf: ({ order, people, passing }) => passing(writeNotebookJson({ people }, order.level)),
  },
  markdown: {
    extension: "md",
    type: "text/markdown;charset=utf-8",
    piecesOf: ({ order, people, passing }) => markdownPieces(passing(people), order.level, order.today),
  },
  markdownZip: {
    extension: "zip",
    type: "application/zip",
    piecesOf: ({ order, people, passing }) => markdownZip(people, order.level, order.today, passing(people)),
  },
  calendar: {
    extension: "ics",
    type: "text/calendar;charset=utf-8",
    piecesOf: (exported) => [calendar(exported)],
    refusalOf: (exported) => {
      const { exchanges, asks, steps } = datesOf(exported);
      return exchanges.length + asks.length + steps.length === 0 ? "noDates" : undefined;
    },
  },
};
