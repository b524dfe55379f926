import { describe, expect, test } from "vitest";
import { factsOf } from "../../../src/domain/page/not-facts.ts";
import type { Page, ProfilePage } from "../../../src/domain/page/page.ts";

const profile: ProfilePage["profile"] = {
  site: "web",
  url: "https://people.example/ada",
  name: "Ada Marsh",
  positions: [],
  sameAs: [],
  witness: {},
};

function read(field: "headline" | "location" | "school" | "title", text: string): string | undefined {
  const page: Page | undefined = factsOf({ kind: "profile", profile: { ...profile, [field]: text } });
  return page?.kind === "profile" ? page.profile[field] : undefined;
}

describe("what reads like a button's word or a count and is none", () => {
  test.each([
    ["headline", "10 years in sales"],
    ["headline", "Follow the money, lead the people"],
    ["headline", "More than a glazier"],
    ["headline", "1st mate, Harbor Line"],
    ["headline", "500+ launches and counting"],
    ["headline", "Hiring glaziers in Whitby"],
    ["headline", "3D artist"],
    ["headline", "I help 2 people a day"],
    ["location", "20095 Hamburg"],
    ["location", "Paris 15e"],
    ["location", "10th of Ramadan City, Egypt"],
    ["location", "Y, Picardie"],
    ["location", "东京都 23区"],
    ["school", "École 42"],
    ["school", "42 Wolfsburg"],
    ["school", "2. Gymnasium Larkum"],
    ["title", "1st Assistant Director"],
    ["title", "Connect Lead"],
  ] as const)("%s: %s", (field, text) => expect(read(field, text)).toBe(text));

  test("nobody has a button's word for a name, and an employer is somebody", () => {
    expect(factsOf({ kind: "profile", profile: { ...profile, name: "Follow" } })).toBeUndefined();
    const job = { title: "Welder", url: "https://board.example/1", hiringTeam: [] };
    expect(factsOf({ kind: "job", job: { ...job, organization: { name: "Confidential" } } })).toEqual({
      kind: "job",
      job,
    });
  });
});
