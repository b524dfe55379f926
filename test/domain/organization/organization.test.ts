import { describe, expect, it } from "vitest";
import {
  isHiringOn,
  isSameOrganization,
  openingsOn,
  outlookOn,
  type OutlookValue,
} from "../../../src/domain/organization/organization.ts";
import { organizationOf, TODAY } from "../people.ts";

function seen(value: OutlookValue, on: string) {
  return organizationOf("Larkfield", { outlook: { value, on, source: "user" } });
}

// PRODUCT, "Worth asking now": evidence not older than 30 days; older evidence fades to unknown, and we say since when.
describe("outlook", () => {
  it.each([
    ["growing", "2026-11-23", "growing"],
    ["growing", "2026-10-24", "growing"],
    ["growing", "2026-10-23", "unknown"],
    ["shrinking", "2026-10-24", "shrinking"],
    ["steady", "2025-01-01", "unknown"],
  ] as const)("%s seen on %s is %s today", (value, on, now) => {
    expect(outlookOn(seen(value, on), TODAY).value).toBe(now);
  });

  it("says what it was and since when it is unknown", () => {
    expect(outlookOn(seen("growing", "2026-10-01"), TODAY)).toEqual({
      value: "unknown",
      was: "growing",
      on: "2026-10-01",
      since: "2026-11-01",
    });
    expect(outlookOn(organizationOf("Larkfield"), TODAY)).toEqual({ value: "unknown" });
  });
});

describe("openings", () => {
  const opening = { id: "o1", title: "Platform engineer", on: "2026-11-01", source: "user" };
  const withOpening = (more: object) => organizationOf("Larkfield", { openings: { o1: { ...opening, ...more } } });

  it.each([
    [{}, true],
    [{ on: "2026-10-24" }, true],
    [{ on: "2026-10-23" }, false],
    [{ closedOn: "2026-11-20" }, false],
  ])("an opening with %o makes it hiring: %s", (more, isHiring) => {
    expect(isHiringOn(withOpening(more), TODAY)).toBe(isHiring);
    expect(openingsOn(withOpening(more), TODAY)).toHaveLength(isHiring ? 1 : 0);
  });

  it.each([
    ["growing", true],
    ["steady", false],
    ["shrinking", false],
    ["unknown", false],
  ] as const)("a %s outlook alone makes it hiring: %s", (value, isHiring) => {
    expect(isHiringOn(seen(value, TODAY), TODAY)).toBe(isHiring);
  });
});

describe("isSameOrganization", () => {
  const larkfield = organizationOf("Larkfield Labs", {
    aliases: ["LFL"],
    addresses: ["https://www.linkedin.com/company/larkfield"],
  });

  it.each([
    [{ name: "larkfield  LABS" }, true],
    [{ name: "Lárkfield Labs" }, true],
    [{ name: "LFL" }, true],
    [{ name: "Anything", url: "https://www.linkedin.com/company/larkfield" }, true],
    [{ name: "Larkfield Foods" }, false],
  ])("%o: %s", (named, isSame) => {
    expect(isSameOrganization(larkfield, named)).toBe(isSame);
  });
});
