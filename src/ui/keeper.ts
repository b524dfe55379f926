import { personById } from "../database/person-lookup.ts";
import { refusalFrom, type RefusalReason } from "../database/refusal.ts";
import { holdSitting, stash } from "../database/unwritten.ts";
import { type Deed, perform, typedField } from "../domain/deed.ts";
import type { Person } from "../domain/person.ts";
import { hear } from "../news.ts";
import { afterPaint } from "./after-paint.ts";

/** Where the words of the user are: nowhere yet, on their way, on disk, or refused with a reason. */
export type SaveState = "draft" | "keeping" | "kept" | { readonly refused: RefusalReason };

/** What a surface shows of one person at this moment. */
export interface PersonView {
  readonly person: Person;
  readonly isKept: boolean;
  readonly state: SaveState;
  readonly mayUndo: boolean;
}

/** Keeps one person as the user writes: at once, in order, one strict transaction at a time. */
export interface Keeper {
  readonly view: () => PersonView;
  readonly change: (deed: Deed) => void;
  /** Changes what is shown without keeping anybody: edits before the first answer. */
  readonly adjust: (deed: Deed) => void;
  readonly undo: () => Promise<void>;
  readonly stop: () => void;
}

function unwrittenFrom({ addresses, facts, addedOn }: Person): Person {
  return { id: crypto.randomUUID(), addresses, facts, corrections: {}, answers: {}, note: "", addedOn };
}

/** Starts with a person kept or only read from a page, and calls back whenever what is shown changes. */
export function startKeeper(start: Person, isKeptAtStart: boolean, whenChanged: (view: PersonView) => void): Keeper {
  let view: PersonView = {
    person: start,
    isKept: isKeptAtStart,
    state: isKeptAtStart ? "kept" : "draft",
    mayUndo: false,
  };
  // Somebody undone or forgotten is again only who the page shows, and, kept again, somebody new.
  let draft = isKeptAtStart ? unwrittenFrom(start) : start;
  let writing: Promise<void> | undefined;
  // What is typed while this surface is open is one change; the next time it opens is another.
  const sitting = crypto.randomUUID();
  /** What is not on disk yet, the one being written first. */
  let waiting: readonly Deed[] = [];
  holdSitting(sitting);
  // Fetched while the first picture is looked at, or when the first press comes before; what is pressed is stashed until then.
  const power = () => Promise.all([import("../database/people.ts"), import("../database/journal.ts")]);

  function show(next: Partial<PersonView>): void {
    view = { ...view, ...next };
    whenChanged(view);
  }

  function wait(deeds: readonly Deed[]): void {
    waiting = deeds;
    stash(sitting, { person: draft, deeds });
  }

  /** Writes what waits; a refused deed stays first in line, so that the next key tries again and no word is lost. */
  async function write(): Promise<void> {
    for (let deed = waiting[0]; deed; deed = waiting[0]) {
      const now = deed;
      const field = typedField(now);
      const who = view.isKept ? { id: view.person.id } : { addresses: draft.addresses };
      try {
        const session = field === undefined ? undefined : `${sitting}:${field}`;
        const [{ changePerson }] = await power();
        const person = (await changePerson(who, (kept) => perform(kept ?? draft, now), session)) ?? draft;
        wait(waiting.slice(1));
        show({ isKept: true, mayUndo: true, ...(waiting.length === 0 && { person, state: "kept" }) });
      } catch (error) {
        show({ state: { refused: refusalFrom(error).reason } });
        return;
      }
    }
  }

  function pump(): void {
    writing ??= write().finally(() => (writing = undefined));
  }

  function change(deed: Deed): void {
    show({ person: perform(view.person, deed), state: "keeping" });
    const [last, field] = [waiting.at(-1), typedField(deed)];
    // A key replaces the one before it in the same field, unless that one is being written already.
    const isNext = waiting.length > 1 && last && field !== undefined && typedField(last) === field;
    wait([...(isNext ? waiting.slice(0, -1) : waiting), deed]);
    pump();
  }

  async function takeBack(): Promise<void> {
    await writing;
    const [, { mayUndo, undo }] = await power();
    const done = await undo(view.person.id);
    if (done === "nothing") return show({ mayUndo: false });
    const { person } = done;
    show({ person: person ?? draft, isKept: person !== undefined, state: person ? "kept" : "draft" });
    show({ mayUndo: await mayUndo(view.person.id) });
  }

  async function reload(): Promise<void> {
    if (writing || !view.isKept) return;
    const person = await personById(view.person.id);
    if (!writing) show(person ? { person, state: "kept" } : { person: draft, isKept: false, state: "draft" });
  }

  const stopHearing = hear((news) => {
    if (news.kind === "notebook" || (news.kind === "person" && news.id === view.person.id)) void reload();
  });
  void afterPaint().then(async () => {
    const [, { mayUndo }] = await power();
    if (isKeptAtStart && !view.mayUndo) show({ mayUndo: await mayUndo(start.id) });
  });

  return {
    view: () => view,
    change,
    adjust(deed) {
      draft = perform(draft, deed);
      show({ person: draft });
    },
    undo: takeBack,
    stop: stopHearing,
  };
}
