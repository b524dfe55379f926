import { holdSession, isStashed, stash } from "../../database/local/pending-writes.ts";
import { asOne, type Command } from "../../domain/person/command.ts";
import type { Person } from "../../domain/person/person.ts";

/** What one surface was told of one person and the notebook has not acknowledged, noted down until it has. */
export class Waiting {
  /** What is typed while a surface is open is one change; the next time it opens is another. */
  readonly session = crypto.randomUUID();
  /** In order, the one being written first. */
  commands: readonly Command[] = [];
  /** How many of them come before each undo that was asked for and waits for its turn. */
  #undos: readonly number[] = [];
  #isNoted = false;

  constructor() {
    holdSession(this.session);
  }

  /** Whether what waits may still be written. Whoever forgets somebody takes away what any surface noted of them. */
  readonly stands = (): boolean => !this.#isNoted || isStashed(this.session);

  /** One more. A key replaces the one before it in the same field, unless that one is being written already. */
  add(command: Command, person: Person, keptAs: string | undefined): void {
    const last = this.commands.length > Math.max(1, this.#undos.at(-1) ?? 0) ? this.commands.at(-1) : undefined;
    const joined = last && asOne(last, command);
    this.#hold(joined ? [...this.commands.slice(0, -1), joined] : [...this.commands, command], person, keptAs);
  }

  /** The one to write now: none while an undo comes first. */
  get first(): Command | undefined {
    return this.#undos[0] === 0 ? undefined : this.commands[0];
  }

  /** An undo comes after all that waits now, and before all that follows. */
  askUndo(): void {
    this.#undos = [...this.#undos, this.commands.length];
  }

  /** It is the turn of the first undo. Returns whether all that came before it is on disk. */
  turnToUndo(): boolean {
    const [before, ...others] = this.#undos;
    this.#undos = others;
    return before === 0;
  }

  /** The first one is on disk. */
  next(person: Person, keptAs: string | undefined): void {
    this.#undos = this.#undos.map((before) => before - 1);
    this.#hold(this.commands.slice(1), person, keptAs);
  }

  /** What waits is about somebody else from now on: whoever was undone is somebody new. */
  turnTo(person: Person, keptAs: string | undefined): void {
    this.#hold(this.commands, person, keptAs);
  }

  /** Nothing of it is to be written. */
  drop(): void {
    this.commands = [];
    this.#undos = this.#undos.map(() => 0);
    this.#isNoted = stash(this.session, { person: undefined, commands: [] });
  }

  #hold(commands: readonly Command[], person: Person, keptAs: string | undefined): void {
    this.commands = commands;
    this.#isNoted = stash(this.session, { person, keptAs, commands });
  }
}
