import { useState } from "preact/hooks";
import { finishExchange } from "../../database/stores/exchanges.ts";
import type { Day } from "../../domain/history/day.ts";
import { type Exchange, reopenedBy } from "../../domain/referral/exchange.ts";
import { type Person, textOf } from "../../domain/person/person.ts";
import { DateField } from "../../ui/controls/date-field.tsx";
import { EntryForm } from "../../ui/controls/entry-form.tsx";
import { LinesField } from "../../ui/controls/text-field.tsx";
import { say, sayList } from "../../ui/words/words.ts";
import type { Undoing } from "../undo-bar.tsx";

interface Properties {
  readonly exchange: Exchange;
  readonly person: Person | undefined;
  readonly today: Day;
  readonly undoing: Undoing;
  readonly onDone: () => void;
}

/** Ends an exchange: what the person saw is noted, and the questions it was for are open again. */
export function FinishForm({ exchange, person, today, undoing, onDone }: Properties) {
  const [what, setWhat] = useState("");
  const [isFirstHand, setIsFirstHand] = useState(true);
  const [on, setOn] = useState(exchange.until !== undefined && exchange.until < today ? exchange.until : today);
  // There before the press: pressed twice it is one experience.
  const [id] = useState<string>(() => crypto.randomUUID());
  const reopened = person ? reopenedBy(person) : [];

  async function finish(): Promise<void> {
    const text = what.trim();
    const seen = person && text !== "" ? { id, on, what: text, isFirstHand, exchange: exchange.id } : undefined;
    if (await undoing.make(say("moves_didFinish", exchange.what), () => finishExchange(exchange.id, seen, on)))
      onDone();
  }

  return (
    <EntryForm keep={say("moves_finish")} onKeep={() => void finish()} onCancel={onDone}>
      {person && (
        <>
          <LinesField label={say("moves_whatTheySaw", textOf(person, "name"))} text={what} onText={setWhat} />
          <label class="tick wide">
            <input
              type="checkbox"
              checked={isFirstHand}
              onChange={(event) => setIsFirstHand(event.currentTarget.checked)}
            />
            <span>{say("experienceFirstHand")}</span>
          </label>
        </>
      )}
      <DateField label={say("moves_endedLabel")} day={on} onDay={setOn} />
      {reopened.length > 0 && (
        <p class="hint wide">
          {say(
            "moves_reopens",
            sayList(
              reopened.map((attribute) => say(`attribute_${attribute}`)),
              "conjunction",
            ),
          )}
        </p>
      )}
    </EntryForm>
  );
}
