import { describe, expect, it } from "vitest";
import type { Person } from "../../../src/domain/person/person.ts";
import { agenda } from "../../../src/domain/referral/agenda.ts";
import type { Ask } from "../../../src/domain/referral/ask.ts";
import { placesOf } from "../../../src/domain/referral/places.ts";
import { type WhoCanRefer, whoCanRefer } from "../../../src/domain/referral/who-can-refer.ts";
import { answersOf, byId, organizationOf, personOf, TODAY } from "../people.ts";

const growing = { outlook: { value: "growing", on: TODAY, source: "user" } } as const;
const acme = organizationOf("Acme", { ...growing, isTarget: true });
const birch = organizationOf("Birch", growing);
const cedar = organizationOf("Cedar", { isTarget: true });
const dorn = organizationOf("Dorn");
const ORGANIZATIONS = [dorn, cedar, birch, acme];

function reaching(name: string, letters: string, ...at: readonly string[]): Person {
  const credible = { value: letters[1] === "y" ? "yes" : "unknown", on: TODAY } as const;
  const paths = Object.fromEntries(
    at.map((one) => [
      one,
      { id: one, organization: `id of ${one}`, hirer: { name: "Hana Lund" }, on: TODAY, credible },
    ]),
  );
  return personOf(name, { answers: answersOf(letters), paths });
}

function answer(people: readonly Person[], asks: readonly Ask[] = []): WhoCanRefer {
  const organizations = byId(...ORGANIZATIONS);
  const steps = agenda({ people: byId(...people), organizations, exchanges: [], asks, steps: [] }, TODAY);
  return whoCanRefer(ORGANIZATIONS, placesOf(people, organizations), steps, TODAY);
}

const names = (people: Iterable<Person>): string[] => [...people].map(({ facts }) => facts.name?.value ?? "");

describe("who can refer the user", () => {
  it("says where, hiring targets first, and counts everybody once", () => {
    const { ready, people } = answer([
      reaching("Ada Quill", "yyyyy", "Dorn", "Acme"),
      reaching("Bo Amsel", "yyyyy", "Birch"),
      reaching("Cy Dorn", "yyyyy", "Cedar"),
    ]);
    expect(ready.map(({ organization }) => organization.name)).toEqual(["Acme", "Birch", "Cedar", "Dorn"]);
    expect(names(people)).toEqual(["Ada Quill", "Bo Amsel", "Cy Dorn"]);
  });

  it("names who is one answer away, and who is only to be placed", () => {
    const { near, people } = answer([
      reaching("Ada Quill", "yyuyy", "Acme"),
      reaching("Bo Amsel", "yyuuy", "Acme"),
      personOf("Cy Dorn", { answers: answersOf("yyyyy") }),
      reaching("Dee Fox", "yynyy", "Acme"),
    ]);
    expect(names(near.flatMap(({ person }) => person ?? []))).toEqual(["Ada Quill", "Cy Dorn"]);
    expect(people.size).toBe(0);
  });

  it("says where nobody can: targets and whoever hires, nowhere else", () => {
    const { nowhere } = answer([reaching("Ada Quill", "yyyyy", "Birch")]);
    expect(nowhere.map(({ organization }) => organization.name)).toEqual(["Acme", "Cedar"]);
  });

  it("lists what is due, and not what may be asked anew", () => {
    const ask: Ask = { id: "a", person: "id of Bo Amsel", organization: birch.id, on: "2026-06-01" };
    const { due } = answer([reaching("Ada Quill", "yyyyy", "Acme"), reaching("Bo Amsel", "yyyyy", "Birch")], [ask]);
    expect(due.map(({ kind }) => kind)).toEqual(["closeTheLoop"]);
  });

  it("counts nobody who is set aside", () => {
    const { ready, near } = answer([{ ...reaching("Ada Quill", "yyyyy", "Acme"), isSetAside: true }]);
    expect([ready, near]).toEqual([[], []]);
  });
});
