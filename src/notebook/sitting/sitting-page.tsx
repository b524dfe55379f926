import { useMemo, useState } from "preact/hooks";
import { sortingOf } from "../../domain/sitting.ts";
import { say } from "../../ui/words.ts";
import { useAddress } from "../address.ts";
import { type Network, useNetwork } from "../network.tsx";
import { SittingCard } from "./sitting-card.tsx";
import { SittingEndPart } from "./sitting-end.tsx";
import { SittingProgress } from "./sitting-progress.tsx";
import { useSitting } from "./use-sitting.ts";
import "../overview/overview.css";
import "./sitting.css";

function Desk({ network, wanted }: { readonly network: Network; readonly wanted: string | undefined }) {
  const sitting = useSitting(network, wanted);
  const sorting = useMemo(() => sortingOf(network.people.values()), [network]);
  const [said, setSaid] = useState("");
  const { showing, end } = sitting;
  return (
    <div class="sitting">
      <SittingProgress sitting={sitting} sorting={sorting} />
      <p class="sitting-said" role="status">
        {said}
      </p>
      {showing && <SittingCard key={showing.visit} showing={showing} sitting={sitting} onSay={setSaid} />}
      {end && <SittingEndPart sitting={sitting} sorting={sorting} />}
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
      {network ? <Desk network={network} wanted={wanted} /> : <p class="reading">{say("reading")}</p>}
    </>
  );
}
