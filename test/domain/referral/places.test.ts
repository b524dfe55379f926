import { describe, expect, it } from "vitest";
import { byWish, placesOf } from "../../../src/domain/referral/places.ts";
import type { Person } from "../../../src/domain/person/person.ts";
import { answersOf, byId, organizationOf, personOf, TODAY } from "../people.ts";

const acme = organizationOf("Acme", { aliases: ["Acme Labs"] });
const at = (name: string): Pick<Person, "facts"> => ({
  facts: { name: { value: "x", on: TODAY, source: "x" }, organization: { value: { name }, on: TODAY, source: "x" } },
});
const path = { id: "p", organization: acme.id, hirer: { name: "Hana Lund" }, on: TODAY };
const credible = { ...path, credible: { value: "yes", on: TODAY } as const };

describe("the network by its organizations", () => {
  it("tells who can refer, who nearly, who works and who worked there", () => {
    const people = [
      personOf("Far", { answers: answersOf("yuuuu"), paths: { p: path } }),
      personOf("Near", { answers: answersOf("yyyyu"), paths: { p: credible } }),
      personOf("Ready", { answers: answersOf("yyyyy"), paths: { p: credible } }),
      personOf("Aside", { answers: answersOf("yyyyy"), paths: { p: credible }, isSetAside: true, ...at("Acme") }),
      personOf("Works", at("ACME labs")),
      personOf("Left", {
        ...at("Birch"),
        careerNews: [{ from: { name: "Acme Inc" }, to: { name: "Birch" }, on: TODAY }],
      }),
      personOf("Overlapped", { evidence: [{ kind: "overlap", organization: "Acme", from: "2014", to: "2017" }] }),
      personOf("Came Back", {
        ...at("Acme"),
        careerNews: [{ from: { name: "Acme" }, to: { name: "Birch" }, on: TODAY }],
      }),
    ];
    const found = placesOf(people, byId(acme)).at(acme.id);
    const ids = (some: readonly { readonly id: string }[]) => some.map(({ id }) => id.slice("id of ".length));
    expect(ids(found.ready.map(({ person }) => person))).toEqual(["Ready"]);
    expect(ids(found.nearly.map(({ person }) => person))).toEqual(["Near", "Far"]);
    expect(found.nearly[0]?.missing).toEqual(["conduct"]);
    expect(ids(found.working)).toEqual(["Works", "Came Back"]);
    expect(ids(found.worked)).toEqual(["Left", "Overlapped"]);
  });

  it("lists the places the user doesn't keep, those of most people first, however they are spelled", () => {
    const people = [
      personOf("1", at("Birch")),
      personOf("2", at("Cedar GmbH")),
      personOf("3", at("cedar")),
      personOf("4"),
    ];
    const { unkept } = placesOf([...people, personOf("5", at("Acme"))], byId(acme));
    expect(unkept.map(({ name, people: count }) => [name, count])).toEqual([
      ["Cedar GmbH", 2],
      ["Birch", 1],
    ]);
  });

  it("puts targets first, of these the hiring ones", () => {
    const hiring = { outlook: { value: "growing", on: TODAY, source: "user" } } as const;
    const all = [
      organizationOf("Anders"),
      organizationOf("Dune", { isTarget: true }),
      organizationOf("Elm", { isTarget: true, ...hiring }),
      organizationOf("Birch", hiring),
    ];
    expect(byWish(all, TODAY).map(({ name }) => name)).toEqual(["Elm", "Dune", "Birch", "Anders"]);
  });
});
