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

const PARTS = {
  "": { Part: NextSteps, title: "moves_steps" },
  exchanges: { Part: ExchangesPart, title: "moves_exchanges" },
  asks: { Part: AsksPart, title: "moves_asks" },
} as const;

function partOf(part: string): (typeof PARTS)[keyof typeof PARTS] {
  return part === "exchanges" || part === "asks" ? PARTS[part] : PARTS[""];
}

function Moves({ network, undoing }: { readonly network: Network; readonly undoing: Undoing }) {
  const { part, query } = useAddress();
  const other = instead(network, query);
  if (other)
    return (
      <>
        <h1>{say("moves_title")}</h1>
        {other}
      </>
    );
  const { Part, title } = partOf(part);
  return (
    <FailingPart key={part} name={say(title)}>
      <Part network={network} today={today()} query={query} undoing={undoing} />
    </FailingPart>
  );
}

/** What to do next over the whole network; beside it, as views of their own, the exchanges and the asks. */
export function MovesPage() {
  const network = useNetwork();
  const undoing = useUndoing();
  return (
    <>
      {network && (
        <FailingPart name={say("moves_title")}>
          <Moves network={network} undoing={undoing} />
        </FailingPart>
      )}
    </>
  );
}
