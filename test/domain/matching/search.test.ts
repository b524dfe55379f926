import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { addExperience, addPath, label, noteVolunteering } from "../../../src/domain/person/edit.ts";
import { explain, write } from "../../../src/domain/person/person.ts";
import { hasEveryWord, Narrowing, searchText } from "../../../src/domain/matching/search.ts";
import { personOf, TODAY } from "../people.ts";

const hirer = { id: "p", organization: "o", hirer: { name: "Hana Lund" }, on: TODAY };
const written = label(
  write(explain(personOf("Łucja Böhm"), "hirer", "knows the owner", TODAY), "Met in Kraków"),
  "Kitchen",
);
const ada = noteVolunteering(
  addExperience(addPath(written, hirer), { id: "e", on: TODAY, what: "cooked 200 meals", isFirstHand: true }),
  "the soup van",
);

describe("search", () => {
  it.each([
    ["lucja", true],
    ["BOHM łucja", true],
    ["owner", true],
    ["krakow kitchen", true],
    ["hana", true],
    ["200 meals", true],
    ["soup", true],
    ["linkedin.com/in/", true],
    ["", true],
    ["lucja nobody", false],
  ])("%s: %s", (query, isFound) => {
    expect(hasEveryWord(searchText(ada), query)).toBe(isFound);
  });
});

describe("a search that narrows", () => {
  const all = ["ada quill", "ada lark", "ben quill", "benada"].map((text) => ({ text }));
  const textsOf = (found: readonly { readonly text: string }[]) => found.map(({ text }) => text);

  it("finds with each key what a search from the start finds", () => {
    const queries = fc.array(fc.string({ unit: fc.constantFrom("a", "d", "b", "e", "q", " ", "Á"), maxLength: 6 }));
    fc.assert(
      fc.property(queries, (typed) => {
        const narrowing = new Narrowing(all);
        for (const query of typed)
          expect(textsOf(narrowing.find(query))).toEqual(textsOf(all.filter(({ text }) => hasEveryWord(text, query))));
      }),
    );
  });

  it("looks only among what it found while the query grows", () => {
    let looks = 0;
    const counted = all.map(({ text }) => ({
      get text() {
        looks += 1;
        return text;
      },
    }));
    const narrowing = new Narrowing(counted);
    expect(narrowing.find("q")).toHaveLength(2);
    looks = 0;
    expect(narrowing.find("qu")).toHaveLength(2);
    expect(narrowing.find("qu a")).toHaveLength(1);
    expect(looks).toBeLessThanOrEqual(6);
    expect(narrowing.find("ada")).toHaveLength(3);
  });
});
