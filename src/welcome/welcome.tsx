import { browser } from "../browser.ts";
import { changesSince } from "../domain/history/data-changes.ts";
import { say, type Word } from "../ui/words/words.ts";
import { PinHelp } from "./pin-help.tsx";
import { ProfileDrawing } from "./profile-drawing.tsx";
import { Sign } from "./sign.tsx";
import { TryIt } from "./try-it.tsx";
import { FailingPart } from "../ui/controls/failing-part.tsx";

function Changes({ since }: { readonly since: string }) {
  const changes = changesSince(since);
  if (changes.length === 0) return null;
  return (
    <section class="changes">
      <h2>{say("welcome_changed")}</h2>
      <ul>
        {changes.map(({ id }) => (
          <li key={id}>{say(`changed_${id}` as Word)}</li>
        ))}
      </ul>
    </section>
  );
}

/** An address in the notebook, in the same tab: the way back is the browser's own. */
function notebookAt(place: string): string {
  return browser.runtime.getURL(`src/notebook/index.html#${place}`);
}

/** The first page after an install: two ways to begin, and the five questions to answer right here. Nothing here has to be done. */
export function Welcome({ since }: { readonly since: string | undefined }) {
  return (
    <main>
      <header>
        <Sign size={40} />
        <h1>{say("welcome_heading")}</h1>
      </header>
      <div class="begin">
        {since !== undefined && (
          <FailingPart name={say("welcome_changed")}>
            <Changes since={since} />
          </FailingPart>
        )}
        <p class="what">{say("welcome_lead")}</p>
        <p class="ways">
          <a href={notebookAt("overview?look=around")}>{say("welcome_lookAround")}</a>
          <a class="is-first" href={notebookAt("data/bring")}>
            {say("welcome_bring")}
          </a>
        </p>
        <p class="hint">{say("welcome_here")}</p>
      </div>
      <FailingPart name={say("welcome_try")}>
        <TryIt />
      </FailingPart>
      <section class="then">
        <div class="picture" aria-hidden="true">
          <ProfileDrawing />
        </div>
        <div>
          <h2>{say("welcome_pin")}</h2>
          <p>{say("welcome_look")}</p>
          <FailingPart name={say("welcome_pin")}>
            <PinHelp />
          </FailingPart>
          <p class="hint">
            {say("welcome_choices")} <a href={notebookAt("settings")}>{say("settings_title")}</a>
          </p>
        </div>
      </section>
    </main>
  );
}
