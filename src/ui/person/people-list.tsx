import type { Person } from "../../domain/person/person.ts";
import { textOf } from "../../domain/person/person.ts";
import { PersonRow } from "./person-row.tsx";
import { FailingPart } from "../controls/failing-part.tsx";

interface Properties {
  readonly title: string;
  readonly people: readonly Person[];
  /** What is said of each: the verdict as such, or at one organization. */
  readonly verdict: (person: Person) => string;
  readonly onOpen: (person: Person) => void;
}

/** People under a heading; nothing at all when there are none. */
export function PeopleList({ title, people, verdict, onOpen }: Properties) {
  if (people.length === 0) return null;
  return (
    <section>
      <h2 class="label">{title}</h2>
      <ul class="rows">
        {people.map((person) => (
          <FailingPart key={person.id} name={textOf(person, "name")} as="item">
            <PersonRow person={person} verdict={verdict(person)} onOpen={() => onOpen(person)} />
          </FailingPart>
        ))}
      </ul>
    </section>
  );
}
