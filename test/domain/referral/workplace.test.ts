import { describe, expect, it } from "vitest";
import { correct, factsFrom } from "../../../src/domain/person/person.ts";
import { rememberWorkplaceKey, workplaceKey, workplaces } from "../../../src/domain/referral/workplace.ts";
import { byId, organizationOf, personOf, profileOf, TODAY } from "../people.ts";

const address = "https://www.linkedin.com/company/acme";
const organizations = byId(
  organizationOf("Acme", { addresses: [address] }),
  organizationOf("Old Mill", { aliases: ["The Old Mill Bakery"] }),
);
const workplaceOf = workplaces(organizations);

function named(name: string, url?: string) {
  const organization = { name, ...(url !== undefined && { url }) };
  return personOf("Ada Quill", { facts: factsFrom(profileOf("Ada Quill", { organization }), TODAY) });
}

describe("where somebody works", () => {
  it.each([
    ["Acme", undefined, "Acme"],
    ["ACME GmbH", undefined, "Acme"],
    ["Something else", `${address}/`, "Acme"],
    ["Acme", "https://www.linkedin.com/company/acme-of-ohio", undefined],
    ["the old mill bakery", undefined, "Old Mill"],
    ["Plan A", undefined, undefined],
  ])("%s %s: %s", (name, url, found) => {
    expect(workplaceOf(named(name, url))?.name).toBe(found);
  });

  it("is what the user says before what the page said", () => {
    expect(workplaceOf(correct(named("Acme", address), "organization", "Old Mill"))?.name).toBe("Old Mill");
  });

  it("is nowhere without a word on it", () => {
    expect(workplaceOf(personOf("Ada Quill"))).toBeUndefined();
  });

  it("is worked out once, and taken as the notebook had it", () => {
    const person = named("Acme Bakery");
    rememberWorkplaceKey(person, "acme");
    expect(workplaceKey(person)).toBe("acme");
    expect(workplaceKey({ ...person })).toBe("acme bakery");
  });
});
