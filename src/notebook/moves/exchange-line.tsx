import type { Day } from "../../domain/history/day.ts";
import { type Exchange, isUnderWay } from "../../domain/referral/exchange.ts";
import { spanOf, type TimeScale } from "../../domain/referral/exchange-span.ts";
import { textOf } from "../../domain/person/person.ts";
import { InvalidValuesPart } from "../../ui/person/invalid-values-part.tsx";
import { say, sayDay } from "../../ui/words/words.ts";
import { go, hashOf, organizationAddress, personAddress } from "../address.ts";
import type { Network } from "../network.tsx";
import type { Undoing } from "../undo-bar.tsx";
import { ExchangeForm } from "./exchange-form.tsx";
import { FinishForm } from "./finish-form.tsx";
import { OpenedForm, useReturn } from "./opened-form.tsx";
import { TimeTrack } from "./time-track.tsx";
import * as style from "./exchange-line.module.css";

/** How an exchange stands on the calendar, in a sentence: "Day 12 of 30, until Dec 11, 2026." */
function spanWords(exchange: Exchange, today: Day): string {
  const { state, from, until } = exchange;
  const { days, gone } = spanOf(exchange, today);
  if (state === "planned") return say("moves_planned", sayDay(from), days);
  if (state === "done" || state === "dropped")
    return say(
      `moves_over_${state}`,
      until === undefined ? say("since", sayDay(from)) : say("fromUntil", sayDay(from), sayDay(until)),
    );
  if (until === undefined) return say("moves_runningOpen", sayDay(from), gone);
  return until < today
    ? say("moves_runningOver", days, sayDay(until))
    : say("moves_running", gone, days, sayDay(until));
}

interface Properties {
  readonly exchange: Exchange;
  readonly network: Network;
  readonly scale: TimeScale;
  readonly today: Day;
  readonly undoing: Undoing;
  /** What is being done with it. */
  readonly doing: "edit" | "finish" | undefined;
}

/** One exchange: what and with whom in words, its days as a bar, and what can be done with it. */
export function ExchangeLine({ exchange, network, scale, today, undoing, doing }: Properties) {
  const { id, kind, what, outcome } = exchange;
  const person = exchange.person === undefined ? undefined : network.people.get(exchange.person);
  const place = exchange.organization === undefined ? undefined : network.organizations.get(exchange.organization);
  const opener = useReturn<HTMLAnchorElement>(doing !== undefined);
  const close = (): void => go("#steps/exchanges", "replace");
  return (
    <li class={style.exchange}>
      <p class={style.exchangeWhat}>
        {say(`exchange_${kind}`)} · <bdi>{what}</bdi>
        {person && (
          <>
            {" · "}
            <a href={personAddress(person.id)}>
              <bdi>{textOf(person, "name")}</bdi>
            </a>
          </>
        )}
        {place && (
          <>
            {" · "}
            <a href={organizationAddress(place.id)}>
              <bdi>{place.name}</bdi>
            </a>
          </>
        )}
      </p>
      <p class="hint">
        {spanWords(exchange, today)}
        {outcome !== undefined && <bdi>{outcome}</bdi>}
      </p>
      <TimeTrack exchange={exchange} scale={scale} today={today} />
      <p class={style.exchangeActions}>
        <a
          ref={opener}
          href={hashOf("steps/exchanges", { exchange: id, do: "edit" })}
          aria-label={say("orgs_editOf", what)}
        >
          {say("orgs_edit")}
        </a>
        {isUnderWay(exchange) && (
          <>
            <a
              href={hashOf("steps/exchanges", { exchange: id, do: "finish" })}
              aria-label={say("moves_finishOf", what)}
            >
              {say("moves_finish")}
            </a>
            {kind !== "ad" && (
              <a href={hashOf("steps/exchanges", { offer: id })} aria-label={say("moves_offerOf", what)}>
                {say("moves_offer")}
              </a>
            )}
          </>
        )}
      </p>
      <InvalidValuesPart store="exchanges" record={exchange} />
      {doing === "edit" && (
        <OpenedForm>
          <ExchangeForm network={network} today={today} undoing={undoing} exchange={exchange} onDone={close} />
        </OpenedForm>
      )}
      {doing === "finish" && (
        <OpenedForm>
          <FinishForm exchange={exchange} person={person} today={today} undoing={undoing} onDone={close} />
        </OpenedForm>
      )}
    </li>
  );
}
