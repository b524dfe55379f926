import { type Ask, isAskDue } from "../../domain/referral/ask.ts";
import type { Day } from "../../domain/history/day.ts";
import { textOf } from "../../domain/person/person.ts";
import { InvalidValuesPart } from "../../ui/person/invalid-values-part.tsx";
import { say, sayDay } from "../../ui/words/words.ts";
import { go, hashOf, organizationAddress, personAddress } from "../address.ts";
import type { Network } from "../network.tsx";
import type { Undoing } from "../undo-bar.tsx";
import { AskEdit } from "./ask-edit.tsx";
import { OpenedForm, useReturn } from "./opened-form.tsx";
import * as style from "./exchange-line.module.css";

interface Properties {
  readonly ask: Ask;
  readonly network: Network;
  readonly today: Day;
  readonly undoing: Undoing;
  readonly isOpen: boolean;
}

function openWords(ask: Ask, today: Day): string {
  if (ask.result !== undefined) return say("moves_askTell");
  return say(isAskDue(ask, today) ? "moves_askAgain" : "moves_askOpen");
}

/** One ask: whom, where, and what came of it. */
export function AskLine({ ask, network, today, undoing, isOpen }: Properties) {
  const person = network.people.get(ask.person);
  const organization = network.organizations.get(ask.organization);
  const opener = useReturn<HTMLAnchorElement>(isOpen);
  const name = person ? textOf(person, "name") : "";
  const title = ask.opening === undefined ? undefined : organization?.openings[ask.opening]?.title;
  const came = ask.closedOn === undefined ? openWords(ask, today) : say("moves_askClosed", sayDay(ask.closedOn));
  return (
    <li class={style.exchange}>
      <p class={style.exchangeWhat}>
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
      <p class={style.exchangeActions}>
        <a ref={opener} href={hashOf("steps/asks", { ask: ask.id })} aria-label={say("moves_editAsk", name)}>
          {say("orgs_edit")}
        </a>
        <a href={hashOf("steps/asks", { brief: ask.id })} aria-label={say("moves_briefOf", name)}>
          {say("moves_brief")}
        </a>
      </p>
      <InvalidValuesPart store="asks" record={ask} />
      {isOpen && (
        <OpenedForm>
          <AskEdit
            ask={ask}
            network={network}
            today={today}
            undoing={undoing}
            onDone={() => go("#steps/asks", "replace")}
          />
        </OpenedForm>
      )}
    </li>
  );
}
