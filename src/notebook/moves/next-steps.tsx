import { useMemo, useState } from "preact/hooks";
import type { Day } from "../../domain/history/day.ts";
import { isAhead, isToDo } from "../../domain/referral/kept-step.ts";
import { type Step, type StepGroup, groupOf } from "../../domain/referral/step.ts";
import { FailingPart } from "../../ui/controls/failing-part.tsx";
import { say } from "../../ui/words/words.ts";
import { hashOf, type Shown } from "../address.ts";
import type { Network } from "../network.tsx";
import { agendaIn } from "../worked-out.ts";
import { DoneSteps, PutOffSteps } from "./apart-steps.tsx";
import { type MovesProperties, NewPart } from "./new-part.tsx";
import { StepList } from "./step-list.tsx";
import { StartWith } from "../start-with/start-with.tsx";
import * as style from "./next-steps.module.css";

/** The user's own steps for a day that is still to come, the nearest first. */
function comingIn({ steps, people }: Network, today: Day): readonly Step[] {
  return steps
    .filter((kept) => isToDo(kept))
    .filter((kept) => isAhead(kept, today))
    .toSorted((a, b) => (a.on < b.on ? -1 : Number(a.on > b.on)))
    .map((own) => {
      const person = people.get(own.person ?? "");
      return { kind: "own", own, ...(person && { person }) };
    });
}

const GROUPS: readonly StepGroup[] = ["now", "questions", "experience", "reach"];

/** A page draws so many steps, and as many again when asked: nobody does more in a day. */
const MOST = 20;

/** The ranked next steps, all or of one kind, each done in its row; then the user's own that are still to come. */
export function NextSteps({ network, today, query, undoing }: MovesProperties) {
  const [most, setMost] = useState(MOST);
  const [at, show] = [query.get("at") ?? undefined, query.get("show") ?? undefined];
  const organization = at === undefined ? undefined : network.organizations.get(at);
  const isHere = (step: Step): boolean => !organization || step.organization?.id === organization.id;
  const agenda = agendaIn(network, today);
  const all = agenda.steps.filter(isHere);
  const putOff = agenda.putOff.filter(({ step }) => isHere(step));
  const coming = useMemo(() => comingIn(network, today), [network, today]);
  const done = network.steps.flatMap((kept) => (kept.kind === "own" && kept.doneOn !== undefined ? [kept] : []));
  const group = GROUPS.find((each) => each === show);
  const apart = (show === "later" && putOff.length > 0) || (show === "done" && done.length > 0) ? show : undefined;
  const steps = group ? all.filter((step) => groupOf(step) === group) : all;
  const here: Shown = { at, show: group ?? apart };
  const rest = { network, today, undoing, here, opened: query.get("do") };
  const choice = (words: string, to: string | undefined) => (
    <a href={hashOf("steps", { at, show: to })} aria-current={(group ?? apart) === to ? "true" : undefined}>
      {words}
    </a>
  );
  const count = (each: StepGroup): number => all.filter((step) => groupOf(step) === each).length;
  return (
    <>
      <h1 id="moves-steps">{organization ? say("moves_stepsAt", organization.name) : say("moves_steps")}</h1>
      <p class="lead">{say("moves_lead")}</p>
      <div class={style.newOnes}>
        {(["own", "met"] as const).map((kind) => (
          <FailingPart key={kind} name={say("moves_steps")}>
            <NewPart kind={kind} network={network} today={today} query={query} undoing={undoing} />
          </FailingPart>
        ))}
      </div>
      <section aria-labelledby="moves-steps">
        {all.length + putOff.length + done.length > 0 && (
          <nav class="shows" aria-label={say("moves_shows")}>
            {choice(say("moves_show_all", all.length), undefined)}
            {GROUPS.map((each) => choice(say(`moves_show_${each}`, count(each)), each))}
            {putOff.length > 0 && choice(say("moves_show_later", putOff.length), "later")}
            {done.length > 0 && choice(say("moves_show_done", done.length), "done")}
            {organization && <a href={hashOf("steps", { show: group })}>{say("moves_everywhere")}</a>}
          </nav>
        )}
        {apart === "later" && <PutOffSteps putOff={putOff} undoing={undoing} />}
        {apart === "done" && <DoneSteps done={done} undoing={undoing} />}
        {apart === undefined && (
          <>
            {steps.length === 0 && <p class="hint">{say(all.length === 0 ? "moves_nowhere" : "moves_noneOfThese")}</p>}
            {all.length === 0 && (
              <FailingPart name={say("files_import")}>
                <StartWith />
              </FailingPart>
            )}
            <StepList steps={steps} most={most} {...rest} />
            {steps.length > most && (
              <p class="buttons">
                <button type="button" data-steps onClick={() => setMost(most + MOST)}>
                  {say("moves_more", steps.length - most)}
                </button>
              </p>
            )}
          </>
        )}
      </section>
      {coming.length > 0 && !organization && apart === undefined && (
        <section class={style.coming} aria-labelledby="moves-coming">
          <h2 id="moves-coming">{say("moves_coming")}</h2>
          <StepList steps={coming} most={coming.length} {...rest} />
        </section>
      )}
    </>
  );
}
