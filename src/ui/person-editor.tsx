import { useEffect, useState } from "preact/hooks";
import { ATTRIBUTES } from "../domain/attributes.ts";
import type { Person } from "../domain/person.ts";
import { AnswerPicker } from "./answer-picker.tsx";
import { NoteEditor } from "./note-editor.tsx";
import { PersonHead } from "./person-head.tsx";
import { SaveLine } from "./save-line.tsx";
import { today } from "./today.ts";
import { useKeeper } from "./use-keeper.ts";
import { VerdictLine } from "./verdict-line.tsx";
import { say } from "./words.ts";

interface Properties {
  readonly person: Person;
  readonly isKept: boolean;
  /** Called after each change that reached the disk, so that a mark in the page can follow. */
  readonly onKept: () => void;
}

/** Undo belongs to U and to the platform's own keys, except where the user is typing: there it is the field's own. */
function isUndoKey(event: KeyboardEvent): boolean {
  const isTyping =
    event.target instanceof Element && event.target.matches("textarea, input[type=text], input[type=search]");
  const isPlainU = event.key.toLowerCase() === "u" && !event.ctrlKey && !event.metaKey && !event.altKey;
  const isPlatformUndo = event.key.toLowerCase() === "z" && (event.ctrlKey || event.metaKey) && !event.shiftKey;
  return !isTyping && (isPlainU || isPlatformUndo);
}

/** Everything the user says of one person: five answers with reasons, the verdict, the note. Kept at every key. */
export function PersonEditor({ person, isKept, onKept }: Properties) {
  const [view, keeper] = useKeeper(person, isKept);
  const [said, setSaid] = useState("");
  const day = today();

  async function undo(): Promise<void> {
    await keeper.undo();
    setSaid(say("undone"));
  }

  useEffect(() => {
    const listen = (event: KeyboardEvent): void => {
      if (!isUndoKey(event)) return;
      event.preventDefault();
      void undo();
    };
    document.addEventListener("keydown", listen);
    return () => document.removeEventListener("keydown", listen);
  }, [keeper]);
  useEffect(() => {
    if (view.state === "kept" || view.state === "draft") onKept();
    if (view.state === "keeping") setSaid("");
  }, [view.person, view.state]);

  return (
    <article class="person">
      <PersonHead
        person={view.person}
        onCorrect={(field, text) => (view.isKept ? keeper.change : keeper.adjust)({ kind: "correct", field, text })}
      />
      <VerdictLine answers={view.person.answers} today={day} />
      <section aria-label={say("questionsHeading")}>
        {ATTRIBUTES.map((attribute) => (
          <AnswerPicker
            key={attribute}
            attribute={attribute}
            answer={view.person.answers[attribute]}
            onAnswer={(value) => keeper.change({ kind: "answer", attribute, value, on: day })}
            onReason={(reason) => keeper.change({ kind: "explain", attribute, reason, on: day })}
          />
        ))}
      </section>
      <NoteEditor note={view.person.note} onNote={(note) => keeper.change({ kind: "write", note })} />
      <SaveLine state={view.state} mayUndo={view.mayUndo} said={said} onUndo={() => void undo()} />
    </article>
  );
}
