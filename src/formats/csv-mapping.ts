import { type Answers, ATTRIBUTES, type Day } from "../domain/attributes.ts";
import { cut } from "../domain/person.ts";
import { profileAddress } from "../domain/profile-address.ts";
import { ANSWER_NAMES, dayName, reasonName } from "./columns.ts";
import { unguarded } from "./csv.ts";
import type { IncomingPerson } from "./incoming.ts";
import type { Fault } from "./linkedin-archive/archive.ts";
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

/** Answers out of a CSV of ours; a file without our columns has none. */
function answersIn(cell: (name: string) => string, on: Day): Answers {
  const pairs = ATTRIBUTES.flatMap((attribute): [string, Answers[typeof attribute]][] => {
    const value = cell(ANSWER_NAMES[attribute]);
    if (value !== "yes" && value !== "no" && value !== "unknown") return [];
    const given = cell(dayName(attribute));
    const reason = cut(cell(reasonName(attribute)), 300);
    return [
      [attribute, { value, on: /^\d{4}-\d{2}-\d{2}$/.test(given) ? given : on, ...(reason !== "" && { reason }) }],
    ];
  });
  return Object.fromEntries(pairs);
}

/** The people of anybody's CSV by a mapping; rows without a name are told by line. `on` is the day of the file. */
export function readMappedCsv(
  table: Table,
  mapping: CsvMapping,
  file: string,
  on: Day,
): { readonly people: readonly IncomingPerson[]; readonly faults: readonly Fault[] } {
  const faults: Fault[] = table.misfits.map((line) => ({ file, line, why: "unreadableRow" }));
  const places = new Map(table.header.map((name, index) => [columnKey(name), index]));
  const people = table.rows.flatMap((row, index): IncomingPerson[] => {
    const raw = (at: number | undefined): string => unguarded(row[at ?? -1] ?? "").trim();
    const text = (field: CsvField): string => cut(raw(mapping[field]).replace(/\s+/g, " "), 1000);
    const name = cut(text("name") || `${text("firstName")} ${text("lastName")}`.trim(), 300);
    if (name === "") {
      if (row.some((cell) => cell.trim() !== ""))
        faults.push({ file, line: table.lineOf(index), why: "unreadableRow" });
      return [];
    }
    const addresses = raw(mapping.address)
      .split(/[\s,;]+/)
      .flatMap((part) => profileAddress(/^https?:/i.test(part) ? part : `https://${part}`)?.url ?? []);
    const labels = text("labels")
      .split(/\s*[,;]\s*/)
      .filter((label) => label !== "");
    const [headline, title, organization, location] = [
      text("headline"),
      text("title"),
      text("organization"),
      text("location"),
    ];
    const note = raw(mapping.note);
    return [
      {
        name,
        addresses: [...new Set(addresses)],
        ...(headline !== "" && { headline }),
        ...(title !== "" && { title }),
        ...(organization !== "" && { organization: { name: organization } }),
        ...(location !== "" && { location }),
        ...(labels.length > 0 && { labels }),
        ...(note !== "" && { note }),
        answers: answersIn((column) => raw(places.get(columnKey(column))), on),
      },
    ];
  });
  return { people, faults };
}
