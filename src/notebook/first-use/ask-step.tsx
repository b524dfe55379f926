import { addDays, type Day } from "../../domain/history/day.ts";
import { addOwnStep } from "../../database/stores/steps.ts";
import { isToDo } from "../../domain/referral/kept-step.ts";
import { today } from "../../today.ts";
import { say, sayDay } from "../../ui/words/words.ts";
import { useNetwork } from "../network.tsx";
import { useUndoing } from "../undo-bar.tsx";
import * as style from "./first-use.module.css";

const LINKEDIN = "https://www.linkedin.com/mypreferences/d/download-my-data";

/** The one step that reminds of it, however often that is asked for. */
const REMINDER = "fetch-archive";

/** Puts fetching the archive among the next steps of tomorrow, when LinkedIn has made it. */
function Reminder() {
  const undoing = useUndoing();
  const reminder = useNetwork()?.steps.find(({ id }) => id === REMINDER);
  if (reminder && isToDo(reminder)) return <p role="status">{say("bring_remindsOn", sayDay(reminder.on))}</p>;
  return (
    <p>
      <button
        type="button"
        onClick={() =>
          void undoing.make(say("bring_didRemind"), () =>
            addOwnStep({ what: say("bring_reminder"), on: addDays(today(), 1) }, REMINDER),
          )
        }
      >
        {say("bring_remind")}
      </button>
    </p>
  );
}

interface Properties {
  readonly askedOn: Day | undefined;
  /** The user went to LinkedIn's page for it. */
  readonly onAsk: () => void;
}

/** Where LinkedIn gives the user their own data, which boxes to tick there, and how long that takes. */
export function AskStep({ askedOn, onAsk }: Properties) {
  return (
    <>
      <p>
        <a class={style.way} href={LINKEDIN} target="_blank" rel="noreferrer" onClick={onAsk}>
          {say("bring_askOpen")}
        </a>
      </p>
      <dl class={style.boxes}>
        <div>
          <dt>{say("bring_small")}</dt>
          <dd>{say("bring_smallWhat")}</dd>
        </div>
        <div>
          <dt>{say("bring_large")}</dt>
          <dd>{say("bring_largeWhat")}</dd>
        </div>
      </dl>
      <Reminder />
      <p class="hint">
        {askedOn !== undefined && say("bring_askedOn", sayDay(askedOn))} {say("bring_mail")}
      </p>
    </>
  );
}
