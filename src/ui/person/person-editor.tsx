import { useEffect, useLayoutEffect, useState } from "preact/hooks";
import type { Person } from "../../domain/person/person.ts";
import { keyAction, nextAnswer } from "../controls/keys.ts";
import { later } from "../controls/later.tsx";
import { MoveLine } from "./move-line.tsx";
import { NewsLine } from "./news-line.tsx";
import { NoteEditor } from "./note-editor.tsx";
import { PersonHead } from "./person-head.tsx";
import { QuestionsPart } from "./questions-part.tsx";
import { SaveLine } from "./save-line.tsx";
import { today } from "../state/today.ts";
import { useKeeper } from "../state/use-person-store.ts";
import { useSurroundings } from "../state/use-surroundings.ts";
import { VerdictLine } from "./verdict-line.tsx";
import { say } from "../words/words.ts";
import { FailingPart } from "../controls/failing-part.tsx";

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
  const [view, keeper] = useKeeper(start, isKept);
  const [said, setSaid] = useState("");
  const [isHelpOpen, setIsHelpOpen] = useState(false);
  const { person } = view;
  const surroundings = useSurroundings(person.id);
  const day = today();

  async function undo(): Promise<void> {
    await keeper.undo();
    setSaid(say("undone"));
  }

  // In the same breath as the drawing: a key pressed before the next paint is meant for whoever is in sight.
  useLayoutEffect(() => {
    const listen = (event: KeyboardEvent): void => {
      const action = keyAction(event);
      if (!action) return;
      event.preventDefault();
      if (action.kind === "cycle") {
        const value = nextAnswer(keeper.view().person.answers[action.attribute]?.value);
        keeper.change({ kind: "answer", attribute: action.attribute, value, on: today() });
      } else if (action.kind === "undo") void undo();
      else if (action.kind === "note") document.getElementById("note")?.focus();
      else setIsHelpOpen((isOpen) => !isOpen);
    };
    document.addEventListener("keydown", listen);
    return () => document.removeEventListener("keydown", listen);
  }, [keeper]);
  useEffect(() => {
    if (view.state === "kept" || view.state === "draft") onKept();
    if (view.state === "keeping") setSaid("");
  }, [person, view.state]);

  return (
    <article class="person">
      <FailingPart name={say("nameLabel")}>
        <PersonHead
          person={person}
          onCorrect={(field, text) => (view.isKept ? keeper.change : keeper.adjust)({ kind: "correct", field, text })}
        />
      </FailingPart>
      <FailingPart name={say("organizationLabel")}>
        <NewsLine person={person} onRead={() => keeper.change({ kind: "readNews" })} />
      </FailingPart>
      <FailingPart name={say("questionsHeading")}>
        <VerdictLine answers={person.answers} today={day} />
      </FailingPart>
      <FailingPart name={say("moveLabel")}>
        <MoveLine person={person} surroundings={surroundings} today={day} />
      </FailingPart>
      {isHelpOpen && <KeysHelp onClose={() => setIsHelpOpen(false)} />}
      <FailingPart name={say("questionsHeading")}>
        <QuestionsPart person={person} onDeed={keeper.change} />
      </FailingPart>
      <FailingPart name={say("noteLabel")}>
        <NoteEditor note={person.note} onNote={(note, base) => keeper.change({ kind: "write", note, base })} />
      </FailingPart>
      <FailingPart name={say("pathsTitle")}>
        <PersonParts
          person={person}
          isKept={view.isKept}
          surroundings={surroundings}
          today={day}
          onDeed={keeper.change}
        />
      </FailingPart>
      <SaveLine state={view.state} mayUndo={view.mayUndo} said={said} onUndo={() => void undo()} />
    </article>
  );
}
