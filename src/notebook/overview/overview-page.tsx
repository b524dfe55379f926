import { useMemo } from "preact/hooks";
import { recallSitting } from "../../database/sitting-memory.ts";
import { nextStep } from "../../domain/next-step.ts";
import { overviewOf } from "../../domain/overview.ts";
import { today } from "../../ui/today.ts";
import { say } from "../../ui/words.ts";
import { type Network, useNetwork } from "../network.tsx";
import { BarPatterns } from "./bar.tsx";
import { FunnelPicture } from "./funnel-picture.tsx";
import { KnownPicture } from "./known-picture.tsx";
import { NextLine } from "./next-line.tsx";
import { ReachPicture } from "./reach-picture.tsx";
import { SortingPicture } from "./sorting-picture.tsx";
import "./overview.css";

function Pictures({ network }: { readonly network: Network }) {
  const day = today();
  const overview = useMemo(() => overviewOf(network, day), [network, day]);
  const { goal } = recallSitting();
  const step = useMemo(() => nextStep(overview, network, goal, day), [overview, goal]);
  return (
    <>
      <NextLine step={step} />
      <div class="pictures">
        <BarPatterns />
        <ReachPicture overview={overview} />
        <FunnelPicture overview={overview} />
        <KnownPicture overview={overview} />
        <SortingPicture overview={overview} />
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
      {network ? <Pictures network={network} /> : <p class="reading">{say("reading")}</p>}
    </>
  );
}
