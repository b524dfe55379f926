import { describe, expect, it } from "vitest";
import { fold } from "../../../src/domain/text/fold.ts";
import { findNamed } from "../../../src/domain/matching/find.ts";

const named = (...names: string[]) => names.map((name) => ({ name, key: fold(name) }));
const found = (query: string, ...names: string[]): string[] =>
  findNamed(named(...names), query, 10).map(({ name }) => name);

describe("finding by name", () => {
  it("puts the whole name first, then its beginning, then a word's, then any place in it", () => {
    expect(found("ann", "Susanne Ott", "Mary Ann Lee", "Annika Holm", "Ann")).toEqual([
      "Ann",
      "Annika Holm",
      "Mary Ann Lee",
      "Susanne Ott",
    ]);
  });

  it("finds by the beginnings of several words, in any order and without accents", () => {
    expect(found("muller zoe", "Zoë Müller", "Zoe Maler")).toEqual(["Zoë Müller"]);
  });

  it("goes by what else is known after every name", () => {
    const all = named("Bo Amsel", "Acme", "Cy Dorn").map((one, at) => ({
      ...one,
      more: ["cook at acme", "", "baker"][at] ?? "",
    }));
    expect(findNamed(all, "acme", 10)).toEqual([all[1], all[0]]);
  });

  it("keeps the order of equals, and no more than asked for", () => {
    expect(findNamed(named("Ada B", "Ada A", "Ada C"), "ada", 2)).toEqual(named("Ada B", "Ada A"));
  });

  it("finds nothing where a word is missing", () => {
    expect(found("ada zz", "Ada Quill")).toEqual([]);
  });
});
