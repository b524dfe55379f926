import { describe, expect, it } from "vitest";
import { reachOf } from "../../../src/domain/referral/reach.ts";
import { kindOfReach, REACHES, stepShape } from "../../../src/domain/person/sign.ts";
import { answersOf, personOf, TODAY } from "../people.ts";

const path = { id: "1", organization: "acme", hirer: { name: "Hana Lund" }, on: TODAY };
const at = (letters: string, credible: "yes" | "no" | "unknown", more = {}) =>
  personOf("Ada Quill", {
    answers: answersOf(letters),
    paths: { "1": { ...path, credible: { value: credible, on: TODAY } } },
    ...more,
  });
const colleague = personOf("Ben Orr");

describe("how far people reach into an organization", () => {
  it.each([
    ["nobody, where nobody is kept", undefined, [], [], "nobody"],
    ["somebody inside, who is no referral yet", undefined, [], [colleague], "inside"],
    ["nobody, where the one inside is set aside", undefined, [], [{ ...colleague, isSetAside: true }], "nobody"],
    ["short, where the only path falls short", "acme", [at("yyyyy", "no")], [colleague], "short"],
    ["unsure, where something is to find out", "acme", [at("yyyyy", "unknown"), at("yynyy", "yes")], [], "unsure"],
    ["ready, where one of them can refer the user", "acme", [at("yyyyy", "no"), at("yyyyy", "yes")], [], "ready"],
    ["nobody, where whoever could is set aside", "acme", [at("yyyyy", "yes", { isSetAside: true })], [], "nobody"],
  ] as const)("%s", (_what, organization, reaching, working, reach) => {
    expect(reachOf(organization, reaching, working, TODAY)).toBe(reach);
  });

  it("fills one step more a level, and never looks like a verdict before there is one", () => {
    const filled = REACHES.map(
      (reach) => ([0, 1, 2, 3] as const).filter((step) => stepShape(step, reach).isFilled).length,
    );
    expect(filled).toEqual([0, 1, 2, 3, 4]);
    expect(REACHES.map(kindOfReach)).toEqual(["untagged", "untagged", "short", "unsure", "ready"]);
  });
});
