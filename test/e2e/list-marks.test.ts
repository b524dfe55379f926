import { readFileSync } from "node:fs";
import type { Page } from "playwright";
import { describe, expect } from "vitest";
import type { ExtensionBrowser } from "../../scripts/extension-browser.mjs";
import { answerSamplePages, sampleJob, samplePages, twoPeople } from "../../scripts/sample-pages.mjs";
import {
  beginMarked,
  flipKind,
  HOSTS,
  listPage,
  marksIn,
  NOBODY,
  switchMarks,
  treeOf,
  untilLookedAt,
  untilMarks,
} from "./marked-page.ts";
import { notebookTest } from "./scene.ts";

const [ada] = twoPeople();
const SEARCH = "https://www.linkedin.com/search/results/people/";
const STREAM = `${SEARCH}stream`;
const RECYCLED = `${SEARCH}recycled`;
const CONNECTIONS = "https://www.linkedin.com/mynetwork/invite-connect/connections/";
const ORGANIZATION = "https://www.linkedin.com/company/pellucid-freight/people/";
const READY = "all five, once you say where";

const streaming = listPage(`
let count = 0;
window.stream = (people) => { for (let left = people; left > 0; left -= 1) list.append(row("Invented " + "abcdefghij"[count % 10] + " Number " + count++)); };
stream(5);`);

const recycled = listPage(`
const people = Array.from({ length: 400 }, (_, at) => at === 200 ? ${JSON.stringify(ada.name)} : "Invented Number " + at);
const address = (person) => person === ${JSON.stringify(ada.name)} ? ${JSON.stringify(ada.url)} : row(person).querySelector("a").getAttribute("href");
for (let at = 0; at < 12; at += 1) list.append(row(people[at]));
// Rows are used again for whoever is in view, as virtual lists do: the same elements with other texts and addresses.
window.show = (from) => {
  [...list.children].forEach((item, at) => {
    const link = item.querySelector("a");
    const person = people[from + at];
    link.firstChild.nodeValue = person;
    link.setAttribute("href", address(person));
  });
};`);

/** Marks are on on LinkedIn, and Ada can refer the user. */
const it = notebookTest({ granted: true, sites: true, prepare: beginMarked });

const hosts = (page: Page): Promise<number> => page.evaluate(`${HOSTS}.length`);

function sample(name: string): string {
  return readFileSync(`test/pages/linkedin/${name}/page.html`, "utf8");
}

/** Puts the pages with lists at their addresses. */
async function answerLists({ context }: ExtensionBrowser): Promise<void> {
  const pages = new Map(samplePages());
  for (const [address, html] of [
    [SEARCH, sample("search-sdui")],
    [STREAM, streaming],
    [RECYCLED, recycled],
    [CONNECTIONS, sample("connections-sdui")],
    [ORGANIZATION, sample("organization-people")],
    ["https://scholar.google.com/citations", readFileSync("test/pages/scholar/author/page.html", "utf8")],
  ] as const)
    pages.set(address.replace(/\/$/, ""), html);
  await answerSamplePages(context, pages);
}

/** Opens the page whose rows are used again, with Ada in its sixth row, and waits for the marks. */
async function openRecycled(page: Page): Promise<readonly string[]> {
  await page.goto(RECYCLED);
  await expect.poll(() => hosts(page)).toBe(12);
  await page.evaluate("show(195)");
  const wanted = Array.from({ length: 12 }, (_, at) => (at === 5 ? READY : NOBODY));
  await untilMarks(await treeOf(page), wanted);
  return wanted;
}

/** Presses the mark in a row. */
async function pressMark(page: Page, at: number): Promise<void> {
  const [x = 0, y = 0] = await page.evaluate<number[]>(
    `(() => { const box = ${HOSTS}[${at}].getBoundingClientRect(); return [box.x + 50, box.y + 12]; })()`,
  );
  await page.mouse.click(x, y);
}

