import type { Page } from "playwright";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { ExtensionBrowser } from "../../scripts/extension-browser.mjs";
import { pseudoCopy } from "../../scripts/pseudo-locale.mjs";
import type { Evidence } from "../../src/domain/evidence.ts";
import { personOf } from "../domain/people.ts";
import { violationsOfTab } from "./axe.ts";
import { browserKeeping } from "./kept-network.ts";
import { sticksOut, wordsOutsideMessages } from "./page-words.ts";

const overlap: Evidence = { kind: "overlap", organization: "Acme", from: "2014-02", to: "2017-05" };
const recommended: Evidence = { kind: "recommendation", on: "2024-05-14", from: "them" };
const messages: Evidence = { kind: "messages", count: 42, lastOn: "2026-05-02", lastFrom: "them" };
const NAMES = ["Zoe Overlap", "Yan Recommends", "Xia Writes", "Ada Nobody", "Bo Nobody"];
const EVIDENCE: readonly (readonly Evidence[])[] = [[overlap], [recommended], [messages], [], []];
const people = NAMES.map((name, index) => personOf(name, { evidence: EVIDENCE[index] ?? [] })).toReversed();
const contents = { people, organizations: [], exchanges: [], asks: [] };

let browser: ExtensionBrowser;
let page: Page;

const shown = (name: string): Promise<void> => page.getByRole("heading", { level: 2, name }).waitFor();
const key = (name: string): Promise<void> => page.keyboard.press(name);
const count = (words: string): Promise<void> => page.getByText(words, { exact: true }).waitFor();

beforeAll(async () => {
  ({ browser, page } = await browserKeeping(contents));
  await page.emulateMedia({ reducedMotion: "reduce" });
  await page.goto(browser.address("src/notebook/index.html#sitting"));
});
afterAll(() => browser.close());

