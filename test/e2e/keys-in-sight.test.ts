import type { Page } from "playwright";
import { expect, it } from "vitest";
import type { Person } from "../../src/domain/person/person.ts";
import { personOf } from "../domain/people.ts";
import { readEverybody } from "./key-sequences.ts";
import { browserKeeping } from "./kept-network.ts";

const LATE = [0, 10, 30];
const people = Array.from({ length: 18 }, (_, index) => personOf(`Person ${String(index + 10)}`));
const contents = { people, organizations: [], exchanges: [], asks: [] };

/** What everybody was answered to the first question, by name. */
async function firstAnswers(page: Page): Promise<Record<string, string | undefined>> {
  const kept = (await page.evaluate(readEverybody)) ?? [];
  return Object.fromEntries(kept.map(({ facts, answers }) => [facts.name?.value, answers.hirer?.value]));
}

/** All that sorting said of everybody, by name. */
async function outcomes(page: Page): Promise<Record<string, string>> {
  const said = ({ answers, isSetAside, note }: Person): string =>
    [answers.hirer?.value, isSetAside && "aside", note].filter(Boolean).join(" ");
  const kept = (await page.evaluate(readEverybody)) ?? [];
  return Object.fromEntries(kept.map((one) => [one.facts.name?.value, said(one)]));
}

/**
 * Presses a key for each new person so many milliseconds after their name came into sight, then goes on as `onward` says. Within the page, so
 * that nothing lies between the name and the key but the time asked for.
 */
function pressOnSight(
  page: Page,
  how: { readonly name: string; readonly rounds: number; readonly late: readonly number[]; readonly onward: string },
): Promise<readonly string[]> {
  return page.evaluate(async ({ name, rounds, late, onward }) => {
    const shown = (): string => document.querySelector(name)?.textContent ?? "";
    const press = (key: string): boolean =>
      (document.activeElement ?? document.body).dispatchEvent(
        new KeyboardEvent("keydown", { key, bubbles: true, cancelable: true }),
      );
    const seen: string[] = [];
    const next = (before: string): Promise<string> =>
      new Promise((resolve) => {
        const look = (): void => {
          const now = shown();
          if (now === "" || now === before) return;
          watch.disconnect();
          resolve(now);
        };
        const watch = new MutationObserver(look);
        watch.observe(document.body, { subtree: true, childList: true, characterData: true });
        look();
      });
    for (let round = 0; round < rounds; round += 1) {
      const now = await next(seen.at(-1) ?? "");
      const wait = late[round % late.length] ?? 0;
      if (wait > 0) await new Promise((resolve) => setTimeout(resolve, wait));
      press("1");
      seen.push(now);
      if (onward === "next") press("ArrowRight");
      else {
        const links = [...document.querySelectorAll<HTMLAnchorElement>("a[href*='person=']")];
        const names = links.map((link) => link.textContent.trim());
        links.find((_, index) => !seen.includes(names[index] ?? ""))?.click();
      }
    }
    return seen;
  }, how);
}

it("a key pressed as soon as somebody is in sight is theirs, while sorting", async () => {
  const { browser, page } = await browserKeeping(contents);
  try {
    await page.goto(browser.address("src/notebook/index.html#sort"));
    await page.getByLabel("People a day").fill("100");
    await page.keyboard.press("Escape");
    const how = { name: "#sort-name", rounds: people.length, late: LATE, onward: "next" };
    const seen = await pressOnSight(page, how);
    expect(new Set(seen).size).toBe(people.length);
    await page.getByRole("heading", { name: "Everybody is sorted" }).waitFor();
    const answers = await firstAnswers(page);
    expect(Object.entries(answers).filter(([, value]) => value !== "yes")).toEqual([]);
  } finally {
    await browser.close();
  }
});

it("a key pressed as soon as somebody is in sight is theirs, beside the table", async () => {
  const { browser, page } = await browserKeeping(contents);
  try {
    await page.goto(browser.address("src/notebook/index.html#people"));
    await page.getByRole("link", { name: "Person 10", exact: true }).click();
    const how = { name: ".people-aside h1", rounds: 9, late: LATE, onward: "another" };
    const seen = await pressOnSight(page, how);
    expect(new Set(seen).size).toBe(9);
    await expect
      .poll(async () =>
        Object.entries(await firstAnswers(page)).flatMap(([name, value]) => (value ? [name, value] : [])),
      )
      .toEqual([...seen].toSorted().flatMap((name) => [name, "yes"]));
  } finally {
    await browser.close();
  }
});

// The next person is on the way for as long as it takes; what is pressed meanwhile is theirs, in order.
it.each([
  { pause: 0, slow: 4 },
  { pause: 80, slow: 6 },
])("keys typed ahead while sorting, every $pause ms on a processor slowed $slow times", async ({ pause, slow }) => {
  const { browser, page } = await browserKeeping(contents);
  try {
    await page.goto(browser.address("src/notebook/index.html#sort"));
    await page.getByLabel("People a day").fill("100");
    await page.keyboard.press("Escape");
    const session = await browser.context.newCDPSession(page);
    await session.send("Emulation.setCPUThrottlingRate", { rate: slow });
    // Every third: answered and on, set aside, written a note and on.
    const each = [["1", "ArrowRight"], ["s"], ["n", "1", "s", "Escape", "ArrowRight"]];
    for (let round = 0; round < 9; round += 1)
      for (const key of each[round % 3] ?? []) {
        await page.keyboard.press(key);
        if (pause > 0) await page.waitForTimeout(pause);
      }
    await page.getByRole("heading", { name: "Person 19" }).waitFor();
    const first = people.slice(0, 9).map(({ facts }) => facts.name?.value ?? "");
    const wanted = ["yes", "aside", "1s"];
    await expect
      .poll(() => outcomes(page))
      .toEqual(
        Object.fromEntries(people.map(({ facts }, at) => [facts.name?.value, at < first.length ? wanted[at % 3] : ""])),
      );
  } finally {
    await browser.close();
  }
});
