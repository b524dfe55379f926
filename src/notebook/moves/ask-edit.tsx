import { useState } from "preact/hooks";
import { changeAsk } from "../../database/stores/asks.ts";
import type { Ask, AskResult } from "../../domain/referral/ask.ts";
import type { Day } from "../../domain/history/day.ts";
import { DateField } from "../../ui/controls/date-field.tsx";
import { LinesField } from "../../ui/controls/text-field.tsx";
import { say } from "../../ui/words/words.ts";
import type { Network } from "../network.tsx";
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
  const [result, setResult] = useState<string>(ask.result ?? "");
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
      ...(result !== "" && { result: result as AskResult }),
      ...(outcome.trim() !== "" && { outcome: outcome.trim() }),
      ...(isClosed && { closedOn: ask.closedOn ?? today }),
    };
    void undoing.make(say("moves_didChangeAsk", place), () => changeAsk(id, () => kept)).then(done);
  }

  return (
    <form
      class="add"
      onSubmit={(event) => {
        event.preventDefault();
        keep();
      }}
    >
      <label>
        <span class="label">{say("moves_result")}</span>
        <select value={result} onChange={(event) => setResult(event.currentTarget.value)}>
          <option value="">{say("askResult_waiting")}</option>
          {RESULTS.map((each) => (
            <option key={each} value={each}>
              {say(`askResult_${each}`)}
            </option>
          ))}
        </select>
      </label>
      <DateField label={say("moves_askedOnLabel")} day={on} onDay={setOn} />
      {Object.keys(organization?.openings ?? {}).length > 0 && (
        <label class="wide">
          <span class="label">{say("moves_opening")}</span>
          <select value={opening} onChange={(event) => setOpening(event.currentTarget.value)}>
            <option value="">{say("moves_noOpening")}</option>
            {Object.values(organization?.openings ?? {}).map(({ id, title }) => (
              <option key={id} value={id}>
                {title}
              </option>
            ))}
          </select>
        </label>
      )}
      <LinesField label={say("moves_outcome")} text={outcome} onText={setOutcome} />
      <label class="tick wide">
        <input type="checkbox" checked={isClosed} onChange={(event) => setIsClosed(event.currentTarget.checked)} />
        <span>{say("askThanked")}</span>
      </label>
      <p class="buttons wide">
        <button type="submit">{say("orgs_keep")}</button>
        <button type="button" class="quiet" onClick={onDone}>
          {say("files_cancel")}
        </button>
        <button
          type="button"
          class="quiet"
          onClick={() =>
            void undoing.make(say("moves_didRemoveAsk", place), () => changeAsk(ask.id, () => undefined)).then(done)
          }
        >
          {say("remove")}
        </button>
      </p>
    </form>
  );
}
