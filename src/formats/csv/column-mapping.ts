import { profileAddress } from "../../domain/page/profile-address.ts";
import { unguarded } from "./csv.ts";
import type { IncomingPerson } from "../import/incoming.ts";
import { oneLine, withinLimits } from "../import/limits.ts";
import { columnsOf, type FileColumns } from "../import/columns.ts";
import type { Fault } from "../import/archive.ts";
import { columnKey, type Table } from "./table.ts";

/** What a column of anybody's CSV can be. */
export const CSV_FIELDS = [
  "name",
  "firstName",
  "lastName",
  "headline",
  "title",
  "organization",
  "location",
  "address",
  "labels",
  "note",
] as const;

export type CsvField = (typeof CSV_FIELDS)[number];

/** The column of each field, by its place; a field without a column is absent. */
export type CsvMapping = { readonly [field in CsvField]?: number };

// Column names as other programs write them; folded as `columnKey` does.
const KNOWN: Readonly<Record<CsvField, readonly string[]>> = {
  name: ["name", "full name", "display name", "contact", "person"],
  firstName: ["first name", "firstname", "given name", "vorname", "prénom"],
  lastName: ["last name", "lastname", "family name", "surname", "nachname", "nom"],
  headline: ["headline", "tagline", "bio"],
  title: ["title", "job title", "position", "role", "organization title", "organization 1 - title"],
  organization: [
    "organization",
    "organisation",
    "company",
    "company name",
    "employer",
    "organization name",
    "organization 1 - name",
  ],
  location: ["location", "city", "place", "address"],
  address: [
    "profile addresses",
    "url",
    "profile url",
    "linkedin",
    "linkedin url",
    "profile",
    "website",
    "web page",
    "link",
  ],
  labels: ["labels", "tags", "categories", "groups", "group membership"],
  note: ["note", "notes", "comment", "comments"],
};

/** The mapping a header suggests; the user changes it before anything is read by it. */
export function guessMapping(header: readonly string[]): CsvMapping {
  const keys = header.map(columnKey);
  const pairs = CSV_FIELDS.flatMap((field): [CsvField, number][] => {
    const at = KNOWN[field].map((name) => keys.indexOf(name)).find((found) => found >= 0);
    return at === undefined ? [] : [[field, at]];
  });
  return Object.fromEntries(pairs);
}

/** Rows pass between two reports of progress. */
const REPORT_ROWS = 5000;

/**
 * The people of anybody's CSV by a mapping; rows without a name are told by line. A table can't prove who wrote it, so none of its
 * columns answers anything, our own exports' neither. `onProgress` hears the share done, 0 to 1.
 */
export function readMappedCsv(
  table: Table,
  mapping: CsvMapping,
  file: string,
  onProgress: (done: number) => void = () => undefined,
): {
  readonly people: readonly IncomingPerson[];
  readonly faults: readonly Fault[];
  readonly columns: FileColumns;
} {
  const faults: Fault[] = table.invalidValues.map((line) => ({ file, line, why: "unreadableRow" }));
  const people = table.rows.flatMap((row, index): IncomingPerson[] => {
    if (index % REPORT_ROWS === 0) onProgress(index / table.rows.length);
    const raw = (at: number | undefined): string => unguarded(row[at ?? -1] ?? "").trim();
    const text = (field: CsvField): string => oneLine(raw(mapping[field]));
    const name = text("name") || `${text("firstName")} ${text("lastName")}`.trim();
    if (name === "") {
      if (row.some((cell) => cell.trim() !== ""))
        faults.push({ file, line: table.lineOf(index), why: "unreadableRow" });
      return [];
    }
    const addresses = raw(mapping.address)
      .split(/[\s,;]+/)
      .flatMap((part) => profileAddress(/^https?:/i.test(part) ? part : `https://${part}`)?.url ?? []);
    const labels = text("labels")
      .split(/[,;]/)
      .map((label) => label.trim())
      .filter((label) => label !== "");
    const [headline, title, organization, location] = [
      text("headline"),
      text("title"),
      text("organization"),
      text("location"),
    ];
    const note = raw(mapping.note);
    return [
      withinLimits({
        name,
        addresses: [...new Set(addresses)],
        ...(headline !== "" && { headline }),
        ...(title !== "" && { title }),
        ...(organization !== "" && { organization: { name: organization } }),
        ...(location !== "" && { location }),
        ...(labels.length > 0 && { labels: [...new Set(labels)] }),
        ...(note !== "" && { note }),
      }),
    ];
  });
  const fieldAt = (place: number): CsvField | undefined => CSV_FIELDS.find((field) => mapping[field] === place);
  const columns = columnsOf(file, table.header, (_name, place) => {
    const field = fieldAt(place);
    return field === "firstName" || field === "lastName" ? "name" : field;
  });
  return { people, faults, columns };
}
