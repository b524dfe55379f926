import { useLayoutEffect, useRef, useState } from "preact/hooks";
import type { Day } from "../../domain/history/day.ts";
import { textOf } from "../../domain/person/person.ts";
import type { Step } from "../../domain/referral/step.ts";
import { EvidenceLines, evidenceWords } from "../../ui/person/evidence-lines.tsx";
import { say } from "../../ui/words/words.ts";
import { go, personAddress } from "../address.ts";
import type { Network } from "../network.tsx";
import type { Undoing } from "../undo-bar.tsx";
import { AnswerButtons } from "./answer-buttons.tsx";
import { LaterChoices } from "./later-choices.tsx";
import { useReturn } from "./opened-form.tsx";
import { type Doing, doneAtOnce, notThisOne, putOffUntil } from "./step-doing.ts";
import { StepForm } from "./step-form.tsx";
import { elsewhere, formWords, reasonWords, stepWords } from "./step-words.ts";
import * as style from "./step-row.module.css";

interface Properties {
  readonly step: Step;
  readonly network: Network;
  readonly today: Day;
  readonly undoing: Undoing;
  /** The address with the form of this step open, and the one without. */
  readonly opened: string;
  readonly closed: string;
  readonly isOpen: boolean;
}

/** What a question is answered by, beside it: what the user's files say. */
function Evidence({ step, id }: { readonly step: Step; readonly id: string }) {
  if (step.kind !== "settle" && step.kind !== "confirm") return null;
  const lines = evidenceWords(step.person, step.attribute);
  return lines.length > 0 ? <EvidenceLines id={id} lines={lines} /> : null;
}

/** One step: what and why, and all that is done with it, in its row. */
export function StepRow({ step, network, today, undoing, opened, closed, isOpen }: Properties) {
  const [isLater, setIsLater] = useState(false);
  const later = useRef<HTMLButtonElement>(null);
  const opener = useReturn<HTMLAnchorElement>(isOpen);
  const { person } = step;
  const what = stepWords(step);
  const [form, there, atOnce] = [formWords(step), elsewhere(step), doneAtOnce(step, today)];
  const away = notThisOne(step);
  const make = ({ said, work }: Doing): void => void undoing.make(said, work);
  const actions = useRef<HTMLDivElement>(null);
  // What has no form is done by its buttons: gone to, they are in sight and have the focus before the next paint.
  useLayoutEffect(() => {
    if (!isOpen || form !== undefined) return;
    actions.current?.scrollIntoView({ block: "center" });
    actions.current?.querySelector<HTMLElement>("button, a")?.focus();
  }, [isOpen]);
  return (
    <li class={style.step}>
      <p class={style.stepWhat} dir="auto">
        {what}
      </p>
      <p class={`hint ${style.stepReason}`}>
        {reasonWords(step, today)}{" "}
        {person && (
          <a href={personAddress(person.id)}>
            <bdi>{textOf(person, "name")}</bdi>
          </a>
        )}
      </p>
      <Evidence step={step} id={opened} />
      <div class={style.stepActions} ref={actions}>
        {(step.kind === "settle" || step.kind === "confirm") && (
          <AnswerButtons person={step.person} asked={step} question={what} today={today} undoing={undoing} />
        )}
        {atOnce && (
          <button type="button" aria-label={`${atOnce.words}: ${what}`} onClick={() => make(atOnce)}>
            {atOnce.words}
          </button>
        )}
        {form !== undefined && (
          <a
            ref={opener}
            class={atOnce ? undefined : style.stepMain}
            href={isOpen ? closed : opened}
            aria-expanded={isOpen}
            aria-label={`${form}: ${what}`}
          >
            {form}
          </a>
        )}
        {there && (
          <a class={style.stepMain} href={there.address} aria-label={`${there.words}: ${what}`}>
            {there.words}
          </a>
        )}
        <button
          type="button"
          class={style.stepAway}
          ref={later}
          aria-expanded={isLater && !isOpen}
          aria-label={`${say("moves_later")}: ${what}`}
          onClick={() => setIsLater(!isLater)}
        >
          {say("moves_later")}
        </button>
        <button type="button" class={style.stepAway} aria-label={`${away.words}: ${what}`} onClick={() => make(away)}>
          {away.words}
        </button>
      </div>
      {isLater && !isOpen && (
        <LaterChoices
          what={what}
          today={today}
          onUntil={(day) => make(putOffUntil(step, day))}
          onClose={() => {
            setIsLater(false);
            later.current?.focus();
          }}
        />
      )}
      {isOpen && (
        <StepForm step={step} network={network} today={today} undoing={undoing} onDone={() => go(closed, "replace")} />
      )}
    </li>
  );
}