// One story told in order, by keys alone: each step stands on the one before.
describe.sequential("a sitting", () => {
  it("begins with the likely closest, the evidence beside the question it speaks to", async () => {
    await shown("Zoe Overlap");
    await count("0 of 10 today");
    const question = page.getByRole("group", { name: "pledge" });
    await question.getByText("Acme").waitFor();
    const [asked, evidence] = await Promise.all([
      question.locator(".question-row").boundingBox(),
      question.locator(".evidence").boundingBox(),
    ]);
    expect(evidence?.x).toBeGreaterThan((asked?.x ?? 0) + (asked?.width ?? 0) - 1);
    expect(Math.abs((evidence?.y ?? 0) - (asked?.y ?? 0))).toBeLessThan(8);
  });

  it("takes answers by 1 to 5, a reason and a note, and goes on with all of it kept", async () => {
    for (const press of ["1", "2", "3", "4", "4", "4", "5"]) await key(press);
    await page.getByText("1 to find out").waitFor();
    await count("1 of 10 today");
    await key("n");
    await page.keyboard.type("s1 in a note are letters");
    await key("Escape");
    await key("ArrowRight");
    await shown("Yan Recommends");
    await expect.poll(() => page.evaluate(() => document.activeElement?.textContent)).toBe("Yan Recommends");
    await key("ArrowLeft");
    await shown("Zoe Overlap");
    expect(await page.getByRole("textbox", { name: "Private note" }).inputValue()).toBe("s1 in a note are letters");
    await page.getByText("1 to find out").waitFor();
    await key("Enter");
    await shown("Yan Recommends");
  });

  it("sets aside with one key, and takes it back with one from the next person", async () => {
    await key("s");
    await shown("Xia Writes");
    await page.getByText("Yan Recommends is set aside.").waitFor();
    await count("2 of 10 today");
    await key("u");
    await shown("Yan Recommends");
    await page.getByText("Taken back: Yan Recommends is here again.").waitFor();
    await count("1 of 10 today");
    await page.getByRole("button", { name: "Set aside" }).waitFor();
    await key("s");
    await shown("Xia Writes");
  });

  it("takes back answer by answer before it goes back to anybody", async () => {
    await key("1");
    await page.getByText("4 to find out").waitFor();
    await key("1");
    await page.getByText("Short of 5").waitFor();
    await key("u");
    await page.getByText("4 to find out").waitFor();
    await key("u");
    await page.getByText("Not tagged yet").waitFor();
    await count("2 of 10 today");
    await shown("Xia Writes");
  });

  it("resumes after a reload, and when it is opened anew, where it stopped", async () => {
    await page.reload();
    await shown("Xia Writes");
    await count("2 of 10 today");
    const other = await browser.context.newPage();
    await other.goto(browser.address("src/notebook/index.html#sitting"));
    await other.getByRole("heading", { name: "Xia Writes" }).waitFor();
    await other.getByText("2 of 10 today", { exact: true }).waitFor();
    await other.close();
    await page.bringToFront();
    expect(page.url()).toContain("person=id+of+Xia+Writes");
  });

  it("is kind at the day's goal, and goes on when asked to", async () => {
    await page.getByLabel("People a day").fill("3");
    await key("Enter");
    await count("2 of 3 today");
    await key("Escape");
    await key("5");
    await count("3 of 3 today");
    await key("Enter");
    await page.getByRole("heading", { name: "Enough for today" }).waitFor();
    await page.getByText("You sorted 3 people today, as you set out to.").waitFor();
    expect(await violationsOfTab(page)).toEqual({});
    await key("Tab");
    await key("Enter");
    await shown("Ada Nobody");
  });

  it("has no violation in any theme, targets of 24 px, and fits a phone and 200 % zoom", async () => {
    await key("?");
    await page.getByText("set aside and go on").waitFor();
    expect(await violationsOfTab(page)).toEqual({});
    await key("?");
    const small = await page.evaluate(() =>
      [...document.querySelectorAll("main :is(a, button, label.answer, input:not([type=radio]))")]
        .filter((element) => element.getBoundingClientRect().height < 24)
        .map((element) => element.outerHTML.slice(0, 80)),
    );
    expect(small).toEqual([]);
    for (const width of [360, 640]) {
      await page.setViewportSize({ width, height: 800 });
      expect(await sticksOut(page), `${width}`).toEqual([]);
    }
    await page.setViewportSize({ width: 1100, height: 800 });
    await page.evaluate(() => (document.documentElement.style.zoom = "2"));
    expect(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth)).toBe(true);
    await page.evaluate(() => (document.documentElement.style.zoom = ""));
  });

  it("says who was passed over, and then that everybody is sorted", async () => {
    await key("ArrowRight");
    await shown("Bo Nobody");
    await key("s");
    await page.getByRole("heading", { name: "You have seen everybody" }).waitFor();
    await page.getByText("One person is left without an answer.").waitFor();
    await key("Tab");
    await key("Enter");
    await shown("Ada Nobody");
    await key("2");
    await key("Enter");
    await page.getByRole("heading", { name: "Everybody is sorted" }).waitFor();
    await page.getByText("3 have an answer, 2 are set aside.").waitFor();
    await key("u");
    await shown("Ada Nobody");
    await page.getByText("Not tagged yet").waitFor();
  });

  it("shows whoever an address names, sorted or not", async () => {
    await page.goto(browser.address("src/notebook/index.html#sitting?person=id+of+Yan+Recommends"));
    await shown("Yan Recommends");
    await page.getByRole("button", { name: "No longer set aside" }).waitFor();
    await key("s");
    await page.getByRole("button", { name: "Set aside", exact: true }).waitFor();
    await shown("Yan Recommends");
  });
});

it("may be written from right to left: the arrows turn with the page, and every word is a message", async () => {
  const other = await browserKeeping(contents, pseudoCopy({ isRightToLeft: true }));
  try {
    await other.page.goto(other.browser.address("src/notebook/index.html#sitting"));
    await other.page.getByRole("heading", { name: "Zoe Overlap" }).waitFor();
    await other.page.keyboard.press("?");
    expect(await wordsOutsideMessages(other.page, ["Vouchbook", "Acme", "Esc", ...NAMES])).toEqual([]);
    for (const width of [1100, 360]) {
      await other.page.setViewportSize({ width, height: 800 });
      expect(await sticksOut(other.page), `${width}`).toEqual([]);
    }
    await other.page.keyboard.press("ArrowLeft");
    await other.page.getByRole("heading", { name: "Yan Recommends" }).waitFor();
    await other.page.keyboard.press("ArrowRight");
    await other.page.getByRole("heading", { name: "Zoe Overlap" }).waitFor();
  } finally {
    await other.browser.close();
  }
});
