import { useMemo, useState } from "preact/hooks";
import { sortingOf } from "../../domain/person/sitting.ts";
import { say } from "../../ui/words/words.ts";
import { useAddress } from "../address.ts";
import { type Network, useNetwork } from "../network.tsx";
import { SittingCard } from "./sitting-card.tsx";
import { SittingEndPart } from "./sitting-end.tsx";
import { SittingProgress } from "./sitting-progress.tsx";
import { useSitting } from "./use-sitting.ts";
import { FailingPart } from "../../ui/controls/failing-part.tsx";
import "../overview/overview.css";
import "./sitting.css";

function Desk({ network, wanted }: { readonly network: Network; readonly wanted: string | undefined }) {
  const sitting = useSitting(network, wanted);
  const sorting = useMemo(() => sortingOf(network.people.values()), [network]);
  const [said, setSaid] = useState("");
  const { showing, end } = sitting;
  return (
    <div class="sitting">
      <FailingPart name={say("sitting_title")}>
        <SittingProgress sitting={sitting} sorting={sorting} />
      </FailingPart>
      <p class="sitting-said" role="status">
        {said}
      </p>
      {showing && (
        <FailingPart name={say("sitting_title")}>
          <SittingCard key={showing.visit} showing={showing} sitting={sitting} onSay={setSaid} />
        </FailingPart>
      )}
      {end && (
        <FailingPart name={say("sitting_title")}>
          <SittingEndPart sitting={sitting} sorting={sorting} />
        </FailingPart>
      )}
    </div>
  );
}

/** A sitting: the network sorted one person at a time, the likely closest first. */
export function SittingPage() {
  const network = useNetwork();
  const wanted = useAddress().query.get("person") ?? undefined;
  return (
    <>
      <h1>{say("sitting_title")}</h1>
      {network ? (
        <FailingPart name={say("sitting_title")}>
          <Desk network={network} wanted={wanted} />
        </FailingPart>
      ) : (
        <p class="reading">{say("reading")}</p>
      )}
    </>
  );
}
