import { useState } from "preact/hooks";
import { changeAsk } from "../../database/stores/asks.ts";
import type { Ask, AskResult } from "../../domain/referral/ask.ts";
import type { Day } from "../../domain/history/day.ts";
import { DateField } from "../../ui/controls/date-field.tsx";
import { EntryForm } from "../../ui/controls/entry-form.tsx";
import { SelectField } from "../../ui/controls/select-field.tsx";
import { LinesField } from "../../ui/controls/text-field.tsx";
import { say } from "../../ui/words/words.ts";
import type { Network } from "../network.tsx";
import { OpeningChoice } from "./organization-field.tsx";
import type { Undoing } from "../undo-bar.tsx";

const RESULTS: readonly AskResult[] = ["referred", "declined", "silence"];

interface Properties {
  readonly ask: Ask;
  readonly network: Network;
  readonly today: Day;
  readonly undoing: Undoing;
  readonly onDone: () => void;
}

/** An ask edited: when, for which opening, what came of it, and whether they were told and thanked. */
export function AskEdit({ ask, network, today, undoing, onDone }: Properties) {
  const organization = network.organizations.get(ask.organization);
  const [on, setOn] = useState(ask.on);
  const [result, setResult] = useState<AskResult | "">(ask.result ?? "");
  const [opening, setOpening] = useState(ask.opening ?? "");
  const [outcome, setOutcome] = useState(ask.outcome ?? "");
  const [isClosed, setIsClosed] = useState(ask.closedOn !== undefined);
  const place = organization?.name ?? "";
  const done = (isDone: boolean): void => void (isDone && onDone());

  function keep(): void {
    const { id, person, organization: at } = ask;
    const kept: Ask = {
      id,
      person,
      organization: at,
      on,
      ...(opening !== "" && { opening }),
      ...(result !== "" && { result }),
      ...(outcome.trim() !== "" && { outcome: outcome.trim() }),
      ...(isClosed && { closedOn: ask.closedOn ?? today }),
    };
    void undoing.make(say("moves_didChangeAsk", place), () => changeAsk(id, () => kept)).then(done);
  }

  return (
    <EntryForm
      keep={say("orgs_keep")}
      onKeep={keep}
      onCancel={onDone}
      onRemove={() =>
        void undoing.make(say("moves_didRemoveAsk", place), () => changeAsk(ask.id, () => undefined)).then(done)
      }
    >
      <SelectField
        label={say("moves_result")}
        value={result}
        options={[["", say("askResult_waiting")], ...RESULTS.map((each) => [each, say(`askResult_${each}`)] as const)]}
        onValue={setResult}
      />
      <DateField label={say("moves_askedOnLabel")} day={on} onDay={setOn} />
      {Object.keys(organization?.openings ?? {}).length > 0 && (
        <OpeningChoice openings={Object.values(organization?.openings ?? {})} value={opening} onValue={setOpening} />
      )}
      <LinesField label={say("moves_outcome")} text={outcome} onText={setOutcome} />
      <label class="tick wide">
        <input type="checkbox" checked={isClosed} onChange={(event) => setIsClosed(event.currentTarget.checked)} />
        <span>{say("askThanked")}</span>
      </label>
    </EntryForm>
  );
}
