import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type Answer, ATTRIBUTES } from "../../../src/domain/person/attributes.ts";
import { addDays } from "../../../src/domain/history/day.ts";
import { matcher } from "../../../src/domain/matching/people-match.ts";
import { parsePeopleQuery } from "../../../src/domain/matching/people-query.ts";
import { isHiringOn } from "../../../src/domain/organization/organization.ts";
import { perform } from "../../../src/domain/person/command.ts";
import { isTagged, type Person } from "../../../src/domain/person/person.ts";
import { agenda } from "../../../src/domain/referral/agenda.ts";
import { moveFor } from "../../../src/domain/referral/move.ts";
import { overviewOf } from "../../../src/domain/referral/overview.ts";
import { placesOf } from "../../../src/domain/referral/places.ts";
import { reachOf } from "../../../src/domain/referral/reach.ts";
import {
  answersAt,
  askedAnswers,
  judgeAt,
  markOf,
  standingOf,
  verdictOf,
} from "../../../src/domain/referral/verdict-at.ts";
import { byId, organizationOf, personOf, TODAY } from "../people.ts";

const growing = { outlook: { value: "growing", on: TODAY, source: "user" } } as const;
const organizations = byId(
  organizationOf("Acme", { ...growing, isTarget: true }),
  organizationOf("Birch", growing),
  organizationOf("Cedar", { isTarget: true }),
  organizationOf("Dale"),
);

const day = fc.integer({ min: 0, max: 40 }).map((days) => addDays(TODAY, -days));
const answer: fc.Arbitrary<Answer> = fc.record({ value: fc.constantFrom("yes", "yes", "no", "unknown"), on: day });
const answers = fc.record(Object.fromEntries(ATTRIBUTES.map((attribute) => [attribute, answer])), { requiredKeys: [] });
const path = fc.record(
  {
    id: fc.constantFrom("1", "2", "3"),
    organization: fc.constantFrom(...organizations.keys()),
    hirer: fc.constant({ name: "Hana Lund" }),
    credible: answer,
    on: day,
  },
  { requiredKeys: ["id", "organization", "hirer", "on"] },
);
/** Somebody as an older notebook may hold them: answers and paths in any order, agreeing or not. */
const somebody = fc
  .tuple(answers, fc.array(path, { maxLength: 3 }), fc.boolean())
  .map(([given, paths, isSetAside]): Omit<Person, "id"> => {
    const { id: _id, ...person } = personOf("Ada Quill", {
      answers: given,
      ...(paths.length > 0 && { paths: Object.fromEntries(paths.map((one) => [one.id, one])) }),
      ...(isSetAside && { isSetAside }),
    });
    return person;
  });
const network = fc
  .array(somebody, { minLength: 1, maxLength: 6 })
  .map((people) => people.map((person, at): Person => ({ ...person, id: `person ${at}` })));

const SAME: Readonly<Record<string, string>> = { anotherHirer: "findAnotherHirer" };

describe("the one verdict", () => {
  it("is what every surface says, counts and steps from", () => {
    fc.assert(
      fc.property(network, (all) => {
        const people = byId(...all);
        const around = { people, organizations, exchanges: [], asks: [], today: TODAY };
        const counted = all.filter(({ isSetAside }) => !isSetAside);
        const places = placesOf(all, organizations);
        const steps = agenda(around, TODAY);
        for (const [id] of organizations) {
          const ready = counted.filter((person) => judgeAt(person, id, TODAY).kind === "ready");
          expect(
            places
              .at(id)
              .ready.map(({ person }) => person)
              .toSorted(byName),
          ).toEqual(ready.toSorted(byName));
          expect(
            reachOf(
              id,
              all.filter((person) => hasPathTo(person, id)),
              [],
              TODAY,
            ) === "ready",
          ).toBe(ready.length > 0);
          const target = overviewOf(around, TODAY).targets.find(({ organization }) => organization.id === id);
          if (target) expect(target.ready).toBe(ready.length);
        }
        for (const person of all) {
          const { answers: standing, verdict } = standingOf(person, TODAY);
          const isAll = ATTRIBUTES.every((attribute) => standing[attribute]?.value === "yes");
          expect(isAll).toBe(verdict.kind === "ready" || verdict.kind === "unplaced");
          if (verdict.kind === "ready")
            for (const id of verdict.at) expect(judgeAt(person, id, TODAY).kind).toBe("ready");
          expect(markOf(person, TODAY)).toEqual({
            kind: verdict.kind,
            pips: ATTRIBUTES.map((attribute) => standing[attribute]?.value ?? "unknown"),
          });
          for (const kind of ["ready", "unplaced", "short", "unsure", "untagged"])
            expect(
              matcher(parsePeopleQuery(`verdict:${kind} aside:any`), around)(person) || person.isSetAside === true,
            ).toBe(verdict.kind === kind || person.isSetAside === true);
          const move = moveFor(person, around, TODAY);
          if (!move || !isTagged(person)) continue;
          if (move.kind === "nameHirer") expect(verdict.kind).toBe("unplaced");
          if (move.kind === "ask" || move.kind === "watch") expect(verdict.kind).toBe("ready");
          if (move.kind === "ask")
            for (const id of move.organizations) {
              expect(judgeAt(person, id, TODAY).kind).toBe("ready");
              const organization = organizations.get(id);
              expect(organization && isHiringOn(organization, TODAY)).toBe(true);
            }
          const step = steps.find((one) => one.person?.id === person.id);
          if (step) expect(SAME[step.kind] ?? step.kind).toBe(move.kind);
          if (step?.kind === "settle") {
            expect(move).toMatchObject({ attribute: step.attribute });
            const asked = step.organization ? answersAt(person, step.organization.id) : person.answers;
            // No question that has an answer is asked again.
            expect(asked[step.attribute]?.value ?? "unknown").toBe("unknown");
          }
        }
      }),
      { numRuns: 300 },
    );
  });

  it("follows the answer that was just given, to each question, whatever was there", () => {
    const given = fc.tuple(somebody, fc.constantFrom(...ATTRIBUTES), fc.constantFrom("yes", "no", "unknown"));
    fc.assert(
      fc.property(given, ([before, attribute, value]) => {
        const person = { ...before, id: "ada" };
        const after = perform(person, { kind: "answer", attribute, value, on: TODAY });
        const isNamed = attribute === "hirer" && value === "unknown" && person.paths !== undefined;
        // Who is named is known: only a no takes that back.
        expect(askedAnswers(after)[attribute]?.value).toBe(isNamed ? "yes" : value);
        expect(verdictOf(after, TODAY).kind).not.toBe("untagged");
      }),
      { numRuns: 300 },
    );
  });
});

function byName(one: Person, other: Person): number {
  return one.id < other.id ? -1 : Number(one.id > other.id);
}

function hasPathTo(person: Person, organization: string): boolean {
  return Object.values(person.paths ?? {}).some((one) => one.organization === organization);
}
