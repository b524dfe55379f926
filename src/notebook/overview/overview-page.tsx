import { useMemo } from "preact/hooks";
import { recallSort } from "../../database/local/sort-memory.ts";
import { nextStep } from "../../domain/referral/next-step.ts";
import { type Overview, overviewOf } from "../../domain/referral/overview.ts";
import { whoCanRefer } from "../../domain/referral/who-can-refer.ts";
import { today } from "../../today.ts";
import { say, sayCount } from "../../ui/words/words.ts";
import { type Network, useNetwork } from "../network.tsx";
import { agendaIn, placesIn } from "../worked-out.ts";
import { StartWith } from "../start-with/start-with.tsx";
import { AnswerPart, answerWords } from "./answer-part.tsx";
import * as answerStyle from "./answer-part.module.css";
import { BarPatterns } from "./bar.tsx";
import { FunnelPicture } from "./funnel-picture.tsx";
import { KnownPicture } from "./known-picture.tsx";
import { NextLine } from "./next-line.tsx";
import { ReachPicture } from "./reach-picture.tsx";
import { SortingPicture } from "./sorting-picture.tsx";
import { FailingPart } from "../../ui/controls/failing-part.tsx";

/** The answer, and what to do next; before anything is known, that alone. */
function Answer({ network, overview }: { readonly network: Network; readonly overview: Overview }) {
  const day = today();
  const { goal } = recallSort();
  const { steps } = agendaIn(network, day);
  const step = useMemo(() => nextStep(overview, network, steps, goal, day), [overview, goal]);
  const answer = useMemo(
    () => whoCanRefer(network.organizations.values(), placesIn(network), steps, day),
    [network, day],
  );
  const isKnown = overview.tagged > 0 || answer.due.length > 0;
  return (
    <>
      <p class={answerStyle.answerSentence}>{answerWords(answer)}</p>
      <FailingPart name={say("moveLabel")}>
        {isKnown || overview.sorting.waiting === 0 ? <NextLine step={step} /> : <StartWith />}
      </FailingPart>
      {isKnown && (
        <FailingPart name={say("overview_answer")}>
          <AnswerPart answer={answer} today={day} />
        </FailingPart>
      )}
    </>
  );
}

function Pictures({ network }: { readonly network: Network }) {
  const day = today();
  const overview = useMemo(() => overviewOf(network, day), [network, day]);
  const { aside } = overview.sorting;
  return (
    <>
      <FailingPart name={say("overview_answer")}>
        <Answer network={network} overview={overview} />
      </FailingPart>
      <p class="hint">
        {sayCount("overview_counted", overview.people)} {aside > 0 && sayCount("overview_notCounted", aside)}
      </p>
      <div class="pictures">
        <BarPatterns />
        <FailingPart name={say("overview_reach_title")}>
          <ReachPicture overview={overview} />
        </FailingPart>
        <FailingPart name={say("overview_funnel_title")}>
          <FunnelPicture overview={overview} />
        </FailingPart>
        <FailingPart name={say("overview_known_title")}>
          <KnownPicture overview={overview} />
        </FailingPart>
        <FailingPart name={say("overview_sorting")}>
          <SortingPicture overview={overview} />
        </FailingPart>
      </div>
    </>
  );
}

/** Who can refer the user where, what to do next, and the three myths held against this network. */
export function OverviewPage() {
  const network = useNetwork();
  return (
    <>
      <h1>{say("overview_answer")}</h1>
      {network ? (
        <FailingPart name={say("overview_title")}>
          <Pictures network={network} />
        </FailingPart>
      ) : (
        <p class="reading">{say("reading")}</p>
      )}
    </>
  );
}
