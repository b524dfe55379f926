import type { Answer, AnswerValue, Attribute } from "../../domain/person/attributes.ts";
import { PIP_SHAPES } from "../../domain/person/sign.ts";
import { EvidenceLines } from "./evidence-lines.tsx";
import { Shapes } from "../controls/shapes.tsx";
import { useSharedText } from "../state/shared-text.ts";
import { say } from "../words/words.ts";
import * as style from "./answer-picker.module.css";

const VALUES: readonly AnswerValue[] = ["yes", "no", "unknown"];

interface Properties {
  readonly attribute: Attribute;
  readonly answer: Answer | undefined;
  /** What the user's files say to it, in sentences. */
  readonly evidence?: readonly string[];
  readonly onAnswer: (value: AnswerValue) => void;
  /** Hears the reason as it is now, and what stood there before the key. */
  readonly onReason: (reason: string, before: string) => void;
}

/** One of the five questions with its three answers and the reason line. */
export function AnswerPicker({ attribute, answer, evidence = [], onAnswer, onReason }: Properties) {
  const question = say(`question_${attribute}`);
  const reason = useSharedText<HTMLInputElement>(answer?.reason ?? "", onReason);
  const described = evidence.length > 0 ? `evidence-${attribute}` : undefined;
  return (
    <fieldset class={style.question} aria-describedby={described}>
      <legend>{question}</legend>
      <div class={style.questionRow}>
        <div class={style.answers}>
          {VALUES.map((value) => (
            <label key={value} class={`${style.answer} is-${value}`}>
              <input
                type="radio"
                name={attribute}
                value={value}
                checked={answer?.value === value}
                onChange={() => onAnswer(value)}
              />
              <Shapes shapes={PIP_SHAPES[value]} />
              <span>{say(`answer_${value}`)}</span>
            </label>
          ))}
        </div>
        <input
          class={style.reason}
          type="text"
          dir="auto"
          aria-label={say("reasonLabel", question)}
          placeholder={say("reasonPlaceholder")}
          {...reason}
        />
      </div>
      {described !== undefined && <EvidenceLines id={described} lines={evidence} />}
    </fieldset>
  );
}
