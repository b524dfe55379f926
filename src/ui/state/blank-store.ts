import { type Command, perform } from "../../domain/person/command.ts";
import type { Person } from "../../domain/person/person.ts";
import type { PersonStore, PersonView } from "./person-store.ts";

/** Somebody of whom nothing is known yet, while their page is being read. */
const NOBODY_YET: Person = { id: "", addresses: [], facts: {}, corrections: {}, answers: {}, note: "", addedOn: "" };

/** Holds what is said of somebody before they are found; nothing of it is written here. */
export interface BlankStore extends PersonStore {
  /** What was said, in order. */
  readonly said: () => readonly Command[];
}

/** Starts with nothing known, and calls back whenever what is shown changes. */
export function startBlankStore(whenChanged: (view: PersonView) => void): BlankStore {
  let said: readonly Command[] = [];
  const view = (): PersonView => ({
    person: said.reduce(perform, NOBODY_YET),
    isKept: false,
    state: said.length === 0 ? "draft" : "keeping",
    mayUndo: said.length > 0,
  });
  const become = (commands: readonly Command[]): void => {
    said = commands;
    whenChanged(view());
  };
  return {
    view,
    said: () => said,
    change: (command) => become([...said, command]),
    adjust: (command) => become([...said, command]),
    undo: () => Promise.resolve(become(said.slice(0, -1))),
    stop: () => undefined,
  };
}
