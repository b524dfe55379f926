import { describe, expect, it } from "vitest";
import { duplicateFinder, findDuplicates } from "../../../src/domain/matching/duplicate.ts";
import { isNicknameOf } from "../../../src/domain/matching/nicknames.ts";
import { personOf } from "../people.ts";

function at(name: string, organization: string, id: string) {
  return personOf(name, { id, corrections: { organization } });
}

describe("duplicates", () => {
  it.each([
    ["Ada Quill", "Ada Quill", "sameName"],
    ["Béla Bartók", "Bela Bartok", "otherSpelling"],
    ["Łukasz Strauß", "lukasz strauss", "otherSpelling"],
    ["Ada Quill, PhD", "Ada Quill", "otherSpelling"],
    ["Quill Ada", "Ada Quill", "otherOrder"],
    ["Bob Orr", "Robert Orr", "nickname"],
    ["Sasha Petrov", "Alexander Petrov", "nickname"],
    ["Ada M. Quill", "Ada Quill", "middleName"],
    ["Ada Quill", "Ada Orr", undefined],
    ["Ada Quill", "Eva Quill", undefined],
    ["Ada", "Ada", undefined],
    ["Ada B. Quill", "Ada C. Quill", undefined],
  ])("%s and %s at one organization: %s", (one, other, reason) => {
    const found = findDuplicates([at(one, "Acme", "1"), at(other, "ACME ", "2")]);
    expect(found.map((pair) => pair.reason)).toEqual(reason ? [reason] : []);
  });

  it("proposes nobody across organizations, without one, or kept apart", () => {
    expect(findDuplicates([at("Ada Quill", "Acme", "1"), at("Ada Quill", "Birch", "2")])).toEqual([]);
    expect(findDuplicates([at("Ada Quill", "", "1"), at("Ada Quill", "", "2")])).toEqual([]);
    const apart = { ...at("Ada Quill", "Acme", "1"), apartFrom: ["2"] };
    expect(findDuplicates([apart, at("Ada Quill", "Acme", "2")])).toEqual([]);
  });

  it("proposes each pair once", () => {
    const three = ["1", "2", "3"].map((id) => at("Ada Quill", "Acme", id));
    expect(findDuplicates(three)).toHaveLength(3);
  });

  it.each([
    ["bill", "william", true],
    ["jack", "john", true],
    ["__proto__", "constructor", false],
    ["ada", "eva", false],
  ])("%s is a nickname of %s: %s", (one, other, is) => {
    expect(isNicknameOf(one, other)).toBe(is);
  });

  it("are found one by one, each pair once, also after somebody changed", () => {
    const finder = duplicateFinder();
    const one = at("Ada Quill", "Acme", "1");
    expect(finder.add(one)).toEqual([]);
    expect(finder.add(at("Ada Quill", "Acme", "2")).map((pair) => [pair.one.id, pair.other.id])).toEqual([["1", "2"]]);
    expect(findDuplicates([{ ...one, corrections: { organization: "Birch" } }, at("Ada Quill", "Acme", "2")])).toEqual(
      [],
    );
  });
});
