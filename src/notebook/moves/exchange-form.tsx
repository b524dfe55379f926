import { useState } from "preact/hooks";
import { changeExchange } from "../../database/stores/exchanges.ts";
import { keepOrganization } from "../../database/stores/organizations.ts";
import type { Day } from "../../domain/history/day.ts";
import {
  type Exchange,
  EXCHANGE_KINDS,
  type ExchangeKind,
  type ExchangeState,
  withUntil,
} from "../../domain/referral/exchange.ts";
import { organizationFrom } from "../../domain/organization/organization.ts";
import type { Person } from "../../domain/person/person.ts";
import { DateField } from "../../ui/controls/date-field.tsx";
import { EntryForm } from "../../ui/controls/entry-form.tsx";
import { SelectField } from "../../ui/controls/select-field.tsx";
import { LinesField, TextField } from "../../ui/controls/text-field.tsx";
import { say } from "../../ui/words/words.ts";
import type { Network } from "../network.tsx";
import type { Undoing } from "../undo-bar.tsx";
import { OrganizationField } from "./organization-field.tsx";
import { PersonPicker } from "./person-picker.tsx";
import { oneLine } from "../../domain/text/text.ts";

const STATES: readonly ExchangeState[] = ["planned", "running", "done", "dropped"];

interface Properties {
  readonly network: Network;
  readonly today: Day;
  readonly undoing: Undoing;
  /** The exchange to edit; without one a new one is made, with what `start` says. */
  readonly exchange?: Exchange;
  readonly start?: { readonly person?: Person | undefined; readonly organization?: string | undefined };
  readonly onDone: () => void;
}

/** The id of an organization by what was typed: kept now if it wasn't; `undefined` for nothing. */
export async function organizationTyped(text: string, today: Day): Promise<string | undefined> {
  const name = oneLine(text);
  if (name === "") return undefined;
  return (await keepOrganization({ name }, organizationFrom({ name }, crypto.randomUUID(), today))).id;
}

/** An exchange, new or edited: what, with whom, from when to when, and what came of it. */
export function ExchangeForm({ network, today, undoing, exchange, start, onDone }: Properties) {
  const { people, organizations } = network;
  const kept = exchange?.person === undefined ? undefined : people.get(exchange.person);
  // There before the press: pressed twice it is one exchange.
  const [id] = useState<string>(() => exchange?.id ?? crypto.randomUUID());
  const [person, setPerson] = useState(kept ?? start?.person);
  const [kind, setKind] = useState<ExchangeKind>(
    exchange?.kind ?? (start?.person?.volunteersAt === undefined ? "trial" : "volunteering"),
  );
  const [what, setWhat] = useState(exchange?.what ?? "");
  const [from, setFrom] = useState(exchange?.from ?? today);
  const [until, setUntil] = useState(exchange?.until ?? "");
  const [state, setState] = useState<ExchangeState>(exchange?.state ?? "planned");
  const [outcome, setOutcome] = useState(exchange?.outcome ?? "");
  const [place, setPlace] = useState(
    organizations.get(exchange?.organization ?? start?.organization ?? "")?.name ?? "",
  );

  async function keep(): Promise<void> {
    const text = what.trim();
    const isDone = await undoing.make(say(exchange ? "moves_didChange" : "moves_didExchange", text), async () => {
      const organization = await organizationTyped(place, today);
      await changeExchange(id, () =>
        withUntil({
          id,
          kind,
          state: exchange ? state : from > today ? "planned" : "running",
          what: text,
          from,
          ...(person && kind !== "ad" && { person: person.id }),
          ...(organization !== undefined && { organization }),
          ...(until !== "" && { until }),
          ...(outcome.trim() !== "" && { outcome: outcome.trim() }),
        }),
      );
    });
    if (isDone) onDone();
  }

  function remove({ id, what: removed }: Exchange): void {
    void undoing
      .make(say("moves_didRemove", removed), () => changeExchange(id, () => undefined))
      .then((isDone) => isDone && onDone());
  }

  return (
    <EntryForm
      keep={say(exchange ? "orgs_keep" : "add")}
      onKeep={() => {
        if (what.trim() !== "") void keep();
      }}
      onCancel={onDone}
      onRemove={exchange && (() => remove(exchange))}
    >
      <SelectField
        label={say("moves_kind")}
        value={kind}
        options={EXCHANGE_KINDS.map((each) => [each, say(`exchange_${each}`)] as const)}
        onValue={setKind}
      />
      <OrganizationField
        organizations={[...organizations.values()]}
        text={place}
        isRequired={false}
        onText={setPlace}
      />
      {kind !== "ad" && <PersonPicker people={people} person={person} onPerson={setPerson} />}
      <TextField label={say("exchangeWhat")} isWide isRequired maxLength={1000} text={what} onText={setWhat} />
      <DateField label={say("exchangeFrom")} day={from} onDay={setFrom} />
      <label class="date">
        <span class="label">{say(kind === "trial" ? "moves_untilTrial" : "moves_until")}</span>
        <input type="date" min={from} value={until} onInput={(event) => setUntil(event.currentTarget.value)} />
      </label>
      {exchange && (
        <>
          <SelectField
            label={say("moves_state")}
            value={state}
            options={STATES.map((each) => [each, say(`exchangeState_${each}`)] as const)}
            onValue={setState}
          />
          <LinesField label={say("moves_outcome")} text={outcome} onText={setOutcome} />
        </>
      )}
    </EntryForm>
  );
}
