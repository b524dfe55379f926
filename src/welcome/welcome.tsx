import { browser } from "../browser.ts";
import { changesSince } from "../domain/history/data-changes.ts";
import { MARKABLE_SITES } from "../domain/page/markable-sites.ts";
import * as marks from "../messages/marked-sites.ts";
import { MarksSwitch } from "../ui/controls/marks-switch.tsx";
import { ReminderSwitch } from "../ui/controls/reminder-switch.tsx";
import { say, type Word } from "../ui/words/words.ts";
import { PinHelp } from "./pin-help.tsx";
import { Pictures } from "./pictures.tsx";
import { Sign } from "./sign.tsx";
import { FailingPart } from "../ui/controls/failing-part.tsx";

/** What everybody should know before the first word is kept, in the order it matters. */
const STATEMENTS = ["here", "lost", "shared", "terms", "law"] as const;

function Changes({ since }: { readonly since: string }) {
  const changes = changesSince(since);
  if (changes.length === 0) return null;
  return (
    <section>
      <h2>{say("welcome_changed")}</h2>
      <ul class="statements">
        {changes.map(({ id }) => (
          <li key={id}>{say(`changed_${id}` as Word)}</li>
        ))}
      </ul>
    </section>
  );
}

/** The first page after an install: what it does, what to know, and the few choices there are. Nothing here has to be done. */
export function Welcome({ since }: { readonly since: string | undefined }) {
  return (
    <main>
      <header>
        <Sign size={40} />
        <h1>{say("welcome_heading")}</h1>
        <p>{say("welcome_lead")}</p>
      </header>
      {since !== undefined && (
        <FailingPart name={say("welcome_changed")}>
          <Changes since={since} />
        </FailingPart>
      )}
      <section>
        <h2 class="for-screen-readers">{say("welcome_does")}</h2>
        <FailingPart name={say("welcome_does")}>
          <Pictures />
        </FailingPart>
      </section>
      <section>
        <h2>{say("welcome_know")}</h2>
        <ol class="statements">
          {STATEMENTS.map((statement) => (
            <li key={statement}>
              <strong>{say(`welcome_${statement}`)}</strong> {say(`welcome_${statement}More`)}
            </li>
          ))}
        </ol>
      </section>
      <section>
        <h2>{say("welcome_pin")}</h2>
        <FailingPart name={say("welcome_pin")}>
          <PinHelp />
        </FailingPart>
      </section>
      <section>
        <h2>{say("welcome_bring")}</h2>
        <p>{say("welcome_bringHint")}</p>
        <p>
          <a href={browser.runtime.getURL("src/notebook/index.html#files")}>{say("welcome_bringOpen")}</a>
        </p>
      </section>
      <section>
        <h2>{say("welcome_choices")}</h2>
        <p>{say("welcome_choicesHint")}</p>
        {MARKABLE_SITES.slice(0, 1).map((site) => (
          <FailingPart name={say("welcome_choices")}>
            <MarksSwitch key={site.site} site={site} power={marks} />
          </FailingPart>
        ))}
        <FailingPart name={say("welcome_choices")}>
          <ReminderSwitch />
        </FailingPart>
      </section>
    </main>
  );
}
