import { useRef, useState } from "preact/hooks";
import type { Organization } from "../../domain/organization/organization.ts";
import { ANSWER_VALUES, type Answers, ATTRIBUTES, type Attribute } from "../../domain/person/attributes.ts";
import type { Command } from "../../domain/person/command.ts";
import { newestPath } from "../../domain/person/path.ts";
import type { Person } from "../../domain/person/person.ts";
import { askedAnswers } from "../../domain/referral/verdict-at.ts";
import { later } from "../controls/later.tsx";
import { evidenceWords } from "./evidence-lines.tsx";
import { QuestionLine } from "./question-line.tsx";
import { today } from "../../today.ts";
import { say } from "../words/words.ts";
import * as style from "./questions-part.module.css";

const NameHirer = later(() => import("./name-hirer.tsx").then((part) => part.NameHirer));

/** The question that is in hand: the one turned to or answered last, by whatever way; with all five *Yes* and no hirer named, the first. */
function useCurrent(answers: Answers, isUnplaced: boolean): readonly [Attribute, (attribute: Attribute) => void] {
  const [, redraw] = useState(0);
  const now = useRef({
    answers,
    isUnplaced,
    current: ATTRIBUTES.find((attribute) => !isUnplaced && answers[attribute] === undefined) ?? "hirer",
  });
  const before = now.current;
  const changed = ATTRIBUTES.find((attribute) => before.answers[attribute]?.value !== answers[attribute]?.value);
  const isNewlyUnplaced = isUnplaced && !before.isUnplaced;
  now.current = { answers, isUnplaced, current: isNewlyUnplaced ? "hirer" : (changed ?? before.current) };
  const turn = (attribute: Attribute): void => {
    if (now.current.current === attribute) return;
    now.current = { ...now.current, current: attribute };
    redraw((count) => count + 1);
  };
  return [now.current.current, turn];
}

interface Properties {
  readonly person: Person;
  /** Whether it is known who they are, and so where they work, which is proposed. */
  readonly isFound?: boolean;
  readonly organizations: ReadonlyMap<string, Organization>;
  readonly onCommand: (command: Command) => void;
}

/** The five questions about a person, a line each, with what the user's files say to each. */
export function QuestionsPart({ person, isFound = true, organizations, onCommand }: Properties) {
  const answers = askedAnswers(person);
  const hirer = newestPath(Object.values(person.paths ?? {}))?.hirer.name;
  const asksWhom = answers.hirer?.value === "yes" && hirer === undefined;
  const [current, turn] = useCurrent(
    answers,
    asksWhom && ATTRIBUTES.every((attribute) => answers[attribute]?.value === "yes"),
  );
  const isAboutHirer = (attribute: Attribute): boolean => attribute === "credibility" && hirer !== undefined;
  return (
    <section
      class={style.questions}
      aria-label={say("questionsHeading")}
      data-asks-whom={asksWhom && isFound ? "" : undefined}
    >
      <div class={style.linesOfQuestions}>
        <div class={style.answerHeads} aria-hidden="true">
          {ANSWER_VALUES.map((value) => (
            <span key={value}>{say(`answer_${value}`)}</span>
          ))}
        </div>
        {ATTRIBUTES.map((attribute, at) => (
          <QuestionLine
            key={attribute}
            attribute={attribute}
            line={at + 1}
            answer={answers[attribute]}
            label={isAboutHirer(attribute) ? say("credibleWith", hirer ?? "") : say(`attribute_${attribute}`)}
            question={isAboutHirer(attribute) ? say("pathCredible", hirer ?? "") : say(`question_${attribute}`)}
            evidence={evidenceWords(person, attribute)}
            isCurrent={attribute === current}
            onAnswer={(value) => onCommand({ kind: "answer", attribute, value, on: today() })}
            onReason={(reason, base) => onCommand({ kind: "explain", attribute, reason, base, on: today() })}
            onTurn={() => turn(attribute)}
          >
            {attribute === "hirer" && asksWhom && isFound && (
              <NameHirer person={person} organizations={organizations} today={today()} onCommand={onCommand} />
            )}
          </QuestionLine>
        ))}
      </div>
    </section>
  );
}
