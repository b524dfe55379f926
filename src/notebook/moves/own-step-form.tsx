import { useState } from "preact/hooks";
import { addOwnStep, removeSteps } from "../../database/stores/steps.ts";
import { addDays, type Day } from "../../domain/history/day.ts";
import type { Person } from "../../domain/person/person.ts";
import { OWN_STEP_CAP, type OwnStep } from "../../domain/referral/kept-step.ts";
import { oneLine } from "../../domain/text/text.ts";
import { DateField } from "../../ui/controls/date-field.tsx";
import { EntryForm } from "../../ui/controls/entry-form.tsx";
import { TextField } from "../../ui/controls/text-field.tsx";
import { say } from "../../ui/words/words.ts";
import type { Network } from "../network.tsx";
import type { Undoing } from "../undo-bar.tsx";
import { PersonPicker } from "./person-picker.tsx";

interface Properties {
  readonly network: Network;
  readonly today: Day;
  readonly undoing: Undoing;
  /** The step to edit; without one a new one is written, about the person of `start`. */
  readonly own?: OwnStep;
  readonly start?: { readonly person: Person | undefined };
  readonly onDone: () => void;
}

/** A step of the user's own, new or edited: what, on which day, and about whom, if anybody. */
export function OwnStepForm({ network, today, undoing, own, start, onDone }: Properties) {
  // There before the press: pressed twice it is one step.
  const [id] = useState<string>(() => own?.id ?? crypto.randomUUID());
  const [what, setWhat] = useState(own?.what ?? "");
  const [on, setOn] = useState(own?.on ?? addDays(today, 1));
  const [person, setPerson] = useState(own?.person === undefined ? start?.person : network.people.get(own.person));
  const done = (isDone: boolean): void => void (isDone && onDone());

  function keep(): void {
    const text = oneLine(what);
    if (text === "") return;
    void undoing
      .make(say(own ? "moves_didChangeOwn" : "moves_didWriteOwn", text), () =>
        addOwnStep({ what: text, on, ...(person && { person: person.id }) }, id),
      )
      .then(done);
  }

  return (
    <EntryForm
      keep={say(own ? "orgs_keep" : "add")}
      onKeep={keep}
      onCancel={onDone}
      onRemove={
        own && (() => void undoing.make(say("moves_didRemoveOwn", own.what), () => removeSteps([id])).then(done))
      }
    >
      <TextField label={say("moves_ownWhat")} isWide isRequired maxLength={OWN_STEP_CAP} text={what} onText={setWhat} />
      <DateField label={say("moves_ownOn")} day={on} onDay={setOn} />
      <PersonPicker label={say("moves_ownAbout")} people={network.people} person={person} onPerson={setPerson} />
    </EntryForm>
  );
}
