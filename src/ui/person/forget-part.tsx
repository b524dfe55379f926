import { useState } from "preact/hooks";
import { forgetPerson } from "../../database/stores/forget.ts";
import { refusalFrom } from "../../database/connection/refusal.ts";
import { dropTraces } from "../../database/local/traces.ts";
import type { Command } from "../../domain/person/command.ts";
import { type Person, textOf } from "../../domain/person/person.ts";
import { say } from "../words/words.ts";
import * as style from "./forget-part.module.css";

/** Two ways to let somebody go: set aside, which keeps everything, and forget, which erases every trace and asks first. */
export function ForgetPart({
  person,
  onCommand,
}: {
  readonly person: Person;
  readonly onCommand: (command: Command) => void;
}) {
  const [isAsking, setIsAsking] = useState(false);
  const [refusal, setRefusal] = useState("");
  const name = textOf(person, "name");
  const isAside = person.isSetAside === true;

  async function forget(): Promise<void> {
    setIsAsking(false);
    // In the same breath: what waits in any page about them is no longer written once it is its turn.
    dropTraces([...person.addresses, person.id, ...(person.mergedFrom ?? [])]);
    await forgetPerson(person.id).catch((error: unknown) => setRefusal(say(`refusal_${refusalFrom(error).reason}`)));
  }

  if (isAsking) {
    return (
      <section class={style.leave} role="group" aria-label={say("forgetQuestion", name)}>
        <p>{say("forgetQuestion", name)}</p>
        <div class="buttons">
          <button type="button" onClick={() => void forget()}>
            {say("forgetYes")}
          </button>
          <button type="button" class="quiet" onClick={() => setIsAsking(false)}>
            {say("forgetNo")}
          </button>
        </div>
      </section>
    );
  }
  return (
    <section class={`${style.leave} buttons`} data-part="leave">
      <button type="button" class="quiet" onClick={() => onCommand({ kind: "setAside", isSetAside: !isAside })}>
        {say(isAside ? "takeBackIn" : "setAside")}
      </button>
      <button type="button" class="quiet" onClick={() => setIsAsking(true)}>
        {say("forget")}
      </button>
      {refusal !== "" && (
        <p class="hint is-refused" role="alert">
          {refusal}
        </p>
      )}
    </section>
  );
}
