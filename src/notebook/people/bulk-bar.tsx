import { useState } from "preact/hooks";
import { changePeople, removePeople } from "../../database/stores/people.ts";
import { label, setAside, unlabel } from "../../domain/person/edit.ts";
import { ANSWER_VALUES, type AnswerValue, type Attribute, ATTRIBUTES } from "../../domain/person/attributes.ts";
import { cleanLabel } from "../../domain/person/label.ts";
import { answer, type Person } from "../../domain/person/person.ts";
import { today } from "../../today.ts";
import { SelectField } from "../../ui/controls/select-field.tsx";
import { say, sayCount } from "../../ui/words/words.ts";
import { takeOut } from "../selection.ts";
import type { Undoing } from "../undo-bar.tsx";
import { columnWords } from "./cell-words.tsx";
import * as style from "./bulk-bar.module.css";

interface Properties {
  /** The people chosen and in view. */
  readonly ids: readonly string[];
  readonly undoing: Undoing;
  readonly onNobody: () => void;
}

/** What can be done with all the chosen people at once, each as one change to undo. */
export function BulkBar({ ids, undoing, onNobody }: Properties) {
  const [text, setText] = useState("");
  const [attribute, setAttribute] = useState<Attribute>("hirer");
  const [value, setValue] = useState<AnswerValue>("yes");
  const [isBusy, setIsBusy] = useState(false);
  const [isAsking, setIsAsking] = useState(false);
  const people = sayCount("people", ids.length);
  const name = cleanLabel(text);

  async function make(what: string, work: () => Promise<void>): Promise<void> {
    setIsBusy(true);
    await undoing.make(what, work);
    setIsBusy(false);
  }
  const change = (what: string, how: (person: Person) => Person): void => void make(what, () => changePeople(ids, how));

  if (isAsking) {
    return (
      <section class={style.peopleBulk} role="group" aria-label={say("people_removeQuestion", people)}>
        <p>{say("people_removeQuestion", people)}</p>
        <button
          type="button"
          onClick={() => {
            setIsAsking(false);
            void make(say("people_removed", people), () => removePeople(ids));
          }}
        >
          {say("people_removeYes")}
        </button>
        <button type="button" class="quiet" onClick={() => setIsAsking(false)}>
          {say("forgetNo")}
        </button>
      </section>
    );
  }
  return (
    <section class={style.peopleBulk} aria-label={say("people_chosen", people)} aria-busy={isBusy}>
      <p class={style.peopleChosen}>{isBusy ? say("state_keeping") : say("people_chosen", people)}</p>
      <button type="button" class="quiet" onClick={onNobody}>
        {say("people_chooseNobody")}
      </button>
      <form
        class={style.peopleButtons}
        aria-label={say("people_column_labels")}
        onSubmit={(event) => {
          event.preventDefault();
          if (name !== "") change(say("people_labeled", name, people), (person) => label(person, name));
        }}
      >
        <label>
          <span class="for-screen-readers">{say("people_labelForAll")}</span>
          <input
            type="text"
            dir="auto"
            placeholder={say("people_labelForAll")}
            value={text}
            onInput={(event) => setText(event.currentTarget.value)}
          />
        </label>
        <button type="submit">{say("add")}</button>
        <button
          type="button"
          onClick={() => {
            if (name !== "") change(say("people_unlabeled", name, people), (person) => unlabel(person, name));
          }}
        >
          {say("people_labelOff")}
        </button>
      </form>
      <form
        class={style.peopleButtons}
        aria-label={say("people_answerAll")}
        onSubmit={(event) => {
          event.preventDefault();
          const day = today();
          const what = say("people_answered", columnWords(attribute), say(`answer_${value}`), people);
          change(what, (person) => answer(person, attribute, value, day));
        }}
      >
        <SelectField
          label={say("people_answerWhich")}
          isLabelHidden
          value={attribute}
          options={ATTRIBUTES.map((one) => [one, columnWords(one)] as const)}
          onValue={setAttribute}
        />
        <SelectField
          label={say("people_answerHow")}
          isLabelHidden
          value={value}
          options={ANSWER_VALUES.map((one) => [one, say(`answer_${one}`)] as const)}
          onValue={setValue}
        />
        <button type="submit">{say("people_answerAll")}</button>
      </form>
      <div class={style.peopleButtons} role="group" aria-label={say("people_filter_aside")}>
        <button
          type="button"
          onClick={() => change(say("people_wereSetAside", people), (person) => setAside(person, true))}
        >
          {say("setAside")}
        </button>
        <button
          type="button"
          onClick={() => change(say("people_wereTakenBack", people), (person) => setAside(person, false))}
        >
          {say("takeBackIn")}
        </button>
      </div>
      <div class={style.peopleButtons}>
        <button type="button" onClick={() => takeOut(ids)}>
          {say("people_takeOut")}
        </button>
      </div>
      <div class={`${style.peopleButtons} ${style.peopleRemoving}`}>
        <button type="button" onClick={() => setIsAsking(true)}>
          {say("people_remove")}
        </button>
      </div>
    </section>
  );
}
