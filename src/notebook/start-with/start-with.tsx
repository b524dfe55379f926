import { useMemo } from "preact/hooks";
import { textOf } from "../../domain/person/person.ts";
import { isSorted } from "../../domain/person/sort.ts";
import { type Starter, startWith, type StartReason } from "../../domain/referral/start-with.ts";
import { today } from "../../today.ts";
import { FailingPart } from "../../ui/controls/failing-part.tsx";
import { evidenceSentence } from "../../ui/person/evidence-lines.tsx";
import { say, sayCount } from "../../ui/words/words.ts";
import { hashOf, personAddress } from "../address.ts";
import { type Network, useNetwork } from "../network.tsx";
import { sortThese } from "../selection.ts";
import * as style from "./start-with.module.css";

/** Why somebody is worth being sorted first, in a sentence. */
function reasonWords(reason: StartReason): string {
  return reason.kind === "target" ? say("start_target", reason.organization) : evidenceSentence(reason);
}

function StarterLine({ person, reasons }: Starter) {
  const organization = textOf(person, "organization");
  return (
    <>
      <span>
        <a href={personAddress(person.id)}>
          <bdi>{textOf(person, "name")}</bdi>
        </a>
        {organization !== "" && (
          <bdi class="hint" dir="auto">
            {organization}
          </bdi>
        )}
      </span>
      <span class={style.startReasons}>
        {reasons.map((reason) => (
          <span key={reason.kind} dir="auto">
            {reasonWords(reason)}
          </span>
        ))}
      </span>
    </>
  );
}

function Starters({ network }: { readonly network: Network }) {
  const { people, organizations } = network;
  const starters = useMemo(() => startWith(people.values(), organizations, today()), [network]);
  if (starters.length === 0) {
    if (![...people.values()].some((person) => !isSorted(person))) return null;
    return (
      <p>
        {say("start_noReasons")} <a href={hashOf("people/sort")}>{say("start_sortAll")}</a>
      </p>
    );
  }
  return (
    <section class={style.start} aria-labelledby="start-with">
      <h2 id="start-with">{sayCount("start_title", starters.length)}</h2>
      <ol class={style.starters}>
        {starters.map((starter) => (
          <FailingPart key={starter.person.id} name={textOf(starter.person, "name")} as="item">
            <li>
              <StarterLine {...starter} />
            </li>
          </FailingPart>
        ))}
      </ol>
      <div class="buttons">
        <button type="button" class="primary" onClick={() => sortThese(starters.map(({ person }) => person.id))}>
          {sayCount("start_sort", starters.length)}
        </button>
      </div>
    </section>
  );
}

/** Whom to begin with, each with the reason, and one press to sort exactly them; nothing once nobody waits to be sorted. */
export function StartWith() {
  const network = useNetwork();
  return network ? <Starters network={network} /> : null;
}
