import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { textOf } from "../../../src/domain/person/person.ts";
import { writeCsv } from "../../../src/formats/csv/csv.ts";
import { guessMapping, readMappedCsv } from "../../../src/formats/csv/column-mapping.ts";
import { peopleTable } from "../../../src/formats/csv/people-table.ts";
import { readTable } from "../../../src/formats/csv/table.ts";
import { answersOf, personOf } from "../../domain/people.ts";
import { anyPerson } from "../arbitrary-person.ts";

const TODAY = "2026-11-23";

function read(text: string) {
  const table = readTable(text.replace(/^\ufeff/, ""));
  if (!table) throw new Error("nothing there");
  return readMappedCsv(table, guessMapping(table.header), "a.csv");
}

describe("anybody's CSV", () => {
  it("is read by the names of its columns, formulas never taken for text of ours", () => {
    const { people, faults } = read(
      "Given Name;Surname;Company;LinkedIn URL;Tags;Notes\nAda;Quill;Acme;linkedin.com/in/ada-quill;friend, cook;met at\n;;Nobody;;;\n",
    );
    expect(people).toEqual([
      {
        name: "Ada Quill",
        addresses: ["https://www.linkedin.com/in/ada-quill"],
        organization: { name: "Acme" },
        labels: ["friend", "cook"],
        note: "met at",
      },
    ]);
    expect(faults).toEqual([{ file: "a.csv", line: 3, why: "unreadableRow" }]);
  });

  it("suggests nothing for columns it doesn't know", () => {
    expect(guessMapping(["Foo", "Bar"])).toEqual({});
  });
});

describe("our own CSV", () => {
  it("answers nothing, for anybody could have written it", () => {
    const ada = personOf("Ada Quill", { answers: answersOf("ynuyy") });
    const text = writeCsv(peopleTable([ada], "private", TODAY));
    expect(text).toContain("Knows a hirer");
    expect(read(text).people).toEqual([{ name: "Ada Quill", addresses: ada.addresses }]);
  });

  it("comes back with facts and labels, whatever people hold", () => {
    const line = (text: string | undefined) => (text ?? "").replace(/\s+/g, " ").trim();
    fc.assert(
      fc.property(anyPerson, (person) => {
        const { people, faults } = read(writeCsv(peopleTable([person], "private", TODAY)));
        expect(faults).toEqual([]);
        expect(people[0]?.name).toBe(line(textOf(person, "name")));
        expect(people[0]?.addresses).toEqual(person.addresses);
        expect(people[0]?.title ?? "").toBe(line(person.facts.title?.value));
        expect(people[0]?.organization?.name ?? "").toBe(line(textOf(person, "organization")));
        expect(people[0]?.note ?? "").toBe(person.note.trim());
        expect(people[0]?.labels ?? []).toEqual(
          (person.labels ?? [])
            .flatMap((label) => label.split(/[,;]/))
            .map((label) => label.trim())
            .filter((label) => label !== ""),
        );
      }),
      { numRuns: 300 },
    );
  });
});
