import fc from "fast-check";
import ICAL from "ical.js";
import { describe, expect, it } from "vitest";
import { ATTRIBUTES } from "../../../src/domain/person/attributes.ts";
import { type Person, textOf } from "../../../src/domain/person/person.ts";
import { atLevel } from "../../../src/formats/export/export-level.ts";
import { readVcards } from "../../../src/formats/vcard/read-vcard.ts";
import { type VcardVersion, writeVcard } from "../../../src/formats/vcard/write-vcard.ts";
import { answersOf, personOf } from "../../domain/people.ts";
import { anyPerson, anyRecord } from "../arbitrary-person.ts";

type Property = readonly [string, Readonly<Record<string, string>>, string, ...unknown[]];
const VERSIONS: readonly VcardVersion[] = ["4.0", "3.0"];

/** What another program's parser sees in a card. */
function seenByIcal(card: string): readonly Property[] {
  const [name, properties, others] = ICAL.parse(card) as unknown as readonly [
    string,
    readonly Property[],
    readonly unknown[],
  ];
  expect([name, others]).toEqual(["vcard", []]);
  return properties;
}

/** A text as a card can carry it. */
function carried(text: string): string {
  // oxlint-disable-next-line no-control-regex -- as the standard leaves them out
  return text.replace(/\r\n?|[\u0085\u2028\u2029]/g, "\n").replace(/[\0-\b\v\f\u000e-\u001f\u007f]/g, "");
}

function namesOf(person: Person): readonly string[] {
  const has = (text: string | undefined, name: string): readonly string[] => (carried(text ?? "") === "" ? [] : [name]);
  return [
    "version",
    "uid",
    "fn",
    "n",
    ...has(person.facts.title?.value, "title"),
    ...has(textOf(person, "organization"), "org"),
    ...has(person.facts.location?.value, "adr"),
    ...person.addresses.map(() => "url"),
    ...(person.labels ? ["categories"] : []),
    ...has(person.note, "note"),
    ...has(textOf(person, "headline"), "x-vouchbook-headline"),
    ...ATTRIBUTES.flatMap((attribute) => {
      const answer = person.answers[attribute];
      const name = `x-vouchbook-${attribute}`;
      return answer ? [name, ...has(answer.reason, `${name}-reason`)] : [];
    }),
  ];
}

describe.each(VERSIONS)("vCard %s", (version) => {
  it("has exactly the properties written, as another parser sees them", () => {
    fc.assert(
      fc.property(anyPerson, (person) => {
        const properties = seenByIcal(writeVcard(person, "private", version));
        expect(properties.map(([name]) => name)).toEqual(namesOf(person));
        const value = (wanted: string) => properties.find(([name]) => name === wanted)?.[3];
        // The parser leaves 3.0's escaped semicolons as they stand.
        const text = (words: string) => (version === "4.0" ? carried(words) : carried(words).replaceAll(";", "\\;"));
        expect(value("fn")).toBe(text(textOf(person, "name")));
        expect(value("note") ?? "").toBe(text(person.note));
        expect(value("version")).toBe(version);
      }),
      { numRuns: 300 },
    );
  });

  it("is read back as it was written", () => {
    fc.assert(
      fc.property(anyPerson, (person) => {
        const { people, faults } = readVcards(writeVcard(person, "private", version), "a.vcf");
        expect(faults).toEqual([]);
        const [read] = people;
        const line = (text: string | undefined) =>
          carried(text ?? "")
            .replace(/\s+/g, " ")
            .trim();
        expect(read?.name).toBe(line(textOf(person, "name")));
        expect(read?.addresses).toEqual(person.addresses);
        expect(read?.title ?? "").toBe(line(person.facts.title?.value));
        expect(read?.organization?.name ?? "").toBe(line(textOf(person, "organization")));
        expect(read?.location ?? "").toBe(line(person.facts.location?.value));
        expect(read?.note ?? "").toBe(carried(person.note).trim());
        expect(read?.labels ?? []).toEqual((person.labels ?? []).map(carried));
        expect(read).not.toHaveProperty("answers");
      }),
      { numRuns: 300 },
    );
  });

  it("is one card of known properties, whatever the record holds", () => {
    const known =
      /^(?:BEGIN|VERSION|UID|FN|N|TITLE|ORG|ADR|URL|CATEGORIES|NOTE|END|X-VOUCHBOOK-(?:HIRER|ABILITY)(?:-REASON)?|X-VOUCHBOOK-(?:HEADLINE|VOLUNTEERS-AT))(?:;X-ON=\d{4}-\d\d-\d\d|;VALUE=text)?:/;
    fc.assert(
      fc.property(fc.array(anyRecord, { minLength: 1, maxLength: 3 }), (people) => {
        const cards = people.map((person) => writeVcard(person, "private", version));
        for (const [index, card] of cards.entries()) {
          const lines = card.split(/\r\n|[\r\n\u0085\u2028\u2029]/).slice(0, -1);
          const starting = lines.filter((line) => !line.startsWith(" "));
          expect(starting.filter((line) => !known.test(line))).toEqual([]);
          expect(starting.filter((line) => /^(BEGIN|END|UID|FN|N|NOTE):/.test(line)).length).toBeLessThanOrEqual(6);
          expect(starting.filter((line) => line.startsWith("URL:"))).toHaveLength(people[index]?.addresses.length ?? 0);
        }
        const { people: read, faults } = readVcards(cards.join(""), "a.vcf");
        expect(read.length + faults.length).toBe(people.length);
        for (const person of read) expect(person).not.toHaveProperty("answers");
      }),
      { numRuns: 150 },
    );
  });

  it("folds at 75 octets and never inside a code point", () => {
    const card = writeVcard(personOf("日本語の名前 🧑‍🍳".repeat(20)), "facts", version);
    const lines = card.split("\r\n");
    for (const line of lines) expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75);
    expect(card).toBe(card.toWellFormed());
    expect(lines.at(-1)).toBe("");
  });
});

