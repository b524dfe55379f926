import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { addExperience } from "../../../src/domain/person/edit.ts";
import type { Exchange } from "../../../src/domain/referral/exchange.ts";
import { type Counted, overviewOf, stopsMost } from "../../../src/domain/referral/overview.ts";
import { matcher } from "../../../src/domain/matching/people-match.ts";
import { parsePeopleQuery } from "../../../src/domain/matching/people-query.ts";
import { factsFrom, type Person } from "../../../src/domain/person/person.ts";
import { answersOf, byId, organizationOf, personOf, profileOf, TODAY } from "../people.ts";

const outlook = (value: "growing" | "steady" | "shrinking", on = TODAY) => ({
  outlook: { value, on, source: "user" },
});
const opening = { openings: { o: { id: "o", title: "Cook", on: TODAY, source: "user" } } };
const organizations = byId(
  organizationOf("Growing", { ...outlook("growing"), ...opening, isTarget: true }),
  organizationOf("Hiring", { ...opening, isTarget: true }),
  organizationOf("Steady but hiring", { ...outlook("steady"), ...opening }),
  organizationOf("Steady", { ...outlook("steady"), isTarget: true }),
  organizationOf("Shrinking", outlook("shrinking")),
  organizationOf("Faded", outlook("growing", "2026-01-01")),
);
const PLACES_OF_WORK = ["Growing Inc.", "Hiring", "Steady but hiring", "Steady", "Shrinking", "Faded", "Unheard", ""];

function at(name: string, organization: string, more: Partial<Person> = {}): Person {
  const facts = factsFrom(profileOf(name, organization === "" ? {} : { organization: { name: organization } }), TODAY);
  return personOf(name, { facts, ...more });
}

const arbitraryPerson = fc
  .record({
    organization: fc.constantFrom(...PLACES_OF_WORK),
    letters: fc.stringMatching(/^[ynu-]{5}$/),
    isAside: fc.boolean(),
    seen: fc.constantFrom(undefined, true, false),
  })
  .map(({ organization, letters, isAside, seen }) => (index: number): Person => {
    const person = at(`Person ${index}`, organization, { answers: answersOf(letters) });
    const set = isAside ? { ...person, isSetAside: true as const } : person;
    return seen === undefined ? set : addExperience(set, { id: "e", on: TODAY, what: "a trial", isFirstHand: seen });
  });
const arbitraryPeople = fc
  .array(arbitraryPerson, { maxLength: 25 })
  .map((makers) => makers.map((make, index) => make(index)));

function exchangeWith(person: string | undefined, id: string, more: Partial<Exchange> = {}): Exchange {
  return {
    id,
    kind: person === undefined ? "ad" : "trial",
    state: "running",
    what: "",
    from: TODAY,
    ...(person !== undefined && { person }),
    ...more,
  };
}

describe("the numbers of the overview", () => {
  it("are those of the people each link finds, and each picture counts everybody once", () => {
    fc.assert(
      fc.property(arbitraryPeople, fc.nat(24), (list, running) => {
        const people = byId(...list);
        const exchanges = [exchangeWith(list[running]?.id, "x"), exchangeWith(list[0]?.id, "y", { state: "done" })];
        const overview = overviewOf({ people, organizations, exchanges }, TODAY);
        const found = ({ query }: Counted): number => {
          const matches = matcher(parsePeopleQuery(query), { people, organizations, exchanges, today: TODAY });
          return list.filter((person) => matches(person)).length;
        };
        const pictures = [
          Object.values(overview.places),
          Object.values(overview.knowing),
          ...overview.funnel.map(({ yes, unknown, no }) => [yes, unknown, no]),
        ];
        for (const bars of pictures) for (const bar of bars) expect(found(bar), bar.query).toBe(bar.count);
        const sums = pictures.map((bars) => bars.reduce((sum, { count }) => sum + count, 0));
        const left = [overview.tagged, ...overview.funnel.map(({ yes }) => yes.count)].slice(0, 5);
        expect(sums).toEqual([overview.people, overview.people, ...left]);
        const { tagged, aside, waiting } = overview.sorting;
        expect([tagged + waiting, tagged + waiting + aside]).toEqual([overview.people, list.length]);
      }),
    );
  });

  it("say where people sit, an opening before the outlook, old evidence unknown", () => {
    const people = byId(...PLACES_OF_WORK.map((organization, index) => at(`Person ${index}`, organization)));
    const { places } = overviewOf({ people, organizations, exchanges: [] }, TODAY);
    expect(Object.entries(places).map(([place, { count }]) => [place, count])).toEqual([
      ["growing", 1],
      ["hiring", 2],
      ["steady", 1],
      ["shrinking", 1],
      ["unknown", 3],
    ]);
  });

  it("say who can refer the user at each target: by a path there alone", () => {
    const path = (organization: string) => ({
      [organization]: {
        id: organization,
        organization: `id of ${organization}`,
        hirer: { name: "Hana Lund" },
        on: TODAY,
        credible: { value: "yes", on: TODAY } as const,
      },
    });
    const ready = (name: string, ...there: readonly string[]) =>
      personOf(name, { answers: answersOf("yyyyy"), paths: Object.assign({}, ...there.map(path)) as never });
    const people = byId<Person>(
      ready("Ada", "Growing", "Hiring"),
      ready("Bo", "Growing"),
      ready("Cy"),
      { ...ready("Dee", "Steady"), isSetAside: true },
      { ...ready("Eli", "Steady"), answers: answersOf("yynyy") },
    );
    const { targets } = overviewOf({ people, organizations, exchanges: [] }, TODAY);
    expect(targets.map(({ organization, ready: count }) => [organization.name, count])).toEqual([
      ["Growing", 2],
      ["Hiring", 1],
      ["Steady", 0],
    ]);
  });

  it("say what stops most of those who came so far", () => {
    const letters = ["yyyyy", "ynyyy", "yuyyy", "y--yy", "nyyyy", "nnnnn"];
    const people = byId(...letters.map((given, index) => personOf(`Person ${index}`, { answers: answersOf(given) })));
    const { funnel } = overviewOf({ people, organizations, exchanges: [] }, TODAY);
    expect(funnel.map(({ yes, unknown, no }) => [yes.count, unknown.count, no.count])).toEqual([
      [4, 0, 2],
      [1, 2, 1],
      [1, 0, 0],
      [1, 0, 0],
      [1, 0, 0],
    ]);
    expect(stopsMost(funnel)?.attribute).toBe("credibility");
    expect(stopsMost(overviewOf({ people: byId(), organizations, exchanges: [] }, TODAY).funnel)).toBeUndefined();
  });

  it("count exchanges under way by kind, ads without a person too", () => {
    const exchanges = [exchangeWith(undefined, "a"), exchangeWith("id", "b"), exchangeWith("id", "c")];
    const { running } = overviewOf({ people: byId(), organizations, exchanges }, TODAY);
    expect(running).toEqual({ volunteering: 0, trial: 2, contract: 0, ad: 1 });
  });
});
