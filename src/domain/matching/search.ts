import { fold } from "../text/fold.ts";
import { type Person, textOf } from "../person/person.ts";

/** Everything of a person that a search looks through, folded: what pages said and what the user wrote. */
export function searchText(person: Person): string {
  const { title, location, school } = person.facts;
  const answers = Object.values(person.answers).map(({ reason }) => reason);
  const paths = Object.values(person.paths ?? {}).flatMap((path) => [path.hirer.name, path.credible?.reason]);
  const experiences = Object.values(person.experiences ?? {}).flatMap(({ what, skills = [] }) => [what, ...skills]);
  return [
    textOf(person, "name"),
    textOf(person, "headline"),
    textOf(person, "organization"),
    title?.value,
    location?.value,
    school?.value,
    person.note,
    person.volunteersAt,
    ...[answers, paths, experiences, person.labels ?? [], person.addresses].flat(),
  ]
    .filter((text) => text !== undefined && text !== "")
    .map((text) => fold(text ?? ""))
    .join("\n");
}

// Folding a person's every word takes longer than looking through a thousand; who changes is another object.
const texts = new WeakMap<Person, string>();

/** As `searchText`, worked out once for each version of a person. */
export function searchTextOf(person: Person): string {
  const known = texts.get(person);
  if (known !== undefined) return known;
  const text = searchText(person);
  texts.set(person, text);
  return text;
}

/** Whether a folded text has every word of a query, in any order. */
export function hasEveryWord(text: string, query: string): boolean {
  return fold(query)
    .split(" ")
    .every((word) => text.includes(word));
}

/** Somebody or something with the text a search looks through, folded once. */
export interface Searchable {
  readonly text: string;
}

/** Searches while a query grows: what one key found is all the next can find. */
export class Narrowing<T extends Searchable> {
  private query = "";
  private found: readonly T[];

  constructor(private readonly all: readonly T[]) {
    this.found = all;
  }

  /** Those whose text has every word of the query, in their order. */
  find(query: string): readonly T[] {
    const folded = fold(query);
    const among = folded.startsWith(this.query) ? this.found : this.all;
    const words = folded.split(" ");
    this.query = folded;
    this.found = folded === "" ? this.all : among.filter(({ text }) => words.every((word) => text.includes(word)));
    return this.found;
  }
}
