import { useState } from "preact/hooks";
import { asksAt, changeAsk } from "../../database/stores/asks.ts";
import type { DraftFields } from "../../database/local/drafts.ts";
import { changeExchange } from "../../database/stores/exchanges.ts";
import { type Guard, guardAsk } from "../../domain/referral/ask-guard.ts";
import type { Day } from "../../domain/history/day.ts";
import { EXCHANGE_KINDS, type ExchangeKind, type ExchangeState, withUntil } from "../../domain/referral/exchange.ts";
import type { ReferralContext } from "../../domain/referral/move.ts";
import type { Organization } from "../../domain/organization/organization.ts";
import { type Person, textOf } from "../../domain/person/person.ts";
import { reachedBy } from "../../domain/referral/verdict-at.ts";
import { AskGuardLines } from "./ask-guard-lines.tsx";
import { DateField } from "../controls/date-field.tsx";
import { SelectField } from "../controls/select-field.tsx";
import { TextField } from "../controls/text-field.tsx";
import type { Drafting } from "../state/use-draft.ts";
import { say } from "../words/words.ts";
import * as style from "./ask-guard-lines.module.css";

const WITH_PERSON = EXCHANGE_KINDS.filter((kind) => kind !== "ad");

/** What is typed into the form of a new exchange. */
export interface ExchangeFields extends DraftFields {
  readonly kind: ExchangeKind;
  readonly what: string;
  readonly from: Day;
}

/** The form that begins an exchange with a person. */
export function NewExchange({
  person,
  today,
  draft,
}: {
  readonly person: Person;
  readonly today: Day;
  readonly draft: Drafting<ExchangeFields>;
}) {
  const { kind, what, from } = draft.fields;
  return (
    <form
      class="add"
      onSubmit={(event) => {
        event.preventDefault();
        const id = crypto.randomUUID();
        const state: ExchangeState = from > today ? "planned" : "running";
        void changeExchange(id, () => withUntil({ id, kind, state, person: person.id, what: what.trim(), from }));
        draft.clear();
      }}
    >
      <SelectField
        label={say("exchangeKind")}
        value={kind}
        options={WITH_PERSON.map((each) => [each, say(`exchange_${each}`)] as const)}
        onValue={(value) => draft.set({ kind: value })}
      />
      <DateField label={say("exchangeFrom")} day={from} onDay={(day) => draft.set({ from: day })} />
      <TextField
        label={say("exchangeWhat")}
        isWide
        isRequired
        text={what}
        onText={(text) => draft.set({ what: text })}
      />
      <button type="submit">{say("add")}</button>
    </form>
  );
}

/** Notes an ask at an organization the person has a path to; what speaks against asking is said first, and forbids nothing. */
export function NewAsk({
  person,
  referralContext,
  today,
}: {
  readonly person: Person;
  readonly referralContext: ReferralContext;
  readonly today: Day;
}) {
  const [guarded, setGuarded] = useState<{ readonly organization: Organization; readonly guard: Guard }>();
  // There before the press: pressed twice it is one ask.
  const [id, setId] = useState<string>(() => crypto.randomUUID());
  const places = reachedBy(person).flatMap((id) => referralContext.organizations.get(id) ?? []);
  if (places.length === 0) return null;

  function log({ id: organization }: Organization): void {
    void changeAsk(id, () => ({ id, person: person.id, organization, on: today }));
    setId(crypto.randomUUID());
    setGuarded(undefined);
  }

  async function consider(organization: Organization): Promise<void> {
    const here = await asksAt(organization.id).catch(() => []);
    const asks = new Map([...referralContext.asks, ...here].map((ask) => [ask.id, ask]));
    const guard = guardAsk(person, organization, { people: new Map(), asks: [...asks.values()] }, today);
    if (guard.concerns.length === 0) log(organization);
    else setGuarded({ organization, guard });
  }

  return (
    <>
      <div class="buttons">
        {places.map((organization) => (
          <button
            key={organization.id}
            type="button"
            data-record={organization.id}
            onClick={() => void consider(organization)}
          >
            {say("askNote", organization.name)}
          </button>
        ))}
      </div>
      <div class={style.askGuard} role="status">
        {guarded && (
          <>
            <AskGuardLines
              guard={guarded.guard}
              names={{
                person: textOf(person, "name"),
                organization: guarded.organization.name,
                // Who else was asked is not read here; the notebook names them.
                nameOf: () => "",
              }}
            />
            <p class="buttons">
              <button type="button" onClick={() => log(guarded.organization)}>
                {say("askGuard_allTheSame")}
              </button>
              <button type="button" class="quiet" onClick={() => setGuarded(undefined)}>
                {say("askGuard_notNow")}
              </button>
            </p>
          </>
        )}
      </div>
    </>
  );
}
