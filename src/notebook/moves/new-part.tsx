import type { Day } from "../../domain/history/day.ts";
import { say } from "../../ui/words/words.ts";
import { go, hashOf } from "../address.ts";
import type { Network } from "../network.tsx";
import type { Undoing } from "../undo-bar.tsx";
import { AskForm } from "./ask-form.tsx";
import { EncounterForm } from "./encounter-form.tsx";
import { ExchangeForm } from "./exchange-form.tsx";
import { OpenedForm, useReturn } from "./opened-form.tsx";
import { OwnStepForm } from "./own-step-form.tsx";

const NEW = {
  ask: { Form: AskForm, words: "moves_newAsk", at: "steps/asks" },
  exchange: { Form: ExchangeForm, words: "moves_newExchange", at: "steps/exchanges" },
  own: { Form: OwnStepForm, words: "moves_newOwn", at: "steps" },
  met: { Form: EncounterForm, words: "moves_newEncounter", at: "steps" },
} as const;

type Kind = keyof typeof NEW;

/** What each part of the moves page is given: the notebook, the day, and what its address says. */
export interface MovesProperties {
  readonly network: Network;
  readonly today: Day;
  readonly query: URLSearchParams;
  readonly undoing: Undoing;
}

/** Whether the address opens the form of a new one. */
export function isNewOpen(query: URLSearchParams, kind: Kind): boolean {
  return query.get("new") === kind;
}

/** The form of something new, begun with the person and the organization of the address; else the link that opens it. */
export function NewPart({ kind, network, today, query, undoing }: MovesProperties & { readonly kind: Kind }) {
  const isOpen = isNewOpen(query, kind);
  const opener = useReturn<HTMLAnchorElement>(isOpen);
  const { Form, words, at } = NEW[kind];
  return isOpen ? (
    <OpenedForm key={query.toString()}>
      <Form
        network={network}
        today={today}
        undoing={undoing}
        start={{
          person: network.people.get(query.get("person") ?? ""),
          organization: query.get("organization") ?? undefined,
        }}
        onDone={() => go(`#${at}`, "replace")}
      />
    </OpenedForm>
  ) : (
    <p class="buttons">
      <a ref={opener} href={hashOf(at, { new: kind })}>
        {say(words)}
      </a>
    </p>
  );
}
