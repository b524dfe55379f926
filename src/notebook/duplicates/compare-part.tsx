import { useLayoutEffect, useRef, useState } from "preact/hooks";
import type { ComponentChildren } from "preact";
import { type Attribute, ATTRIBUTES } from "../../domain/person/attributes.ts";
import type { DuplicateReason } from "../../domain/matching/duplicate.ts";
import { differencesOf, keptOf, type MergeChoices, type MergeSide } from "../../domain/person/merge.ts";
import { type CorrectableField, type Person, textOf } from "../../domain/person/person.ts";
import { say, sayDay } from "../../ui/words/words.ts";
import { useEscape } from "../use-escape.ts";
import { PersonLine } from "./person-line.tsx";
import * as proposalListStyle from "./proposal-list.module.css";
import * as style from "./compare-part.module.css";

interface SideChoiceProperties {
  readonly name: string;
  readonly legend: string;
  readonly chosen: MergeSide | undefined;
  readonly options: readonly (readonly [MergeSide, ComponentChildren])[];
  readonly onChoose: (side: MergeSide) => void;
}

/** One field where two people differ, and whose stands. */
function SideChoice({ name, legend, chosen, options, onChoose }: SideChoiceProperties) {
  return (
    <fieldset class={style.sideChoice}>
      <legend class="label">{legend}</legend>
      {options.map(([side, words]) => (
        <label key={side} class="tick">
          <input type="radio" name={`duplicate-${name}`} checked={chosen === side} onChange={() => onChoose(side)} />
          <span>{words}</span>
        </label>
      ))}
    </fieldset>
  );
}

interface Properties {
  readonly pair: { readonly one: Person; readonly other: Person; readonly reason?: DuplicateReason };
  readonly onMerge: (kept: Person, other: Person, choices: MergeChoices) => void;
  readonly onApart: () => void;
  readonly onLeave: () => void;
}

const FIELDS = ["name", "headline", "organization"] as const satisfies CorrectableField[];

function AnswerWords({ person, attribute }: { readonly person: Person; readonly attribute: Attribute }) {
  const answer = person.answers[attribute];
  if (!answer) return null;
  return (
    <>
      {say(`answer_${answer.value}`)} · {sayDay(answer.on)}
      {answer.reason !== undefined && (
        <>
          {" · "}
          <bdi>{answer.reason}</bdi>
        </>
      )}
    </>
  );
}

/** Two people side by side: where they differ the user chooses, everything else of both is kept. */
export function ComparePart({ pair: { one, other, reason }, onMerge, onApart, onLeave }: Properties) {
  const [kept, gone] = keptOf(one, other);
  const { texts, answers } = differencesOf(kept, gone);
  const [choices, setChoices] = useState<Required<MergeChoices>>({ texts: {}, answers: {} });
  const heading = useRef<HTMLHeadingElement>(null);
  const form = useRef<HTMLFormElement>(null);
  useEscape(form, onLeave);
  // Before the next paint: a key pressed by then is meant for what is in sight.
  useLayoutEffect(() => heading.current?.focus(), []);
  const sides: readonly (readonly [MergeSide, Person])[] = [
    ["kept", kept],
    ["other", gone],
  ];
  const isSame = Object.keys(texts).length + Object.keys(answers).length === 0;

  return (
    <form
      ref={form}
      class={style.compare}
      onSubmit={(event) => {
        event.preventDefault();
        onMerge(kept, gone, { texts: { ...texts, ...choices.texts }, answers: { ...answers, ...choices.answers } });
      }}
    >
      <p>
        <button type="button" class="quiet" onClick={onLeave}>
          {say("duplicates_back")} <kbd aria-hidden="true">Esc</kbd>
        </button>
      </p>
      <h2 ref={heading} tabIndex={-1}>
        {say("duplicates_isOne", textOf(kept, "name"), textOf(gone, "name"))}
      </h2>
      {reason && (
        <p class="hint">
          {say(`duplicates_${reason}`)} {say("duplicates_samePlace", textOf(one, "organization"))}
        </p>
      )}
      <div class={proposalListStyle.proposalPeople}>
        <PersonLine person={kept} />
        <PersonLine person={gone} />
      </div>
      <p>{say(isSame ? "duplicates_nothingToChoose" : "duplicates_choose")}</p>
      {FIELDS.filter((field) => texts[field]).map((field) => (
        <SideChoice
          key={field}
          name={field}
          legend={say(`${field}Label`)}
          chosen={choices.texts[field] ?? texts[field]}
          options={sides.map(([side, person]) => [side, <bdi key={side}>{textOf(person, field)}</bdi>])}
          onChoose={(side) => setChoices({ ...choices, texts: { ...choices.texts, [field]: side } })}
        />
      ))}
      {ATTRIBUTES.filter((attribute) => answers[attribute]).map((attribute) => (
        <SideChoice
          key={attribute}
          name={attribute}
          legend={say(`attribute_${attribute}`)}
          chosen={choices.answers[attribute] ?? answers[attribute]}
          options={sides.map(([side, person]) => [
            side,
            <AnswerWords key={side} person={person} attribute={attribute} />,
          ])}
          onChoose={(side) => setChoices({ ...choices, answers: { ...choices.answers, [attribute]: side } })}
        />
      ))}
      <p class="hint">{say("duplicates_rest")}</p>
      <div class="buttons">
        <button type="submit" class="primary">
          {say("duplicates_merge")}
        </button>
        <button type="button" onClick={onApart}>
          {say("duplicates_apart")}
        </button>
      </div>
    </form>
  );
}
