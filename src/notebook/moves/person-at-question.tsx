import { useLayoutEffect, useRef } from "preact/hooks";
import type { Person } from "../../domain/person/person.ts";
import { PersonEditor } from "../../ui/person/person-editor.tsx";
import { say } from "../../ui/words/words.ts";
import { personAddress } from "../address.ts";
import * as style from "../../ui/controls/back-bar.module.css";
import * as personAtQuestionStyle from "./person-at-question.module.css";

interface Properties {
  readonly person: Person;
  /** The question to answer, which is gone to. */
  readonly question: string | null;
}

/** Somebody opened out of the list of steps, at the question the step is about. */
export function PersonAtQuestion({ person, question }: Properties) {
  const place = useRef<HTMLDivElement>(null);
  // Before the next paint: a key pressed by then is meant for what is in sight.
  useLayoutEffect(() => {
    const radios = [...(place.current?.querySelectorAll<HTMLInputElement>("input[type=radio]") ?? [])].filter(
      ({ name }) => name === question,
    );
    const field = radios.find(({ checked }) => checked) ?? radios[0];
    field?.focus();
    field?.scrollIntoView({ block: "center" });
    if (!field) place.current?.focus();
  }, [person.id, question]);
  return (
    <div class={personAtQuestionStyle.movesPerson} ref={place} tabIndex={-1}>
      <nav class={style.back} aria-label={say("moves_back")}>
        <a href="#steps">{say("moves_back")}</a>
        <a href={personAddress(person.id)}>{say("moves_inPeople")}</a>
      </nav>
      <PersonEditor key={person.id} found={{ person, isKept: true }} onKept={() => undefined} />
    </div>
  );
}
