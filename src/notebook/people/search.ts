import { type Around, matcher } from "../../domain/matching/people-match.ts";
import { isNarrower, type PeopleQuery } from "../../domain/matching/people-query.ts";
import type { Person } from "../../domain/person/person.ts";
import { searchTextOf } from "../../domain/matching/search.ts";

/** People in order, and beside them what is searched of each: worked out when first wanted, then as quick to look through as a list can be. */
export class Shelf {
  readonly order: readonly Person[];
  readonly #texts: (string | undefined)[];

  constructor(order: readonly Person[]) {
    this.order = order;
    this.#texts = Array.from({ length: order.length });
  }

  /** What is searched of the person at a place. */
  textAt(index: number, person: Person): string {
    return (this.#texts[index] ??= searchTextOf(person));
  }
}

/** A search that can be stopped and gone on with: whom it found so far, in order. */
export interface Search {
  readonly shelf: Shelf;
  readonly around: Around;
  readonly query: PeopleQuery;
  /** Grows until the search is whole. */
  readonly found: Person[];
  /** Where on the shelf they stand. */
  readonly places: number[];
  isWhole: boolean;
  /** Looks on for so many milliseconds, or to the end. */
  proceed: (ms: number) => void;
}

/** The clock is looked at once for so many people. */
const STRIDE = 256;

/** Begins a search; where the one before was whole and this one only narrows it, its hits alone are looked through. */
export function beginSearch(shelf: Shelf, around: Around, query: PeopleQuery, before: Search | undefined): Search {
  const mayNarrow = before?.isWhole && before.shelf === shelf && before.around === around;
  const source = mayNarrow && isNarrower(before.query, query) ? before.places : undefined;
  const length = source?.length ?? shelf.order.length;
  const matches = matcher(query, around);
  const hasTexts = query.texts.length > 0;
  const [found, places]: [Person[], number[]] = [[], []];
  let next = 0;

  function look(): void {
    const place = source ? (source[next] ?? 0) : next;
    const person = shelf.order[place];
    if (!person || !matches(person, hasTexts ? shelf.textAt(place, person) : "")) return;
    found.push(person);
    places.push(place);
  }

  const search: Search = {
    shelf,
    around,
    query,
    found,
    places,
    isWhole: false,
    proceed(ms) {
      const end = performance.now() + ms;
      while (next < length) {
        for (const stop = Math.min(next + STRIDE, length); next < stop; next += 1) look();
        if (performance.now() > end) break;
      }
      search.isWhole = next >= length;
    },
  };
  return search;
}
