import type { Day } from "../../domain/history/day.ts";
import type { Command } from "../../domain/person/command.ts";
import type { ReferralContext } from "../../domain/referral/move.ts";
import type { Person } from "../../domain/person/person.ts";
import { EncountersPart } from "./encounters-part.tsx";
import { ExchangesAndAsksPart } from "./exchanges-and-asks-part.tsx";
import { ExperiencesPart } from "./experiences-part.tsx";
import { LabelsPart } from "./labels-part.tsx";
import { ForgetPart } from "./forget-part.tsx";
import { InvalidValuesPart } from "./invalid-values-part.tsx";
import { PathsPart } from "./paths-part.tsx";
import { FailingPart } from "../controls/failing-part.tsx";
import { say } from "../words/words.ts";

interface Properties {
  readonly person: Person;
  readonly isKept: boolean;
  readonly referralContext: ReferralContext;
  readonly today: Day;
  readonly onCommand: (command: Command) => void;
}

/** What stands below the questions and the note: labels, what is folded away, and the ways to let somebody go. */
export function PersonParts({ person, isKept, referralContext, today, onCommand }: Properties) {
  return (
    <>
      {isKept && (
        <FailingPart name={say("notUnderstood_title")}>
          <InvalidValuesPart store="people" record={person} />
        </FailingPart>
      )}
      <FailingPart name={say("addLabel")}>
        <LabelsPart person={person} onCommand={onCommand} />
      </FailingPart>
      <FailingPart name={say("encountersTitle")}>
        <EncountersPart person={person} today={today} onCommand={onCommand} />
      </FailingPart>
      <FailingPart name={say("pathsTitle")}>
        <PathsPart person={person} referralContext={referralContext} today={today} onCommand={onCommand} />
      </FailingPart>
      <FailingPart name={say("experiencesTitle")}>
        <ExperiencesPart person={person} today={today} onCommand={onCommand} />
      </FailingPart>
      {isKept && (
        <FailingPart name={say("exchangesAndAsksTitle")}>
          <ExchangesAndAsksPart person={person} referralContext={referralContext} today={today} />
        </FailingPart>
      )}
      {isKept && (
        <FailingPart name={say("failing_page")}>
          <ForgetPart person={person} onCommand={onCommand} />
        </FailingPart>
      )}
    </>
  );
}
