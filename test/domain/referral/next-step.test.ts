import { describe, expect, it } from "vitest";
import type { Ask } from "../../../src/domain/referral/ask.ts";
import { agenda } from "../../../src/domain/referral/agenda.ts";
import { nextStep } from "../../../src/domain/referral/next-step.ts";
import type { Organization } from "../../../src/domain/organization/organization.ts";
import { overviewOf } from "../../../src/domain/referral/overview.ts";
import { factsFrom, type Person } from "../../../src/domain/person/person.ts";
import { answersOf, byId, organizationOf, personOf, profileOf, TODAY } from "../people.ts";

const growing = { outlook: { value: "growing", on: TODAY, source: "user" } } as const;
const acme = organizationOf("Acme", { ...growing, isTarget: true });
const quiet = organizationOf("Quiet", { isTarget: true });

function reaching(name: string, letters: string): Person {
  const credible = { value: "yes", on: TODAY } as const;
  const path = { id: "p", organization: acme.id, hirer: { name: "Hana Lund" }, on: TODAY, credible };
  return personOf(name, { answers: answersOf(letters), paths: { p: path } });
}

function at(name: string, organization: string): Person {
  return personOf(name, { facts: factsFrom(profileOf(name, { organization: { name: organization } }), TODAY) });
}

function step(list: readonly Person[], known: readonly Organization[] = [acme], asks: readonly Ask[] = []) {
  const source = { people: byId(...list), organizations: byId(...known), exchanges: [], asks, steps: [] };
  return nextStep(overviewOf(source, TODAY), source, agenda(source, TODAY), 10, TODAY);
}

const waiting = Array.from({ length: 400 }, (_, index) => personOf(`Waiting ${index}`));
const sorted = Array.from({ length: 300 }, (_, index) => personOf(`Sorted ${index}`, { answers: answersOf("nnnnn") }));
const ready = reaching("Rea Dy", "yyyyy");

describe("what to do next", () => {
  it("is to ask who can refer the user now, once", () => {
    expect(step([ready, ...waiting])).toMatchObject({ kind: "ask", person: { id: ready.id }, organization: acme });
    const open: Ask = { id: "a", person: ready.id, organization: acme.id, on: TODAY };
    expect(step([ready, ...waiting], [acme], [open])).toEqual({ kind: "sort", count: 10 });
    expect(step([{ ...ready, isSetAside: true }]).kind).toBe("nowhere");
  });

  it("is to keep what was promised, before anything else", () => {
    const old: Ask = { id: "a", person: ready.id, organization: acme.id, on: "2026-09-01" };
    expect(step([ready, ...waiting], [acme], [old, { ...old, id: "b" }])).toEqual({ kind: "due", count: 2 });
  });

  it("is the one question that stands between somebody and a referral", () => {
    const near = reaching("Ada Quill", "yyyuy");
    expect(step([near, ...waiting])).toMatchObject({
      kind: "question",
      person: { id: near.id },
      organization: acme,
      attribute: "familiarity",
    });
    expect(step([reaching("Ada Quill", "yyyny"), ...waiting]).kind).toBe("sort");
  });

  it("is to sort, as many as the goal or as are left, until the few hundred are there", () => {
    expect(step(waiting)).toEqual({ kind: "sort", count: 10 });
    expect(step([at("Ada", "Acme"), ...waiting.slice(0, 3)])).toEqual({ kind: "sort", count: 4 });
    expect(step([at("Ada", "Acme"), ...sorted, ...waiting]).kind).toBe("moves");
  });

  it("says plainly when there is nowhere to go, and which targets hire all the same", () => {
    expect(step([...sorted, ...waiting], [quiet])).toEqual({ kind: "nowhere", hiring: [] });
    expect(step([...sorted, ...waiting], [quiet, acme])).toEqual({ kind: "nowhere", hiring: [acme] });
    expect(step(sorted, [])).toEqual({ kind: "nowhere", hiring: [] });
    const elsewhere = organizationOf("Elsewhere", growing);
    expect(step([at("Ada", "Elsewhere"), ...sorted], [elsewhere])).toEqual({ kind: "rest" });
  });

  it("is whoever is nearest once everybody is sorted", () => {
    const near = reaching("Ada Quill", "yynny");
    expect(step([near, ...sorted])).toMatchObject({
      kind: "steps",
      person: { id: near.id },
      missing: ["ability", "familiarity"],
    });
  });
});
