import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type Answer, type Answers, ATTRIBUTES } from "../src/domain/person/attributes.ts";
import { addDays, type Day } from "../src/domain/history/day.ts";
import { matcher } from "../src/domain/matching/people-match.ts";
import { parsePeopleQuery } from "../src/domain/matching/people-query.ts";
import { isHiringOn, type Organization } from "../src/domain/organization/organization.ts";
import { perform } from "../src/domain/person/command.ts";
import { isTagged, type Person } from "../src/domain/person/person.ts";
import { agenda, type Known } from "../src/domain/referral/agenda.ts";
import { moveFor } from "../src/domain/referral/move.ts";
import { overviewOf } from "../src/domain/referral/overview.ts";
import { placesOf } from "../src/domain/referral/places.ts";
import { reachOf } from "../src/domain/referral/reach.ts";
import type { Step } from "../src/domain/referral/step.ts";
import {
  answersAt,
  askedAnswers,
  judgeAt,
  markOf,
  reachedBy,
  standingOf,
  verdictOf,
} from "../src/domain/referral/verdict-at.ts";
import { byId, organizationOf, personOf, TODAY } from "./domain/people.ts";

const VERDICTS = ["ready", "unplaced", "short", "unsure", "untagged"];

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

type Around = Known & { readonly today: Day };

const SAME: Readonly<Record<string, string>> = { anotherHirer: "findAnotherHirer" };
const isAll = (answers: Answers): boolean => ATTRIBUTES.every((attribute) => answers[attribute]?.value === "yes");
const idsOf = (people: readonly Person[]): string =>
  people
    .map(({ id }) => id)
    .toSorted()
    .join(" ");
const isReadyAt = (person: Person, id: string): boolean => judgeAt(person, id, TODAY).kind === "ready";

/** What is wrong, by what is said of it. */
function wrong(claims: Readonly<Record<string, boolean>>): readonly string[] {
  return Object.entries(claims).flatMap(([claim, isTrue]) => (isTrue ? [] : [claim]));
}

/** Where the surfaces of one organization contradict its verdicts. */
function atOrganization(id: string, around: Around): readonly string[] {
  const all = [...around.people.values()];
  const ready = all.filter((person) => person.isSetAside !== true && isReadyAt(person, id));
  const reaching = all.filter((person) => reachedBy(person).includes(id));
  const listed = placesOf(all, organizations)
    .at(id)
    .ready.map(({ person }) => person);
  const target = overviewOf(around, TODAY).targets.find(({ organization }) => organization.id === id);
  return wrong({
    [`${id}: its page lists who can refer`]: idsOf(listed) === idsOf(ready),
    [`${id}: the mark says whether anybody can`]: (reachOf(id, reaching, [], TODAY) === "ready") === ready.length > 0,
    [`${id}: the overview counts them`]: target === undefined || target.ready === ready.length,
  });
}

/** Where the surfaces of one person contradict the verdict. */
function ofPerson(person: Person, around: Around, step: Step | undefined): readonly string[] {
  const { answers: standing, verdict } = standingOf(person, TODAY);
  const mark = markOf(person, TODAY);
  const isFound = (kind: string): boolean => matcher(parsePeopleQuery(`verdict:${kind}`), around)(person);
  const move = isTagged(person) ? moveFor(person, around, TODAY) : undefined;
  const asked = step?.organization ? answersAt(person, step.organization.id) : person.answers;
  return wrong({
    "five yes are ready or unplaced": isAll(standing) === ["ready", "unplaced"].includes(verdict.kind),
    "ready is ready where it says": verdict.kind !== "ready" || verdict.at.every((id) => isReadyAt(person, id)),
    "the mark says the verdict": mark.kind === verdict.kind,
    "the pips say the answers": ATTRIBUTES.every((one, at) => mark.pips[at] === (standing[one]?.value ?? "unknown")),
    "the query words find by it":
      person.isSetAside === true || VERDICTS.every((kind) => isFound(kind) === (kind === verdict.kind)),
    "only the unplaced are to be placed": move?.kind !== "nameHirer" || verdict.kind === "unplaced",
    "only the ready are asked or watched": (move?.kind !== "ask" && move?.kind !== "watch") || verdict.kind === "ready",
    "asked where they can refer, and it hires":
      move?.kind !== "ask" ||
      move.organizations.every((id) => isReadyAt(person, id) && isHiringOn(organizationAt(id), TODAY)),
    "the next steps say the person's own":
      !step || !move || ((SAME[step.kind] ?? step.kind) === move.kind && attributeOf(step) === attributeOf(move)),
    "no question that has an answer is asked again":
      step?.kind !== "settle" || (asked[step.attribute]?.value ?? "unknown") === "unknown",
  });
}

const attributeOf = (step: object): unknown => ("attribute" in step ? step.attribute : undefined);

function organizationAt(id: string): Organization {
  const found = organizations.get(id);
  if (!found) throw new Error(`There is no ${id}.`);
  return found;
}

describe("the one verdict", () => {
  it("is what every surface says, counts and steps from", () => {
    fc.assert(
      fc.property(network, (all) => {
        const around: Around = {
          people: byId(...all),
          organizations,
          exchanges: [],
          asks: [],
          steps: [],
          today: TODAY,
        };
        const steps = agenda(around, TODAY);
        const stepOf = (person: Person) => steps.find((step) => step.person?.id === person.id);
        expect([
          ...[...organizations.keys()].flatMap((id) => atOrganization(id, around)),
          ...all.flatMap((person) => ofPerson(person, around, stepOf(person))),
        ]).toEqual([]);
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
