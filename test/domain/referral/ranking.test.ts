import { describe, expect, it } from "vitest";
import { fewestSteps } from "../../../src/domain/referral/ranking.ts";
import { answersOf, byId, organizationOf, personOf, TODAY } from "../people.ts";

const growing = { isTarget: true, outlook: { value: "growing", on: TODAY, source: "user" } } as const;
const acme = organizationOf("Acme", growing);
const birch = organizationOf("Birch", growing);
const quiet = organizationOf("Quiet", { isTarget: true });

function reaching(name: string, organization: string, letters: string) {
  const path = {
    id: "p",
    organization: `id of ${organization}`,
    hirer: { name: "Hana Lund" },
    on: TODAY,
    credible: { value: "yes", on: TODAY } as const,
  };
  return personOf(name, { answers: answersOf(letters), paths: { p: path } });
}

describe("fewest steps to a referral at a growing target", () => {
  it("puts the nearest first, of equals the one with fewer noes, and leaves out the untagged and the set aside", () => {
    const people = [
      personOf("Una Known"),
      personOf("Nia Far", { answers: answersOf("nnnnn") }),
      reaching("Bo Close", "Birch", "yynyy"),
      reaching("Al Close", "Birch", "yyuyy"),
      reaching("Rea Dy", "Birch", "yyyyy"),
      reaching("Eli Elsewhere", "Quiet", "yyyyy"),
      personOf("Cal Aside", { answers: answersOf("yyyyy"), isSetAside: true }),
    ];
    const ranked = fewestSteps(people, byId(acme, birch, quiet), TODAY);
    expect(ranked.map(({ person, missing }) => [person.id, missing.length])).toEqual([
      ["id of Rea Dy", 0],
      ["id of Al Close", 1],
      ["id of Bo Close", 1],
      ["id of Eli Elsewhere", 2],
      ["id of Nia Far", 5],
    ]);
    expect(ranked[0]?.organization.id).toBe("id of Birch");
  });

  it("says nobody when no target grows", () => {
    expect(fewestSteps([reaching("Rea Dy", "Quiet", "yyyyy")], byId(quiet), TODAY)).toEqual([]);
  });
});
