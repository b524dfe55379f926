import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { parsePeopleQuery } from "../../../src/domain/matching/people-query.ts";
import { beginSearch, type Search, Shelf } from "../../../src/notebook/people/search.ts";
import { byId, personOf, TODAY } from "../../domain/people.ts";

const NAMES = ["Ada", "Adam", "Bo", "Dan"];
const people = Array.from({ length: 1000 }, (_, index) =>
  personOf(`${NAMES[index % NAMES.length] ?? ""} ${index}`, { labels: index % 3 === 0 ? ["met"] : [] }),
);
const around = { people: byId(...people), organizations: new Map(), exchanges: [], today: TODAY };
const shelf = new Shelf(people);

function whole(query: string, before?: Search): Search {
  const search = beginSearch(shelf, around, parsePeopleQuery(query), before);
  search.proceed(Infinity);
  return search;
}

describe("a search of people", () => {
  it("stops in time with the first it found, and goes on to the end", () => {
    const search = beginSearch(shelf, around, parsePeopleQuery("ada"), undefined);
    search.proceed(-1);
    const first = [...search.found];
    expect(search.isWhole).toBe(false);
    expect(first.length).toBeGreaterThan(0);
    while (!search.isWhole) search.proceed(-1);
    expect(search.found.slice(0, first.length)).toEqual(first);
    expect(search.found).toEqual(whole("ada").found);
  });

  it("finds while typing whom it finds at once", () => {
    const key = fc.constantFrom(
      "a",
      "ad",
      "ada",
      "ada 1",
      "adam",
      "1",
      "label:met a",
      "label:met ad",
      "-label:met",
      "",
    );
    fc.assert(
      fc.property(fc.array(key, { minLength: 1, maxLength: 6 }), (keys) => {
        let search: Search | undefined;
        for (const query of keys) search = whole(query, search);
        expect(search?.found).toEqual(whole(keys.at(-1) ?? "").found);
      }),
    );
  });

  it("looks through everybody again where the search before was not whole, or the people are others", () => {
    const begun = beginSearch(shelf, around, parsePeopleQuery("ad"), undefined);
    begun.proceed(-1);
    expect(whole("ada", begun).found).toEqual(whole("ada").found);
    const other = new Shelf([personOf("Ada Quill")]);
    const search = beginSearch(other, around, parsePeopleQuery("ada"), whole("ad"));
    search.proceed(Infinity);
    expect(search.found).toHaveLength(1);
  });
});
