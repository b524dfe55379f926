import { holdSession, isStashed, stash } from "../../database/local/pending-writes.ts";
import { asOne, type Command } from "../../domain/person/command.ts";
import type { Person } from "../../domain/person/person.ts";

/** What one surface was told of one person and the notebook has not acknowledged, noted down until it has. */
export class Waiting {
  /** What is typed while a surface is open is one change; the next time it opens is another. */
  readonly session = crypto.randomUUID();
  /** In order, the one being written first. */
  commands: readonly Command[] = [];
  #isNoted = false;

  constructor() {
    holdSession(this.session);
  }

  /** Whether what waits may still be written. Whoever forgets somebody takes away what any surface noted of them. */
  readonly stands = (): boolean => !this.#isNoted || isStashed(this.session);

  /** One more. A key replaces the one before it in the same field, unless that one is being written already. */
  add(command: Command, person: Person, keptAs: string | undefined): void {
    const last = this.commands.length > 1 ? this.commands.at(-1) : undefined;
    const joined = last && asOne(last, command);
    this.#hold(joined ? [...this.commands.slice(0, -1), joined] : [...this.commands, command], person, keptAs);
  }

  /** The first one is on disk. */
  next(person: Person, keptAs: string | undefined): void {
    this.#hold(this.commands.slice(1), person, keptAs);
  }

  /** What waits is about somebody else from now on: whoever was undone is somebody new. */
  turnTo(person: Person, keptAs: string | undefined): void {
    this.#hold(this.commands, person, keptAs);
  }

  /** Nothing of it is to be written. */
  drop(): void {
    this.commands = [];
    this.#isNoted = stash(this.session, { person: undefined, commands: [] });
  }

  #hold(commands: readonly Command[], person: Person, keptAs: string | undefined): void {
    this.commands = commands;
    this.#isNoted = stash(this.session, { person, keptAs, commands });
  }
}
