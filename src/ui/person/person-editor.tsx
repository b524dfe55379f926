import { useEffect, useLayoutEffect, useRef, useState } from "preact/hooks";
import { standingOf } from "../../domain/referral/verdict-at.ts";
import { personKeys } from "../controls/key-queue.ts";
import type { KeyAction } from "../controls/keys.ts";
import { later } from "../controls/later.tsx";
import { answerByKey, goByKey } from "./key-command.ts";
import { MoveLine } from "./move-line.tsx";
import { hasNews, NewsLine } from "./news-line.tsx";
import { NoteEditor } from "./note-editor.tsx";
import { PersonHead } from "./person-head.tsx";
import { QuestionsPart } from "./questions-part.tsx";
import { SaveLine } from "./save-line.tsx";
import { today } from "../../today.ts";
import type { FoundPerson } from "../state/find-person.ts";
import { usePersonStore } from "../state/use-person-store.ts";
import { useReferralContext } from "../state/use-referral-context.ts";
import { personVerdictWords, VerdictLine } from "./verdict-line.tsx";
import { say } from "../words/words.ts";
import { FailingPart } from "../controls/failing-part.tsx";
import * as style from "./person-editor.module.css";
import * as headStyle from "./person-head.module.css";

interface Properties {
  /** Who it is; `undefined` while that is looked for. What is said of them meanwhile is theirs. */
  readonly found: FoundPerson | undefined;
  /** Whose page it is, for as long as they are looked for. */
  readonly address?: string | undefined;
  /** Called after each change that reached the disk, so that a mark in the page can follow. */
  readonly onKept: () => void;
}

const CorrectFacts = later(() => import("./correct-facts.tsx").then((part) => part.CorrectFacts));
const KeysHelp = later(() => import("../controls/keys-help.tsx").then((part) => part.KeysHelp));
const PersonParts = later(() => import("./person-parts.tsx").then((part) => part.PersonParts));

/** Everything the user says of one person. Kept at every key, undone with one. */
export function PersonEditor({ found, address, onKept }: Properties) {
  const [view, store] = usePersonStore(found, address);
  const [said, setSaid] = useState("");
  const [isHelpOpen, setIsHelpOpen] = useState(false);
  const [isCorrecting, setIsCorrecting] = useState(false);
  const pencil = useRef<HTMLButtonElement>(null);
  const { person } = view;
  const referralContext = useReferralContext(found?.person.id);
  const day = today();
  const { verdict } = standingOf(person, day);

  async function undo(): Promise<void> {
    if (await store.undo()) setSaid(say("undone"));
  }

  const act = (action: KeyAction): boolean | Promise<boolean> => {
    const answer = answerByKey(action);
    if (answer) store.change(answer);
    else if (action.kind === "undo") void undo();
    else if (action.kind === "help") setIsHelpOpen((isOpen) => !isOpen);
    else return goByKey(action);
    return true;
  };
  const latest = useRef(act);
  latest.current = act;
  // In the same breath as the drawing: a key pressed before the next paint is meant for whoever is in sight.
  useLayoutEffect(() => personKeys.take((action) => latest.current(action)), []);
  useEffect(() => {
    if (view.state === "kept" || view.state === "draft") onKept();
    if (view.state === "keeping") setSaid("");
  }, [person, view.state]);

  return (
    <article class={style.person}>
      <FailingPart name={say("nameLabel")}>
        <PersonHead
          person={person}
          news={hasNews(person) && <NewsLine person={person} onRead={() => store.change({ kind: "readNews" })} />}
        />
      </FailingPart>
      {isCorrecting && (
        <CorrectFacts
          person={person}
          onCorrect={(field, text) => (view.isKept ? store.change : store.adjust)({ kind: "correct", field, text })}
          onClose={() => {
            setIsCorrecting(false);
            pencil.current?.focus();
          }}
        />
      )}
      <FailingPart name={say("questionsHeading")}>
        <VerdictLine verdict={verdict} words={personVerdictWords(person, verdict, referralContext.organizations)} />
      </FailingPart>
      <FailingPart name={say("moveLabel")}>
        <MoveLine person={person} referralContext={referralContext} today={day} />
      </FailingPart>
      {isHelpOpen && <KeysHelp onClose={() => setIsHelpOpen(false)} />}
      <FailingPart name={say("questionsHeading")}>
        <QuestionsPart
          person={person}
          isFound={found !== undefined}
          organizations={referralContext.organizations}
          onCommand={store.change}
        />
      </FailingPart>
      <button
        ref={pencil}
        type="button"
        class={`${headStyle.correctFacts} quiet`}
        aria-label={say("correctFacts")}
        title={say("correctFacts")}
        aria-expanded={isCorrecting}
        onClick={() => setIsCorrecting((isOpen) => !isOpen)}
      >
        <span aria-hidden="true">✎</span>
      </button>
      <FailingPart name={say("noteLabel")}>
        <NoteEditor note={person.note} onNote={(note, base) => store.change({ kind: "write", note, base })} />
      </FailingPart>
      <FailingPart name={say("pathsTitle")}>
        {found && (
          <PersonParts
            person={person}
            isKept={view.isKept}
            referralContext={referralContext}
            today={day}
            onCommand={store.change}
          />
        )}
      </FailingPart>
      <SaveLine
        state={found || view.state !== "draft" ? view.state : undefined}
        mayUndo={view.mayUndo}
        said={said}
        onUndo={() => void undo()}
        onHelp={() => setIsHelpOpen((isOpen) => !isOpen)}
      />
    </article>
  );
}
