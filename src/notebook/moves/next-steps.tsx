import { useState } from "preact/hooks";
import { type Step, type StepGroup, groupOf } from "../../domain/referral/step.ts";
import { say } from "../../ui/words/words.ts";
import { hashOf } from "../address.ts";
import { reasonWords, stepAction, stepWords } from "./step-words.ts";
import { FailingPart } from "../../ui/controls/failing-part.tsx";
import * as style from "./next-steps.module.css";
import { agenda } from "../../domain/referral/agenda.ts";
import type { Day } from "../../domain/history/day.ts";
import type { Network } from "../network.tsx";

let last: { readonly network: Network; readonly day: Day; readonly steps: readonly Step[] } | undefined;

/** The next steps, ranked once until the network or the day changes. */
function stepsIn(network: Network, day: Day): readonly Step[] {
  if (last?.network !== network || last.day !== day) last = { network, day, steps: agenda(network, day) };
  return last.steps;
}

const GROUPS: readonly StepGroup[] = ["now", "questions", "experience", "reach"];

/** A page draws so many steps, and as many again when asked: nobody does more in a day. */
const MOST = 20;

function StepRow({ step, today }: { readonly step: Step; readonly today: Day }) {
  const { address, words } = stepAction(step);
  const what = stepWords(step);
  return (
    <li class={style.step}>
      <span class="step-what">{what}</span>
      <span class="hint">{reasonWords(step, today)}</span>
      <a href={address} aria-label={`${words}: ${what}`}>
        {words}
      </a>
    </li>
  );
}

interface Properties {
  readonly network: Network;
  readonly today: Day;
  readonly show: string | null;
  /** The organization whose steps alone are shown. */
  readonly at: string | undefined;
}

/** The ranked next steps, all or of one kind, each with its reason and the way to do it. */
export function NextSteps({ network, today, show, at }: Properties) {
  const [most, setMost] = useState(MOST);
  const organization = at === undefined ? undefined : network.organizations.get(at);
  const all = stepsIn(network, today).filter((step) => !organization || step.organization?.id === organization.id);
  const group = GROUPS.find((each) => each === show);
  const steps = group ? all.filter((step) => groupOf(step) === group) : all;
  const count = (each: StepGroup): number => all.filter((step) => groupOf(step) === each).length;
  return (
    <section aria-labelledby="moves-steps">
      <h2 id="moves-steps">{organization ? say("moves_stepsAt", organization.name) : say("moves_steps")}</h2>
      {all.length > 0 && (
        <nav class="shows" aria-label={say("moves_shows")}>
          <a href={hashOf("moves", { at })} aria-current={group ? undefined : "true"}>
            {say("moves_show_all", all.length)}
          </a>
          {GROUPS.map((each) => (
            <a key={each} href={hashOf("moves", { at, show: each })} aria-current={each === group ? "true" : undefined}>
              {say(`moves_show_${each}`, count(each))}
            </a>
          ))}
          {organization && <a href={hashOf("moves", { show: group })}>{say("moves_everywhere")}</a>}
        </nav>
      )}
      {steps.length === 0 && <p class="hint">{say(all.length === 0 ? "moves_nowhere" : "moves_noneOfThese")}</p>}
      <ol class={`rows ${style.steps}`}>
        {steps.slice(0, most).map((step) => (
          <FailingPart key={`${step.kind} ${stepAction(step).address}`} name={say("moves_steps")} as="item">
            <StepRow step={step} today={today} />
          </FailingPart>
        ))}
      </ol>
      {steps.length > most && (
        <p class="buttons">
          <button type="button" data-steps onClick={() => setMost(most + MOST)}>
            {say("moves_more", steps.length - most)}
          </button>
        </p>
      )}
    </section>
  );
}
