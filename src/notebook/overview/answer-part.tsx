import type { ComponentChildren } from "preact";
import type { Day } from "../../domain/history/day.ts";
import { textOf } from "../../domain/person/person.ts";
import type { Reach } from "../../domain/referral/ranking.ts";
import type { Step } from "../../domain/referral/step.ts";
import type { At, WhoCanRefer } from "../../domain/referral/who-can-refer.ts";
import { say, sayCount, type Word } from "../../ui/words/words.ts";
import { hashOf, organizationAddress, peopleFoundBy, personAddress } from "../address.ts";
import { reasonWords, stepAddress, stepWords } from "../moves/step-words.ts";
import { reachWords } from "../organizations/organization-row.tsx";
import { outlookBrief } from "../organizations/outlook-words.ts";
import * as style from "./answer-part.module.css";

/** Of each list so many lines are shown, and of one organization so many names: the rest is a press away. */
const MOST = 6;

interface ListProperties {
  readonly title: Word;
  /** What is so when there is nothing to list. */
  readonly none: Word;
  readonly count: number;
  /** Where all of them are. */
  readonly all: string;
  readonly children: ComponentChildren;
}

function List({ title, none, count, all, children }: ListProperties) {
  return (
    <section class={style.answerList}>
      <h2>{say(title)}</h2>
      {count === 0 ? <p class="hint">{say(none)}</p> : <ul class="rows">{children}</ul>}
      {count > MOST && (
        <p>
          <a href={all}>{say("overview_answer_more", count - MOST)}</a>
        </p>
      )}
    </section>
  );
}

function Names({ reaches }: { readonly reaches: readonly Reach[] }) {
  return (
    <ul class={style.answerNames}>
      {reaches.slice(0, MOST).map(({ person }) => (
        <li key={person.id}>
          <a href={personAddress(person.id)}>
            <bdi>{textOf(person, "name") || say("people_nameless")}</bdi>
          </a>
        </li>
      ))}
      {reaches.length > MOST && <li class="hint">{say("overview_answer_more", reaches.length - MOST)}</li>}
    </ul>
  );
}

function Place({ at: { organization }, children }: { readonly at: At; readonly children: ComponentChildren }) {
  return (
    <>
      <a class={style.answerPlace} href={organizationAddress(organization.id)}>
        <bdi>{organization.name}</bdi>
      </a>
      {children}
    </>
  );
}

function StepLine({ step, today }: { readonly step: Step; readonly today: Day }) {
  return (
    <>
      <a href={stepAddress(step)}>{stepWords(step)}</a>
      <span class="hint">{reasonWords(step, today)}</span>
    </>
  );
}

/** Who can refer the user where, who nearly, where nobody is, and what is due: names, each a link. */
export function AnswerPart({ answer, today }: { readonly answer: WhoCanRefer; readonly today: Day }) {
  const { ready, near, nowhere, due } = answer;
  return (
    <div class={style.answerLists}>
      <List
        title="overview_answer_ready"
        none="overview_answer_noneReady"
        count={ready.length}
        all={peopleFoundBy("verdict:ready")}
      >
        {ready.slice(0, MOST).map((at) => (
          <li key={at.organization.id}>
            <Place at={at}>
              <span class="hint">{outlookBrief(at.organization, today)}</span>
              <Names reaches={at.people.ready} />
            </Place>
          </li>
        ))}
      </List>
      <List
        title="overview_answer_near"
        none="overview_answer_noneNear"
        count={near.length}
        all={hashOf("steps", { show: "questions" })}
      >
        {near.slice(0, MOST).map((step) => (
          <li key={step.person?.id}>
            <StepLine step={step} today={today} />
          </li>
        ))}
      </List>
      <List
        title="overview_answer_nowhere"
        none="overview_answer_noneNowhere"
        count={nowhere.length}
        all={hashOf("organizations")}
      >
        {nowhere.slice(0, MOST).map((at) => (
          <li key={at.organization.id}>
            <Place at={at}>
              <span class="hint">{reachWords(at.people)}</span>
            </Place>
          </li>
        ))}
      </List>
      <List
        title="overview_answer_due"
        none="overview_answer_noneDue"
        count={due.length}
        all={hashOf("steps", { show: "now" })}
      >
        {due.slice(0, MOST).map((step) => (
          <li key={`${step.kind} ${stepAddress(step)}`}>
            <StepLine step={step} today={today} />
          </li>
        ))}
      </List>
    </div>
  );
}

/** The answer in one sentence. */
export function answerWords({ people }: WhoCanRefer): string {
  return people.size === 0 ? say("overview_answer_nobody") : sayCount("overview_answer_somebody", people.size);
}
