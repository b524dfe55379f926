import fc from "fast-check";
import ICAL from "ical.js";
import { describe, expect, it } from "vitest";
import { ATTRIBUTES } from "../src/domain/person/attributes.ts";
import type { Exchange } from "../src/domain/referral/exchange.ts";
import { type Person, textOf } from "../src/domain/person/person.ts";
import { writeCalendar } from "../src/formats/icalendar/icalendar.ts";
import { personMarkdown } from "../src/formats/markdown/markdown.ts";
import { writeNotebookJson } from "../src/formats/json/write-notebook.ts";
import { readNotebookJson } from "../src/formats/json/read-notebook.ts";
import { readVcards } from "../src/formats/vcard/read-vcard.ts";
import { writeVcard } from "../src/formats/vcard/write-vcard.ts";
import { TODAY } from "./domain/people.ts";
import { anyPerson, anyText } from "./formats/arbitrary-person.ts";

const CELLS = 100_000;
const PATIENCE = { timeout: 120_000 };

/** Every text of a person that a file carries. */
function cellsOf(person: Person): readonly string[] {
  const answers = ATTRIBUTES.flatMap((attribute) => {
    const answer = person.answers[attribute];
    return answer ? [answer.value, answer.on, answer.reason ?? ""] : [];
  });
  const facts = Object.values(person.facts).flatMap(({ value, on }) => [JSON.stringify(value), on]);
  return [person.id, person.note, ...person.addresses, ...facts, ...answers, ...(person.labels ?? [])];
}

const people = fc.sample(anyPerson, 7000);

/** A text as a card or a calendar can carry it. */
function carried(text: string): string {
  // oxlint-disable-next-line no-control-regex -- as the standards leave them out
  return text.replace(/\r\n?|[\u0085\u2028\u2029]/g, "\n").replace(/[\0-\b\v\f\u000e-\u001f\u007f]/g, "");
}

function inOneLine(text: string | undefined): string {
  return carried(text ?? "")
    .replace(/\s+/g, " ")
    .trim();
}

/** Compares lists item by item: of a hundred thousand cells only the first that differs is worth showing. */
function expectSame<T>(found: readonly T[], wanted: readonly T[]): void {
  expect(found).toHaveLength(wanted.length);
  const at = found.findIndex((item, index) => JSON.stringify(item) !== JSON.stringify(wanted[index]));
  expect(found[at]).toEqual(wanted[at]);
}

describe("100,000 fuzzed cells", () => {
  it("are what is tried here", () => {
    expect(people.reduce((sum, person) => sum + cellsOf(person).length, 0)).toBeGreaterThanOrEqual(CELLS);
  });

  it.each(["4.0", "3.0"] as const)("come back from vCard %s as they were", PATIENCE, (version) => {
    const file = people.map((person) => writeVcard(person, "private", version)).join("");
    const read = readVcards(file, "a.vcf");
    expect(read.faults).toEqual([]);
    expectSame(
      read.people.map(({ name, addresses, title, headline, organization, location, note, labels }) => [
        [name, title ?? "", headline ?? "", organization?.name ?? "", location ?? "", note ?? ""],
        [addresses, labels ?? []],
      ]),
      people.map((person) => [
        [
          inOneLine(textOf(person, "name")),
          inOneLine(person.facts.title?.value),
          inOneLine(textOf(person, "headline")),
          inOneLine(textOf(person, "organization")),
          inOneLine(person.facts.location?.value),
          carried(person.note).trim(),
        ],
        [person.addresses, (person.labels ?? []).map(carried)],
      ]),
    );
  });

  it("come back from JSON as they were, byte for byte when written again", PATIENCE, () => {
    const text = [...writeNotebookJson({ people }, "private")].join("");
    const read = readNotebookJson(text, TODAY);
    if (typeof read === "string") throw new Error(read);
    expect(read.unreadable).toBe(0);
    const byId = new Map(read.people.map((person) => [person.id, person]));
    const sorted = (person: Person | undefined): readonly string[] => (person ? cellsOf(person).toSorted() : []);
    expectSame(
      people.map(({ id }) => sorted(byId.get(id))),
      people.map(sorted),
    );
    expect([...writeNotebookJson({ people: read.people.toReversed() }, "private")].join("")).toBe(text);
  });

  it("stand in Markdown each in its place, and read as plain text", PATIENCE, () => {
    const readable = (text: string): string => text.replace(/\\([!-/:-@[-`{-~])/g, "$1");
    const plain = (text: string): string => text.replace(/[\s\p{Cc}]+/gu, " ").trim();
    expectSame(
      people.map((person) => {
        const lines = personMarkdown(person, "private", TODAY, "##").trimEnd().split("\n");
        const quoted = lines.filter((line) => line.startsWith(">")).map((line) => readable(line.slice(1).trimStart()));
        const reasons = lines.flatMap(
          (line) => /^- .*?: (?:yes|no|unknown) \([\d-]+\)(?:: (.*))?$/.exec(line)?.[1] ?? [],
        );
        return [readable(lines[0]?.slice(3) ?? ""), quoted.join("\n"), reasons.map(readable)];
      }),
      people.map((person) => [
        plain(textOf(person, "name")),
        person.note.trim() === ""
          ? ""
          : person.note
              .trim()
              .split(/\r\n|[\r\n\u0085\u2028\u2029]/)
              .map(plain)
              .join("\n"),
        ATTRIBUTES.flatMap((attribute) => person.answers[attribute]?.reason ?? []).map(plain),
      ]),
    );
  });

  it("come out of a calendar as another parser reads them", PATIENCE, () => {
    const texts = fc.sample(anyText, 5000);
    const textAt = (index: number): string => texts[(index * 7 + 13) % texts.length] ?? "";
    const exchanges = Array.from({ length: CELLS / 4 }, (_, index): Exchange => ({
      id: String(index).padStart(6, "0"),
      kind: "trial",
      state: "running",
      person: `p${index % 1000}`,
      what: textAt(index),
      outcome: textAt(index + 1),
      from: TODAY,
    }));
    const names = new Map(Array.from({ length: 1000 }, (_, index) => [`p${index}`, textAt(index)]));
    const calendar = { exchanges, asks: [], steps: [], people: names, organizations: new Map() };
    const text = writeCalendar(calendar, "private", {
      exchange: (_kind, name) => `With ${name}`,
      ask: () => "",
      own: () => "",
      putOff: () => "",
    });
    const [, , events] = ICAL.parse(text) as unknown as [
      string,
      unknown,
      readonly (readonly [string, readonly (readonly [string, unknown, string, string])[]])[],
    ];
    const valueOf = (properties: readonly (readonly [string, unknown, string, string])[], wanted: string): string =>
      properties.find(([name]) => name === wanted)?.[3] ?? "";
    expectSame(
      events.map(([, properties]) =>
        ["uid", "dtstart", "summary", "description"].map((name) => valueOf(properties, name)),
      ),
      exchanges.map(({ id, person, what, outcome }) => [
        `exchange-${id}@vouchbook.invalid`,
        TODAY,
        carried(`With ${names.get(person ?? "") ?? ""}`),
        carried([what, outcome].filter(Boolean).join("\n")),
      ]),
    );
  });
});
