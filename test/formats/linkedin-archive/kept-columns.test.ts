import { strToU8 } from "fflate";
import { describe, expect, it } from "vitest";
import { sampleArchive, sampleConnections } from "../../../scripts/sample-archive.mjs";
import { writeCsv } from "../../../src/formats/csv/csv.ts";
import { columnKey, tableAt } from "../../../src/formats/csv/table.ts";
import type { Archive } from "../../../src/formats/import/archive.ts";
import { incomingFromArchive } from "../../../src/formats/linkedin-archive/evidence.ts";
import { openArchiveText, readArchive } from "../../../src/formats/linkedin-archive/read-archive.ts";

const [known] = sampleConnections(1);
const files: Readonly<Record<string, string>> = {
  ...sampleArchive({ connections: 20, messages: 60, hidden: 0 }),
  "Endorsement_Given_Info.csv": `Endorsement Date,Skill Name,Endorsee First Name,Endorsee Last Name,Endorsee Public Url,Endorsement Status
2024/02/01 15:02:55 UTC,Cooking,${known?.first},${known?.last},${known?.url},ACCEPTED
`,
  "Volunteering.csv": "Company Name,Role,Cause,Started On,Finished On\nLantern Shelter,Cook,,Feb 2021,Mar 2022\n",
  "Notes.csv": `Connection First Name,Connection Last Name,Connection Profile URL,Note,Created On
${known?.first},${known?.last},${known?.url},met at the fair,2026-01-01
`,
};

const read = (name: string, text: string): Archive => readArchive([{ name, bytes: strToU8(text) }]);

/** What was read without what is said of the columns, as something to compare. */
const told = ({ columns: _columns, ...archive }: Archive): string =>
  JSON.stringify(archive, (_key, value: unknown) =>
    value instanceof Map ? [...(value as Map<string, unknown>)] : value,
  );

/** What the whole archive brings with one file in the place of its own. */
const brought = (name: string, text: string): string => {
  const all = Object.entries({ ...files, [name]: text }).map(([path, words]) => ({
    name: path,
    bytes: strToU8(words),
  }));
  return JSON.stringify(incomingFromArchive(readArchive(all), "2026-11-20"));
};

/** The file with every cell of these columns in the place of what stood there. */
function overwritten(text: string, isOverwritten: (name: string) => boolean, by: (cell: string) => string): string {
  const opened = openArchiveText(text);
  if (!opened) throw new Error("a file of no kind");
  const table = tableAt(text, opened.header);
  const rows = table.rows.map((row) =>
    row.map((cell, place) => (isOverwritten(table.header[place] ?? "") ? by(cell) : cell)),
  );
  return writeCsv([table.header, ...rows]);
}

const NAMES = Object.keys(files).filter((name) => openArchiveText(files[name] ?? ""));

describe("what is said of the columns of the archive's files", () => {
  it("is said of every kind of file", () => {
    expect(NAMES).toHaveLength(14);
  });

  it.each(NAMES)("is true of what is left out of %s: whatever stands there changes nothing", (name) => {
    const text = files[name] ?? "";
    const archive = read(name, text);
    const left = new Set(
      archive.columns.flatMap(({ columns }) => columns.filter(({ becomes }) => !becomes)).map((column) => column.name),
    );
    const other = overwritten(
      text,
      (column) => left.has(column),
      () => "Something Else 2020-01-01",
    );
    expect(brought(name, other)).toBe(brought(name, text));
  });

  it.each(NAMES)("is true of what is kept of %s: without it less is read", (name) => {
    const text = files[name] ?? "";
    const archive = read(name, text);
    const kept = new Set(
      archive.columns
        .flatMap(({ columns }) => columns.filter(({ becomes }) => becomes && becomes !== "lookedAt"))
        .map((column) => column.name),
    );
    for (const column of kept) {
      // Who is named may be told by either of two columns, and the user by either side.
      if (
        /^(?:to|from|inviter|invitee|sender|recipient|direction|connection .* name)|profile url/.test(columnKey(column))
      )
        continue;
      const without = overwritten(
        text,
        (one) => one === column,
        () => "",
      );
      expect(told(read(name, without)), column).not.toBe(told(archive));
    }
  });

  it("names what becomes of a column in its own words, also in another language", () => {
    const german = read(
      "Connections.csv",
      "Vorname,Nachname,URL,E-Mail-Adresse,Unternehmen,Position,Verbunden am\nAda,Ash,,a@b.example,Acme,Cook,08 Feb 2026\n",
    );
    expect(german.columns).toEqual([
      {
        file: "Connections.csv",
        columns: [
          { name: "Vorname", becomes: "name" },
          { name: "Nachname", becomes: "name" },
          { name: "URL", becomes: "address" },
          { name: "E-Mail-Adresse" },
          { name: "Unternehmen", becomes: "organization" },
          { name: "Position", becomes: "title" },
          { name: "Verbunden am", becomes: "connected" },
        ],
      },
    ]);
  });
});
