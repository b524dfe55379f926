import { useEffect, useState } from "preact/hooks";
import { storedValue } from "../../browser.ts";
import type { CheckOutcome } from "../../database/recovery/startup-check.ts";
import { say, sayCount, sayDay } from "../words/words.ts";
import { dayOf } from "../../today.ts";
import * as style from "./recovery-notice.module.css";

const stored = storedValue("guardOutcome");
const putAside = storedValue("putAsideOn");

function asideSentences(on: unknown): readonly string[] {
  return typeof on === "string" ? [say("guard_putAside", sayDay(on))] : [];
}

function sentences(outcome: CheckOutcome | undefined): readonly string[] {
  if (!outcome || outcome.kind === "fine") return [];
  const why = say(`guard_${outcome.why}`);
  const became =
    outcome.kind === "lost"
      ? say("guard_lost")
      : say("guard_restored", sayCount("people", outcome.people), sayDay(dayOf(new Date(outcome.at))));
  return [why, became, ...(outcome.aside === undefined ? [] : [say("guard_aside")])];
}

/** Says once that the notebook, or what was noted down beside it, was damaged and what was done, until the user has read it. */
export function RecoveryNotice() {
  const [outcome, setOutcome] = useState<CheckOutcome>();
  const [asideOn, setAsideOn] = useState<unknown>();
  useEffect(() => {
    const show = (value: unknown): void => setOutcome(value as CheckOutcome | undefined);
    void stored.read().then(show);
    void putAside.read().then(setAsideOn);
    const deaf = [stored.hear(show), putAside.hear(setAsideOn)];
    return () => deaf.forEach((end) => end());
  }, []);
  const said = [...sentences(outcome), ...asideSentences(asideOn)];
  if (said.length === 0) return null;

  async function close(): Promise<void> {
    setOutcome(undefined);
    setAsideOn(undefined);
    await Promise.all([stored.clear(), putAside.clear()]);
  }

  return (
    <section class={style.guardNotice} role="alert">
      {said.map((sentence) => (
        <p key={sentence}>{sentence}</p>
      ))}
      <button type="button" onClick={() => void close()}>
        {say("guard_read")}
      </button>
    </section>
  );
}
