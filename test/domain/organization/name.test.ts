import * as fc from "fast-check";
import { describe, expect, it, test } from "vitest";
import {
  isSimilarOrganizationName,
  matchesOrganization,
  organizationNameKey,
  sameOrganizationName,
} from "../../../src/domain/organization/name.ts";

const SAME: readonly (readonly [string, string])[] = [
  ["Quillfern Labs", "quillfern labs"],
  ["Quillfern Labs", "Quillfern Labs · Full-time"],
  ["Quillfern Labs", "Quillfern Labs · Part-time · 5 yrs 3 mos"],
  ["Küstenwerk", "Küstenwerk GmbH & Co. KG"],
  ["Küstenwerk GmbH & Co. KG", "KUSTENWERK GmbH und Co KG · Vollzeit"],
  ["Tidewright, Inc.", "Tidewright Inc"],
  ["Tidewright Incorporated", "Tidewright, Inc."],
  ["Tidewright Ltd.", "TIDEWRIGHT LIMITED"],
  ["Tidewright Co., Ltd.", "Tidewright"],
  ["Éclair S.A.", "Eclair SA"],
  ["Nordlys AB", "Nordlys"],
  ["Nordlys A/S", "Nordlys AS · Heltid"],
  ["Harrow & Pike", "Harrow and Pike"],
  ["Rolls-Rice", "Rolls Rice"],
  ["McTavish's", "McTavish’s"],
  ["Yodel!", "Yodel"],
  ["Straße Verlag e.V.", "Strasse Verlag"],
  ["Søborg ApS", "Soborg"],
  ["Acme Sp. z o.o.", "Acme"],
  ["トヨハシ株式会社", "トヨハシ"],
  ["株式会社トヨハシ", "トヨハシ"],
  ["云杉科技有限公司", "云杉科技"],
  ["Ромашка ООО", "ромашка"],
  ["Acme Pty Ltd", "Acme Pty. Ltd."],
  ["Ａｃｍｅ", "Acme"],
];

const DIFFERENT: readonly (readonly [string, string])[] = [
  ["Plan A", "Plan"],
  ["Apple", "Apple Bank"],
  ["Apple Inc.", "Apple Ltd."],
  ["Merck KGaA", "Merck & Co., Inc."],
  ["Harrow", "Harrow & Co."],
  ["Boring", "The Boring Company"],
  ["Booking", "Booking.com"],
  ["C", "C++"],
  ["C#", "C"],
  ["Plan · A", "Plan"],
  ["Team", "Team · 3M"],
  ["Delta", "Delta Group"],
  ["がくせい", "かくせい"],
  ["ガス", "カス"],
  ["Йод", "Иод"],
  ["कमल", "कमला"],
  ["שלום", "שלומי"],
  ["AG", "KG"],
  ["Studio 1", "Studio 2"],
  ["Polder", "Polder EV"],
  ["", ""],
  ["···", "···"],
  ["🚀", "🌱"],
];

describe("the same name", () => {
  test.each(SAME)("%s = %s", (one, other) => {
    expect(sameOrganizationName(one, other)).toBe(true);
    expect(sameOrganizationName(other, one)).toBe(true);
    expect(organizationNameKey(one)).toBe(organizationNameKey(other));
  });
  test.each(DIFFERENT)("%s ≠ %s", (one, other) => {
    expect(sameOrganizationName(one, other)).toBe(false);
    expect(sameOrganizationName(other, one)).toBe(false);
  });

  const name = fc.oneof(
    fc.string({ unit: "grapheme", maxLength: 40 }),
    fc.stringMatching(/^[A-Za-z &.,·]{0,12}( (GmbH|Inc\.|Ltd|AG|KG|& Co\. KG|株式会社))?$/),
  );
  it("is symmetric, and never throws", () => {
    fc.assert(
      fc.property(name, name, (one, other) => {
        expect(sameOrganizationName(one, other)).toBe(sameOrganizationName(other, one));
        expect(isSimilarOrganizationName(one, other)).toBe(isSimilarOrganizationName(other, one));
      }),
    );
  });
  it("is reflexive as soon as there is a letter or digit to go by", () => {
    fc.assert(
      fc.property(name, (one) => {
        fc.pre(organizationNameKey(one) !== "");
        expect(sameOrganizationName(one, one)).toBe(true);
        expect(isSimilarOrganizationName(one, one)).toBe(true);
      }),
    );
  });
  it("never loses or gains a word that isn't a legal form", () => {
    const word = fc.stringMatching(/^[b-df-hj-np-tv-z]{3}[aeiou][b-df-hj-np-tv-z]{2}$/);
    fc.assert(
      fc.property(fc.array(word, { minLength: 1, maxLength: 4 }), word, (words, more) => {
        expect(sameOrganizationName(words.join(" "), [...words, more].join(" "))).toBe(false);
        expect(sameOrganizationName(words.join(" "), [more, ...words].join(" "))).toBe(false);
      }),
    );
  });
});

describe("a known organization", () => {
  const apple = {
    name: "Saltwick",
    addresses: ["https://www.linkedin.com/company/saltwick-robotics", "https://www.linkedin.com/company/10464352"],
    aliases: ["Saltwick Robotics"],
  };
  const url = "https://de.linkedin.com/company/Saltwick-Robotics/life/?trk=x";

  it("is matched by any of its addresses, whatever the name", () => {
    expect(matchesOrganization(apple, { name: "Old Name", url })).toBe(true);
    expect(matchesOrganization(apple, { name: "Old Name", url: "https://www.linkedin.com/company/10464352/" })).toBe(
      true,
    );
  });
  it("is matched by name or alias where no address decides", () => {
    expect(matchesOrganization(apple, { name: "saltwick" })).toBe(true);
    expect(matchesOrganization(apple, { name: "Saltwick Robotics Ltd · Full-time" })).toBe(true);
    expect(matchesOrganization(apple, { name: "Saltwick", url: "https://www.linkedin.com/company/999" })).toBe(true);
    expect(matchesOrganization(apple, { name: "Saltwick", url: "https://saltwick.example/" })).toBe(true);
    expect(matchesOrganization(apple, { name: "Saltwick Bank" })).toBe(false);
  });
  it("isn't another one of the same name with an address of its own", () => {
    expect(
      matchesOrganization(apple, { name: "Saltwick", url: "https://www.linkedin.com/company/saltwick-bank" }),
    ).toBe(false);
  });
});

describe("a suggestion", () => {
  test.each([
    ["Apple", "Apple Bank"],
    ["Plan", "Plan A"],
    ["Delta", "The Delta Group"],
    ["Apple Inc.", "Apple Ltd."],
    ["Quillfern Labs", "Quilfern Labs"],
    ["云杉", "云杉科技有限公司"],
  ])("%s may be %s", (one, other) => expect(isSimilarOrganizationName(one, other)).toBe(true));
  test.each([
    ["Apple", "Orange"],
    ["The Group", "The Company"],
    ["SAP", "SAS"],
    ["", "Apple"],
  ])("%s is not worth asking about %s", (one, other) => expect(isSimilarOrganizationName(one, other)).toBe(false));
});
