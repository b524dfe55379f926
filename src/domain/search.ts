import { fold } from "./fold.ts";
import { type Person, textOf } from "./person.ts";

/** Everything of a person that a search looks through, folded: what pages said and what the user wrote. */
export function searchText(person: Person): string {
  const { title, location, school } = person.facts;
  const answers = Object.values(person.answers).map(({ reason }) => reason);
  const paths = Object.values(person.paths ?? {}).flatMap((path) => [path.hirer.name, path.credible?.reason]);
  const experiences = Object.values(person.experiences ?? {}).map(({ what }) => what);
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

/** Whether a folded text has every word of a query, in any order. */
export function hasEveryWord(text: string, query: string): boolean {
  return fold(query)
    .split(" ")
    .every((word) => text.includes(word));
}
