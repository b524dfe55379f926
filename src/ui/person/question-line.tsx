import type { ComponentChildren } from "preact";
import { ANSWER_VALUES, type Answer, type AnswerValue, type Attribute } from "../../domain/person/attributes.ts";
import { PIP_SHAPES } from "../../domain/person/sign.ts";
import { EvidenceLines } from "./evidence-lines.tsx";
import { Shapes } from "../controls/shapes.tsx";
import { useSharedText } from "../state/shared-text.ts";
import { say, sayCount } from "../words/words.ts";
import * as style from "./questions-part.module.css";

interface Properties {
  readonly attribute: Attribute;
  /** Its place among the five, from 1; also its key. */
  readonly line: number;
  readonly answer: Answer | undefined;
  /** A few words, e.g. "Knows a hirer". */
  readonly label: string;
  /** The whole question. */
  readonly question: string;
  /** What the user's files say to it, in sentences. */
  readonly evidence: readonly string[];
  /** Whether it is the one in hand, whose words, reason and evidence are seen. */
  readonly isCurrent: boolean;
  readonly onAnswer: (value: AnswerValue) => void;
  /** Hears the reason as it is now, and what stood there before the key. */
  readonly onReason: (reason: string, before: string) => void;
  /** The user turned to it, by focus or pointer. */
  readonly onTurn: () => void;
  /** What is asked with it once it is answered. */
  readonly children?: ComponentChildren;
}

/** One of the five questions: its line with the three answers, and what is seen of it while it is the one in hand. */
export function QuestionLine({
  attribute,
  line,
  answer,
  label,
  question,
  evidence,
  isCurrent,
  children,
  ...on
}: Properties) {
  const reason = useSharedText<HTMLInputElement>(answer?.reason ?? "", on.onReason);
  const described = evidence.length > 0 ? `evidence-${attribute}` : undefined;
  return (
    <fieldset
      class={isCurrent ? `${style.question} is-current` : style.question}
      style={{ "--line": line }}
      aria-describedby={described}
      onFocusIn={on.onTurn}
      onPointerDown={on.onTurn}
    >
      <legend>
        <kbd aria-hidden="true">{line}</kbd>
        <span class={style.questionLabel} aria-hidden="true">
          {label}
        </span>
        <span class="for-screen-readers">{question}</span>
        {described !== undefined && (
          <span class={style.hintCount} aria-hidden="true" title={sayCount("evidence_count", evidence.length)}>
            {evidence.length}
          </span>
        )}
      </legend>
      <div class={style.answers}>
        {ANSWER_VALUES.map((value) => (
          <label key={value} class={`${style.answer} is-${value}`} title={say(`answer_${value}`)}>
            <input
              class="unseen-radio"
              type="radio"
              name={attribute}
              value={value}
              checked={answer?.value === value}
              onChange={() => on.onAnswer(value)}
            />
            <Shapes shapes={PIP_SHAPES[value]} size={14} />
            <span class={style.answerWords}>{say(`answer_${value}`)}</span>
          </label>
        ))}
      </div>
      <div class={style.inHand}>
        <p class={style.questionWords} aria-hidden="true">
          {question}
        </p>
        {children}
        <input
          class={style.reason}
          type="text"
          dir="auto"
          aria-label={say("reasonLabel", question)}
          placeholder={say("reasonPlaceholder")}
          {...reason}
        />
      </div>
      {described !== undefined && (
        <div class={style.besideQuestion}>
          <EvidenceLines id={described} lines={evidence} />
        </div>
      )}
    </fieldset>
  );
}
