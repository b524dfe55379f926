import { ATTRIBUTES } from "../../src/domain/person/attributes.ts";
import { nextAnswer } from "../../src/ui/controls/keys.ts";
import { saidOf } from "./key-sequences.ts";
import type { Person } from "../../src/domain/person/person.ts";

type Said = Pick<Person, "answers" | "note"> & { readonly isSetAside?: boolean };

interface Change {
  readonly who: string;
  readonly before: Said;
  /** Letters typed in one visit are one change while nothing comes between them. */
  readonly visit: number | undefined;
}

const NOTHING: Said = { answers: {}, note: "" };

/** What was said of people, and the way back: what the notebook must hold after a sequence of keys. */
export class SaidModel {
  readonly #said = new Map<string, Said>();
  #changes: readonly Change[] = [];
  /** Whose change came last, undone or not, by person. */
  readonly #typing = new Map<string, number | undefined>();

  said(who: string): Said {
    return this.#said.get(who) ?? NOTHING;
  }

  /** Whoever was changed last, of these if any are given. */
  changedLast(among?: string): string | undefined {
    return this.#changes.findLast(({ who }) => among === undefined || who === among)?.who;
  }

  answer(who: string, key: string): void {
    const attribute = ATTRIBUTES[Number(key) - 1];
    if (!attribute) throw new Error(`${key} is no question.`);
    const { answers } = this.said(who);
    const value = nextAnswer(answers[attribute]?.value);
    this.#change(who, { answers: { ...answers, [attribute]: { value, on: "2026-11-23" } } });
  }

  setAside(who: string): boolean {
    const isSetAside = this.said(who).isSetAside !== true;
    this.#change(who, { isSetAside });
    return isSetAside;
  }

  type(who: string, letter: string, visit: number): void {
    const isOne = this.#typing.get(who) === visit;
    const note = this.said(who).note + letter;
    if (isOne) this.#said.set(who, { ...this.said(who), note });
    else this.#change(who, { note }, visit);
  }

  /** Takes back the last change of a person. */
  undo(who: string): void {
    const at = this.#changes.findLastIndex((change) => change.who === who);
    const change = this.#changes[at];
    if (!change) return;
    this.#said.set(who, change.before);
    this.#changes = this.#changes.filter((one) => one !== change);
    this.#typing.set(who, undefined);
  }

  /** What was said of each person that anything was said of. */
  all(): Readonly<Record<string, string>> {
    return Object.fromEntries([...this.#said].flatMap(([who, said]) => (saidOf(said) ? [[who, saidOf(said)]] : [])));
  }

  #change(who: string, how: Partial<Said>, visit?: number): void {
    const before = this.said(who);
    this.#changes = [...this.#changes, { who, before, visit }];
    this.#said.set(who, { ...before, ...how });
    this.#typing.set(who, visit);
  }
}
