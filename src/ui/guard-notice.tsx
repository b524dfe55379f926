import { useEffect, useState } from "preact/hooks";
import "./guard-notice.css";
import { storedValue } from "../browser.ts";
import type { GuardOutcome } from "../database/guard.ts";
import { say, sayCount, sayDay } from "./words.ts";
import { dayOf } from "./today.ts";

const stored = storedValue("guardOutcome");

function sentences(outcome: GuardOutcome): readonly string[] {
  if (outcome.kind === "fine") return [];
  const why = say(`guard_${outcome.why}`);
  const became =
    outcome.kind === "lost"
      ? say("guard_lost")
      : say("guard_restored", sayCount("people", outcome.people), sayDay(dayOf(new Date(outcome.at))));
  return [why, became, ...(outcome.aside === undefined ? [] : [say("guard_aside")])];
}

/** Says once that the notebook was damaged and what was done, until the user has read it. */
export function GuardNotice() {
  const [outcome, setOutcome] = useState<GuardOutcome>();
  useEffect(() => {
    const show = (value: unknown): void => setOutcome(value as GuardOutcome | undefined);
    void stored.read().then(show);
    return stored.hear(show);
  }, []);
  if (!outcome || outcome.kind === "fine") return null;

  async function close(): Promise<void> {
    setOutcome(undefined);
    await stored.clear();
  }

  return (
    <section class="guard-notice" role="alert">
      {sentences(outcome).map((sentence) => (
        <p key={sentence}>{sentence}</p>
      ))}
      <button type="button" onClick={() => void close()}>
        {say("guard_read")}
      </button>
    </section>
  );
}
