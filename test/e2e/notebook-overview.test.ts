import type { Page } from "playwright";
import { describe, expect } from "vitest";
import { pseudoCopy } from "../../scripts/pseudo-locale.mjs";
import type { Exchange } from "../../src/domain/referral/exchange.ts";
import { factsFrom, type Person } from "../../src/domain/person/person.ts";
import { today } from "../../src/today.ts";
import { answersOf, organizationOf, personOf, profileOf } from "../domain/people.ts";
import { violationsOfTab } from "./axe.ts";
import { sticksOut, wordsOutsideMessages } from "./page-words.ts";
import { notebookTest, type Scene } from "./scene.ts";

const DAY = today();
const growing = { outlook: { value: "growing", on: DAY, source: "user" } } as const;
const acme = organizationOf("Acme", { ...growing, isTarget: true });
const organizations = [
  acme,
  organizationOf("Brightfield", {
    isTarget: true,
    openings: { o: { id: "o", title: "Cook", on: DAY, source: "user" } },
  }),
  organizationOf("Old Mill", { outlook: { value: "shrinking", on: DAY, source: "user" } }),
];

function at(name: string, organization: string, letters: string, more: Partial<Person> = {}): Person {
  const facts = factsFrom(profileOf(name, { organization: { name: organization } }), DAY);
  return personOf(name, { facts, answers: answersOf(letters, DAY), ...more });
}

const credible = { value: "yes", on: DAY } as const;
const path = { id: "p", organization: acme.id, hirer: { name: "Hana Lund" }, on: DAY, credible };
const people = [
  at("Ada Quill", "Brightfield", "yyyuy", { paths: { p: path } }),
  at("Bo Amsel", "Acme, Inc.", "ynyyy", {
    experiences: { e: { id: "e", on: DAY, what: "the release", isFirstHand: true } },
  }),
  at("Cy Dorn", "Acme", "nnnnn"),
  at("Dee Fox", "Old Mill", "-----"),
  at("Eli Gorse", "Elsewhere", "nuuuu"),
  at("Fay Holm", "Acme", "yyyyy", { isSetAside: true }),
];
const exchanges: Exchange[] = [{ id: "x", kind: "ad", state: "running", what: "", from: DAY }];
const contents = { people, organizations, exchanges, asks: [] };
const NAMES = [...people, ...organizations].map((one) => ("facts" in one ? (one.facts.name?.value ?? "") : one.name));

/** Each row of a table by its head: what its cells say. */
async function rowsOf(page: Page, title: string): Promise<Record<string, string[]>> {
  const rows = await page.getByRole("table", { name: title }).locator("tbody tr").all();
  const said = await Promise.all(
    rows.map(async (row) => [await row.locator("th").innerText(), await row.locator("td").allInnerTexts()] as const),
  );
  return Object.fromEntries(said);
}

const it = notebookTest({ contents });
const rightToLeft = notebookTest({ contents, extension: () => pseudoCopy({ isRightToLeft: true }) });

let page: Page;

async function open({ browser, page: own }: Scene): Promise<void> {
  page = own;
  await page.goto(browser.address("src/notebook/index.html#overview"));
  await page.locator(".picture").first().waitFor();
}

