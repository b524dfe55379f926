import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { addExperience, addPath, label, setAside } from "../../../src/domain/person/edit.ts";
import { matcher } from "../../../src/domain/matching/people-match.ts";
import { isNarrower, parsePeopleQuery } from "../../../src/domain/matching/people-query.ts";
import type { Person } from "../../../src/domain/person/person.ts";
import { answersOf, byId, organizationOf, personOf, profileOf, TODAY } from "../people.ts";
import { factsFrom } from "../../../src/domain/person/person.ts";

function at(name: string, organization: string, more: Partial<Person> = {}): Person {
  return personOf(name, {
    facts: factsFrom(profileOf(name, { organization: { name: organization } }), TODAY),
    ...more,
  });
}

const ada = label(
  addPath(at("Ada Quill", "Acme, Inc.", { answers: answersOf("yyyyy") }), {
    id: "p",
    organization: "id of Brightfield",
    hirer: { name: "Hana Lund" },
    on: TODAY,
  }),
  "Met at School",
);
const bo = at("Bo Amsel", "Brightfield", {
  answers: answersOf("nyu--", "2025-01-10"),
  evidence: [
    { kind: "connected", on: "2020-02-02" },
    { kind: "messages", count: 12, lastOn: "2026-05-31" },
  ],
  addedOn: "2026-01-31",
});
const cy = addExperience(at("Cy Dorn", "Old Mill"), { id: "e", on: TODAY, what: "a trial", isFirstHand: true });
const dee = setAside(
  personOf("Dee Fox", { facts: factsFrom(profileOf("Dee Fox", { degree: 2 }), "2025-03-01") }),
  true,
);
const everybody = [ada, bo, cy, dee];
const around = {
  people: byId(...everybody),
  organizations: byId(
    organizationOf("Acme", { isTarget: true, outlook: { value: "growing", on: TODAY, source: "user" } }),
    organizationOf("Brightfield", {
      aliases: ["Brightfield Labs"],
      openings: { o: { id: "o", title: "Cook", on: TODAY, source: "user" } },
    }),
  ),
  exchanges: [
    { id: "x", kind: "trial", state: "running", person: bo.id, what: "", from: TODAY },
    { id: "y", kind: "trial", state: "done", person: ada.id, what: "", from: TODAY },
  ],
  today: TODAY,
} as const;

function found(query: string): string {
  const matches = matcher(parsePeopleQuery(query), around);
  return everybody
    .filter((person) => matches(person))
    .map(({ facts }) => (facts.name?.value ?? "").split(" ")[0])
    .join(" ");
}

describe("whom a query finds", () => {
  it.each([
    ["", "Ada Bo Cy"],
    ["aside:any", "Ada Bo Cy Dee"],
    ["aside:yes", "Dee"],
    ["-aside:yes", "Ada Bo Cy"],
    ["quill", "Ada"],
    ["QUILL hana", "Ada"],
    ['"ada quill"', "Ada"],
    ['"quill ada"', ""],
    ["label:met at:acme", ""],
    ['label:"met AT school"', "Ada"],
    ['-label:"met at school"', "Bo Cy"],
    ["at:ACME", "Ada"],
    ['at:"acme inc"', "Ada"],
    ['at:"Brightfield Labs"', "Bo"],
    ["at:acme at:brightfield", "Ada Bo"],
    ["reaches:brightfield", "Ada"],
    ["reaches:acme", ""],
    ["verdict:ready", "Ada"],
    ["verdict:short verdict:untagged", "Bo Cy"],
    ["-verdict:ready", "Bo Cy"],
    ["hirer:no", "Bo"],
    ["conduct:unknown", "Bo Cy"],
    ["outlook:growing", "Ada"],
    ["outlook:hiring", "Ada Bo"],
    ["outlook:unknown", "Bo Cy"],
    ["target:yes", "Ada"],
    ["target:no", "Bo Cy"],
    ["degree:2 aside:any", "Dee"],
    ["due:yes", "Bo"],
    ["due:no", "Ada Cy"],
    ["evidence:any", "Bo"],
    ["evidence:none", "Ada Cy"],
    ["evidence:connected", "Bo"],
    ["evidence:connected evidence:job", ""],
    ["tagged:yes", "Ada Bo"],
    ["tagged:no", "Cy"],
    ["seen:2025-03 aside:any", "Dee"],
    ["seen:<2026-01 aside:any", "Dee"],
    ["seen:2026", "Ada Bo Cy"],
    ["messages:12", "Bo"],
    ["messages:>11", "Bo"],
    ["messages:>12", ""],
    ["messages:<=12", "Ada Bo Cy"],
    ["messages:0", "Ada Cy"],
    ["messages:10..20", "Bo"],
    ["messages:>5 messages:<10", ""],
    ["messages:0 messages:12", "Ada Bo Cy"],
    ["last:2026-05", "Bo"],
    ["last:<2026-06", "Bo"],
    ["last:<2026-05", ""],
    ["last:>2026-05", ""],
    ["last:>2026-04", "Bo"],
    ["last:2025..2026", "Bo"],
    ["last:>2025 last:<2026", ""],
    ["last:none", "Ada Cy"],
    ["-last:none", "Bo"],
    ["added:<2026-02", "Bo"],
    ["added:>2026-01", "Ada Cy"],
    ["added:>=2026-01", "Ada Bo Cy"],
    ["knows:yes", "Cy"],
    ["exchange:running", "Bo"],
    ["color:blue", ""],
  ])("%s: %s", (query, names) => {
    expect(found(query)).toBe(names);
  });

  it("never grows when the query only narrows", () => {
    const part = fc.constantFrom("a", "ad", "ada", "o", "verdict:short", "-label:x", "aside:any", "at:acme", '"cy d"');
    const query = fc.array(part, { maxLength: 4 }).map((parts) => parts.join(" "));
    fc.assert(
      fc.property(query, query, (before, more) => {
        const after = `${before} ${more}`.trim();
        if (!isNarrower(parsePeopleQuery(before), parsePeopleQuery(after))) return;
        const hits = found(before).split(" ");
        for (const name of found(after).split(" ").filter(Boolean)) expect(hits).toContain(name);
      }),
    );
  });
});
