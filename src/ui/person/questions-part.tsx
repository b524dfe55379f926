import { ATTRIBUTES } from "../../domain/person/attributes.ts";
import type { Command } from "../../domain/person/command.ts";
import type { Person } from "../../domain/person/person.ts";
import { askedAnswers } from "../../domain/referral/verdict-at.ts";
import { AnswerPicker } from "./answer-picker.tsx";
import { evidenceWords } from "./evidence-lines.tsx";
import { today } from "../../today.ts";
import { say } from "../words/words.ts";

/** The five questions about a person with what the user's files say to each. */
export function QuestionsPart({
  person,
  onCommand,
}: {
  readonly person: Person;
  readonly onCommand: (command: Command) => void;
}) {
  const answers = askedAnswers(person);
  return (
    <section aria-label={say("questionsHeading")}>
      {ATTRIBUTES.map((attribute) => (
        <AnswerPicker
          key={attribute}
          attribute={attribute}
          answer={answers[attribute]}
          evidence={evidenceWords(person, attribute)}
          onAnswer={(value) => onCommand({ kind: "answer", attribute, value, on: today() })}
          onReason={(reason, base) => onCommand({ kind: "explain", attribute, reason, base, on: today() })}
        />
      ))}
    </section>
  );
}
