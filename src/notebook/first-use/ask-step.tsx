import type { Day } from "../../domain/history/day.ts";
import { say, sayDay } from "../../ui/words/words.ts";
import * as style from "./first-use.module.css";

const LINKEDIN = "https://www.linkedin.com/mypreferences/d/download-my-data";

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
      <p class="hint">
        {askedOn !== undefined && say("bring_askedOn", sayDay(askedOn))} {say("bring_mail")}
      </p>
    </>
  );
}