describe("the overview", () => {
  it("says first what to do next, and leads there", async ({ scene }) => {
    await open(scene);
    await page.getByText("Ada Quill is one question away from a referral at Acme: Do they know you well").waitFor();
    expect(await page.getByRole("link", { name: "Open Ada Quill" }).getAttribute("href")).toBe(
      "#people?person=id+of+Ada+Quill",
    );
  });

  it("is what the notebook opens on: who can refer the user where, who nearly, where nobody can", async ({ scene }) => {
    page = scene.page;
    await scene.keep({
      ...contents,
      people: [...people, at("Gil Ives", "Acme", "yyyyy", { paths: { q: { ...path, id: "q" } } })],
      asks: [{ id: "a", person: "id of Gil Ives", organization: acme.id, on: "2026-01-05" }],
    });
    await page.goto(scene.browser.address("src/notebook/index.html"));
    await page.getByText("One person can refer you.").waitFor();
    const listed = async (heading: string): Promise<string[]> =>
      page
        .locator("section", { has: page.getByRole("heading", { name: heading, exact: true }) })
        .getByRole("link")
        .allInnerTexts();
    expect(await listed("Can refer you")).toEqual(["Acme", "Gil Ives"]);
    expect(await listed("One answer away")).toEqual([
      "Ada Quill: Do they know you well enough to bet their reputation on you?",
    ]);
    expect(await listed("Nobody there yet")).toEqual(["Brightfield"]);
    expect(await listed("Promised and due")).toEqual(["Ask Gil Ives what came of it."]);
    await page.getByText("The pictures count 6 people. One is set aside and left out.").waitFor();
    await page.getByRole("link", { name: "Gil Ives", exact: true }).click();
    await page.getByRole("heading", { name: "Gil Ives" }).waitFor();
  });

  it("says the one thing to do while nothing is known", async ({ scene }) => {
    page = scene.page;
    await scene.keep({ people: [at("Dee Fox", "Old Mill", "-----")] });
    await page.goto(scene.browser.address("src/notebook/index.html"));
    await page.getByText("Sorting asks you about everybody, one person at a time.").waitFor();
    expect(await page.getByRole("heading", { name: "Can refer you", exact: true }).count()).toBe(0);
  });

  it("says in a table who works where, without whoever is set aside", async ({ scene }) => {
    await open(scene);
    await page.getByText("3 of 5 people work where someone is hiring.").waitFor();
    expect(await rowsOf(page, "Where your people are")).toEqual({
      Growing: ["2", "40%"],
      Hiring: ["1", "20%"],
      Steady: ["0", "0%"],
      Shrinking: ["1", "20%"],
      "Not known": ["1", "20%"],
    });
    expect(await rowsOf(page, "Who can refer you at your targets")).toMatchObject({
      "Nobody yet": ["2", "Acme\nBrightfield"],
      "One person": ["0", ""],
    });
    expect(await page.getByRole("table").getByRole("link", { name: "Brightfield" }).getAttribute("href")).toBe(
      "#organizations?organization=id+of+Brightfield",
    );
  });

  it("says what stops most, who knows the user's work, and how far the sorting is", async ({ scene }) => {
    await open(scene);
    await page
      .getByText("Of 4 people with an answer, 0 can refer you. Most stop at “Knows a hirer”: 2 by a no")
      .waitFor();
    expect(Object.values(await rowsOf(page, "What stops a referral"))).toEqual([
      ["2", "0", "2"],
      ["1", "0", "1"],
      ["1", "0", "0"],
      ["0", "1", "0"],
      ["0", "0", "0"],
    ]);
    expect(await rowsOf(page, "Who knows your work")).toMatchObject({ "Saw it first-hand": ["1", "20%"] });
    await page.getByText("Exchanges running: Advertisement 1.").waitFor();
    expect(await rowsOf(page, "The few who really know you")).toEqual({
      "With an answer": ["4", "67%"],
      "Set aside": ["1", "17%"],
      "Still to sort": ["1", "17%"],
    });
  });

  it("leads from every bar to the people behind it, anywhere on its row, and by keyboard", async ({ scene }) => {
    await open(scene);
    const drawn = page.getByRole("row", { name: "Shrinking" }).locator("svg");
    await drawn.scrollIntoViewIfNeeded();
    const bar = await drawn.boundingBox();
    await page.mouse.click((bar?.x ?? 0) + 2, (bar?.y ?? 0) + 8);
    await expect.poll(() => page.url()).toContain("#people?q=outlook%3Ashrinking+-outlook%3Ahiring");
    await page.goBack();
    const link = page.getByRole("link", { name: "No: Knows a hirer" });
    await link.focus();
    expect(await link.getAttribute("aria-label")).toBe("2, No: Knows a hirer");
    await page.keyboard.press("Enter");
    await expect.poll(() => page.url()).toContain("#people?q=hirer%3Ano");
  });

  it("draws each kind of bar in another pattern, not in another color alone", async ({ scene }) => {
    await open(scene);
    const looks = await page
      .getByRole("table", { name: "Where your people are" })
      .locator("rect")
      .evaluateAll((pieces) => pieces.map((piece) => piece.getAttribute("fill") ?? "filled"));
    expect(new Set(looks).size).toBe(looks.length);
    expect(looks).toHaveLength(4);
  });

  it("has no violation in any theme, and needs no sideways scrolling on a phone or at 200 % zoom", async ({
    scene,
  }) => {
    await open(scene);
    expect(await violationsOfTab(page)).toEqual({});
    for (const width of [360, 640]) {
      await page.setViewportSize({ width, height: 800 });
      expect(await sticksOut(page), `${width}`).toEqual([]);
    }
    await page.setViewportSize({ width: 1100, height: 800 });
    await page.evaluate(() => (document.documentElement.style.zoom = "2"));
    expect(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth)).toBe(true);
    const small = await page.evaluate(
      () => [...document.querySelectorAll("main a")].filter((link) => link.getBoundingClientRect().height < 24).length,
    );
    expect(small).toBe(0);
  });

  it("follows what changes elsewhere", async ({ scene }) => {
    await open(scene);
    const other = await scene.browser.context.newPage();
    await other.goto(scene.browser.address("src/notebook/index.html#sort?person=id+of+Dee+Fox"));
    await other.getByRole("heading", { name: "Dee Fox" }).waitFor();
    await other.keyboard.press("s");
    await other.getByText("Everybody is sorted").waitFor();
    await other.close();
    await page.bringToFront();
    await expect.poll(() => rowsOf(page, "The few who really know you")).toMatchObject({ "Set aside": ["2", "33%"] });
  });
});

rightToLeft("may be written so: bars grow from the right, and every word is a message", async ({ scene }) => {
  await open(scene);
  expect(await wordsOutsideMessages(page, ["Vouchbook", ...NAMES])).toEqual([]);
  for (const width of [1100, 360]) {
    await page.setViewportSize({ width, height: 800 });
    expect(await sticksOut(page), `${width}`).toEqual([]);
  }
  const ends = await page
    .locator(".counts .bar")
    .first()
    .evaluate((bar) => [bar.getBoundingClientRect().right, bar.querySelector("rect")?.getBoundingClientRect().right]);
  expect(Math.abs((ends[0] ?? 0) - (ends[1] ?? 0))).toBeLessThan(2);
});
