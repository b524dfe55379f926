import { type Around, matcher } from "../../domain/people-match.ts";
import { isNarrower, type PeopleQuery } from "../../domain/people-query.ts";
import type { Person } from "../../domain/person.ts";

/** A search that can be stopped and gone on with: whom it found so far, in order. */
export interface Search {
  readonly order: readonly Person[];
  readonly around: Around;
  readonly query: PeopleQuery;
  /** Grows until the search is whole. */
  readonly found: Person[];
  isWhole: boolean;
  /** Looks on for so many milliseconds, or to the end. */
  proceed: (ms: number) => void;
}

/** The clock is looked at once for so many people. */
const STRIDE = 256;

/** Begins a search; where the one before was whole and this one only narrows it, its hits alone are looked through. */
export function beginSearch(
  order: readonly Person[],
  around: Around,
  query: PeopleQuery,
  before: Search | undefined,
): Search {
  const mayNarrow = before?.isWhole && before.order === order && before.around === around;
  const source = mayNarrow && isNarrower(before.query, query) ? before.found : order;
  const matches = matcher(query, around);
  let next = 0;
  const search: Search = {
    order,
    around,
    query,
    found: [],
    isWhole: false,
    proceed(ms) {
      const end = performance.now() + ms;
      while (next < source.length) {
        const stop = Math.min(next + STRIDE, source.length);
        for (; next < stop; next += 1) {
          const person = source[next];
          if (person && matches(person)) search.found.push(person);
        }
        if (performance.now() > end) break;
      }
      search.isWhole = next >= source.length;
    },
  };
  return search;
}
