import type { ComponentChildren } from "preact";
import { type Answers, type AnswerValue, ATTRIBUTES } from "../domain/person/attributes.ts";
import { PIP_SHAPES } from "../domain/person/sign.ts";
import { judge } from "../domain/person/verdict.ts";
import { PipRow } from "../ui/controls/pips.tsx";
import { Shapes } from "../ui/controls/shapes.tsx";
import { today } from "../today.ts";
import { VerdictLine, verdictWords } from "../ui/person/verdict-line.tsx";
import { say, type Word } from "../ui/words/words.ts";
import { ProfileDrawing } from "./profile-drawing.tsx";

function answers(values: readonly AnswerValue[]): Answers {
  const on = today();
  return Object.fromEntries(
    ATTRIBUTES.flatMap((attribute, index) => {
      const value = values[index];
      return value ? [[attribute, { value, on }]] : [];
    }),
  );
}

const READY = answers(["yes", "yes", "yes", "yes", "yes"]);
const SHORT = answers(["yes", "yes", "no", "yes", "yes"]);
const UNSURE = answers(["yes", "unknown", "yes", "yes", "yes"]);

/** The verdict on these answers of somebody who knows a hirer at an invented organization. */
function wordsOf(given: Answers): string {
  const verdict = judge(given, today(), ["invented"]);
  return verdict.kind === "ready" ? say("verdict_readyAt", "Quillfern Labs") : verdictWords(verdict);
}

/** A picture made of the product's own parts. It is only to look at: its caption says the same. */
function Picture({ caption, children }: { readonly caption: Word; readonly children: ComponentChildren }) {
  return (
    <figure>
      <div class="picture" inert aria-hidden="true">
        {children}
      </div>
      <figcaption>{say(caption)}</figcaption>
    </figure>
  );
}

function FiveAnswers() {
  return (
    <>
      <ul class="five">
        {ATTRIBUTES.map((attribute) => (
          <li key={attribute}>
            <Shapes shapes={PIP_SHAPES[SHORT[attribute]?.value ?? "unknown"]} />
            {say(`attribute_${attribute}`)}
          </li>
        ))}
      </ul>
      <VerdictLine verdict={judge(SHORT, today(), [])} words={wordsOf(SHORT)} />
    </>
  );
}

function Row({ name, given, move }: { readonly name: string; readonly given: Answers; readonly move: Word }) {
  return (
    <li class="row">
      <bdi class="row-name">{name}</bdi>
      <span class="row-verdict">
        {wordsOf(given)} <PipRow answers={given} />
      </span>
      <span class="row-move">{say(move)}</span>
    </li>
  );
}

/** What it does, in three pictures. The people are invented. */
export function Pictures() {
  return (
    <div class="pictures">
      <Picture caption="welcome_look">
        <ProfileDrawing />
      </Picture>
      <Picture caption="welcome_answer">
        <FiveAnswers />
      </Picture>
      <Picture caption="welcome_move">
        <ul class="rows">
          <Row name="Ada" given={READY} move="welcome_moveAsk" />
          <Row name="Ben" given={SHORT} move="welcome_moveTrial" />
          <Row name="Cleo" given={UNSURE} move="welcome_moveSettle" />
        </ul>
      </Picture>
    </div>
  );
}
