import { useLayoutEffect, useMemo, useState } from "preact/hooks";
import { sortProgressOf } from "../../domain/person/sort.ts";
import { say } from "../../ui/words/words.ts";
import { useAddress } from "../address.ts";
import { type Network, useNetwork } from "../network.tsx";
import { idsIn } from "../selection.ts";
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
  /** The ids of those to sort where it isn't everybody. */
  readonly these: readonly string[] | undefined;
}

function Desk({ network, wanted, these }: Properties) {
  const sort = useSort(network, wanted, these);
  const progress = useMemo(() => sortProgressOf(network.people.values()), [network]);
  const ofThese = useMemo(
    () => these && sortProgressOf(these.flatMap((id) => network.people.get(id) ?? [])),
    [network],
  );
  const [said, setSaid] = useState("");
  const { showing, end } = sort;
  return (
    <>
      <div class={style.sortTop}>
        <h1>{say("sort_title")}</h1>
        <FailingPart name={say("sort_title")}>
          <SortProgressBar sort={sort} progress={progress} ofThese={ofThese} />
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
          <SortEndPart sort={sort} progress={ofThese ?? progress} isOfThese={ofThese !== undefined} />
        </FailingPart>
      )}
    </>
  );
}

/** Sort: the network one person at a time, the likely closest first, or the few that the address lists. */
export function SortPage() {
  const network = useNetwork();
  const { query } = useAddress();
  const list = query.get("these");
  // From the page's first moment: whoever comes first is on the way.
  useLayoutEffect(() => {
    sortKeys.expect();
    return () => void sortKeys.drop();
  }, [list]);
  if (!network) return <p class="reading">{say("reading")}</p>;
  return (
    <FailingPart name={say("sort_title")}>
      <Desk key={list} network={network} wanted={query.get("person") ?? undefined} these={idsIn(list)} />
    </FailingPart>
  );
}
