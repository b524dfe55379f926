import { perform } from "../../domain/person/command.ts";
import type { Person } from "../../domain/person/person.ts";
import { today } from "../../today.ts";
import type { PersonStore, PersonView } from "./person-store.ts";
import { Waiting } from "./waiting.ts";

/** Holds what is said of somebody before they are found; whoever opens the notebook next writes it if this surface is gone by then. */
export interface BlankStore extends PersonStore {
  /** What was said, in order, to be said again of whoever was found; from then on it is theirs. */
  readonly handOver: (to: PersonStore) => void;
}

/** Starts with an address and nothing else known, and calls back whenever what is shown changes. */
export function startBlankStore(address: string, whenChanged: () => void): BlankStore {
  const id = crypto.randomUUID();
  const nobodyYet: Person = {
    id,
    addresses: [address],
    facts: {},
    corrections: {},
    answers: {},
    note: "",
    addedOn: today(),
  };
  const waiting = new Waiting();
  const undos: ((isUndone: boolean) => void)[] = [];
  const view = (): PersonView => ({
    person: waiting.commands.reduce(perform, nobodyYet),
    isKept: false,
    state: waiting.commands.length === 0 ? "draft" : "keeping",
    mayUndo: waiting.commands.length > 0,
  });
  const change: PersonStore["change"] = (how) => {
    // What is meant is what is seen: of somebody without an answer yet.
    const command = typeof how === "function" ? how(view().person) : how;
    waiting.add(command, nobodyYet, undefined);
    whenChanged();
  };
  return {
    view,
    change,
    adjust: change,
    undo() {
      // What was done before is known once they are.
      if (waiting.commands.length === 0) return new Promise<boolean>((resolve) => undos.push(resolve));
      const before = waiting.commands.slice(0, -1);
      waiting.drop();
      for (const command of before) waiting.add(command, nobodyYet, undefined);
      whenChanged();
      return Promise.resolve(true);
    },
    settle: () => Promise.resolve(true),
    handOver(to) {
      for (const done of undos) void to.undo().then(done);
      for (const command of waiting.commands) to.change(command);
      waiting.drop();
    },
    stop: () => undefined,
  };
}
