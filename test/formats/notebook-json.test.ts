import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { writeNotebookJson } from "../../src/formats/notebook-json.ts";
import { type NotebookFile, readNotebookJson } from "../../src/formats/read-notebook-json.ts";
import { organizationOf, personOf, TODAY } from "../domain/people.ts";
import { anyPerson } from "./arbitrary-person.ts";

const TRIAL = { id: "e", kind: "trial", state: "planned", person: "id of Ada", what: "menus", from: TODAY } as const;

function text(...written: Parameters<typeof writeNotebookJson>): string {
  return [...writeNotebookJson(...written)].join("");
}

function read(file: string): NotebookFile {
  const found = readNotebookJson(file);
  if (typeof found === "string") throw new Error(found);
  return found;
}

describe("our JSON", () => {
  it("is read back as it was written, whatever people hold", () => {
    fc.assert(
      fc.property(fc.uniqueArray(anyPerson, { selector: ({ id }) => id, maxLength: 5 }), (people) => {
        const file = read(text({ people }, "private"));
        expect(file.unreadable).toBe(0);
        expect(file.people).toEqual(people.toSorted((a, b) => (a.id < b.id ? -1 : 1)));
        expect(text({ people: file.people }, "private")).toBe(text({ people: people.toReversed() }, "private"));
      }),
      { numRuns: 300 },
    );
  });

  it("holds a whole notebook as a backup, with its day", () => {
    const whole = {
      people: [personOf("Ada")],
      organizations: [organizationOf("Acme")],
      exchanges: [TRIAL],
      asks: [{ id: "a", person: "id of Ada", organization: "id of Acme", on: TODAY }],
      skills: [
        { name: "SQL", aliases: ["Postgres"] },
        { name: "Juggling", aliases: [], isRemoved: true as const },
      ],
    };
    const { level, on, unreadable, ...contents } = read(text(whole, "private", TODAY));
    expect([level, on, unreadable]).toEqual(["private", TODAY, 0]);
    expect(contents).toEqual(whole);
  });

  it("reads version 1", () => {
    const { note: _left, ...ada } = personOf("Ada");
    expect(read(JSON.stringify({ format: "vouchbook", version: 1, level: "answers", people: [ada] })).people).toEqual([
      personOf("Ada"),
    ]);
  });

  it.each([
    ["notOurs", "hello"],
    ["notOurs", "{}"],
    ["notOurs", '{"format":"other","version":1,"people":[]}'],
    ["newer", '{"format":"vouchbook","version":4}'],
    ["damaged", '{"format":"vouchbook","version":2,"people":7}'],
    ["damaged", text({ people: [personOf("Ada")] }, "private").slice(0, 200)],
  ])("is %s: %s", (why, file) => {
    expect(readNotebookJson(file)).toBe(why);
  });

  it("leaves out records that aren't as they should be, and counts them", () => {
    const ada = personOf("Ada");
    const people = [
      ada,
      { ...ada, id: 7 },
      { ...ada, id: "b", addresses: ["javascript:alert(1)"] },
      null,
      { ...ada, id: "c", extra: 1 },
    ];
    const file = read(JSON.stringify({ format: "vouchbook", version: 2, level: "private", people }));
    expect(file.unreadable).toBe(3);
    expect(file.people).toEqual([ada, { ...ada, id: "c" }]);
  });

  it("lets nothing private out below the private level", () => {
    const secret = { value: "yes" as const, on: TODAY, reason: "SECRET" };
    const person = personOf("Ada", {
      answers: { hirer: secret },
      note: "SECRET",
      volunteersAt: "SECRET",
      paths: { p: { id: "p", organization: "o", hirer: { name: "SECRET" }, credible: secret, on: TODAY } },
      experiences: { e: { id: "e", on: TODAY, what: "SECRET", isFirstHand: true } },
      evidence: [{ kind: "endorsement", from: "me", skill: "SECRET" }],
      labels: ["friend"],
    });
    expect(text({ people: [person] }, "answers")).not.toContain("SECRET");
    expect(text({ people: [person] }, "answers")).toContain("friend");
    expect(text({ people: [person] }, "facts")).not.toMatch(/SECRET|friend|"yes"/);
    expect(text({ people: [person] }, "private").split("SECRET")).toHaveLength(8);
  });
});
