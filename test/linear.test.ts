import { strToU8, Zip, ZipDeflate } from "fflate";
import { describe, expect, it } from "vitest";
import { planImport } from "../src/formats/import/import-plan.ts";
import type { Incoming, IncomingPerson } from "../src/formats/import/incoming.ts";
import { jobsToOrganizations } from "../src/formats/import/jobs-to-organizations.ts";
import { guessMapping, readMappedCsv } from "../src/formats/csv/column-mapping.ts";
import { incomingFromArchive } from "../src/formats/linkedin-archive/evidence.ts";
import { readArchive } from "../src/formats/linkedin-archive/read-archive.ts";
import { unpackArchive } from "../src/formats/linkedin-archive/zip.ts";
import { fileNames } from "../src/formats/markdown/markdown.ts";
import { writeNotebookJson } from "../src/formats/json/write-notebook.ts";
import { readNotebookJson } from "../src/formats/json/read-notebook.ts";
import { readVcards } from "../src/formats/vcard/read-vcard.ts";
import { planRestore } from "../src/formats/backup/restore-plan.ts";
import { readTable } from "../src/formats/csv/table.ts";
import { organizationOf, personOf, TODAY } from "./domain/people.ts";
import { workOf } from "./formats/work.ts";

const SMALL = 200;
/** Ten times the input may be ten times the work, and a little for what grows by the logarithm. */
const BOUND = 12;

const many = (count: number, line: (index: number) => string): string =>
  Array.from({ length: count }, (_, index) => line(index)).join("");

function readTableOf(text: string): unknown {
  const table = readTable(text);
  return table && readMappedCsv(table, guessMapping(table.header), "a.csv");
}

function incoming(people: readonly IncomingPerson[]): Incoming {
  return { source: "csv", on: TODAY, people, isWholeNetwork: false, jobs: [] };
}

function importing(
  people: readonly IncomingPerson[],
  kept: readonly ReturnType<typeof personOf>[] = [],
): () => unknown {
  let id = 0;
  return () => planImport(incoming(people), { people: kept, organizations: [] }, TODAY, () => `new ${(id += 1)}`);
}

const CONNECTIONS = "First Name,Last Name,URL,Email Address,Company,Position,Connected On\n";
const MESSAGES = "CONVERSATION ID,FROM,SENDER PROFILE URL,TO,RECIPIENT PROFILE URLS,DATE,CONTENT\n";

const list = <T>(count: number, make: (index: number) => T): readonly T[] =>
  Array.from({ length: count }, (_, at) => make(at));
const archiveOf = (files: readonly (readonly [string, string])[]) =>
  files.map(([name, text]) => ({ name, bytes: strToU8(text) }));

function zipWith(names: readonly string[]): Uint8Array {
  const pieces: Uint8Array[] = [];
  const zip = new Zip((error, piece) => {
    if (error) throw error;
    pieces.push(piece);
  });
  for (const name of names) {
    const file = new ZipDeflate(name);
    zip.add(file);
    file.push(strToU8(`${CONNECTIONS}Ada,Quill,,,,,\n`), true);
  }
  zip.end();
  return Buffer.concat(pieces);
}

