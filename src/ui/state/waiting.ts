import { holdSitting, isStashed, stash } from "../../database/local/pending-writes.ts";
import { asOne, type Deed } from "../../domain/person/command.ts";
import type { Person } from "../../domain/person/person.ts";

/** What one surface was told of one person and the notebook has not acknowledged, noted down until it has. */
export class Waiting {
  /** What is typed while a surface is open is one change; the next time it opens is another. */
  readonly sitting = crypto.randomUUID();
  /** In order, the one being written first. */
  deeds: readonly Deed[] = [];
  #isNoted = false;

  constructor() {
    holdSitting(this.sitting);
  }

  /** Whether what waits may still be written. Whoever forgets somebody takes away what any surface noted of them. */
  readonly stands = (): boolean => !this.#isNoted || isStashed(this.sitting);

  /** One more. A key replaces the one before it in the same field, unless that one is being written already. */
  add(deed: Deed, person: Person, keptAs: string | undefined): void {
    const last = this.deeds.length > 1 ? this.deeds.at(-1) : undefined;
    const joined = last && asOne(last, deed);
    this.#hold(joined ? [...this.deeds.slice(0, -1), joined] : [...this.deeds, deed], person, keptAs);
  }

  /** The first one is on disk. */
  next(person: Person, keptAs: string | undefined): void {
    this.#hold(this.deeds.slice(1), person, keptAs);
  }

  /** What waits is about somebody else from now on: whoever was undone is somebody new. */
  turnTo(person: Person, keptAs: string | undefined): void {
    this.#hold(this.deeds, person, keptAs);
  }

  /** Nothing of it is to be written. */
  drop(): void {
    this.deeds = [];
    this.#isNoted = stash(this.sitting, { person: undefined, deeds: [] });
  }

  #hold(deeds: readonly Deed[], person: Person, keptAs: string | undefined): void {
    this.deeds = deeds;
    this.#isNoted = stash(this.sitting, { person, keptAs, deeds });
  }
}
