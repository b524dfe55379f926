import { useLayoutEffect, useRef, useState } from "preact/hooks";
import type { Command } from "../../domain/person/command.ts";
import { textOf } from "../../domain/person/person.ts";
import { askedAnswers, standingOf } from "../../domain/referral/verdict-at.ts";
import { isSorted } from "../../domain/person/sort.ts";
import { nextAnswer } from "../../ui/controls/keys.ts";
import { KeysHelp } from "../../ui/controls/keys-help.tsx";
import { NoteEditor } from "../../ui/person/note-editor.tsx";
import { QuestionsPart } from "../../ui/person/questions-part.tsx";
import { SaveLine } from "../../ui/person/save-line.tsx";
import { today } from "../../today.ts";
import { usePersonStore } from "../../ui/state/use-person-store.ts";
import { personVerdictWords, VerdictLine } from "../../ui/person/verdict-line.tsx";
import { say, sayCount } from "../../ui/words/words.ts";
import { useOrganizations } from "../network.tsx";
import { SortHead } from "./sort-head.tsx";
import { SORT_KEYS, type SortKey } from "./sort-keys.ts";
import type { KeyQueue } from "./use-key-queue.ts";
import type { Showing, Sort } from "./use-sort.ts";
import { FailingPart } from "../../ui/controls/failing-part.tsx";
import * as style from "./sort-card.module.css";

interface Properties {
  readonly showing: Showing;
  readonly sort: Sort;
  readonly keys: KeyQueue;
  readonly onSay: (words: string) => void;
}

/** One person of sorting: who they are, the questions with the evidence, the note, and the way on. All of it by keys. */
export function SortCard({ showing, sort, keys, onSay }: Properties) {
  const [view, store] = usePersonStore({ person: showing.person, isKept: true });
  const { person, state } = view;
  const { verdict } = standingOf(person, today());
  const organizations = useOrganizations();
  const [said, setSaid] = useState("");
  const [isHelpOpen, setIsHelpOpen] = useState(false);
  const [isLeaving, setIsLeaving] = useState(false);
  const heading = useRef<HTMLHeadingElement>(null);
  const wasSorted = useRef(isSorted(showing.person));
  /** Somebody else is current from the moment the user goes on; this one is only still in sight. */
  const isPast = useRef(false);

  function change(command: Command): void {
    sort.noteChanged(person.id);
    setSaid("");
    store.change(command);
  }

  /** Goes on once what was said is on disk. */
  function leave(): void {
    isPast.current = true;
    setIsLeaving(true);
  }

  function back(): void {
    isPast.current = true;
    sort.previous();
  }

  async function undo(): Promise<void> {
    if (!sort.isUndoHere(person.id)) return void (isPast.current = sort.takeBack());
    if (!store.view().mayUndo && !sort.mayUndo()) return;
    await store.undo();
    const now = store.view();
    sort.noteUndone(now.person, !now.mayUndo);
    setSaid(say("undone"));
  }

  /** Sets aside and goes on; somebody set aside before comes back and stays in sight. */
  function aside(): void {
    const isSetAside = store.view().person.isSetAside !== true;
    change({ kind: "setAside", isSetAside });
    if (!isSetAside) return;
    onSay(say("sort_asideDone", textOf(person, "name")));
    leave();
  }

  function leaveField(): void {
    heading.current?.focus({ preventScroll: true });
  }

  // Whoever is in sight has the keys: an effect that waited for the next paint would leave them to whoever was there before.
  useLayoutEffect(() => {
    if (showing.visit > 1) heading.current?.focus({ preventScroll: true });
    if (showing.isTakingBack) {
      void undo();
      onSay(say("sort_takenBack", textOf(person, "name")));
    }
  }, []);
  useLayoutEffect(() => {
    if (isSorted(person) !== wasSorted.current) sort.noteSorted(!wasSorted.current);
    wasSorted.current = isSorted(person);
  }, [person]);
  useLayoutEffect(() => {
    // What was said is on disk before anybody else is shown; what was refused stays in sight.
    if (typeof state === "object" && isLeaving) {
      isPast.current = false;
      setIsLeaving(false);
      const unused = keys.drop();
      if (unused > 0) onSay(sayCount("sort_unused", unused));
    } else if (state === "draft" || (isLeaving && state === "kept")) sort.next();
  }, [state, isLeaving]);
  function act(key: SortKey): void {
    switch (key.kind) {
      case "cycle": {
        const value = nextAnswer(askedAnswers(store.view().person)[key.attribute]?.value);
        return change({ kind: "answer", attribute: key.attribute, value, on: today() });
      }
      case "no":
        return change({ kind: "answer", attribute: key.attribute, value: "no", on: today() });
      case "none":
        return change({ kind: "noneOfThem", on: today() });
      case "undo":
        return void undo();
      case "note":
        return document.getElementById("note")?.focus();
      case "whom":
        return document.querySelector<HTMLElement>("#whom input")?.focus();
      case "help":
        return setIsHelpOpen((isOpen) => !isOpen);
      case "next":
        return leave();
      case "previous":
        return back();
      case "aside":
        return aside();
      case "leaveField":
        return leaveField();
    }
  }
  useLayoutEffect(() => {
    if (isPast.current) return undefined;
    return keys.take((key) => {
      act(key);
      return !isPast.current;
    });
  });

  return (
    <article class={style.sortCard} aria-labelledby="sort-name">
      <FailingPart name={say("nameLabel")}>
        <SortHead person={person} heading={heading} onRead={() => change({ kind: "readNews" })} />
      </FailingPart>
      <FailingPart name={say("sort_title")}>
        <VerdictLine verdict={verdict} words={personVerdictWords(person, verdict, organizations)} />
      </FailingPart>
      {isHelpOpen && <KeysHelp more={SORT_KEYS} onClose={() => setIsHelpOpen(false)} />}
      <FailingPart name={say("questionsHeading")}>
        <QuestionsPart person={person} organizations={organizations} onCommand={change} />
      </FailingPart>
      <FailingPart name={say("noteLabel")}>
        <NoteEditor note={person.note} onNote={(note, base) => change({ kind: "write", note, base })} />
      </FailingPart>
      <div class={style.sortFoot}>
        <div class={style.sortWays}>
          <button type="button" aria-keyshortcuts="ArrowLeft" onClick={back}>
            {say("sort_previous")} <kbd aria-hidden="true">←</kbd>
          </button>
          <button type="button" aria-keyshortcuts="S" onClick={aside}>
            {say(person.isSetAside ? "takeBackIn" : "setAside")} <kbd aria-hidden="true">S</kbd>
          </button>
          <button type="button" class="primary" aria-keyshortcuts="ArrowRight Enter" onClick={leave}>
            {say("sort_next")} <kbd aria-hidden="true">→</kbd>
          </button>
        </div>
        <SaveLine
          state={state}
          mayUndo={view.mayUndo || sort.mayUndo()}
          said={said}
          onUndo={() => void undo()}
          onHelp={() => setIsHelpOpen((isOpen) => !isOpen)}
        />
      </div>
    </article>
  );
}
