import { EXCHANGE_KINDS } from "../../domain/referral/exchange.ts";
import { type Knowing, KNOWINGS, type Overview } from "../../domain/referral/overview.ts";
import { say, sayList } from "../../ui/words/words.ts";
import { hashOf, peopleFoundBy } from "../address.ts";
import type { Look } from "./bar.tsx";
import { CountTable } from "./count-table.tsx";
import { Picture } from "./picture.tsx";

const LOOKS: Readonly<Record<Knowing, Look>> = { firstHand: "filled", running: "striped", notYet: "dotted" };

function runningWords(running: Overview["running"]): string {
  const kinds = EXCHANGE_KINDS.filter((kind) => running[kind] > 0);
  if (kinds.length === 0) return say("overview_running_none");
  const list = kinds.map((kind) => say("overview_running_kind", say(`exchange_${kind}`), running[kind]));
  return say("overview_running", sayList(list));
}

/** Myth 3 held against the network: who has seen the user's work, and what is under way so that more do. */
export function KnownPicture({ overview: { knowing, people, running } }: { readonly overview: Overview }) {
  const seen = knowing.firstHand.count;
  return (
    <Picture
      myth={say("overview_known_myth")}
      title={say("overview_known_title")}
      sentence={seen > 0 ? say("overview_known_sentence", seen, people) : say("overview_known_none", people)}
    >
      <CountTable
        caption={say("overview_known_title")}
        head="overview_known"
        whole={people}
        rows={KNOWINGS.map((kind) => ({
          label: say(`overview_known_${kind}`),
          count: knowing[kind].count,
          look: LOOKS[kind],
          address: peopleFoundBy(knowing[kind].query),
        }))}
      />
      <p class="hint">
        <a href={hashOf("steps")}>{runningWords(running)}</a>
      </p>
    </Picture>
  );
}