/** Each makes a file of a size, and gives what reads it. */
const READERS: readonly (readonly [string, (size: number) => () => unknown])[] = [
  [
    "a vCard of quoted-printable lines",
    (size) => {
      const text = `BEGIN:VCARD\nFN:Ada\nNOTE;ENCODING=QUOTED-PRINTABLE:a=\n${many(size, () => "line=\n")}end\nEND:VCARD\n`;
      return () => readVcards(text, "a.vcf");
    },
  ],
  [
    "a vCard of folded lines",
    (size) => {
      const text = `BEGIN:VCARD\nFN:Ada\nNOTE:a\n${many(size, () => " line\n")}END:VCARD\n`;
      return () => readVcards(text, "a.vcf");
    },
  ],
  [
    "a vCard of addresses, labels and quotes",
    (size) => {
      const lines = many(
        size,
        (index) =>
          `URL;X="a";Y="b":https://a.example/${index}\nCATEGORIES:l${index},m${index}\nX-VOUCHBOOK-HIRER:yes\n`,
      );
      return () => readVcards(`BEGIN:VCARD\nFN:Ada\n${lines}END:VCARD\n`, "a.vcf");
    },
  ],
  [
    "a card each",
    (size) => {
      const text = many(size, (index) => `BEGIN:VCARD\nFN:Ada ${index}\nORG:Acme\nEND:VCARD\n`);
      return () => readVcards(text, "a.vcf");
    },
  ],
  [
    "a table",
    (size) => () =>
      readTableOf(`Name,Company,Tags\n${many(size, (index) => `Ada ${index},"Acme, Inc. ${index}",a\n`)}`),
  ],
  [
    "a table of quotes that nothing closes",
    (size) => () => readTableOf(`Name,Company\n${many(size, (index) => `"Ada ${index},Acme\n`)}`),
  ],
  [
    "a table of quotes with a pair behind them",
    (size) => () => readTableOf(`Name,Company\n${many(size, (index) => `"Ada ${index},Acme\n`)}""`),
  ],
  [
    "a table whose one cell is nothing but quotes",
    (size) => () => readTableOf(`Name,Company\nAda,"${'""'.repeat(size * 3)},"\n${"\n".repeat(size)}Bo,x`),
  ],
  [
    "Connections.csv with rows that don't fit",
    (size) => {
      const text =
        CONNECTIONS +
        many(size, (index) => (index % 3 ? `Ada,Quill ${index},,,Acme,Cook,01 Jan 2020\n` : `Ada,${index}\n`));
      return () => incomingFromArchive(readArchive(archiveOf([["Connections.csv", text]])), TODAY);
    },
  ],
  [
    "many files of one archive",
    (size) => {
      const files = archiveOf(
        list(
          size,
          (index) => [`Connections_${index}.csv`, `${CONNECTIONS}Ada,Quill ${index},,,Acme,,\nAda\n`] as const,
        ),
      );
      return () => readArchive(files);
    },
  ],
  [
    "messages.csv",
    (size) => {
      const text =
        MESSAGES +
        many(
          size,
          (index) =>
            `c${index},Bo,https://www.linkedin.com/in/bo-${index},Me,https://www.linkedin.com/in/me,2025-06-01 14:03:22 UTC,hi\n`,
        );
      return () => readArchive(archiveOf([["messages.csv", text]]));
    },
  ],
  [
    "Notes.csv about one person",
    (size) => {
      const text = `Connection First Name,Connection Last Name,Connection Profile URL,Note\n${many(size, () => "Ada,Quill,,met\n")}`;
      return () => readArchive(archiveOf([["Notes.csv", text]]));
    },
  ],
  [
    "a ZIP of many files",
    (size) => {
      const zip = zipWith(list(size, (index) => `Connections_${index}.csv`));
      return () => unpackArchive(zip, "a.zip");
    },
  ],
  [
    "a ZIP with one name again and again",
    (size) => {
      const zip = zipWith(list(size, () => "Connections.csv"));
      return () => unpackArchive(zip, "a.zip");
    },
  ],
  [
    "namesakes without addresses",
    (size) =>
      importing(list(size, (index) => ({ name: "Ada Quill", addresses: [], organization: { name: `Acme ${index}` } }))),
  ],
  [
    "rows about one person",
    (size) =>
      importing(
        list(size, (index) => ({
          name: "Ada Quill",
          addresses: ["https://www.linkedin.com/in/ada", `https://www.linkedin.com/in/ada-${index}`],
          labels: [`label ${index}`],
        })),
      ),
  ],
  [
    "namesakes beside namesakes kept",
    (size) =>
      importing(
        list(size, (index) => ({
          name: "Ada Quill",
          addresses: [`https://www.linkedin.com/in/b-${index}`],
          organization: { name: "Acme" },
        })),
        [
          personOf("Ada Quill", {
            facts: {
              name: { value: "Ada Quill", on: TODAY, source: "" },
              organization: { value: { name: "Acme" }, on: TODAY, source: "" },
            },
          }),
        ],
      ),
  ],
  [
    "jobs at one organization",
    (size) => {
      const jobs = list(size, (index) => ({
        organization: "Acme",
        title: `Cook ${index}`,
        on: TODAY,
        how: "saved" as const,
      }));
      return () => jobsToOrganizations(jobs, [organizationOf("Acme")], TODAY, () => String(Math.random()));
    },
  ],
  [
    "our JSON, and its plan",
    (size) => {
      const text = [...writeNotebookJson({ people: list(size, (index) => personOf(`Ada ${index}`)) }, "private")].join(
        "",
      );
      return () => {
        const file = readNotebookJson(text, TODAY);
        if (typeof file !== "string")
          planRestore(file, { people: [], organizations: [], exchanges: [], asks: [], steps: [] }, "merge");
      };
    },
  ],
  [
    "file names of namesakes",
    (size) => {
      const people = list(size, (index) => personOf("Ada", { id: String(index) }));
      return () => fileNames(people);
    },
  ],
];

function growth(reader: (size: number) => () => unknown): number {
  const [one, ten] = [reader(SMALL), reader(SMALL * 10)].map(workOf);
  return (ten ?? 0) / (one ?? 0);
}

describe("ten times as long a file is ten times the work", () => {
  it("is a measure that tells a line joined anew each time", () => {
    const joining = (size: number) => () => {
      let whole = "";
      for (let index = 0; index < size; index += 1) if (/=$/.test((whole += "line="))) continue;
    };
    expect(growth(joining)).toBeGreaterThan(50);
    const spreading = (size: number) => () => {
      let whole: readonly number[] = [];
      for (let index = 0; index < size; index += 1) whole = [...whole, index];
    };
    expect(growth(spreading)).toBeGreaterThan(50);
  });

  it.each(READERS)("holds for %s", (_what, reader) => {
    expect(growth(reader)).toBeLessThan(BOUND);
  });
});
