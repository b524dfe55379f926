import type { Overview } from "../../domain/referral/overview.ts";
import { say } from "../../ui/words/words.ts";
import { hashOf, peopleFoundBy } from "../address.ts";
import { FewHundredBar } from "./bar.tsx";
import { CountTable } from "./count-table.tsx";
import { Picture } from "./picture.tsx";
import * as style from "./sorting-picture.module.css";

const ROWS = [
  { kind: "tagged", look: "filled", query: "tagged:yes" },
  { kind: "aside", look: "hatched", query: "aside:yes" },
  { kind: "waiting", look: "dotted", query: "tagged:no" },
] as const;

/** How far the sorting is: towards the few hundred one really knows, and through everybody kept. */
export function SortingPicture({ overview: { sorting } }: { readonly overview: Overview }) {
  const { tagged, aside, waiting } = sorting;
  return (
    <Picture title={say("overview_sorting_title")} sentence={say("overview_sorting_sentence", tagged, aside, waiting)}>
      <div class={style.fewHundred}>
        <FewHundredBar count={tagged} />
        <p class="hint">{say("overview_sorting_scale", tagged)}</p>
      </div>
      <CountTable
        caption={say("overview_sorting_title")}
        head="overview_sorting"
        whole={tagged + aside + waiting}
        rows={ROWS.map(({ kind, look, query }) => ({
          label: say(`overview_sorting_${kind}`),
          count: sorting[kind],
          look,
          address: peopleFoundBy(query),
        }))}
      />
      {waiting > 0 && (
        <p>
          <a href={hashOf("people/sort")}>{say("overview_toSort")}</a>
        </p>
      )}
    </Picture>
  );
}
