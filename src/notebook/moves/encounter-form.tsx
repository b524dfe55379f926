import { useState } from "preact/hooks";
import { changePerson } from "../../database/stores/people.ts";
import type { Day } from "../../domain/history/day.ts";
import { addEncounter } from "../../domain/person/edit.ts";
import { type Encounter, ENCOUNTERS } from "../../domain/person/encounter.ts";
import { type Person, textOf } from "../../domain/person/person.ts";
import { DateField } from "../../ui/controls/date-field.tsx";
import { EntryForm } from "../../ui/controls/entry-form.tsx";
import { SelectField } from "../../ui/controls/select-field.tsx";
import { say } from "../../ui/words/words.ts";
import type { Network } from "../network.tsx";
import type { Undoing } from "../undo-bar.tsx";
import { PersonPicker } from "./person-picker.tsx";

interface Properties {
  readonly network: Network;
  readonly today: Day;
  readonly undoing: Undoing;
  readonly start: { readonly person: Person | undefined };
  readonly onDone: () => void;
}

/** Notes that the user met somebody or talked with them, and when. */
export function EncounterForm({ network, today, undoing, start, onDone }: Properties) {
  const [person, setPerson] = useState(start.person);
  const [how, setHow] = useState<Encounter["how"]>("met");
  const [on, setOn] = useState(today);

  async function keep(met: Person): Promise<void> {
    const { id } = met;
    const said = say(`moves_didNote_${how}`, textOf(met, "name"));
    if (await undoing.make(said, () => changePerson({ id }, (kept) => kept && addEncounter(kept, how, on)))) onDone();
  }

  return (
    <EntryForm
      keep={say("moves_doNote")}
      missing={person ? undefined : say("moves_encounterPersonMissing")}
      onKeep={() => person && void keep(person)}
      onCancel={onDone}
    >
      <PersonPicker people={network.people} person={person} onPerson={setPerson} />
      <SelectField
        label={say("moves_how")}
        value={how}
        options={ENCOUNTERS.map((each) => [each, say(`time_${each}`)] as const)}
        onValue={setHow}
      />
      <DateField label={say("moves_ownOn")} day={on} onDay={setOn} />
    </EntryForm>
  );
}
