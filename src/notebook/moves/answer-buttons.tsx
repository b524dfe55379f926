import { changePerson } from "../../database/stores/people.ts";
import { type Asked, answerStep } from "../../domain/referral/answer-step.ts";
import { ANSWER_VALUES, type AnswerValue } from "../../domain/person/attributes.ts";
import type { Day } from "../../domain/history/day.ts";
import { type Person, textOf } from "../../domain/person/person.ts";
import { PIP_SHAPES } from "../../domain/person/sign.ts";
import { Shapes } from "../../ui/controls/shapes.tsx";
import { say } from "../../ui/words/words.ts";
import type { Undoing } from "../undo-bar.tsx";
import * as style from "./step-row.module.css";

interface Properties {
  readonly person: Person;
  readonly asked: Asked;
  /** The question, with whom it is about. */
  readonly question: string;
  readonly today: Day;
  readonly undoing: Undoing;
}

/** The three answers to the question of a step, each one press. */
export function AnswerButtons({ person, asked, question, today, undoing }: Properties) {
  function give(value: AnswerValue): void {
    const said = say(
      "moves_didAnswer",
      textOf(person, "name"),
      say(`attribute_${asked.attribute}`),
      say(`answer_${value}`),
    );
    void undoing.make(said, () =>
      changePerson({ id: person.id }, (kept) => kept && answerStep(kept, asked, value, today)),
    );
  }
  return (
    <span role="group" aria-label={question} class={style.stepAnswers}>
      {ANSWER_VALUES.map((value) => (
        <button key={value} type="button" class={style.stepAnswer} onClick={() => give(value)}>
          <Shapes shapes={PIP_SHAPES[value]} size={14} /> {say(`answer_${value}`)}
        </button>
      ))}
    </span>
  );
}
