/** Holds what is told while something is under way that it depends on, and lets it follow in order. */
export class Holding {
  #work: Promise<unknown> | undefined;
  #held: readonly (() => void)[] = [];

  get isHolding(): boolean {
    return this.#work !== undefined;
  }

  /** Does a step once what is under way is done. */
  hold(step: () => void): void {
    this.#held = [...this.#held, step];
  }

  /** Holds until this work is done, or has failed. */
  during<T>(work: Promise<T>): Promise<T> {
    const done = work.finally(() => {
      const steps = this.#held;
      [this.#held, this.#work] = [[], undefined];
      for (const step of steps) step();
    });
    this.#work = done;
    return done;
  }

  /** Waits until nothing is held. */
  async over(): Promise<void> {
    await this.#work?.catch(() => undefined);
    if (this.#work) await this.over();
  }
}
