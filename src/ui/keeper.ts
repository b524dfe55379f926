import { mayUndo, undo } from "../database/journal.ts";
import { changePerson, personById } from "../database/people.ts";
import { refusalFrom, type RefusalReason } from "../database/refusal.ts";
import type { Person } from "../domain/person.ts";
import { hear } from "../news.ts";

/** Where the words of the user are: nowhere yet, on their way, on disk, or refused with a reason. */
export type SaveState = "draft" | "keeping" | "kept" | { readonly refused: RefusalReason };

/** What a surface shows of one person at this moment. */
export interface PersonView {
  readonly person: Person;
  readonly isKept: boolean;
  readonly state: SaveState;
  readonly mayUndo: boolean;
}

/** A step a user takes with a person. */
export type Step = (person: Person) => Person;

/** Keeps one person as the user writes: at once, in order, one strict transaction at a time. */
export interface Keeper {
  readonly view: () => PersonView;
  /** Typing names its field: what is typed there in one sitting is one change. */
  readonly change: (step: Step, field?: string) => void;
  /** Changes what is shown without keeping anybody: edits before the first answer. */
  readonly adjust: (step: Step) => void;
  readonly undo: () => Promise<void>;
  readonly stop: () => void;
}

/** Starts with a person kept or only read from a page, and calls back whenever what is shown changes. */
export function startKeeper(start: Person, isKeptAtStart: boolean, whenChanged: (view: PersonView) => void): Keeper {
  let view: PersonView = {
    person: start,
    isKept: isKeptAtStart,
    state: isKeptAtStart ? "kept" : "draft",
    mayUndo: false,
  };
  let draft = start;
  let writing: Promise<void> | undefined;
  // What is typed while this surface is open is one change; the next time it opens is another.
  const sitting = crypto.randomUUID();
  const waiting: { step: Step; readonly session: string | undefined }[] = [];

  function show(next: Partial<PersonView>): void {
    view = { ...view, ...next };
    whenChanged(view);
  }

  /** Writes what waits; a refused step stays first in line, so that the next key tries again and no word is lost. */
  async function write(): Promise<void> {
    for (let next = waiting[0]; next; next = waiting[0]) {
      const { step, session } = next;
      waiting.shift();
      const who = view.isKept ? { id: view.person.id } : { addresses: draft.addresses };
      try {
        const person = (await changePerson(who, (kept) => step(kept ?? draft), session)) ?? draft;
        const isLast = waiting.length === 0;
        show({ isKept: true, mayUndo: true, ...(isLast && { person, state: "kept" }) });
      } catch (error) {
        waiting.unshift(next);
        show({ state: { refused: refusalFrom(error).reason } });
        return;
      }
    }
  }

  function pump(): void {
    writing ??= write().finally(() => (writing = undefined));
  }

  function change(step: Step, field?: string): void {
    const session = field === undefined ? undefined : `${sitting}:${field}`;
    show({ person: step(view.person), state: "keeping" });
    const last = waiting.at(-1);
    if (last && session !== undefined && last.session === session) {
      const before = last.step;
      last.step = (person) => step(before(person));
    } else waiting.push({ step, session });
    pump();
  }

  async function takeBack(): Promise<void> {
    await writing;
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
    if (news.kind === "person" && news.id === view.person.id) void reload();
  });
  if (isKeptAtStart) void mayUndo(start.id).then((may) => show({ mayUndo: may }));

  return {
    view: () => view,
    change,
    adjust(step) {
      draft = step(draft);
      show({ person: draft });
    },
    undo: takeBack,
    stop: stopHearing,
  };
}
