import { describe, expect, it } from "vitest";
import {
  closed,
  mergeOrganizations,
  renamed,
  withAliases,
  withOpening,
  withoutOpening,
} from "../../../src/domain/organization/edit.ts";
import { organizationOf, TODAY } from "../people.ts";

const opening = { id: "o", title: "Field engineer", on: TODAY, source: "user" };

describe("an organization edited", () => {
  it("keeps the name before as another name, unless it is the same name", () => {
    expect(renamed(organizationOf("Acme"), "  Apex  Labs ")).toMatchObject({ name: "Apex Labs", aliases: ["Acme"] });
    expect(renamed(organizationOf("Acme"), "Acme Inc.")).toMatchObject({ name: "Acme Inc.", aliases: [] });
    const acme = organizationOf("Acme");
    expect(renamed(acme, "  ")).toBe(acme);
    expect(withAliases(acme, [" A ", "", "A"]).aliases).toEqual(["A"]);
  });

  it("has openings that close, open again and go", () => {
    const closing = closed(opening, TODAY);
    expect(withOpening(organizationOf("Acme"), closing).openings).toEqual({ o: { ...opening, closedOn: TODAY } });
    expect(closed(closing, undefined)).toEqual(opening);
    expect(withoutOpening(withOpening(organizationOf("Acme"), opening), "o").openings).toEqual({});
  });

  it("loses no word when two become one, and the newer outlook stands", () => {
    const one = organizationOf("Acme", {
      note: "Ask Hana.",
      outlook: { value: "steady", on: "2026-01-01", source: "user" },
    });
    const other = organizationOf("Acme Labs", {
      addresses: ["https://example.com/company/acme"],
      aliases: ["Acme", "AL"],
      isTarget: true,
      openings: { o: opening },
      note: "Two offices.",
      outlook: { value: "growing", on: TODAY, source: "user" },
      addedOn: "2026-01-01",
    });
    expect(mergeOrganizations(one, other)).toEqual({
      ...one,
      aliases: ["Acme Labs", "AL"],
      addresses: ["https://example.com/company/acme"],
      isTarget: true,
      openings: { o: opening },
      note: "Ask Hana.\n\nTwo offices.",
      outlook: other.outlook,
      addedOn: "2026-01-01",
    });
  });
});
