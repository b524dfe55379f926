import { useLayoutEffect, useRef, useState } from "preact/hooks";
import type { Told } from "../../ui/state/person-store.ts";
import { textOf } from "../../domain/person/person.ts";
import { standingOf } from "../../domain/referral/verdict-at.ts";
import { isSorted } from "../../domain/person/sort.ts";
import { KeysHelp } from "../../ui/controls/keys-help.tsx";
import { answerByKey, goByKey } from "../../ui/person/key-command.ts";
import { NoteEditor } from "../../ui/person/note-editor.tsx";
import { QuestionsPart } from "../../ui/person/questions-part.tsx";
import { SaveLine } from "../../ui/person/save-line.tsx";
import { today } from "../../today.ts";
import { usePersonStore } from "../../ui/state/use-person-store.ts";
import { personVerdictWords, VerdictLine } from "../../ui/person/verdict-line.tsx";
import { say, sayCount } from "../../ui/words/words.ts";
import { useOrganizations } from "../network.tsx";
import { SortHead } from "./sort-head.tsx";
import { SORT_KEYS, type SortKey, sortKeys } from "./sort-keys.ts";
import type { Showing, Sort } from "./use-sort.ts";
import { FailingPart } from "../../ui/controls/failing-part.tsx";
import * as style from "./sort-card.module.css";

interface Properties {
  readonly showing: Showing;
  readonly sort: Sort;
  readonly onSay: (words: string) => void;
}

/** One person of sorting: who they are, the questions with the evidence, the note, and the way on. All of it by keys. */
export function SortCard({ showing, sort, onSay }: Properties) {
  const [view, store] = usePersonStore({ person: showing.person, isKept: true });
  const { person, state } = view;
  const { verdict } = standingOf(person, today());
  const organizations = useOrganizations();
  const [said, setSaid] = useState("");
  const [isHelpOpen, setIsHelpOpen] = useState(false);
  const heading = useRef<HTMLHeadingElement>(null);
  const wasSorted = useRef(isSorted(showing.person));
  /** Somebody else is current from the moment the user goes on; this one is only still in sight. */
  const isPast = useRef(false);
  const latest = useRef<(key: SortKey) => boolean | Promise<boolean>>(() => true);
  const [hear] = useState(() => (key: SortKey) => latest.current(key));
  const release = useRef<() => void>(undefined);

  function change(how: Told): void {
    sort.noteChanged(person.id);
    setSaid("");
    store.change(how);
  }

  /** Goes on or back once what was said is on disk; where it is refused they stay in sight. */
  async function leave(to: () => void): Promise<void> {
    if (isPast.current) return;
    isPast.current = true;
    sortKeys.expect();
    if (await store.settle()) return to();
    isPast.current = false;
    const unused = sortKeys.drop();
    if (unused > 0) onSay(sayCount("sort_unused", unused));
    release.current = sortKeys.take(hear);
  }

  /** Takes back the last change. Returns whether it was about whoever is in sight; whoever else it was about comes. */
  async function undo(): Promise<boolean> {
    if (isPast.current || !(await store.settle())) return !isPast.current;
    const last = await sort.changedLast();
    if (last !== undefined && last !== person.id) {
      isPast.current = true;
      sort.takeBack(last);
    } else if (await store.undo()) {
      setSaid(say("undone"));
      await sort.changedLast();
    }
    return !isPast.current;
  }

  /** Sets aside and goes on; somebody set aside before comes back and stays in sight. */
  function aside(): void {
    if (isPast.current) return;
    const isSetAside = store.view().person.isSetAside !== true;
    change({ kind: "setAside", isSetAside });
    if (!isSetAside) return;
    void leave(() => {
      onSay(say("sort_asideDone", textOf(person, "name")));
      sort.next();
    });
  }

  const goOn = (): void => void leave(sort.next);
  const goBack = (): void => void leave(sort.previous);

  function act(key: SortKey): boolean | Promise<boolean> {
    const answer = answerByKey(key);
    if (answer) change(answer);
    else if (key.kind === "undo") return undo();
    else if (key.kind === "help") setIsHelpOpen((isOpen) => !isOpen);
    else if (key.kind === "next") goOn();
    else if (key.kind === "previous") goBack();
    else if (key.kind === "aside") aside();
    else if (key.kind === "leaveField") heading.current?.focus({ preventScroll: true });
    else return Promise.resolve(goByKey(key)).then(() => !isPast.current);
    return !isPast.current;
  }
  latest.current = act;

  // Whoever is in sight has the keys: an effect that waited for the next paint would leave them to whoever was there before.
  useLayoutEffect(() => {
    let isGone = false;
    const take = (): void => void (isGone || (release.current = sortKeys.take(hear)));
    if (showing.visit > 1) heading.current?.focus({ preventScroll: true });
    if (showing.isTakingBack)
      void store.undo().then((isUndone) => {
        if (isUndone) onSay(say("sort_takenBack", textOf(person, "name")));
        take();
      });
    else take();
    return () => {
      isGone = true;
      release.current?.();
    };
  }, []);
  useLayoutEffect(() => {
    if (isSorted(person) !== wasSorted.current) sort.noteSorted(!wasSorted.current);
    wasSorted.current = isSorted(person);
  }, [person]);
  useLayoutEffect(() => {
    // Forgotten elsewhere meanwhile.
    if (state === "draft" && !isPast.current) sort.next();
  }, [state]);

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
          <button type="button" data-steps aria-keyshortcuts="ArrowLeft" onClick={goBack}>
            {say("sort_previous")} <kbd aria-hidden="true">←</kbd>
          </button>
          <button type="button" aria-keyshortcuts="S" onClick={aside}>
            {say(person.isSetAside ? "takeBackIn" : "setAside")} <kbd aria-hidden="true">S</kbd>
          </button>
          <button type="button" class="primary" data-steps aria-keyshortcuts="ArrowRight Enter" onClick={goOn}>
            {say("sort_next")} <kbd aria-hidden="true">→</kbd>
          </button>
        </div>
        <SaveLine
          state={state}
          mayUndo={view.mayUndo || sort.mayUndo}
          said={said}
          onUndo={() => void undo()}
          onHelp={() => setIsHelpOpen((isOpen) => !isOpen)}
        />
      </div>
    </article>
  );
}
