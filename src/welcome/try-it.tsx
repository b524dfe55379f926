import { useLayoutEffect, useMemo, useRef, useState } from "preact/hooks";
import { type Command, perform } from "../domain/person/command.ts";
import type { Person } from "../domain/person/person.ts";
import { moveFor, type ReferralContext } from "../domain/referral/move.ts";
import { hasPath, standingOf } from "../domain/referral/verdict-at.ts";
import { today } from "../today.ts";
import { personKeys } from "../ui/controls/key-queue.ts";
import type { KeyAction } from "../ui/controls/keys.ts";
import { answerByKey } from "../ui/person/key-command.ts";
import { MoveLine } from "../ui/person/move-line.tsx";
import { PersonHead } from "../ui/person/person-head.tsx";
import { QuestionsPart } from "../ui/person/questions-part.tsx";
import { personVerdictWords, VerdictLine } from "../ui/person/verdict-line.tsx";
import { say } from "../ui/words/words.ts";
import { HIRER, inventedOrganizations, inventedPath, inventedPerson, PATH, PLACE } from "./invented.ts";

/** The invented person as answered so far, the newest first, and how to go on and back. Lives as long as the page and is written nowhere. */
function useInvented() {
  const [[person], setStates] = useState<readonly [Person, ...Person[]]>(() => [inventedPerson(today())]);
  const change = (command: (person: Person) => Command): void =>
    setStates(([now, ...before]) => {
      const done = command(now);
      // A line being typed is taken back as one.
      return [perform(now, done), ...(done.kind === "explain" ? before : [now, ...before])];
    });
  const undo = (): void => setStates(([now, last, ...before]) => (last ? [last, ...before] : [now]));
  return { person, change, undo };
}

/** The five questions about somebody invented, answered as in the popup: the verdict and the next step follow every press. */
export function TryIt() {
  const { person, change, undo } = useInvented();
  const day = today();
  const context = useMemo(
    (): ReferralContext => ({ organizations: inventedOrganizations(day), exchanges: [], asks: [] }),
    [day],
  );
  /** Whom the user pressed the next step of, where it is nothing that can be done here. */
  const [pressedFor, setPressedFor] = useState<Person>();
  const nameHirer = (): void =>
    change((now) =>
      hasPath(now) ? { kind: "removePath", id: PATH } : { kind: "addPath", path: inventedPath(today()) },
    );

  const act = (action: KeyAction): boolean => {
    const answer = answerByKey(action);
    if (answer) change(answer);
    else if (action.kind === "undo") undo();
    else if (action.kind === "whom") nameHirer();
    return true;
  };
  const latest = useRef(act);
  latest.current = act;
  // In the same breath as the drawing: a key pressed before the next paint counts.
  useLayoutEffect(() => personKeys.take((action) => latest.current(action)), []);

  const { verdict } = standingOf(person, day);
  const step = moveFor(person, context, day)?.kind;
  const isElsewhere = Object.keys(person.answers).length > 0 && step !== "settle" && step !== "nameHirer";
  return (
    <section class="try" aria-label={say("welcome_try")}>
      <PersonHead
        person={person}
        level={2}
        news={
          <p class="hint" role="status">
            {say(pressedFor === person ? "welcome_stepElsewhere" : "welcome_invented")}
          </p>
        }
      />
      <VerdictLine verdict={verdict} words={personVerdictWords(person, verdict, context.organizations)} />
      <div
        onClickCapture={(event) => {
          if (!isElsewhere) return;
          event.stopPropagation();
          setPressedFor(person);
        }}
      >
        <MoveLine person={person} referralContext={context} today={day} />
      </div>
      {/* Whom they know is asked below: the form that asks it writes into the notebook. */}
      <QuestionsPart
        person={person}
        isFound={false}
        organizations={context.organizations}
        onCommand={(command) => change(() => command)}
      />
      <label id="whom" class="tick">
        <input type="checkbox" aria-keyshortcuts="W" checked={hasPath(person)} onChange={nameHirer} />
        <span>
          {say("welcome_whom", HIRER, PLACE)} <kbd aria-hidden="true">W</kbd>
        </span>
      </label>
      <p class="hint">{say("welcome_tryKeys")}</p>
    </section>
  );
}
