import type { Day } from "../domain/attributes.ts";
import type { Deed } from "../domain/deed.ts";
import type { Surroundings } from "../domain/move.ts";
import type { Person } from "../domain/person.ts";
import { DealingsPart } from "./dealings-part.tsx";
import { ExperiencesPart } from "./experiences-part.tsx";
import { LabelsPart } from "./labels-part.tsx";
import { LeavePart } from "./leave-part.tsx";
import { PathsPart } from "./paths-part.tsx";

interface Properties {
  readonly person: Person;
  readonly isKept: boolean;
  readonly surroundings: Surroundings;
  readonly today: Day;
  readonly onDeed: (deed: Deed) => void;
}

/** What stands below the questions and the note: labels, what is folded away, and the ways to let somebody go. */
export function PersonParts({ person, isKept, surroundings, today, onDeed }: Properties) {
  return (
    <>
      <LabelsPart person={person} onDeed={onDeed} />
      <PathsPart person={person} surroundings={surroundings} today={today} onDeed={onDeed} />
      <ExperiencesPart person={person} today={today} onDeed={onDeed} />
      {isKept && <DealingsPart person={person} surroundings={surroundings} today={today} />}
      {isKept && <LeavePart person={person} onDeed={onDeed} />}
    </>
  );
}
