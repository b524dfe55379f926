import { type Person, textOf } from "./person.ts";

/** Text folded for searching: no case, no diacritics, compatible forms one. */
export function fold(text: string): string {
  return text.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase();
}

/** Everything of a person that a search looks through, folded: what pages said and what the user wrote. */
export function searchText(person: Person): string {
  const reasons = Object.values(person.answers).map(({ reason }) => reason ?? "");
  const { title, location, school } = person.facts;
  return fold(
    [
      ...[textOf(person, "name"), textOf(person, "headline"), textOf(person, "organization")],
      ...[title?.value, location?.value, school?.value].map((text) => text ?? ""),
      ...[person.note, ...reasons, ...person.addresses],
    ].join("\n"),
  );
}

/** Whether a folded text has every word of a query. */
export function hasEveryWord(text: string, query: string): boolean {
  return fold(query)
    .split(/\s+/)
    .every((word) => text.includes(word));
}