describe("a vCard", () => {
  it("lets out what its level allows", () => {
    fc.assert(
      fc.property(anyPerson, (person) => {
        const names = (level: "facts" | "answers") =>
          seenByIcal(writeVcard(person, level, "4.0")).map(([name]) => name);
        expect(names("facts")).toEqual(namesOf(atLevel(person, "facts")));
        expect(names("answers")).not.toContain("note");
        expect(names("answers").filter((name) => name.endsWith("-reason"))).toEqual([]);
      }),
      { numRuns: 100 },
    );
  });

  it("answers nothing, whoever wrote it", () => {
    const own = writeVcard(personOf("Ada Quill", { answers: answersOf("ynuyy"), note: "met at" }), "private", "4.0");
    const foreign = own.replace("END:VCARD", "X-VOUCHBOOK-PATHS:a\r\nX-VOUCHBOOK-LABELS:mine\r\nEND:VCARD");
    expect(own).toContain("X-VOUCHBOOK-HIRER;X-ON=2026-11-23:yes\r\n");
    expect(readVcards(foreign, "a.vcf").people).toEqual([
      { name: "Ada Quill", addresses: ["https://www.linkedin.com/in/ada-quill"], note: "met at" },
    ]);
  });

  it("is read in quoted-printable as writers break and fold it, in old character sets too", () => {
    const card = (line: string) => `BEGIN:VCARD\r\n${line}\r\nEND:VCARD\r\n`;
    const text = [
      card("FN;QUOTED-PRINTABLE:D=C3=B6rte Kant=\r\nstein"),
      card("FN;CHARSET=UTF-8;ENCODING=QUOTED-PRINTABLE:=D0=9E=D0=BB=D1=\r\n =8F"),
      card("N;CHARSET=ISO-8859-1;ENCODING=QUOTED-PRINTABLE:M=FCller;J=F6rg"),
      card("FN:Not=\r\n encoded"),
    ].join("");
    expect(readVcards(text, "a.vcf").people.map(({ name }) => name)).toEqual([
      "Dörte Kantstein",
      "Оля",
      "Jörg Müller",
      "Not=encoded",
    ]);
  });

  it("is kept as far as one person goes, and says when there was more", () => {
    const labels = Array.from({ length: 300 }, (_, index) => `label ${index}`);
    const [read] = readVcards(
      `BEGIN:VCARD\nFN:${"A".repeat(400)}\nCATEGORIES:${labels.join(",")}\nNOTE:${"n".repeat(30_000)}\nEND:VCARD`,
      "a.vcf",
    ).people;
    expect(read?.name).toHaveLength(300);
    expect(read?.labels).toEqual(labels.slice(0, 100));
    expect(read?.note).toHaveLength(20_000);
    expect(read?.isCut).toBe(true);
    const long = readVcards(`BEGIN:VCARD\nFN:Ada\nCATEGORIES:${"x".repeat(60)}\nEND:VCARD`, "a.vcf").people[0];
    expect(long).toEqual({ name: "Ada", addresses: [], labels: ["x".repeat(40)], isCut: true });
  });

  it("has a stable UID", () => {
    const id = "0a1b2c3d-0000-4000-8000-0123456789ab";
    expect(writeVcard(personOf("Ada", { id }), "facts", "4.0")).toContain(`UID:urn:uuid:${id}\r\n`);
    expect(writeVcard(personOf("Ada", { id }), "facts", "3.0")).toContain(`UID:${id}\r\n`);
  });

  it("is read from other programs' files, broken cards told by line", () => {
    const text = `BEGIN:VCARD
VERSION:3.0
N:Quill;Ada;;;
item1.URL;type=pref:https\\://www.linkedin.com/in/ada-quill/
ORG;CHARSET="utf-8":Acme\\, Inc.;Kitchen
ADR;TYPE=work:;;Street 1;Utrecht;;3511;Netherlands
URL:https://acme.example/
END:VCARD
BEGIN:VCARD
VERSION:4.0
TEL:1
END:VCARD
BEGIN:VCARD
VERSION:2.1
FN;ENCODING=QUOTED-PRINTABLE;CHARSET=UTF-8:J=C3=B6rg =
Short
END:VCARD
BEGIN:VCARD
FN:Cut`;
    const { people, faults } = readVcards(text, "a.vcf");
    expect(people).toEqual([
      {
        name: "Ada Quill",
        addresses: ["https://www.linkedin.com/in/ada-quill"],
        organization: { name: "Acme, Inc." },
        location: "Utrecht, Netherlands",
      },
      { name: "Jörg Short", addresses: [] },
    ]);
    expect(faults.map(({ line }) => line)).toEqual([9, 18]);
  });
});
