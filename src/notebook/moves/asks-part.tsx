import { type Ask, isAskDue, isOpenAsk } from "../../domain/referral/ask.ts";
import type { Day } from "../../domain/history/day.ts";
import { say } from "../../ui/words/words.ts";
import { AskLine } from "./ask-line.tsx";
import { isNewOpen, type MovesProperties, NewPart } from "./new-part.tsx";
import { FailingPart } from "../../ui/controls/failing-part.tsx";
import * as style from "./moves-page.module.css";

/** Of asks that are closed so many are drawn. */
const MOST_CLOSED = 30;

/** What wants attention first, then what waits, then what is closed, each newest first. */
function inOrder(asks: readonly Ask[], today: Day): readonly Ask[] {
  const rank = (ask: Ask): number => (isAskDue(ask, today) ? 0 : isOpenAsk(ask) ? 1 : 2);
  const ordered = asks.toSorted((a, b) => rank(a) - rank(b) || (a.on < b.on ? 1 : -1));
  return [...ordered.filter(isOpenAsk), ...ordered.filter((ask) => !isOpenAsk(ask)).slice(0, MOST_CLOSED)];
}

/** Whom the user asked for a referral, and what came of it. */
export function AsksPart({ network, today, query, undoing }: MovesProperties) {
  return (
    <section aria-labelledby="moves-asks" class={style.movesPart}>
      <h1 id="moves-asks">{say("moves_asks")}</h1>
      <FailingPart name={say("moves_asks")}>
        <NewPart kind="ask" network={network} today={today} query={query} undoing={undoing} />
      </FailingPart>
      {network.asks.length === 0 && !isNewOpen(query, "ask") && <p class="hint">{say("moves_noAsks")}</p>}
      <ul class="rows">
        {inOrder(network.asks, today).map((ask) => (
          <FailingPart key={ask.id} name={say("moves_asks")} as="item">
            <AskLine ask={ask} network={network} today={today} undoing={undoing} isOpen={query.get("ask") === ask.id} />
          </FailingPart>
        ))}
      </ul>
    </section>
  );
}
