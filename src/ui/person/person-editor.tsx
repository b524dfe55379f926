import { useEffect, useLayoutEffect, useState } from "preact/hooks";
import type { Person } from "../../domain/person/person.ts";
import { askedAnswers, standingOf } from "../../domain/referral/verdict-at.ts";
import { personKeys } from "../controls/key-queue.ts";
import { type KeyAction, nextAnswer } from "../controls/keys.ts";
import { later } from "../controls/later.tsx";
import { MoveLine } from "./move-line.tsx";
import { NewsLine } from "./news-line.tsx";
import { NoteEditor } from "./note-editor.tsx";
import { PersonHead } from "./person-head.tsx";
import { QuestionsPart } from "./questions-part.tsx";
import { SaveLine } from "./save-line.tsx";
import { today } from "../../today.ts";
import { usePersonStore } from "../state/use-person-store.ts";
import { useReferralContext } from "../state/use-referral-context.ts";
import { personVerdictWords, VerdictLine } from "./verdict-line.tsx";
import { say } from "../words/words.ts";
import { FailingPart } from "../controls/failing-part.tsx";
import * as style from "./person-editor.module.css";

interface Properties {
  readonly person: Person;
  readonly isKept: boolean;
  /** Called after each change that reached the disk, so that a mark in the page can follow. */
  readonly onKept: () => void;
}

const KeysHelp = later(() => import("../controls/keys-help.tsx").then((part) => part.KeysHelp));
const PersonParts = later(() => import("./person-parts.tsx").then((part) => part.PersonParts));

/** Everything the user says of one person. Kept at every key, undone with one. */
export function PersonEditor({ person: start, isKept, onKept }: Properties) {
  const [view, store] = usePersonStore(start, isKept);
  const [said, setSaid] = useState("");
  const [isHelpOpen, setIsHelpOpen] = useState(false);
  const { person } = view;
  const referralContext = useReferralContext(person.id);
  const day = today();
  const standing = standingOf(person, day);

  async function undo(): Promise<void> {
    if (await store.undo()) setSaid(say("undone"));
  }

  // In the same breath as the drawing: a key pressed before the next paint is meant for whoever is in sight.
  useLayoutEffect(() => {
    const act = (action: KeyAction): boolean => {
      if (action.kind === "cycle") {
        const { attribute } = action;
        store.change((now) => {
          const value = nextAnswer(askedAnswers(now)[attribute]?.value);
          return { kind: "answer", attribute, value, on: today() };
        });
      } else if (action.kind === "undo") void undo();
      else if (action.kind === "note") document.getElementById("note")?.focus();
      else setIsHelpOpen((isOpen) => !isOpen);
      return true;
    };
    return personKeys.take(act);
  }, [store]);
  useEffect(() => {
    if (view.state === "kept" || view.state === "draft") onKept();
    if (view.state === "keeping") setSaid("");
  }, [person, view.state]);

  return (
    <article class={style.person}>
      <FailingPart name={say("nameLabel")}>
        <PersonHead
          person={person}
          onCorrect={(field, text) => (view.isKept ? store.change : store.adjust)({ kind: "correct", field, text })}
        />
      </FailingPart>
      <FailingPart name={say("organizationLabel")}>
        <NewsLine person={person} onRead={() => store.change({ kind: "readNews" })} />
      </FailingPart>
      <FailingPart name={say("questionsHeading")}>
        <VerdictLine
          standing={standing}
          words={personVerdictWords(person, standing.verdict, referralContext.organizations)}
        />
      </FailingPart>
      <FailingPart name={say("moveLabel")}>
        <MoveLine person={person} referralContext={referralContext} today={day} onCommand={store.change} />
      </FailingPart>
      {isHelpOpen && <KeysHelp onClose={() => setIsHelpOpen(false)} />}
      <FailingPart name={say("questionsHeading")}>
        <QuestionsPart person={person} onCommand={store.change} />
      </FailingPart>
      <FailingPart name={say("noteLabel")}>
        <NoteEditor note={person.note} onNote={(note, base) => store.change({ kind: "write", note, base })} />
      </FailingPart>
      <FailingPart name={say("pathsTitle")}>
        <PersonParts
          person={person}
          isKept={view.isKept}
          referralContext={referralContext}
          today={day}
          onCommand={store.change}
        />
      </FailingPart>
      <SaveLine state={view.state} mayUndo={view.mayUndo} said={said} onUndo={() => void undo()} />
    </article>
  );
}
