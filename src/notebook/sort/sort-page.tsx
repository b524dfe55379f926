import { useLayoutEffect, useMemo, useState } from "preact/hooks";
import { sortProgressOf } from "../../domain/person/sort.ts";
import { say } from "../../ui/words/words.ts";
import { useAddress } from "../address.ts";
import { type Network, useNetwork } from "../network.tsx";
import { SortCard } from "./sort-card.tsx";
import { SortEndPart } from "./sort-end.tsx";
import { sortKeys } from "./sort-keys.ts";
import { SortProgressBar } from "./sort-progress.tsx";
import { useSort } from "./use-sort.ts";
import { FailingPart } from "../../ui/controls/failing-part.tsx";
import * as style from "./sort-page.module.css";

interface Properties {
  readonly network: Network;
  readonly wanted: string | undefined;
}

function Desk({ network, wanted }: Properties) {
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
          <SortCard key={showing.visit} showing={showing} sort={sort} onSay={setSaid} />
        </FailingPart>
      )}
      {end && (
        <FailingPart name={say("sort_title")}>
          <SortEndPart sort={sort} progress={progress} />
        </FailingPart>
      )}
    </>
  );
}

/** Sort: the network one person at a time, the likely closest first. */
export function SortPage() {
  const network = useNetwork();
  const wanted = useAddress().query.get("person") ?? undefined;
  // From the page's first moment: whoever comes first is on the way.
  useLayoutEffect(() => {
    sortKeys.expect();
    return () => void sortKeys.drop();
  }, []);
  if (!network) return <p class="reading">{say("reading")}</p>;
  return (
    <FailingPart name={say("sort_title")}>
      <Desk network={network} wanted={wanted} />
    </FailingPart>
  );
}
