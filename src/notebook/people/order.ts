import type { Person } from "../../domain/person/person.ts";
import type { SortKey } from "./column.ts";

/** How people are put in order: by a key, where it is the same by name; whoever has no key comes last. */
export interface Ordering {
  readonly keyOf: (person: Person) => SortKey;
  readonly nameOf: (person: Person) => string;
  readonly compareTexts: (a: string, b: string) => number;
  readonly isDescending: boolean;
}

interface Keyed {
  readonly person: Person;
  readonly key: SortKey;
  readonly name: string;
}

function keyed(person: Person, { keyOf, nameOf }: Ordering): Keyed {
  return { person, key: keyOf(person), name: nameOf(person) };
}

function compareKeys(a: SortKey, b: SortKey, { compareTexts, isDescending }: Ordering): number {
  if (a === b) return 0;
  if (a === undefined || b === undefined) return a === undefined ? 1 : -1;
  const order = typeof a === "string" && typeof b === "string" ? compareTexts(a, b) : Number(a) - Number(b);
  return isDescending ? -order : order;
}

function compare(a: Keyed, b: Keyed, ordering: Ordering): number {
  const order = compareKeys(a.key, b.key, ordering) || ordering.compareTexts(a.name, b.name);
  if (order !== 0) return order;
  return a.person.id < b.person.id ? -1 : Number(a.person.id > b.person.id);
}

/** People in order. */
export function inOrder(people: Iterable<Person>, ordering: Ordering): readonly Person[] {
  return Array.from(people, (person) => keyed(person, ordering))
    .toSorted((a, b) => compare(a, b, ordering))
    .map(({ person }) => person);
}

/** Who is another, or no longer there, and who came, from one state of the notebook to the next. */
export interface Changes {
  readonly gone: readonly Person[];
  readonly come: readonly Person[];
}

/** What changed from one state to the next. */
export function changesBetween(before: ReadonlyMap<string, Person>, now: ReadonlyMap<string, Person>): Changes {
  const gone: Person[] = [];
  const come: Person[] = [];
  for (const [id, person] of now) {
    const old = before.get(id);
    if (old === person) continue;
    come.push(person);
    if (old) gone.push(old);
  }
  if (before.size + come.length - gone.length !== now.size)
    for (const [id, old] of before) if (!now.has(id)) gone.push(old);
  return { gone, come };
}

/** People in order after a few changes: whoever came is put in their place, nobody else is compared. */
export function patched(order: readonly Person[], { gone, come }: Changes, ordering: Ordering): readonly Person[] {
  const left = new Set(gone);
  const people = order.filter((person) => !left.has(person));
  for (const person of come) {
    const newcomer = keyed(person, ordering);
    let [from, to] = [0, people.length];
    while (from < to) {
      const middle = (from + to) >> 1;
      const other = people[middle];
      if (other && compare(keyed(other, ordering), newcomer, ordering) < 0) from = middle + 1;
      else to = middle;
    }
    people.splice(from, 0, person);
  }
  return people;
}
