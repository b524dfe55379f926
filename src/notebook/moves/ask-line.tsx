import { useState } from "preact/hooks";
import { changeAsk } from "../../database/asks.ts";
import { type Ask, type AskResult, isAskDue } from "../../domain/ask.ts";
import type { Day } from "../../domain/attributes.ts";
import { textOf } from "../../domain/person.ts";
import { DateField } from "../../ui/date-field.tsx";
import { say, sayDay } from "../../ui/words.ts";
import { go, hashOf, organizationAddress, personAddress } from "../address.ts";
import type { Network } from "../network.tsx";
import type { Undoing } from "../undo-bar.tsx";
import { OpenedForm, useReturn } from "./opened-form.tsx";

const RESULTS: readonly AskResult[] = ["referred", "declined", "silence"];

interface Properties {
  readonly ask: Ask;
  readonly network: Network;
  readonly today: Day;
  readonly undoing: Undoing;
  readonly isOpen: boolean;
}

function AskEdit({
  ask,
  network,
  today,
  undoing,
  onDone,
}: Omit<Properties, "isOpen"> & { readonly onDone: () => void }) {
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
      <label class="wide">
        <span class="label">{say("moves_outcome")}</span>
        <textarea rows={2} dir="auto" value={outcome} onInput={(event) => setOutcome(event.currentTarget.value)} />
      </label>
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

/** One ask: whom, where, and what came of it. */
export function AskLine({ ask, network, today, undoing, isOpen }: Properties) {
  const person = network.people.get(ask.person);
  const organization = network.organizations.get(ask.organization);
  const opener = useReturn<HTMLAnchorElement>(isOpen);
  const name = person ? textOf(person, "name") : "";
  const title = ask.opening === undefined ? undefined : organization?.openings[ask.opening]?.title;
  const came =
    ask.closedOn === undefined
      ? say(isAskDue(ask, today) ? "moves_askDue" : "moves_askOpen")
      : say("moves_askClosed", sayDay(ask.closedOn));
  return (
    <li class="exchange">
      <p class="exchange-what">
        {person && (
          <a href={personAddress(person.id)}>
            <bdi>{name}</bdi>
          </a>
        )}
        {organization && (
          <>
            {" · "}
            <a href={organizationAddress(organization.id)}>
              <bdi>{organization.name}</bdi>
            </a>
          </>
        )}
        {title !== undefined && (
          <>
            {" · "}
            <bdi>{title}</bdi>
          </>
        )}
      </p>
      <p class="hint">
        {say("askedOn", sayDay(ask.on))} · {say(ask.result ? `askResult_${ask.result}` : "askResult_waiting")} · {came}{" "}
        {ask.outcome !== undefined && <bdi>{ask.outcome}</bdi>}
      </p>
      <p class="exchange-actions">
        <a ref={opener} href={hashOf("moves", { ask: ask.id })} aria-label={say("moves_editAsk", name)}>
          {say("orgs_edit")}
        </a>
        <a href={hashOf("moves", { brief: ask.id })} aria-label={say("moves_briefOf", name)}>
          {say("moves_brief")}
        </a>
      </p>
      {isOpen && (
        <OpenedForm>
          <AskEdit ask={ask} network={network} today={today} undoing={undoing} onDone={() => go("#moves", "replace")} />
        </OpenedForm>
      )}
    </li>
  );
}
