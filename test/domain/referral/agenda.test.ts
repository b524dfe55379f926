import { describe, expect, it } from "vitest";
import { agenda, type Known } from "../../../src/domain/referral/agenda.ts";
import type { Person } from "../../../src/domain/person/person.ts";
import { groupOf, type Step } from "../../../src/domain/referral/step.ts";
import { answersOf, byId, organizationOf, personOf, TODAY } from "../people.ts";

const growing = { outlook: { value: "growing", on: TODAY, source: "user" } } as const;
const acme = organizationOf("Acme", { ...growing, isTarget: true });
const birch = organizationOf("Birch", growing);
const cedar = organizationOf("Cedar", { isTarget: true });
const organizations = byId(acme, birch, cedar);

function reaching(name: string, organization: string, letters: string, more: Partial<Person> = {}): Person {
  const path = {
    id: "p",
    organization: `id of ${organization}`,
    hirer: { name: "Hana Lund" },
    on: TODAY,
    credible: { value: letters[1] === "y" ? "yes" : letters[1] === "n" ? "no" : "unknown", on: TODAY } as const,
  };
  return personOf(name, { answers: answersOf(letters), paths: { p: path }, ...more });
}

function knownOf(people: readonly Person[], more: Partial<Known> = {}): Known {
  return { people: byId(...people), organizations, exchanges: [], asks: [], steps: [], ...more };
}

const said = (step: Step): string =>
  [step.kind, step.person?.facts.name?.value, step.organization?.name].filter((word) => word !== undefined).join(" ");
const steps = (known: Known): readonly string[] => agenda(known, TODAY).map(said);

describe("the next steps over the whole network", () => {
  it("asks first, then what brings a referral nearest where it helps most", () => {
    const people = [
      reaching("Rea Dy", "Acme", "yyyyy"),
      reaching("One Question", "Acme", "yyuyy"),
      reaching("Two Questions", "Acme", "yyuuy"),
      reaching("Else Where", "Birch", "yyuyy"),
      reaching("Tar Get", "Cedar", "yyuyy"),
      personOf("No Path", { answers: answersOf("uyyyy") }),
      personOf("Un Tagged"),
      reaching("Cal Aside", "Acme", "yyuyy", { isSetAside: true }),
    ];
    expect(steps(knownOf(people))).toEqual([
      "ask Rea Dy Acme",
      "settle One Question Acme",
      "settle Two Questions Acme",
      "settle Else Where Birch",
      "settle Tar Get Cedar",
      "settle No Path",
    ]);
    const [, one] = agenda(knownOf(people), TODAY);
    expect(one).toMatchObject({ away: 1, attribute: "ability" });
  });

  it("looks at the organization that hires before one that is nearer and doesn't", () => {
    const path = (id: string, organization: string) => ({
      id,
      organization: `id of ${organization}`,
      hirer: { name: "Hana Lund" },
      on: TODAY,
      credible: { value: id === "a" ? "unknown" : "yes", on: TODAY } as const,
    });
    const both = personOf("Bo Th", {
      answers: answersOf("yyyyy"),
      paths: { a: path("a", "Acme"), c: path("c", "Cedar") },
    });
    expect(steps(knownOf([both]))).toEqual(["settle Bo Th Acme", "lookAgain Cedar"]);
  });

  it("offers what fits a no: another hirer, an exchange unless one runs, whom they know", () => {
    const people = [
      reaching("Not Credible", "Acme", "ynyyy"),
      reaching("Not Able", "Acme", "yynyy", { volunteersAt: "Food bank" }),
      reaching("On Trial", "Acme", "yynyy"),
      personOf("No Hirer", { answers: answersOf("nyyyy") }),
      personOf("Which Hirer", { answers: answersOf("yyyyy") }),
    ];
    const exchange = {
      id: "e",
      kind: "trial",
      state: "running",
      person: "id of On Trial",
      what: "",
      from: TODAY,
    } as const;
    const known = knownOf(people, { exchanges: [exchange] });
    expect(steps(known)).toEqual([
      "exchange Not Able Acme",
      "anotherHirer Not Credible Acme",
      "nameHirer Which Hirer",
      "askWhomTheyKnow No Hirer",
    ]);
    expect(agenda(known, TODAY)[0]).toMatchObject({ fits: ["volunteering"] });
    expect(steps({ ...known, organizations: byId(birch) })).not.toContain("askWhomTheyKnow No Hirer");
  });

  it("keeps promises before it asks: loops and exchanges that are due, and nobody is asked twice at once", () => {
    const people = [reaching("As Ked", "Acme", "yyyyy"), reaching("Wai Ting", "Acme", "yyyyy")];
    const asks = [
      { id: "1", person: "id of As Ked", organization: "id of Acme", on: "2026-11-01" },
      { id: "2", person: "id of Wai Ting", organization: "id of Acme", on: "2026-11-20" },
    ];
    const exchanges = [
      { id: "e", kind: "trial", state: "running", person: "id of As Ked", what: "", from: "2026-10-01", until: TODAY },
      { id: "f", kind: "ad", state: "planned", what: "", from: TODAY },
      { id: "g", kind: "ad", state: "running", what: "", from: TODAY },
    ] as const;
    const known = knownOf(people, { asks, exchanges });
    expect(steps(known)).toEqual(["closeTheLoop As Ked Acme", "beginExchange", "endExchange As Ked"]);
    expect(agenda(known, TODAY).every((step) => groupOf(step) === "now")).toBe(true);
  });

  it("says where to look again, what to confirm, and where unsorted people work", () => {
    const works = { facts: { organization: { value: { name: "Acme Inc." }, on: TODAY, source: "x" } } };
    const old = reaching("Old Yes", "Birch", "yyyyy", { answers: answersOf("yyyyy", "2025-01-01") });
    const people = [reaching("Rea Dy", "Cedar", "yyyyy"), old, personOf("Un One", works), personOf("Un Two", works)];
    const found = agenda(knownOf(people), TODAY);
    expect(found.map(said)).toEqual(["sortPeople Acme", "confirm Old Yes Birch", "lookAgain Cedar"]);
    expect(found[0]).toMatchObject({ people: 2 });
    expect(found[2]).toMatchObject({ ready: 1 });
  });

  it("says nothing when there is nowhere to go", () => {
    expect(
      agenda(knownOf([personOf("No Hirer", { answers: answersOf("nnnnn") })], { organizations: new Map() }), TODAY),
    ).toEqual([]);
  });
});
