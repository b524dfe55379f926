import fc from "fast-check";
import { expect } from "vitest";
import { everythingSaid, hold, press, sequencesOf, type Sequence } from "./key-sequences.ts";
import { notebookTest, type Scene } from "./scene.ts";
import { people, sightOf, SortModel } from "./sort-keys-model.ts";

const it = notebookTest();

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
  await page.goto(browser.address("src/notebook/index.html#sort"));
  await page.getByRole("heading", { level: 2, name: new SortModel().sight }).waitFor();
  await press(page, sequence);
  await expect
    .poll(async () => ({ said: await everythingSaid(page), sight: await page.evaluate(sightOf) }))
    .toEqual({ said: model.people.all(), sight: model.sight });
}

it(
  "whatever is pressed while sorting, however fast, is about whoever was current",
  { timeout: 60 * 60_000 },
  ({ scene }) => hold(sequencesOf(groups), 4, (sequence) => keepsTo(scene, sequence)),
);
