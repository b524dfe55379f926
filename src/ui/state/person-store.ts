import { personAt, personById } from "../../database/stores/person-lookup.ts";
import { refusalFrom, type RefusalReason } from "../../database/connection/refusal.ts";
import { type Command, perform, typedField } from "../../domain/person/command.ts";
import type { Person } from "../../domain/person/person.ts";
import { forgottenIn, hear } from "../../news.ts";
import { afterPaint } from "./after-paint.ts";
import { Holding } from "./holding.ts";
import { Waiting } from "./waiting.ts";

/** Where the words of the user are: nowhere yet, on their way, on disk, or refused with a reason. */
export type SaveState = "draft" | "keeping" | "kept" | { readonly refused: RefusalReason };

/** What a surface shows of one person at this moment. */
export interface PersonView {
  readonly person: Person;
  readonly isKept: boolean;
  readonly state: SaveState;
  readonly mayUndo: boolean;
}

/** A command, or what is to be told of whoever the person is once everything before it was done. */
export type Told = Command | ((person: Person) => Command);

/** Keeps one person as the user writes: at once, in order, one strict transaction at a time. */
export interface PersonStore {
  readonly view: () => PersonView;
  readonly change: (how: Told) => void;
  /** Changes what is shown without keeping anybody: edits before the first answer. */
  readonly adjust: (command: Command) => void;
  /** Takes back the last change, those still on their way first written. Resolves to whether anything was taken back. */
  readonly undo: () => Promise<boolean>;
  /** Waits for what is on its way. Resolves to whether all of it is on disk; what was refused is not. */
  readonly settle: () => Promise<boolean>;
  readonly stop: () => void;
}

/** Keys still falling so many milliseconds after somebody went were meant for who was there. */
const STILL_FALLING_MS = 1000;

/** What views of people that are gone are still writing, by the people's ids. */
const leaving = new Map<string, Promise<unknown>>();

function pendingWritesFrom({ addresses, facts, addedOn }: Person): Person {
  return { id: crypto.randomUUID(), addresses, facts, corrections: {}, answers: {}, note: "", addedOn };
}

