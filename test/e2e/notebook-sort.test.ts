import type { Page } from "playwright";
import { describe, expect } from "vitest";
import { pseudoCopy } from "../../scripts/pseudo-locale.mjs";
import type { Evidence } from "../../src/domain/person/evidence.ts";
import { personOf } from "../domain/people.ts";
import { violationsOfTab } from "./axe.ts";
import { sticksOut, wordsOutsideMessages } from "./page-words.ts";
import { notebookTest, type Scene } from "./scene.ts";

const overlap: Evidence = { kind: "overlap", organization: "Acme", from: "2014-02", to: "2017-05" };
const recommended: Evidence = { kind: "recommendation", on: "2024-05-14", from: "them" };
const messages: Evidence = { kind: "messages", count: 42, lastOn: "2026-05-02", lastFrom: "them" };
const NAMES = ["Zoe Overlap", "Yan Recommends", "Xia Writes", "Ada Nobody", "Bo Nobody"];
const EVIDENCE: readonly (readonly Evidence[])[] = [[overlap], [recommended], [messages], [], []];
const people = NAMES.map((name, index) => personOf(name, { evidence: EVIDENCE[index] ?? [] })).toReversed();

const it = notebookTest({ contents: { people } });
const rightToLeft = notebookTest({ contents: { people }, extension: () => pseudoCopy({ isRightToLeft: true }) });

let page: Page;

const shown = (name: string): Promise<void> => page.getByRole("heading", { level: 2, name }).waitFor();
const key = (name: string): Promise<void> => page.keyboard.press(name);
const count = (words: string): Promise<void> => page.getByText(words, { exact: true }).waitFor();

/** Opens sorting where it begins, or at the person an address names. */
async function sit({ browser, page: own }: Scene, hash = "#sort"): Promise<void> {
  page = own;
  await page.emulateMedia({ reducedMotion: "reduce" });
  await page.goto(browser.address(`src/notebook/index.html${hash}`));
}

/** Zoe, who comes first, is answered a question about, and Yan is on the desk. */
async function sitToYan(scene: Scene): Promise<void> {
  await sit(scene);
  await shown("Zoe Overlap");
  await key("5");
  await count("1 of 10 today");
  await key("Enter");
  await shown("Yan Recommends");
}

/** Then Yan is set aside, and Xia is on the desk. */
async function sitToXia(scene: Scene): Promise<void> {
  await sitToYan(scene);
  await key("s");
  await shown("Xia Writes");
  await count("2 of 10 today");
}

/** Then Xia is answered a question about, and Ada is on the desk, the first without evidence. */
async function sitToAda(scene: Scene): Promise<void> {
  await sitToXia(scene);
  await key("5");
  await count("3 of 10 today");
  await key("Enter");
  await shown("Ada Nobody");
}

describe("sorting", () => {
  it("begins with the likely closest, the evidence beside the question it speaks to", async ({ scene }) => {
    await sit(scene);
    await shown("Zoe Overlap");
    await count("0 of 10 today");
    const question = page.getByRole("group", { name: "pledge" });
    await question.getByText("Acme").waitFor();
    const [asked, evidence] = await Promise.all([
      question.locator(".answers").boundingBox(),
      question.locator(".evidence").boundingBox(),
    ]);
    expect(evidence?.x).toBeGreaterThan((asked?.x ?? 0) + (asked?.width ?? 0) - 1);
    expect(Math.abs((evidence?.y ?? 0) - (asked?.y ?? 0))).toBeLessThan(16);
  });

  it("takes answers by 1 to 5, a reason and a note, and goes on with all of it kept", async ({ scene }) => {
    await sit(scene);
    await shown("Zoe Overlap");
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

  it("sets aside with one key, and takes it back with one from the next person", async ({ scene }) => {
    await sitToYan(scene);
    await key("s");
    await shown("Xia Writes");
    await page.getByText("Yan Recommends is set aside.").waitFor();
    await count("2 of 10 today");
    await key("u");
    await shown("Yan Recommends");
    await page.getByText("Taken back: Yan Recommends is here again.").waitFor();
    await count("1 of 10 today");
    await page.getByRole("button", { name: "Set aside", exact: true }).waitFor();
    await key("s");
    await shown("Xia Writes");
  });

  it("takes back answer by answer before it goes back to anybody", async ({ scene }) => {
    await sitToXia(scene);
    await key("1");
    await page.getByText("4 to find out").waitFor();
    await key("1");
    await page.getByText("Short of 5").waitFor();
    await key("u");
    await page.getByText("4 to find out").waitFor();
    await key("u");
    await page.getByText("No answers yet").waitFor();
    await count("2 of 10 today");
    await shown("Xia Writes");
  });

  it("resumes after a reload, and when it is opened anew, where it stopped", async ({ scene }) => {
    await sitToXia(scene);
    await page.reload();
    await shown("Xia Writes");
    await count("2 of 10 today");
    const other = await scene.browser.context.newPage();
    await other.goto(scene.browser.address("src/notebook/index.html#sort"));
    await other.getByRole("heading", { name: "Xia Writes" }).waitFor();
    await other.getByText("2 of 10 today", { exact: true }).waitFor();
    await other.close();
    expect(page.url()).toContain("person=id+of+Xia+Writes");
  });

  it("is kind at the day's goal, and goes on when asked to", async ({ scene }) => {
    await sitToXia(scene);
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

  it("has no violation in any theme, targets of 24 px, and fits a phone and 200 % zoom", async ({ scene }) => {
    await sit(scene);
    await shown("Zoe Overlap");
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
  });

  it("says who was passed over, and then that everybody is sorted", async ({ scene }) => {
    await sitToAda(scene);
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
    await page.getByText("No answers yet").waitFor();
  });

  it("shows whoever an address names, sorted or not", async ({ scene }) => {
    await sitToXia(scene);
    await sit(scene, "#sort?person=id+of+Yan+Recommends");
    await shown("Yan Recommends");
    await page.getByRole("button", { name: "No longer set aside" }).waitFor();
    await key("s");
    await page.getByRole("button", { name: "Set aside", exact: true }).waitFor();
    await shown("Yan Recommends");
  });
});

rightToLeft("may be written so: the arrows turn with the page, and every word is a message", async ({ scene }) => {
  await sit(scene);
  await shown("Zoe Overlap");
  await key("?");
  await page.locator("section.keys").waitFor();
  expect(await wordsOutsideMessages(page, ["Vouchbook", "Acme", "Esc", ...NAMES])).toEqual([]);
  for (const width of [1100, 360]) {
    await page.setViewportSize({ width, height: 800 });
    expect(await sticksOut(page), `${width}`).toEqual([]);
  }
  await key("ArrowLeft");
  await shown("Yan Recommends");
  await key("ArrowRight");
  await shown("Zoe Overlap");
});
