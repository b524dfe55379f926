import { changeAsk } from "../database/asks.ts";
import type { DraftFields } from "../database/drafts.ts";
import { changeExchange } from "../database/exchanges.ts";
import type { Day } from "../domain/attributes.ts";
import { EXCHANGE_KINDS, type ExchangeKind, type ExchangeState, withUntil } from "../domain/exchange.ts";
import type { Surroundings } from "../domain/move.ts";
import type { Person } from "../domain/person.ts";
import { reachedBy } from "../domain/verdict-at.ts";
import { DateField } from "./date-field.tsx";
import type { Drafting } from "./use-draft.ts";
import { say } from "./words.ts";

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
      <label>
        <span class="label">{say("exchangeKind")}</span>
        <select value={kind} onChange={({ currentTarget: { value } }) => draft.set({ kind: value as ExchangeKind })}>
          {WITH_PERSON.map((each) => (
            <option key={each} value={each}>
              {say(`exchange_${each}`)}
            </option>
          ))}
        </select>
      </label>
      <DateField label={say("exchangeFrom")} day={from} onDay={(day) => draft.set({ from: day })} />
      <label class="wide">
        <span class="label">{say("exchangeWhat")}</span>
        <input
          type="text"
          dir="auto"
          required
          value={what}
          onInput={(event) => draft.set({ what: event.currentTarget.value })}
        />
      </label>
      <button type="submit">{say("add")}</button>
    </form>
  );
}

/** Notes an ask at an organization the person has a path to, in one press. */
export function NewAsk({
  person,
  surroundings,
  today,
}: {
  readonly person: Person;
  readonly surroundings: Surroundings;
  readonly today: Day;
}) {
  const places = reachedBy(person);
  if (places.length === 0) return null;
  return (
    <div class="buttons">
      {places.map((organization) => (
        <button
          key={organization}
          type="button"
          onClick={() => {
            const id = crypto.randomUUID();
            void changeAsk(id, () => ({ id, person: person.id, organization, on: today }));
          }}
        >
          {say("askNote", surroundings.organizations.get(organization)?.name ?? "")}
        </button>
      ))}
    </div>
  );
}
