import { type Exchange, isUnderWay } from "../../domain/referral/exchange.ts";
import { timeScale } from "../../domain/referral/exchange-span.ts";
import { say } from "../../ui/words/words.ts";
import { ExchangeLine } from "./exchange-line.tsx";
import { type MovesProperties, NewPart } from "./new-part.tsx";
import { TimeAxis } from "./time-track.tsx";
import { FailingPart } from "../../ui/controls/failing-part.tsx";
import * as movesPageStyle from "./moves-page.module.css";
import * as style from "./exchanges-part.module.css";

/** Of what is over so much is drawn. */
const MOST_OVER = 20;

function inOrder(exchanges: readonly Exchange[]): readonly Exchange[] {
  const [under, over] = [exchanges.filter(isUnderWay), exchanges.filter((exchange) => !isUnderWay(exchange))];
  const newest = over.toSorted((a, b) => (a.from < b.from ? 1 : -1)).slice(0, MOST_OVER);
  return [...under.toSorted((a, b) => (a.from < b.from ? -1 : 1)), ...newest];
}

/** The exchanges on a time line, what goes on before what is over. */
export function ExchangesPart({ network, today, query, undoing }: MovesProperties) {
  const exchanges = inOrder(network.exchanges);
  const scale = timeScale(exchanges, today);
  const doing = query.get("do") === "finish" ? "finish" : "edit";
  return (
    <section aria-labelledby="moves-exchanges" class={movesPageStyle.movesPart}>
      <h1 id="moves-exchanges">{say("moves_exchanges")}</h1>
      <p class="hint">{say("moves_exchangesHint")}</p>
      <FailingPart name={say("moves_exchanges")}>
        <NewPart kind="exchange" network={network} today={today} query={query} undoing={undoing} />
      </FailingPart>
      {exchanges.length > 0 && (
        <div class={style.exchanges}>
          <FailingPart name={say("moves_exchanges")}>
            <TimeAxis scale={scale} />
          </FailingPart>
          <ul class="rows">
            {exchanges.map((exchange) => (
              <FailingPart key={exchange.id} name={say("moves_exchanges")} as="item">
                <ExchangeLine
                  exchange={exchange}
                  network={network}
                  scale={scale}
                  today={today}
                  undoing={undoing}
                  doing={query.get("exchange") === exchange.id ? doing : undefined}
                />
              </FailingPart>
            ))}
          </ul>
        </div>
      )}
    </section>
  );
}
