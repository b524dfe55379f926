import { personOf } from "../domain/people.ts";
import { SaidModel } from "./person-keys-model.ts";

/** Those to sort: so few that a quick hand comes to the end, and fewer than a day's goal. */
export const people = Array.from({ length: 7 }, (_, at) => personOf(`Person ${String(at + 10)}`));

const NAMES = people.map(({ facts }) => facts.name?.value ?? "");

/** Runs in the page: whom sorting shows. It stands alone, so that any driver can send it. */
export function sightOf(): string {
  return document.querySelector("#sort-name")?.textContent ?? (document.querySelector("main h2") ? "the end" : "");
}

/** Whom each key of sorting is about: whoever is current once every key before it was done, however long the page takes. */
export class SortModel {
  readonly people = new SaidModel();
  #visited: readonly string[] = [NAMES[0] ?? ""];
  #at = 0;
  #isAtEnd = false;
  #isTyping = false;
  #visit = 1;

  /** Who is in sight once all is done. */
  get sight(): string {
    return this.#isAtEnd ? "the end" : (this.#visited[this.#at] ?? "");
  }

  press(key: string): void {
    if (key === "u") return this.#undo();
    if (this.#isAtEnd) return key === "ArrowLeft" ? this.#show(this.#at) : undefined;
    const who = this.sight;
    if (this.#isTyping) {
      if (key === "Escape") this.#isTyping = false;
      else this.people.type(who, key, this.#visit);
    } else if (key === "n") this.#isTyping = true;
    else if (key === "ArrowLeft") this.#show(Math.max(0, this.#at - 1));
    else if (key === "ArrowRight" || key === "Enter") this.#next();
    else if (/^[1-5]$/.test(key)) this.people.answer(who, key);
    else if (key === "s" && this.people.setAside(who)) this.#next();
  }

  #show(at: number): void {
    this.#at = at;
    this.#isAtEnd = false;
    this.#visit += 1;
  }

  #next(): void {
    const next = NAMES.find((name) => !this.#visited.includes(name));
    if (this.#at === this.#visited.length - 1) {
      if (next === undefined) return void (this.#isAtEnd = true);
      this.#visited = [...this.#visited, next];
    }
    this.#show(this.#at + 1);
  }

  /** The last change is taken back, and whoever it was about is in sight. */
  #undo(): void {
    if (this.#isTyping) return this.people.type(this.sight, "u", this.#visit);
    const who = this.people.changedLast();
    if (who === undefined) return;
    if (who !== this.sight) this.#show(this.#visited.lastIndexOf(who));
    this.people.undo(who);
  }
}
