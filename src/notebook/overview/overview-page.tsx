import { useMemo } from "preact/hooks";
import { recallSort } from "../../database/local/sort-memory.ts";
import { nextStep } from "../../domain/referral/next-step.ts";
import { overviewOf } from "../../domain/referral/overview.ts";
import { today } from "../../today.ts";
import { say } from "../../ui/words/words.ts";
import { type Network, useNetwork } from "../network.tsx";
import { BarPatterns } from "./bar.tsx";
import { FunnelPicture } from "./funnel-picture.tsx";
import { KnownPicture } from "./known-picture.tsx";
import { NextLine } from "./next-line.tsx";
import { ReachPicture } from "./reach-picture.tsx";
import { SortingPicture } from "./sorting-picture.tsx";
import { FailingPart } from "../../ui/controls/failing-part.tsx";

function Pictures({ network }: { readonly network: Network }) {
  const day = today();
  const overview = useMemo(() => overviewOf(network, day), [network, day]);
  const { goal } = recallSort();
  const step = useMemo(() => nextStep(overview, network, goal, day), [overview, goal]);
  return (
    <>
      <FailingPart name={say("moveLabel")}>
        <NextLine step={step} />
      </FailingPart>
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

/** The three myths held against this network, and what to do next. */
export function OverviewPage() {
  const network = useNetwork();
  return (
    <>
      <h1>{say("overview_title")}</h1>
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
