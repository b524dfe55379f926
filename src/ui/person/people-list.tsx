import type { Person } from "../../domain/person/person.ts";
import { textOf } from "../../domain/person/person.ts";
import type { Verdict } from "../../domain/person/verdict.ts";
import type { Standing } from "../../domain/referral/verdict-at.ts";
import { PersonRow } from "./person-row.tsx";
import { FailingPart } from "../controls/failing-part.tsx";

interface Properties {
  readonly title: string;
  readonly people: readonly Person[];
  /** How each stands: as such, or at one organization; and what is said of it. */
  readonly standing: (person: Person) => Standing;
  readonly words: (person: Person, verdict: Verdict) => string;
  readonly onOpen: (person: Person) => void;
}

function Row({
  person,
  answers,
  verdict,
  words,
  onOpen,
}: Standing & Pick<Properties, "words"> & { readonly person: Person; readonly onOpen: () => void }) {
  return <PersonRow person={person} verdict={words(person, verdict)} answers={answers} onOpen={onOpen} />;
}

/** People under a heading; nothing at all when there are none. */
export function PeopleList({ title, people, standing, words, onOpen }: Properties) {
  if (people.length === 0) return null;
  return (
    <section>
      <h2 class="label">{title}</h2>
      <ul class="rows">
        {people.map((person) => (
          <FailingPart key={person.id} name={textOf(person, "name")} as="item">
            <Row person={person} {...standing(person)} words={words} onOpen={() => onOpen(person)} />
          </FailingPart>
        ))}
      </ul>
    </section>
  );
}
