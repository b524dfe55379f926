import { describe, expect, it } from "vitest";
import { addExperience, addPath, label, noteVolunteering } from "../../src/domain/annotate.ts";
import { explain, write } from "../../src/domain/person.ts";
import { hasEveryWord, searchText } from "../../src/domain/search.ts";
import { personOf, TODAY } from "./people.ts";

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
