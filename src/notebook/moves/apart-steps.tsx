import type { ComponentChildren } from "preact";
import { changeStep, removeSteps } from "../../database/stores/steps.ts";
import type { Agenda } from "../../domain/referral/agenda.ts";
import type { OwnStep } from "../../domain/referral/kept-step.ts";
import { backOn } from "../../domain/referral/put-off.ts";
import { FailingPart } from "../../ui/controls/failing-part.tsx";
import { say, sayDay } from "../../ui/words/words.ts";
import type { Undoing } from "../undo-bar.tsx";
import { rowOf, stepWords } from "./step-words.ts";
import { useRowFocus } from "./use-row-focus.ts";
import * as style from "./next-steps.module.css";
import * as rowStyle from "./step-row.module.css";

interface RowProperties {
  readonly what: string;
  readonly hint: string;
  readonly children: ComponentChildren;
}

function ApartRow({ what, hint, children }: RowProperties) {
  return (
    <li class={rowStyle.step}>
      <p class={rowStyle.stepWhat} dir="auto">
        {what}
      </p>
      <p class="hint">{hint}</p>
      <div class={rowStyle.stepActions}>{children}</div>
    </li>
  );
}

interface PutOffProperties {
  readonly putOff: Agenda["putOff"];
  readonly undoing: Undoing;
}

/** The steps that are put off, until when, and the way back. */
export function PutOffSteps({ putOff, undoing }: PutOffProperties) {
  const list = useRowFocus<HTMLUListElement>(putOff.map(({ step }) => rowOf(step)).join("\n"));
  return (
    <ul class={`rows ${style.steps}`} ref={list} tabIndex={-1}>
      {putOff.map(({ step, by }) => {
        const [what, until] = [stepWords(step), backOn(by)];
        return (
          <FailingPart key={rowOf(step)} name={say("moves_steps")} as="item">
            <ApartRow
              what={what}
              hint={until === undefined ? say("moves_backNever") : say("moves_backOn", sayDay(until))}
            >
              <button
                type="button"
                aria-label={`${say("moves_bringBack")}: ${what}`}
                onClick={() =>
                  void undoing.make(say("moves_didBringBack", what), () => removeSteps(by.map(({ id }) => id)))
                }
              >
                {say("moves_bringBack")}
              </button>
            </ApartRow>
          </FailingPart>
        );
      })}
    </ul>
  );
}

/** What the user wrote as a step and did, the latest first. */
export function DoneSteps({ done, undoing }: { readonly done: readonly OwnStep[]; readonly undoing: Undoing }) {
  const list = useRowFocus<HTMLUListElement>(done.map(({ id }) => id).join("\n"));
  const latest = done.toSorted((a, b) => ((a.doneOn ?? "") < (b.doneOn ?? "") ? 1 : -1));
  return (
    <ul class={`rows ${style.steps}`} ref={list} tabIndex={-1}>
      {latest.map(({ id, what, doneOn = "" }) => (
        <FailingPart key={id} name={say("moves_steps")} as="item">
          <ApartRow what={what} hint={say("moves_doneOn", sayDay(doneOn))}>
            <button
              type="button"
              aria-label={`${say("moves_notDone")}: ${what}`}
              onClick={() =>
                void undoing.make(say("moves_didReopen", what), () =>
                  changeStep(id, (kept) => {
                    if (kept?.kind !== "own") return kept;
                    const { doneOn: _before, ...open } = kept;
                    return open;
                  }),
                )
              }
            >
              {say("moves_notDone")}
            </button>
            <button
              type="button"
              class="quiet"
              aria-label={`${say("remove")}: ${what}`}
              onClick={() => void undoing.make(say("moves_didRemoveOwn", what), () => removeSteps([id]))}
            >
              {say("remove")}
            </button>
          </ApartRow>
        </FailingPart>
      ))}
    </ul>
  );
}