describe("marks in lists", () => {
  for (const [what, address, count, people] of [
    ["people search, mutual names too", SEARCH, 6, 4],
    ["people search as React leaves it, links inside links", `${SEARCH}#nested`, 6, 4],
    ["connections", CONNECTIONS, 3, 3],
    ["an organization's people, and the organization", ORGANIZATION, 3, 2],
    ["a job's people, and the job", sampleJob().url, 3, 2],
  ] as const)
    it(`stand beside everybody: ${what}`, async ({ browser, page }) => {
      await answerLists(browser);
      await page.goto(address);
      await expect.poll(() => hosts(page), { timeout: 10_000 }).toBe(count);
      // One size, no text, a closed root, and none in what stands beside the list.
      const seen: { size: string; text: string; isClosed: boolean; isAside: boolean }[] = await page.evaluate(
        `${HOSTS}.map((one) => { const box = one.getBoundingClientRect(); return { size: box.width + " " + box.height, text: one.textContent, isClosed: one.shadowRoot === null, isAside: one.closest("aside") !== null }; })`,
      );
      for (const one of seen) expect(one).toEqual({ size: "108 24", text: "", isClosed: true, isAside: false });
      const beside: string[] = await page.evaluate(
        `${HOSTS}.flatMap((one) => (one.previousElementSibling?.closest("a") ?? one.closest("a"))?.getAttribute("href") ?? [])`,
      );
      expect(new Set(beside.filter((href) => href.includes("/in/"))).size).toBeGreaterThanOrEqual(people);
    });

  it("follow a list as it grows, each person once, up to a ceiling", async ({ browser, page }) => {
    await answerLists(browser);
    await page.goto(STREAM);
    await expect.poll(() => hosts(page)).toBe(5);
    for (let burst = 0; burst < 5; burst += 1) await page.evaluate("stream(20)");
    await expect.poll(() => hosts(page)).toBe(105);
    await page.evaluate("stream(2300)");
    await expect.poll(() => hosts(page), { timeout: 20_000 }).toBe(2_000);
    // One goes and twenty come: once one of these has a mark all were looked at, and there was room for no second.
    await page.evaluate("list.firstElementChild.remove(); stream(20)");
    await page.waitForFunction(() =>
      [...document.querySelectorAll("#list > div")].slice(2_000).some((row) => row.querySelector("p > span[style]")),
    );
    expect(await hosts(page)).toBe(2_000);
    expect(
      await page.evaluate(`[...list.children].every((item) => item.querySelectorAll("p > span[style]").length < 2)`),
    ).toBe(true);
  });

  it("never stand on another person when rows are used again", async ({ browser, page }) => {
    await answerLists(browser);
    const wanted = await openRecycled(page);
    const tree = await treeOf(page);
    // In each step everybody is in another row; by the time the page could be drawn no row may carry the mark of before.
    const left: number = await page.evaluate(`(async () => {
      let left = 0;
      for (let step = 1; step <= 60; step += 1) {
        show(195 + step % 2);
        await null;
        left += ${HOSTS}.length;
        await new Promise((drawn) => requestAnimationFrame(drawn));
      }
      return left;
    })()`);
    expect(left).toBe(0);
    await untilMarks(tree, wanted);
    await page.evaluate("list.append(list.children[5])");
    await untilMarks(tree, [...wanted.filter((name) => name === NOBODY), READY]);
    await page.evaluate("show(0)");
    await untilMarks(
      tree,
      wanted.map(() => NOBODY),
    );
  });

  it("open the panel on the person they stand beside, kept or not", async ({ browser, page }) => {
    await answerLists(browser);
    const wanted = await openRecycled(page);
    await pressMark(page, 5);
    const panel = await browser.sidePanel();
    await panel.until(`document.querySelector(".head-name")?.textContent === ${JSON.stringify(ada.name)}`);
    await pressMark(page, 4);
    await panel.until(`document.querySelector(".head-name")?.textContent === "Invented Number 199"`);
    // An answer given there is drawn in the list.
    await panel.press("input[name=hirer][value=no]");
    await untilMarks(await treeOf(page), wanted.with(4, "can't refer you yet"));
    expect(page.url()).toBe(RECYCLED);
  });

  it("say on a job how far people reach into its organization", async ({ browser, page }) => {
    await answerLists(browser);
    const tree = await treeOf(page);
    const first = async (): Promise<string | undefined> => (await marksIn(tree))[0];
    await page.goto(sampleJob().url);
    await expect.poll(first, { timeout: 10_000 }).toBe("somebody you keep works here");
    await page.goto(ORGANIZATION);
    await expect.poll(first, { timeout: 10_000 }).toBe("nobody you keep works here or knows a hirer here");
  });

  it("have a switch for each kind of page; off leaves no node and hears nothing", async ({ browser, page }) => {
    await answerLists(browser);
    const tree = await treeOf(page);
    await page.goto(STREAM);
    await expect.poll(() => hosts(page)).toBe(5);
    await flipKind(browser, page, "lists");
    await expect.poll(() => hosts(page)).toBe(0);
    await page.evaluate("stream(5)");
    await untilLookedAt(browser, page);
    expect(await hosts(page)).toBe(0);
    await page.goto(ORGANIZATION);
    await expect.poll(() => hosts(page)).toBe(1);
    await page.goto(ada.url);
    await untilMarks(tree, [READY]);
    await flipKind(browser, page, "profile");
    await untilMarks(tree, []);
    await flipKind(browser, page, "profile");
    await untilMarks(tree, [READY]);
    await flipKind(browser, page, "lists");
    await page.goto(STREAM);
    await expect.poll(() => hosts(page)).toBe(5);
  });
});

describe("marks on other sites", () => {
  for (const folder of [
    "github/user",
    "gitlab/user",
    "orcid/record-spanish",
    "scholar/author",
    "xing/profile-german",
    "bluesky/profile",
  ])
    it(`stand beside the name of a profile there, once switched on: ${folder}`, async ({ browser, page }) => {
      await answerLists(browser);
      const { url: shown } = JSON.parse(readFileSync(`test/pages/${folder}/page.json`, "utf8")) as { url: string };
      // Scholar has a host for each country; the permission is for the one.
      const url = shown.replace("scholar.google.ie", "scholar.google.com");
      const tree = await treeOf(page);
      await page.goto(url);
      expect(await hosts(page)).toBe(0);
      await switchMarks(browser, page, true);
      await untilMarks(tree, [NOBODY]);
      await switchMarks(browser, page, false);
      await untilMarks(tree, []);
    });
});
