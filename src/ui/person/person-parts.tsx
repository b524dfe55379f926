import type { Day } from "../../domain/history/day.ts";
import type { Deed } from "../../domain/person/command.ts";
import type { Surroundings } from "../../domain/referral/move.ts";
import type { Person } from "../../domain/person/person.ts";
import { DealingsPart } from "./dealings-part.tsx";
import { ExperiencesPart } from "./experiences-part.tsx";
import { LabelsPart } from "./labels-part.tsx";
import { LeavePart } from "./forget-part.tsx";
import { NotUnderstoodPart } from "./not-understood-part.tsx";
import { PathsPart } from "./paths-part.tsx";
import { FailingPart } from "../controls/failing-part.tsx";
import { say } from "../words/words.ts";

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
      {isKept && (
        <FailingPart name={say("notUnderstood_title")}>
          <NotUnderstoodPart store="people" record={person} />
        </FailingPart>
      )}
      <FailingPart name={say("addLabel")}>
        <LabelsPart person={person} onDeed={onDeed} />
      </FailingPart>
      <FailingPart name={say("pathsTitle")}>
        <PathsPart person={person} surroundings={surroundings} today={today} onDeed={onDeed} />
      </FailingPart>
      <FailingPart name={say("experiencesTitle")}>
        <ExperiencesPart person={person} today={today} onDeed={onDeed} />
      </FailingPart>
      {isKept && (
        <FailingPart name={say("dealingsTitle")}>
          <DealingsPart person={person} surroundings={surroundings} today={today} />
        </FailingPart>
      )}
      {isKept && (
        <FailingPart name={say("failing_page")}>
          <LeavePart person={person} onDeed={onDeed} />
        </FailingPart>
      )}
    </>
  );
}
