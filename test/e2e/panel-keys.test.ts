import { expect } from "vitest";
import { twoPeople } from "../../scripts/sample-pages.mjs";
import { ATTRIBUTES } from "../../src/domain/person/attributes.ts";
import type { Person } from "../../src/domain/person/person.ts";
import { nextAnswer } from "../../src/ui/controls/keys.ts";
import { readEverybody } from "./key-sequences.ts";
import { notebookTest } from "./scene.ts";

const it = notebookTest({ sites: true });
const [ada, other] = twoPeople();

const NAME = `document.querySelector(".head-name")?.textContent`;
const shows = (name: string): string => `${NAME} === ${JSON.stringify(name)}`;

/** The answer to the fifth question after its key was pressed so many times. */
function answerAfter(presses: number): string | undefined {
  let value: ReturnType<typeof nextAnswer> | undefined;
  for (let times = 0; times < presses; times += 1) value = nextAnswer(value);
  return value;
}

it("a key pressed in the panel is about whoever is in sight, while the tab changes and an answer is being written", async ({
  browser,
  page,
}) => {
  await page.goto(ada.url);
  await (await browser.pressToolbarButton(page)).press(".panel-button button");
  const panel = await browser.sidePanel();
  await panel.until(shows(ada.name));
  const another = await browser.context.newPage();
  await another.goto(other.url);
  await another.bringToFront();
  await panel.until(`document.querySelector(".panel-closed")`);
  await (await browser.pressToolbarButton(another)).press(".panel-button button");
  await panel.until(shows(other.name));

  // A quick hand: a key every few milliseconds, whoever or nobody is in sight.
  await panel.evaluate(`void (window.presses = {}, window.hand = setInterval(() => {
    const name = ${NAME} ?? "nobody";
    presses[name] = (presses[name] ?? 0) + 1;
    document.body.dispatchEvent(new KeyboardEvent("keydown", { key: "5", bubbles: true, cancelable: true }));
  }, 7))`);
  for (let times = 0; times < 2; times += 1) {
    await page.bringToFront();
    await panel.until(shows(ada.name));
    await another.bringToFront();
    await panel.until(shows(other.name));
  }
  const presses = (await panel.evaluate("clearInterval(hand), presses")) as Readonly<Record<string, number>>;
  expect(Object.keys(presses)).toContain("nobody");
  const conduct = ATTRIBUTES[4];
  await expect
    .poll(async () => {
      const kept = (await panel.evaluate(`(${readEverybody.toString()})()`)) as readonly Person[] | undefined;
      return Object.fromEntries(
        (kept ?? []).map(({ facts, answers }) => [facts.name?.value, conduct && answers[conduct]?.value]),
      );
    })
    .toEqual({ [ada.name]: answerAfter(presses[ada.name] ?? 0), [other.name]: answerAfter(presses[other.name] ?? 0) });
});
