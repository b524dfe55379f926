import { expect, it } from "vitest";
import { withSharedEvidence } from "../../../src/formats/import/shared-evidence.ts";
import { personOf, TODAY } from "../../domain/people.ts";

const ada = { ...personOf("Ada Quill"), corrections: { organization: "Acme GmbH" } };
const school = { school: { value: "Marrowgate College", on: TODAY, source: "test" } };

it("ties the user's own ways to where a person is, in the person's own word for it", () => {
  const tie = withSharedEvidence({
    stations: [
      { kind: "work", organization: "Acme", from: "2014-03", to: "2018-12" },
      { kind: "work", organization: "Acme" },
      { kind: "work", organization: "Brackenhall", to: "2012" },
      { kind: "school", organization: "Marrowgate College", from: "2009", to: "2013" },
      { kind: "volunteering", organization: "Lantern Shelter" },
    ],
    follows: ["ACME", "Acme"],
    jobs: [
      { organization: "Acme", title: "Old", on: "2020-01-01", how: "saved" },
      { organization: "Acme", title: "Lead", on: "2026-11-10", how: "applied" },
    ],
  });
  const tied = tie({ ...ada, facts: { ...ada.facts, ...school }, volunteersAt: "Lantern Shelter" });
  expect(tied.evidence).toEqual([
    { kind: "station", as: "work", organization: "Acme GmbH", from: "2014-03", to: "2018-12" },
    { kind: "station", as: "school", organization: "Marrowgate College", from: "2009", to: "2013" },
    { kind: "station", as: "volunteering", organization: "Lantern Shelter" },
    { kind: "follow", organization: "Acme GmbH" },
    { kind: "job", as: "applied", organization: "Acme GmbH", title: "Lead", on: "2026-11-10" },
    { kind: "job", as: "saved", organization: "Acme GmbH", title: "Old", on: "2020-01-01" },
  ]);
  // The same file again changes nothing.
  expect(tie(tied)).toBe(tied);
});

it("says nothing of another organization, or where none is known", () => {
  const tie = withSharedEvidence({ follows: ["Acme Bank", ""], jobs: [] });
  expect(tie(ada)).toBe(ada);
  const nowhere = { ...personOf("Ben Short"), corrections: {} };
  expect(tie(nowhere)).toBe(nowhere);
});
