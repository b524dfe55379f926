import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { writeNotebookJson } from "../../../src/formats/json/write-notebook.ts";
import { type NotebookFile, readNotebookJson } from "../../../src/formats/json/read-notebook.ts";
import { organizationOf, personOf, TODAY } from "../../domain/people.ts";
import { anyPerson, anyRecord, anyRecordText } from "../arbitrary-person.ts";

const TRIAL = { id: "e", kind: "trial", state: "planned", person: "id of Ada", what: "menus", from: TODAY } as const;

function text(...written: Parameters<typeof writeNotebookJson>): string {
  return [...writeNotebookJson(...written)].join("");
}

function read(file: string): NotebookFile {
  const found = readNotebookJson(file, TODAY);
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

  it("has one line a person and stays JSON, whatever the records hold", () => {
    fc.assert(
      fc.property(
        fc.uniqueArray(anyRecord, { selector: ({ id }) => id, maxLength: 4 }),
        anyRecordText,
        (people, on) => {
          const file = text({ people }, "private", on);
          const whole = JSON.parse(file) as { readonly people: readonly unknown[]; readonly on: string };
          expect(whole.people).toHaveLength(people.length);
          expect(whole.on).toBe(on.toWellFormed() === on ? on : whole.on);
          expect(file.split(/[\r\n]/).filter((line) => line.startsWith("{") && line !== "{")).toHaveLength(
            people.length,
          );
        },
      ),
      { numRuns: 300 },
    );
  });

  it("holds a whole notebook as a backup, with its day", () => {
    const whole = {
      people: [personOf("Ada")],
      organizations: [organizationOf("Acme")],
      exchanges: [TRIAL],
      asks: [{ id: "a", person: "id of Ada", organization: "id of Acme", on: TODAY }],
      steps: [
        { id: "o", kind: "own" as const, what: "Write Priya", on: TODAY },
        { id: "p", kind: "putOff" as const, step: "nameHirer", person: "id of Ada" },
      ],
      skills: [
        { name: "SQL", aliases: ["Postgres"] },
        { name: "Juggling", aliases: [], isRemoved: true as const },
      ],
    };
    const { level, on, unreadable, leftOut, ...contents } = read(text(whole, "private", TODAY));
    expect([level, on, unreadable, leftOut]).toEqual(["private", TODAY, 0, []]);
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
    ["newer", '{"format":"vouchbook","version":5}'],
    ["damaged", '{"format":"vouchbook","version":2,"people":7}'],
    ["damaged", text({ people: [personOf("Ada")] }, "private").slice(0, 200)],
  ])("is %s: %s", (why, file) => {
    expect(readNotebookJson(file, TODAY)).toBe(why);
  });

  it("leaves out records that aren't as they should be, and counts them", () => {
    const ada = personOf("Ada");
    const people = [ada, { ...ada, id: 7 }, null, { id: "x", facts: 7 }, ada, { ...ada, id: "c", extra: 1 }];
    const file = read(JSON.stringify({ format: "vouchbook", version: 2, level: "private", people }));
    expect(file.unreadable).toBe(4);
    expect(file.people).toEqual([ada, { ...ada, id: "c" }]);
    expect(
      file.leftOut.map(({ number, isWhole, invalidValue: { place, why } }) => [number, isWhole, place, why]),
    ).toEqual([
      [2, true, ["id"], "notUnderstood"],
      [3, true, [], "notUnderstood"],
      [4, true, ["facts"], "notUnderstood"],
      [4, true, ["addedOn"], "missing"],
      [4, true, [], "notUnderstood"],
      [5, true, ["id"], "double"],
      [6, false, ["extra"], "notUnderstood"],
    ]);
  });

  it.each(["9999-99-99", "2026-13-45", "0000-00-00"])("leaves out where %s stands, and tells each place", (bad) => {
    const ada = personOf("Ada", { answers: { hirer: { value: "yes", on: bad, reason: "leads the panel" } } });
    const people = [
      {
        ...ada,
        addedOn: bad,
        facts: { ...ada.facts, title: { value: "Cook", on: bad, source: "test" } },
        addresses: ["javascript:alert(1)", ...ada.addresses],
        evidence: [
          { kind: "connected", on: bad },
          { kind: "overlap", organization: "Acme", from: "zz" },
          { kind: "follow", organization: "Acme" },
        ],
      },
    ];
    const organizations = [{ ...organizationOf("Acme"), outlook: { value: "growing", on: bad, source: "user" } }];
    const exchanges = [{ ...TRIAL, until: bad }];
    const asks = [{ id: "a", person: "id of Ada", organization: "id of Acme", on: TODAY, closedOn: bad }];
    const whole = {
      format: "vouchbook",
      version: 2,
      level: "private",
      on: bad,
      people,
      organizations,
      exchanges,
      asks,
    };
    const file = read(JSON.stringify(whole));
    // The file's own day is none, so the day it is read stands for that of the user's words.
    expect(file.people).toEqual([
      {
        ...ada,
        addedOn: TODAY,
        answers: { hirer: { value: "yes", on: TODAY, reason: "leads the panel" } },
        evidence: [{ kind: "follow", organization: "Acme" }],
      },
    ]);
    expect(file.organizations).toEqual([organizationOf("Acme")]);
    expect(file.exchanges).toEqual([TRIAL]);
    expect(file.asks).toEqual([{ id: "a", person: "id of Ada", organization: "id of Acme", on: TODAY }]);
    expect([file.on, file.unreadable]).toEqual([undefined, 0]);
    expect(
      new Set(file.leftOut.map(({ store, invalidValue: { place, why } }) => `${store} ${place.join(".")} ${why}`)),
    ).toEqual(
      new Set([
        "people addedOn noDay",
        "people facts.title.on noDay",
        "people addresses.0 noAddress",
        "people evidence.0.on noDay",
        "people evidence.1.from noMonth",
        "people answers.hirer.on noDay",
        "organizations outlook.on noDay",
        "exchanges until noDay",
        "asks closedOn noDay",
      ]),
    );
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
