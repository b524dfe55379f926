import { describe, expect, it } from "vitest";
import { answer, explain, type Person, personFrom, write } from "../../../src/domain/person/person.ts";
import { peopleTable } from "../../../src/formats/csv/people-table.ts";
import { writePeopleJson } from "../../../src/formats/json/people-json.ts";

const today = "2026-11-23";
const CANARY = "a private word";

function ada(): Person {
  const profile = {
    site: "linkedin" as const,
    url: "https://www.linkedin.com/in/ada-quill",
    name: "Ada Quill",
    organization: { name: "Quillfern" },
    positions: [],
    sameAs: [],
    witness: {},
  };
  const person = answer(personFrom(profile, "id-ada", today), "hirer", "no", today);
  return write(explain(person, "hirer", CANARY, today), CANARY);
}

describe("people as a table", () => {
  it("has a row a person with verdict and answers", () => {
    const [header, row] = peopleTable([ada()], "answers", today);
    expect(Object.fromEntries(header?.map((name, index) => [name, row?.[index]]) ?? [])).toMatchObject({
      Name: "Ada Quill",
      Organization: "Quillfern",
      "Profile addresses": "https://www.linkedin.com/in/ada-quill",
      Verdict: "short",
      "Knows a hirer": "no",
      "Credible there": "",
    });
  });

  it("lets private words out only when asked", () => {
    expect(JSON.stringify(peopleTable([ada()], "answers", today))).not.toContain(CANARY);
    expect(JSON.stringify(peopleTable([ada()], "private", today)).split(CANARY)).toHaveLength(3);
  });
});

describe("people as JSON", () => {
  it("is the same bytes for equal data, whatever the order", () => {
    const ben: Person = { ...ada(), id: "id-ben" };
    const turned = Object.fromEntries(Object.entries(ben).reverse()) as unknown as Person;
    expect(writePeopleJson([ben, ada()], "private")).toBe(writePeopleJson([ada(), turned], "private"));
  });

  it("lets private words out only when asked", () => {
    expect(writePeopleJson([ada()], "answers")).not.toContain(CANARY);
    const read = JSON.parse(writePeopleJson([ada()], "private")) as { version: number; people: unknown[] };
    expect(read.version).toBe(4);
    expect(read.people).toEqual([ada()]);
  });
});
