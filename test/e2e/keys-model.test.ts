import fc from "fast-check";
import { expect } from "vitest";
import { personOf } from "../domain/people.ts";
import { everythingSaid, hold, press, sequencesOf, type Sequence } from "./key-sequences.ts";
import { SaidModel } from "./person-keys-model.ts";
import { notebookTest, type Scene } from "./scene.ts";

// So few that a quick hand comes to the end.
const people = Array.from({ length: 7 }, (_, at) => personOf(`Person ${String(at + 10)}`));
const NAMES = people.map(({ facts }) => facts.name?.value ?? "");
const END = "the end";

const it = notebookTest();

/** Whom each key of sorting is about: whoever is current once every key before it was done, however long the page takes. */
class SortModel {
  readonly people = new SaidModel();
  #visited: readonly string[] = [NAMES[0] ?? ""];
  #at = 0;
  #isAtEnd = false;
  #isTyping = false;
  #visit = 1;

  /** Who is in sight once all is done. */
  get sight(): string {
    return this.#isAtEnd ? END : (this.#visited[this.#at] ?? "");
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

const letters = fc.array(fc.constantFrom("1", "s", "u", "n", "a", "b"), { minLength: 1, maxLength: 4 });
const groups = fc.oneof(
  { weight: 4, arbitrary: fc.constantFrom("1", "2", "3", "4", "5").map((key) => [key]) },
  { weight: 4, arbitrary: fc.constantFrom("ArrowRight", "Enter").map((key) => [key]) },
  { weight: 3, arbitrary: fc.constant(["s"]) },
  { weight: 3, arbitrary: fc.constant(["u"]) },
  { weight: 2, arbitrary: fc.constant(["ArrowLeft"]) },
  { weight: 2, arbitrary: letters.map((typed) => ["n", ...typed, "Escape"]) },
);

async function keepsTo({ browser, page, keep }: Scene, sequence: Sequence): Promise<void> {
  const model = new SortModel();
  for (const { key } of sequence.presses) model.press(key);
  await keep({ people });
  await page.goto(browser.address("icons/16.png"));
  await page.evaluate(() => localStorage.setItem("sitting", JSON.stringify({ goal: 200 })));
  await page.goto(browser.address("src/notebook/index.html#sort"));
  await page.getByRole("heading", { level: 2, name: NAMES[0] ?? "" }).waitFor();
  await press(page, sequence);
  await expect
    .poll(async () => ({ said: await everythingSaid(page), sight: await sightOf(page) }))
    .toEqual({ said: model.people.all(), sight: model.sight });
}

function sightOf(page: Scene["page"]): Promise<string> {
  return page.evaluate(
    (end) => document.querySelector("#sort-name")?.textContent ?? (document.querySelector("main h2") ? end : ""),
    END,
  );
}

it(
  "whatever is pressed while sorting, however fast, is about whoever was current",
  { timeout: 60 * 60_000 },
  ({ scene }) => hold(sequencesOf(groups), 4, (sequence) => keepsTo(scene, sequence)),
);
