import type { Day } from "../../domain/history/day.ts";
import type { Around } from "../../domain/matching/people-match.ts";
import type { Organization } from "../../domain/organization/organization.ts";
import type { Person } from "../../domain/person/person.ts";
import type { say, sayDay, sayList, sayNumber } from "../../ui/words/words.ts";

/** What the columns look at beside the person. */
export interface TableAround extends Around {
  /** The kept organization somebody works at. */
  readonly workplaceOf: (person: Person) => Organization | undefined;
}

/** What a column is sorted by; `undefined` where there is nothing, which comes last either way. */
export type SortKey = string | number | undefined;

/** The least width of a column in pixels, and its share of what is left over; one without a share has just that width. */
export type Width = readonly [least: number, share: number];

/** The user's language, handed in: the table itself needs no browser. */
interface Words {
  readonly say: typeof say;
  readonly sayDay: typeof sayDay;
  readonly sayList: typeof sayList;
  readonly sayNumber: typeof sayNumber;
}

/** One column of the people table. */
export interface Column {
  /** What somebody is sorted by. */
  readonly keyOf: (person: Person, around: TableAround) => SortKey;
  /** What stands there, empty where nothing is known; a column without it is drawn by `Cell`. */
  readonly wordsOf?: (person: Person, around: TableAround, words: Words) => string;
  readonly width: Width;
  /** Of which one wants to see the most, or the newest, first. */
  readonly isMostFirst?: true;
  /** It may change when others than the person do. */
  readonly dependsOnOthers?: true;
}

/** As wide as a day. */
export const NARROW: Width = [112, 0];

/** A column of texts as they are. */
export function textColumn(textOf: (person: Person) => string | undefined, width: Width): Column {
  return { keyOf: (person) => textOf(person) || undefined, wordsOf: (person) => textOf(person) ?? "", width };
}

/** A column of days. */
export function dayColumn(
  dayOf: (person: Person, around: TableAround) => Day | undefined,
  more?: Pick<Column, "isMostFirst" | "dependsOnOthers">,
): Column {
  const wordsOf: Column["wordsOf"] = (person, around, { sayDay: inWords }) => {
    const day = dayOf(person, around);
    return day === undefined ? "" : inWords(day);
  };
  return { keyOf: dayOf, wordsOf, width: NARROW, ...more };
}
