import { describe, expect, it } from "vitest";
import { type Guard, guardAsk } from "../../../src/domain/referral/ask-guard.ts";
import type { Ask } from "../../../src/domain/referral/ask.ts";
import type { Organization } from "../../../src/domain/organization/organization.ts";
import type { Person } from "../../../src/domain/person/person.ts";
import { answersOf, byId, organizationOf, personOf, TODAY } from "../people.ts";

const acme = organizationOf("Acme", { outlook: { value: "growing", on: TODAY, source: "user" } });

function ada(letters = "yyyyy", more: Partial<Person> = {}, hirer?: string): Person {
  const path = {
    id: "p",
    organization: acme.id,
    hirer: { name: "Hana Lund", ...(hirer !== undefined && { person: hirer }) },
    on: TODAY,
    credible: { value: letters[1] === "n" ? "no" : "yes", on: TODAY } as const,
  };
  return personOf("Ada", { answers: answersOf(letters), ...(letters[0] === "y" && { paths: { p: path } }), ...more });
}

function guard(
  person: Person,
  organization: Organization = acme,
  asks: readonly Ask[] = [],
  others: Person[] = [],
): Guard {
  return guardAsk(person, organization, { people: byId(person, ...others), asks }, TODAY);
}

const ask = (id: string, person: string, organization = acme.id): Ask => ({
  id,
  person,
  organization,
  on: "2026-11-20",
});

describe("the ask guard", () => {
  it("has nothing to say when all five hold, nothing is due, nobody waits and it hires", () => {
    expect(guard(ada())).toEqual({ concerns: [] });
    expect(guard(ada(), acme, [{ ...ask("1", "id of Ada"), closedOn: TODAY }])).toEqual({ concerns: [] });
  });

  it("tells what isn't known from what is no, and offers the smaller thing that fits", () => {
    expect(guard(ada("yyuyn"))).toEqual({
      concerns: [{ kind: "missing", unknown: ["ability"], refused: ["conduct"] }],
      instead: { kind: "settle", attribute: "ability" },
    });
    expect(guard(ada("nyyyy")).instead).toEqual({ kind: "askWhomTheyKnow" });
    expect(guard(ada("uyyyy")).instead).toEqual({ kind: "askWhomTheyKnow" });
    expect(guard(ada("ynyyy")).instead).toEqual({ kind: "introduction" });
    expect(guard(ada("yyyny")).instead).toEqual({ kind: "exchange", fits: ["trial", "contract"] });
    expect(guard(ada("yyyny", { volunteersAt: "Food bank" })).instead).toEqual({
      kind: "exchange",
      fits: ["volunteering"],
    });
  });

  it("counts a hirer or a yes of somewhere else as not known here", () => {
    const birch = organizationOf("Birch", { outlook: { value: "growing", on: TODAY, source: "user" } });
    expect(guard(ada(), birch).concerns).toEqual([{ kind: "missing", unknown: ["hirer", "credibility"], refused: [] }]);
  });

  it("wants old answers confirmed, and what changed when a hirer moved", () => {
    const old = ada("yyyyy", { answers: { ...answersOf("yyyyy"), conduct: { value: "yes", on: "2025-01-01" } } });
    expect(guard(old)).toEqual({
      concerns: [{ kind: "due", attributes: ["conduct"] }],
      instead: { kind: "confirm", attribute: "conduct" },
    });
    const hana = personOf("Hana Lund", {
      careerNews: [{ from: { name: "Acme" }, to: { name: "Birch" }, on: "2026-12-01" }],
    });
    expect(guard(ada("yyyyy", {}, hana.id), acme, [], [hana]).concerns).toEqual([
      { kind: "due", attributes: ["credibility"] },
    ]);
  });

  it("puts a favor whose end they don't know before everything, and names who else was asked here", () => {
    const [own, other, elsewhere] = [
      ask("1", "id of Ada", "id of Birch"),
      ask("2", "bo"),
      ask("3", "bo", "id of Birch"),
    ];
    expect(guard(ada(), acme, [own, other, elsewhere])).toEqual({
      concerns: [
        { kind: "favorOpen", ask: own },
        { kind: "askedHere", asks: [other] },
      ],
      instead: { kind: "closeTheLoop", ask: own },
    });
    expect(guard(ada(), acme, [other]).instead).toEqual({ kind: "wait", asks: [other] });
  });

  it("says when nothing tells that it hires, and since when", () => {
    expect(guard(ada(), { ...acme, outlook: { value: "growing", on: "2026-10-03", source: "user" } })).toEqual({
      concerns: [{ kind: "notHiring", since: "2026-11-03" }],
      instead: { kind: "askAboutHiring" },
    });
    expect(guard(ada(), { ...acme, outlook: { value: "shrinking", on: TODAY, source: "user" } }).concerns).toEqual([
      { kind: "notHiring" },
    ]);
  });
});
