import { changeAsk } from "../../database/stores/asks.ts";
import { changeExchange, finishExchange } from "../../database/stores/exchanges.ts";
import type { Ask, AskResult } from "../../domain/referral/ask.ts";
import type { Day } from "../../domain/history/day.ts";
import type { Exchange, ExchangeState } from "../../domain/referral/exchange.ts";
import type { ReferralContext } from "../../domain/referral/move.ts";
import type { Person } from "../../domain/person/person.ts";
import { type ExchangeFields, NewAsk, NewExchange } from "./new-exchange-or-ask.tsx";
import { InvalidValuesPart } from "./invalid-values-part.tsx";
import { Part } from "../controls/part.tsx";
import { SelectField } from "../controls/select-field.tsx";
import { useDraft } from "../state/use-draft.ts";
import { say, sayDay } from "../words/words.ts";

interface Properties {
  readonly person: Person;
  readonly referralContext: ReferralContext;
  readonly today: Day;
}

const STATES: readonly ExchangeState[] = ["planned", "running", "done", "dropped"];
const RESULTS: readonly AskResult[] = ["referred", "declined", "silence"];

function ExchangeRow({
  exchange,
  person,
  today,
}: {
  readonly exchange: Exchange;
  readonly person: Person;
  readonly today: Day;
}) {
  const { id, kind, what, from, until, state } = exchange;
  const isSeen = Object.values(person.experiences ?? {}).some(({ on }) => on >= from);
  const move = (to: ExchangeState): Promise<unknown> =>
    to === "done" ? finishExchange(id, undefined, today) : changeExchange(id, (kept) => kept && { ...kept, state: to });
  return (
    <li class="line" data-record={id}>
      <span class="line-text">
        {say(`exchange_${kind}`)} · <bdi>{what}</bdi> ·{" "}
        {until === undefined ? say("since", sayDay(from)) : say("fromUntil", sayDay(from), sayDay(until))}
      </span>
      <SelectField
        label={say("exchangeState", what)}
        isLabelHidden
        value={state}
        options={STATES.map((each) => [each, say(`exchangeState_${each}`)] as const)}
        onValue={(value) => void move(value)}
      />
      <InvalidValuesPart store="exchanges" record={exchange} />
      {state === "done" && !isSeen && <p class="hint">{say("exchangeDoneHint", say("experiencesTitle"))}</p>}
    </li>
  );
}

function AskRow({
  ask,
  organization,
  today,
}: {
  readonly ask: Ask;
  readonly organization: string;
  readonly today: Day;
}) {
  const change = (how: (kept: Ask) => Ask): void => void changeAsk(ask.id, (kept) => kept && how(kept));
  return (
    <li class="line" data-record={ask.id}>
      <span class="line-text">
        {say("askedOn", sayDay(ask.on))} · <bdi>{organization}</bdi>
      </span>
      <SelectField<AskResult | "">
        label={say("askResult", organization)}
        isLabelHidden
        value={ask.result ?? ""}
        options={[["", say("askResult_waiting")], ...RESULTS.map((each) => [each, say(`askResult_${each}`)] as const)]}
        onValue={(result) => change(({ result: _before, ...kept }) => (result === "" ? kept : { ...kept, result }))}
      />
      <label class="tick">
        <input
          type="checkbox"
          checked={ask.closedOn !== undefined}
          onChange={({ currentTarget: { checked } }) =>
            change(({ closedOn: _before, ...kept }) => (checked ? { ...kept, closedOn: today } : kept))
          }
        />
        <span>{say("askThanked")}</span>
      </label>
      <InvalidValuesPart store="asks" record={ask} />
    </li>
  );
}

/** What goes on between the user and the person: exchanges that give them experience of the user, and asks. */
export function ExchangesAndAsksPart({ person, referralContext, today }: Properties) {
  const { exchanges, asks, organizations } = referralContext;
  const draft = useDraft<ExchangeFields>(person, "exchange", {
    kind: person.volunteersAt === undefined ? "trial" : "volunteering",
    what: "",
    from: today,
  });
  return (
    <Part
      name="exchanges"
      title={say("exchangesAndAsksTitle")}
      count={exchanges.length + asks.length}
      isOpen={draft.wasLeft}
    >
      <ul class="lines">
        {exchanges.map((exchange) => (
          <ExchangeRow key={exchange.id} exchange={exchange} person={person} today={today} />
        ))}
        {asks.map((ask) => (
          <AskRow key={ask.id} ask={ask} organization={organizations.get(ask.organization)?.name ?? ""} today={today} />
        ))}
      </ul>
      <NewExchange person={person} today={today} draft={draft} />
      <NewAsk person={person} referralContext={referralContext} today={today} />
    </Part>
  );
}
