import { ATTRIBUTES } from "../../domain/person/attributes.ts";
import type { Deed } from "../../domain/person/command.ts";
import type { Person } from "../../domain/person/person.ts";
import { AnswerPicker } from "./answer-picker.tsx";
import { evidenceWords } from "./evidence-lines.tsx";
import { today } from "../state/today.ts";
import { say } from "../words/words.ts";

/** The five questions about a person with what the user's files say to each. */
export function QuestionsPart({ person, onDeed }: { readonly person: Person; readonly onDeed: (deed: Deed) => void }) {
  return (
    <section aria-label={say("questionsHeading")}>
      {ATTRIBUTES.map((attribute) => (
        <AnswerPicker
          key={attribute}
          attribute={attribute}
          answer={person.answers[attribute]}
          evidence={evidenceWords(person, attribute)}
          onAnswer={(value) => onDeed({ kind: "answer", attribute, value, on: today() })}
          onReason={(reason, base) => onDeed({ kind: "explain", attribute, reason, base, on: today() })}
        />
      ))}
    </section>
  );
}
