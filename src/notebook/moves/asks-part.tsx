import { type Ask, isAskDue, isOpenAsk } from "../../domain/ask.ts";
import type { Day } from "../../domain/attributes.ts";
import { say } from "../../ui/words.ts";
import { go, hashOf } from "../address.ts";
import type { Network } from "../network.tsx";
import type { Undoing } from "../undo-bar.tsx";
import { AskForm } from "./ask-form.tsx";
import { AskLine } from "./ask-line.tsx";
import { OpenedForm, useReturn } from "./opened-form.tsx";

/** Of asks that are closed so many are drawn. */
const MOST_CLOSED = 30;

interface Properties {
  readonly network: Network;
  readonly today: Day;
  readonly query: URLSearchParams;
  readonly undoing: Undoing;
}

/** What wants attention first, then what waits, then what is closed, each newest first. */
function inOrder(asks: readonly Ask[], today: Day): readonly Ask[] {
  const rank = (ask: Ask): number => (isAskDue(ask, today) ? 0 : isOpenAsk(ask) ? 1 : 2);
  const ordered = asks.toSorted((a, b) => rank(a) - rank(b) || (a.on < b.on ? 1 : -1));
  return [...ordered.filter(isOpenAsk), ...ordered.filter((ask) => !isOpenAsk(ask)).slice(0, MOST_CLOSED)];
}

/** Whom the user asked for a referral, and what came of it. */
export function AsksPart({ network, today, query, undoing }: Properties) {
  const isNew = query.get("new") === "ask";
  const opener = useReturn<HTMLAnchorElement>(isNew);
  return (
    <section aria-labelledby="moves-asks" class="moves-part">
      <h2 id="moves-asks">{say("moves_asks")}</h2>
      {network.asks.length === 0 && !isNew && <p class="hint">{say("moves_noAsks")}</p>}
      <ul class="rows">
        {inOrder(network.asks, today).map((ask) => (
          <AskLine
            key={ask.id}
            ask={ask}
            network={network}
            today={today}
            undoing={undoing}
            isOpen={query.get("ask") === ask.id}
          />
        ))}
      </ul>
      {isNew ? (
        <OpenedForm key={query.toString()}>
          <AskForm
            network={network}
            today={today}
            undoing={undoing}
            start={{
              person: network.people.get(query.get("person") ?? ""),
              organization: query.get("organization") ?? undefined,
            }}
            onDone={() => go("#moves", "replace")}
          />
        </OpenedForm>
      ) : (
        <p class="buttons">
          <a ref={opener} href={hashOf("moves", { new: "ask" })}>
            {say("moves_newAsk")}
          </a>
        </p>
      )}
    </section>
  );
}
