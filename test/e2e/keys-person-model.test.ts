import fc from "fast-check";
import { describe, expect } from "vitest";
import { twoPeople } from "../../scripts/sample-pages.mjs";
import { personOf } from "../domain/people.ts";
import { everythingSaid, hold, press, sequencesOf, type Sequence } from "./key-sequences.ts";
import { SaidModel } from "./person-keys-model.ts";
import { notebookTest, type Scene } from "./scene.ts";

const people = Array.from({ length: 4 }, (_, at) => personOf(`Person ${String(at + 10)}`));
const NAMES = people.map(({ facts }) => facts.name?.value ?? "");
const HOUR = 60 * 60_000;

const digits = fc.constantFrom("1", "2", "3", "4", "5").map((key) => [key]);
const letters = fc.array(fc.constantFrom("1", "u", "n", "a", "b"), { minLength: 1, maxLength: 4 });

/** A person whose view has the keys: answers, undo, and a note that takes all keys from then on. */
class PersonModel {
  #isTyping = false;

  constructor(
    readonly people: SaidModel,
    readonly who: string,
    readonly visit: number,
  ) {}

  press(key: string): void {
    if (this.#isTyping) {
      if (key.length === 1) this.people.type(this.who, key, this.visit);
    } else if (key === "n") this.#isTyping = true;
    else if (key === "u") this.people.undo(this.who);
    else if (/^[1-5]$/.test(key)) this.people.answer(this.who, key);
  }
}

/** The table, and whoever is open beside it: keys are about them from the moment their row is pressed. */
class TableModel {
  readonly people = new SaidModel();
  #row = 0;
  #visit = 0;
  #open: PersonModel | undefined;

  get sight(): string {
    return this.#open?.who ?? "";
  }

  /** Whether a key would leave the rows: to the headings, where others have a meaning. */
  leaves(key: string): boolean {
    return !this.#open && key === "ArrowUp" && this.#row === 0;
  }

  press(key: string): void {
    if (this.#open) {
      if (key === "Escape") this.#open = undefined;
      else this.#open.press(key);
    } else if (key === "ArrowDown") this.#row = Math.min(this.#row + 1, NAMES.length - 1);
    else if (key === "ArrowUp") this.#row -= 1;
    else if (key === "Enter") this.#open = new PersonModel(this.people, NAMES[this.#row] ?? "", (this.#visit += 1));
  }
}

const tableKeys = fc.oneof(
  { weight: 3, arbitrary: digits },
  { weight: 4, arbitrary: fc.constantFrom("ArrowDown", "ArrowUp").map((arrow) => ["Escape", arrow, "Enter"]) },
  { weight: 2, arbitrary: fc.constantFrom("ArrowDown", "ArrowUp", "Escape", "Enter").map((key) => [key]) },
  { weight: 2, arbitrary: fc.constant(["u"]) },
  { weight: 1, arbitrary: letters.map((typed) => ["n", ...typed, "Escape"]) },
);

describe("beside the table", () => {
  const it = notebookTest();

  async function keepsTo({ browser, page, keep }: Scene, sequence: Sequence): Promise<void> {
    const model = new TableModel();
    const presses = sequence.presses.filter(({ key }) => {
      const isOut = model.leaves(key);
      if (!isOut) model.press(key);
      return !isOut;
    });
    await keep({ people });
    await page.goto(browser.address("src/notebook/index.html#people"));
    await page.getByRole("link", { name: NAMES[0] ?? "", exact: true }).focus();
    await press(page, { ...sequence, presses });
    await expect
      .poll(async () => ({ said: await everythingSaid(page), sight: await sightOf(page) }))
      .toEqual({ said: model.people.all(), sight: model.sight });
  }

  const sightOf = (page: Scene["page"]): Promise<string> =>
    page.evaluate(() => document.querySelector(".people-aside")?.getAttribute("aria-label") ?? "");

  it("whatever is pressed, however fast, is about whoever was opened last", { timeout: HOUR }, ({ scene }) =>
    hold(sequencesOf(tableKeys, 3), 2, (sequence) => keepsTo(scene, sequence)),
  );
});

const popupKeys = fc.oneof(
  { weight: 6, arbitrary: digits },
  { weight: 2, arbitrary: fc.constant(["u"]) },
  { weight: 1, arbitrary: letters.map((typed) => ["n", ...typed]) },
);

describe("in the popup", () => {
  const it = notebookTest({ granted: true, sites: true });
  const [ada] = twoPeople();

  async function keepsTo({ browser, page, keep }: Scene, sequence: Sequence): Promise<void> {
    const model = new PersonModel(new SaidModel(), ada.name, 1);
    for (const { key } of sequence.presses) model.press(key);
    await keep({ people: [] });
    await page.goto(ada.url);
    const tab = await browser.tabId(page);
    // The page is busy for as long as the first keys take, so that they come before anybody is drawn.
    const busy = page.evaluate("for (const end = Date.now() + 300; Date.now() < end;);");
    const popup = await browser.context.newPage();
    await popup.goto(browser.address(`src/popup/index.html?tab=${tab}`), { waitUntil: "commit" });
    await popup.locator("html[dir]").waitFor({ state: "attached" });
    await press(popup, sequence);
    await busy;
    await popup.getByText(ada.name).or(popup.locator("input")).first().waitFor();
    await expect.poll(() => everythingSaid(popup)).toEqual(model.people.all());
    await popup.close();
  }

  it("whatever is pressed before the first picture and after it is about its person", { timeout: HOUR }, ({ scene }) =>
    hold(sequencesOf(popupKeys, 2), 2, (sequence) => keepsTo(scene, sequence)),
  );
});
