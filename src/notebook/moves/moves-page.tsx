import { briefFor, offerFor } from "../../domain/referral/brief.ts";
import { today } from "../../today.ts";
import { say } from "../../ui/words/words.ts";
import { useAddress } from "../address.ts";
import { type Network, useNetwork } from "../network.tsx";
import { type Undoing, useUndoing } from "../undo-bar.tsx";
import { AsksPart } from "./asks-part.tsx";
import { ExchangesPart } from "./exchanges-part.tsx";
import { NextSteps } from "./next-steps.tsx";
import { PersonAtQuestion } from "./person-at-question.tsx";
import { briefSheet, offerSheet } from "./sheet-words.ts";
import { SheetView } from "./sheet-view.tsx";
import { FailingPart } from "../../ui/controls/failing-part.tsx";

/** What the address asks for in place of the whole page: a brief, an offer, or somebody at a question. */
function instead({ people, organizations, exchanges, asks }: Network, query: URLSearchParams) {
  const ask = asks.find(({ id }) => id === query.get("brief"));
  const [person, organization] = [people.get(ask?.person ?? ""), organizations.get(ask?.organization ?? "")];
  if (ask && person && organization)
    return (
      <FailingPart name={say("moves_brief")}>
        <SheetView sheet={briefSheet(briefFor(ask, person, organization, exchanges))} />
      </FailingPart>
    );
  const exchange = exchanges.find(({ id }) => id === query.get("offer"));
  if (exchange) {
    const offer = offerFor(exchange, people.get(exchange.person ?? ""), organizations.get(exchange.organization ?? ""));
    return (
      <FailingPart name={say("moves_brief")}>
        <SheetView sheet={offerSheet(offer)} />
      </FailingPart>
    );
  }
  // With `new` the person is whom a form begins with.
  const opened = query.has("new") ? undefined : people.get(query.get("person") ?? "");
  return (
    opened && (
      <FailingPart name={say("questionsHeading")}>
        <PersonAtQuestion person={opened} question={query.get("question")} />
      </FailingPart>
    )
  );
}

function Moves({ network, undoing }: { readonly network: Network; readonly undoing: Undoing }) {
  const { query } = useAddress();
  const day = today();
  const other = instead(network, query);
  if (other) return other;
  const rest = { network, today: day, query, undoing };
  return (
    <>
      <p class="lead">{say("moves_lead")}</p>
      <FailingPart name={say("moves_steps")}>
        <NextSteps network={network} today={day} show={query.get("show")} at={query.get("at") ?? undefined} />
      </FailingPart>
      <FailingPart name={say("moves_exchanges")}>
        <ExchangesPart {...rest} />
      </FailingPart>
      <FailingPart name={say("moves_asks")}>
        <AsksPart {...rest} />
      </FailingPart>
    </>
  );
}

/** What to do next over the whole network, the exchanges under way, and the asks. */
export function MovesPage() {
  const network = useNetwork();
  const undoing = useUndoing();
  return (
    <>
      <h1>{say("moves_title")}</h1>
      {network && (
        <FailingPart name={say("moves_title")}>
          <Moves network={network} undoing={undoing} />
        </FailingPart>
      )}
    </>
  );
}
