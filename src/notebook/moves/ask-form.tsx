import { useState } from "preact/hooks";
import { changeAsk } from "../../database/stores/asks.ts";
import { type Guard, guardAsk, type Smaller } from "../../domain/referral/ask-guard.ts";
import type { Day } from "../../domain/history/day.ts";
import { openingsOn, type Organization, organizationFrom } from "../../domain/organization/organization.ts";
import { type Person, textOf } from "../../domain/person/person.ts";
import { reachedBy } from "../../domain/referral/verdict-at.ts";
import { organizationFinder } from "../../domain/referral/workplace.ts";
import { AskGuardLines } from "../../ui/person/ask-guard-lines.tsx";
import { DateField } from "../../ui/controls/date-field.tsx";
import { EntryForm } from "../../ui/controls/entry-form.tsx";
import { say } from "../../ui/words/words.ts";
import type { Network } from "../network.tsx";
import type { Undoing } from "../undo-bar.tsx";
import { organizationTyped } from "./exchange-form.tsx";
import { OpeningChoice, OrganizationField } from "./organization-field.tsx";
import { PersonPicker } from "./person-picker.tsx";
import { hashOf } from "../address.ts";
import * as style from "../../ui/person/ask-guard-lines.module.css";
import { oneLine } from "../../domain/text/text.ts";

/** Where the smaller thing is done, and the word for going there; nothing for what is done by waiting. */
function smallerAction(
  smaller: Smaller,
  person: string,
  organization: string,
): { readonly address: string; readonly words: string } | undefined {
  switch (smaller.kind) {
    case "closeTheLoop":
      return { address: hashOf("steps/asks", { ask: smaller.ask.id }), words: say("moves_doNote") };
    case "settle":
    case "confirm":
      return { address: hashOf("steps", { person, question: smaller.attribute }), words: say("moves_doAnswer") };
    case "exchange":
      return {
        address: hashOf("steps/exchanges", { new: "exchange", person, organization }),
        words: say("moves_doExchange"),
      };
    case "askWhomTheyKnow":
    case "introduction":
      return { address: hashOf("steps", { person }), words: say("moves_doNote") };
    case "askAboutHiring":
      return { address: hashOf("organizations", { organization }), words: say("moves_doNote") };
    case "wait":
      return undefined;
  }
}

interface Properties {
  readonly network: Network;
  readonly today: Day;
  readonly undoing: Undoing;
  readonly start: { readonly person: Person | undefined; readonly organization: string | undefined };
  readonly onDone: (ask?: string) => void;
}

/** The organizations a person is asked about: those they reach first. */
function offered(person: Person | undefined, { organizations }: Network): readonly Organization[] {
  const reached = new Set(person ? reachedBy(person) : []);
  return [...organizations.values()].toSorted((a, b) => Number(reached.has(b.id)) - Number(reached.has(a.id)));
}

/** A new ask: before it is logged the guard says what speaks against it, and what smaller thing fits. */
export function AskForm({ network, today, undoing, start, onDone }: Properties) {
  const [person, setPerson] = useState(start.person);
  const [place, setPlace] = useState(network.organizations.get(start.organization ?? "")?.name ?? "");
  const [opening, setOpening] = useState("");
  const [on, setOn] = useState(today);
  // There before the press: pressed twice it is one ask.
  const [id] = useState<string>(() => crypto.randomUUID());
  const name = oneLine(place);
  const kept = name === "" ? undefined : organizationFinder(network.organizations)({ name });
  const openings = kept ? openingsOn(kept, today) : [];
  const guard: Guard | undefined =
    person && name !== "" ? guardAsk(person, kept ?? organizationFrom({ name }, "", today), network, today) : undefined;
  const action = guard?.instead && person && smallerAction(guard.instead, person.id, kept?.id ?? "");

  async function log(asked: Person): Promise<void> {
    const isDone = await undoing.make(say("moves_didAsk", textOf(asked, "name"), name), async () => {
      const organization = await organizationTyped(place, today);
      if (organization === undefined) return;
      await changeAsk(id, () => ({ id, person: asked.id, organization, on, ...(opening !== "" && { opening }) }));
    });
    if (isDone) onDone(id);
  }

  return (
    <EntryForm
      keep={say(guard && guard.concerns.length > 0 ? "moves_logAllTheSame" : "moves_log")}
      missing={guard ? undefined : say(person ? "moves_askPlaceMissing" : "moves_askPersonMissing")}
      onKeep={() => person && void log(person)}
      onCancel={() => onDone()}
    >
      <PersonPicker people={network.people} person={person} onPerson={setPerson} />
      <OrganizationField organizations={offered(person, network)} text={place} isRequired onText={setPlace} />
      <DateField label={say("moves_askedOnLabel")} day={on} onDay={setOn} />
      {openings.length > 0 && <OpeningChoice openings={openings} value={opening} onValue={setOpening} />}
      <div class={`${style.askGuard} wide`} role="status">
        {guard && person && (
          <AskGuardLines
            guard={guard}
            names={{
              person: textOf(person, "name"),
              organization: kept?.name ?? name,
              nameOf: (id) => {
                const other = network.people.get(id);
                return other ? textOf(other, "name") : "";
              },
            }}
          >
            {action && <a href={action.address}>{action.words}</a>}
          </AskGuardLines>
        )}
      </div>
      <p class="hint wide">{say("moves_nothingSent")}</p>
    </EntryForm>
  );
}
