import { useMemo, useState } from "preact/hooks";
import { sortProgressOf } from "../../domain/person/sort.ts";
import { say } from "../../ui/words/words.ts";
import { useAddress } from "../address.ts";
import { type Network, useNetwork } from "../network.tsx";
import { SortCard } from "./sort-card.tsx";
import { SortEndPart } from "./sort-end.tsx";
import { SortProgressBar } from "./sort-progress.tsx";
import { type KeyQueue, useKeyQueue } from "./use-key-queue.ts";
import { useSort } from "./use-sort.ts";
import { FailingPart } from "../../ui/controls/failing-part.tsx";
import * as style from "./sort-page.module.css";

interface Properties {
  readonly network: Network;
  readonly wanted: string | undefined;
  readonly keys: KeyQueue;
}

function Desk({ network, wanted, keys }: Properties) {
  const sort = useSort(network, wanted);
  const progress = useMemo(() => sortProgressOf(network.people.values()), [network]);
  const [said, setSaid] = useState("");
  const { showing, end } = sort;
  return (
    <>
      <div class={style.sortTop}>
        <h1>{say("sort_title")}</h1>
        <FailingPart name={say("sort_title")}>
          <SortProgressBar sort={sort} progress={progress} />
        </FailingPart>
      </div>
      <p class={style.sortSaid} role="status">
        {said}
      </p>
      {showing && (
        <FailingPart name={say("sort_title")}>
          <SortCard key={showing.visit} showing={showing} sort={sort} keys={keys} onSay={setSaid} />
        </FailingPart>
      )}
      {end && (
        <FailingPart name={say("sort_title")}>
          <SortEndPart sort={sort} progress={progress} keys={keys} />
        </FailingPart>
      )}
    </>
  );
}

/** Sort: the network one person at a time, the likely closest first. */
export function SortPage() {
  const network = useNetwork();
  const keys = useKeyQueue();
  const wanted = useAddress().query.get("person") ?? undefined;
  if (!network) return <p class="reading">{say("reading")}</p>;
  return (
    <FailingPart name={say("sort_title")}>
      <Desk network={network} wanted={wanted} keys={keys} />
    </FailingPart>
  );
}