/** Starts with a person kept or only read from a page, and calls back whenever what is shown changes. */
export function startPersonStore(
  start: Person,
  isKeptAtStart: boolean,
  whenChanged: (view: PersonView) => void,
): PersonStore {
  let view: PersonView = {
    person: start,
    isKept: isKeptAtStart,
    state: isKeptAtStart ? "kept" : "draft",
    mayUndo: false,
  };
  /** Who is on disk, as last read or written here. */
  let kept = isKeptAtStart ? start : undefined;
  // Somebody undone or forgotten is again only who the page shows, and, kept again, somebody new.
  let draft = isKeptAtStart ? pendingWritesFrom(start) : start;
  let writing: Promise<unknown> | undefined;
  // While it isn't known what they are, at the start and during an undo, what is told waits.
  const holding = new Holding();
  let held: readonly Command[] = [];
  // Grows with each change of what is known here, so that an answer to an older question is told from one to a newer.
  let turn = 0;
  // Another surface changed them while this one wrote; read again once it has written.
  let isStale = false;
  let wentAt = -Infinity;
  // When a key pressed here made them; they were nobody's before.
  let madeAt = -Infinity;
  const waiting = new Waiting();
  // Fetched while the first picture is looked at, or when the first press comes before; what is pressed is stashed until then.
  const power = () =>
    Promise.all([import("../../database/stores/person-commands.ts"), import("../../database/journal/undo.ts")]);

  function show(next: Partial<PersonView>): void {
    view = { ...view, ...next };
    whenChanged(view);
  }

  const standing = (): Person => waiting.commands.reduce(perform, kept ?? draft);

  /** What is on disk with what waits done to it: words from another surface come in, and none of those typed here goes. */
  function showStanding(next: Partial<PersonView>): void {
    show({ person: held.reduce(perform, standing()), isKept: kept !== undefined, ...next });
  }

  /** They were removed, or forgotten: nothing that waits makes them again. */
  function letGo(): void {
    turn += 1;
    waiting.drop();
    draft = pendingWritesFrom(kept ?? draft);
    kept = undefined;
    wentAt = performance.now();
    showStanding({ state: "draft", mayUndo: false });
  }

  /** A key that was falling while they were forgotten elsewhere has made them again: meant for who was there, it goes with them. */
  async function forgetToo(id: string): Promise<void> {
    await (await import("../../database/stores/forget.ts")).forgetPerson(id).catch(() => undefined);
  }

  /** They were forgotten, here or elsewhere. */
  function hearForgotten(about: readonly string[]): void {
    const again = kept && !about.includes(kept.id) && performance.now() - madeAt < STILL_FALLING_MS;
    if (kept && again) void forgetToo(kept.id);
    letGo();
  }

  /** Writes what waits; a refused command stays first in line, so that the next key tries again and no word is lost. */
  async function write(): Promise<void> {
    for (let command = waiting.commands[0]; command; command = waiting.commands[0]) {
      const field = typedField(command);
      const session = field === undefined ? undefined : `${waiting.session}:${field}`;
      const asked = (turn += 1);
      try {
        const [{ keepCommands }] = await power();
        const about = { person: draft, keptAs: kept?.id };
        const person = await keepCommands(about, [command], session, waiting.stands);
        const isMade = person !== "gone" && !kept && person.id === about.person.id;
        if (asked !== turn) return isMade ? forgetToo(person.id) : undefined;
        if (person === "gone") return letGo();
        if (isMade) madeAt = performance.now();
        kept = person;
        waiting.next(draft, kept.id);
        showStanding({ mayUndo: true, ...(waiting.commands.length === 0 && { state: "kept" }) });
      } catch (error) {
        if (asked === turn) show({ state: { refused: refusalFrom(error).reason } });
        return;
      }
    }
  }

  /** Does one thing with the notebook at a time; what was told or heard meanwhile follows. */
  function busyWith<T>(work: () => Promise<T>): Promise<T> {
    const done = (writing ?? Promise.resolve()).then(work).finally(() => {
      if (writing !== done) return;
      writing = undefined;
      if (waiting.commands.length > 0 && typeof view.state !== "object") void busyWith(write);
      else if (isStale) void reload();
    });
    writing = done;
    return done;
  }

  function change(how: Told): void {
    if (holding.isHolding) {
      // What is meant of whoever they are then is not known yet; the rest shows at once, so that a text goes on from what was typed.
      const commands = typeof how === "function" ? [] : [how];
      held = [...held, ...commands];
      holding.hold(() => {
        held = held.slice(commands.length);
        change(how);
      });
      return showStanding({ state: "keeping" });
    }
    const command = typeof how === "function" ? how(standing()) : how;
    if (performance.now() - wentAt < STILL_FALLING_MS) return;
    if (!waiting.stands()) return letGo();
    waiting.add(command, draft, kept?.id);
    showStanding({ state: "keeping", mayUndo: true });
    if (!writing) void busyWith(write);
  }

  async function takeBack(): Promise<boolean> {
    await write();
    // What was refused stays first in line: nothing older is taken back in its place.
    if (waiting.commands.length > 0) return false;
    const { id } = view.person;
    try {
      const [, { mayUndo, undo }] = await power();
      const done = await undo(id);
      if (done === "nothing") {
        show({ mayUndo: false });
        return false;
      }
      turn += 1;
      kept = done.person;
      if (!kept) draft = pendingWritesFrom(draft);
      waiting.turnTo(draft, kept?.id);
      showStanding({ state: waiting.commands.length > 0 ? "keeping" : kept ? "kept" : "draft" });
      show({ mayUndo: await mayUndo(id) });
      return true;
    } catch (error) {
      show({ state: { refused: refusalFrom(error).reason } });
      return false;
    }
  }

  async function reload(): Promise<void> {
    isStale = writing !== undefined;
    if (isStale) return;
    const asked = turn;
    const now = kept ? await personById(kept.id) : await personAt(draft.addresses);
    if (asked !== turn || writing) return void (isStale = writing !== undefined);
    if (now) kept = now;
    else if (kept) return letGo();
    if (now) showStanding(waiting.commands.length === 0 ? { state: "kept" } : {});
  }

  /** One undo at a time: what is told meanwhile comes after it. */
  function undo(): Promise<boolean> {
    if (holding.isHolding) return new Promise((resolve) => holding.hold(() => resolve(undo())));
    return holding.during(busyWith(takeBack));
  }

  async function settle(): Promise<boolean> {
    await holding.over();
    await busyWith(write);
    return waiting.commands.length === 0;
  }

  // Whoever was shown may be a moment older than what another view of them in this page has just been told.
  if (isKeptAtStart)
    void holding.during((leaving.get(start.id) ?? Promise.resolve()).then(reload).catch(() => undefined));
  const stopHearing = hear((news) => {
    const { id, addresses } = kept ?? draft;
    const forgotten = forgottenIn(news);
    if ([id, ...addresses].some((one) => forgotten.includes(one))) return hearForgotten(forgotten);
    // Whoever is not kept yet may be by now, through another surface and under another id.
    if (news.kind === "notebook" || (news.kind === "person" && (!kept || news.id === id))) void reload();
  });
  void afterPaint().then(async () => {
    const [, { mayUndo }] = await power();
    if (isKeptAtStart && !view.mayUndo) show({ mayUndo: await mayUndo(start.id) });
  });

  return {
    view: () => view,
    change,
    adjust(command) {
      draft = perform(draft, command);
      show({ person: draft });
    },
    settle,
    undo,
    stop() {
      stopHearing();
      if (!holding.isHolding && !writing) return;
      const { id } = view.person;
      const left = settle().finally(() => leaving.get(id) === left && leaving.delete(id));
      leaving.set(id, left);
    },
  };
}
