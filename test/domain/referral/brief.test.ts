import { describe, expect, it } from "vitest";
import { briefFor, offerFor } from "../../../src/domain/referral/brief.ts";
import { answersOf, organizationOf, personOf, TODAY } from "../people.ts";

const acme = organizationOf("Acme", {
  openings: { o: { id: "o", title: "Engineer", on: TODAY, source: "user" } },
  note: "SECRET",
});
const experience = (id: string, on: string, isFirstHand: boolean, exchange?: string) => ({
  id,
  on,
  what: `What ${id}`,
  isFirstHand,
  ...(exchange !== undefined && { exchange }),
});
const ada = personOf("Ada", {
  note: "SECRET",
  labels: ["SECRET"],
  answers: { ...answersOf("yyyyy"), ability: { value: "yes", on: TODAY, reason: "SECRET" } },
  experiences: {
    a: experience("a", "2024-01-01", true),
    b: experience("b", "2025-01-01", false),
    c: experience("c", "2026-01-01", true, "e"),
  },
  paths: {
    p: {
      id: "p",
      organization: acme.id,
      hirer: { name: "Hana Lund" },
      on: TODAY,
      credible: { value: "yes", on: TODAY, reason: "SECRET" },
    },
    q: { id: "q", organization: acme.id, hirer: { name: "Nils Far" }, on: TODAY, credible: { value: "no", on: TODAY } },
    r: {
      id: "r",
      organization: "elsewhere",
      hirer: { name: "Olga Else" },
      on: TODAY,
      credible: { value: "yes", on: TODAY },
    },
  },
});
const ask = { id: "1", person: ada.id, organization: acme.id, opening: "o", on: TODAY };

describe("the referrer's brief", () => {
  it("has what they saw first-hand, newest first, and none of the user's private words", () => {
    const exchange = { id: "e", kind: "trial", state: "done", what: "SECRET", from: TODAY } as const;
    const brief = briefFor(ask, ada, acme, [exchange]);
    expect(brief).toEqual({
      person: "Ada",
      organization: "Acme",
      opening: acme.openings["o"],
      hirers: ["Hana Lund"],
      seen: [
        { on: "2026-01-01", what: "What c", during: "trial" },
        { on: "2024-01-01", what: "What a" },
      ],
    });
    expect(JSON.stringify(brief)).not.toContain("SECRET");
  });
});

describe("the offer of an exchange", () => {
  it("has scope, dates and whom it is for, a trial its thirty days, and nothing of what came of it", () => {
    const offer = offerFor(
      { id: "e", kind: "trial", state: "planned", what: "Write the guide", from: "2026-12-01", outcome: "SECRET" },
      ada,
      acme,
    );
    expect(offer).toEqual({
      kind: "trial",
      what: "Write the guide",
      from: "2026-12-01",
      until: "2026-12-30",
      person: "Ada",
      organization: "Acme",
    });
  });
});
