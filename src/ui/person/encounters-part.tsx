import type { DraftFields } from "../../database/local/drafts.ts";
import type { Day } from "../../domain/history/day.ts";
import type { Command } from "../../domain/person/command.ts";
import { type Encounter, ENCOUNTERS, lastEncounter } from "../../domain/person/encounter.ts";
import type { Person } from "../../domain/person/person.ts";
import { DateField } from "../controls/date-field.tsx";
import { Part } from "../controls/part.tsx";
import { SelectField } from "../controls/select-field.tsx";
import { useDraft } from "../state/use-draft.ts";
import { say, sayDay } from "../words/words.ts";

interface Properties {
  readonly person: Person;
  readonly today: Day;
  readonly onCommand: (command: Command) => void;
}

interface EncounterFields extends DraftFields {
  readonly how: Encounter["how"];
  readonly on: Day;
}

/** When the user met or talked with the person: today by one press, another day by the form; each can be taken off. */
export function EncountersPart({ person, today, onCommand }: Properties) {
  const draft = useDraft<EncounterFields>(person, "encounter", { how: "met", on: today });
  const { how, on } = draft.fields;
  const last = lastEncounter(person.encounters);
  const encounters = Object.values(person.encounters ?? {}).toSorted((a, b) => (a.on < b.on ? 1 : -1));
  return (
    <>
      <p class="buttons">
        {ENCOUNTERS.map((each) => (
          <button key={each} type="button" onClick={() => onCommand({ kind: "addEncounter", how: each, on: today })}>
            {say(`encounter_${each}Today`)}
          </button>
        ))}
      </p>
      <p class="hint" role="status">
        {last ? say(`evidence_${last.how}`, sayDay(last.on)) : ""}
      </p>
      <Part title={say("encountersTitle")} count={encounters.length} isOpen={draft.wasLeft}>
        <ul class="lines">
          {encounters.map(({ id, how: way, on: day }) => (
            <li key={id} class="line">
              <span class="line-text">{say(`evidence_${way}`, sayDay(day))}</span>
              <button
                type="button"
                class="quiet"
                aria-label={say("removeEncounter", sayDay(day))}
                onClick={() => onCommand({ kind: "removeEncounter", id })}
              >
                {say("remove")}
              </button>
            </li>
          ))}
        </ul>
        <form
          class="add"
          onSubmit={(event) => {
            event.preventDefault();
            onCommand({ kind: "addEncounter", how, on });
            draft.clear();
          }}
        >
          <SelectField
            label={say("moves_how")}
            value={how}
            options={ENCOUNTERS.map((each) => [each, say(`time_${each}`)] as const)}
            onValue={(value) => draft.set({ how: value })}
          />
          <DateField label={say("moves_ownOn")} day={on} onDay={(day) => draft.set({ on: day })} />
          <button type="submit">{say("add")}</button>
        </form>
      </Part>
    </>
  );
}
