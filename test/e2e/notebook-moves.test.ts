import type { Page } from "playwright";
import { describe, expect } from "vitest";
import { expectAccessible } from "./notebook-page.ts";
import { notebookTest, type Scene } from "./scene.ts";

const it = notebookTest({ sample: true });

let page: Page;

const button = (name: string | RegExp) => page.getByRole("button", { name, exact: true });
const link = (name: string | RegExp) => page.getByRole("link", { name });
const region = (name: string) => page.getByRole("region", { name });
const step = (words: string) => page.locator(".step").filter({ hasText: words });
const steps = () => page.locator(".step").allInnerTexts();
const said = (words: string) => page.locator(".undo-bar").getByText(words).waitFor();
const go = (hash: string) => page.evaluate((to) => (location.hash = to), hash);
const focused = () => page.evaluate(() => document.activeElement?.getAttribute("aria-label") ?? "");

async function open({ browser, page: own }: Scene, hash: string): Promise<void> {
  page = own;
  await page.goto(browser.address(`src/notebook/index.html${hash}`));
}

async function openSteps(scene: Scene): Promise<void> {
  await open(scene, "#steps");
  await step("Leif Aarnvik").waitFor();
}

describe("the next steps", () => {
  it("are over everybody, promises and asks first, each with its reason", async ({ scene }) => {
    await openSteps(scene);
    const found = await steps();
    expect(found[0]).toMatch(/Tell Maren Hollowell how it ended, and thank them\.\s+You asked on/);
    expect(found[1]).toContain("Ask Robert Marlowe-Finch what came of it.");
    expect(found[2]).toMatch(
      /Ask Odalys Wren for a referral at Quillfern Labs\.\s+All five hold at Quillfern Labs, which is growing\./,
    );
    expect(found.join("\n")).toMatch(
      /Leif Aarnvik: Are they credible with that person\?\s+One question away from a referral at Tidewright, which is growing\./,
    );
    await expectAccessible(page);
  });

  it("can be narrowed to one kind, and to one organization", async ({ scene }) => {
    await openSteps(scene);
    await link(/^To do now 3/).click();
    await expect.poll(async () => (await steps()).length).toBe(3);
    await go("#moves?at=sample-tidewright");
    await region("Next steps at Tidewright").waitFor();
    expect((await steps()).every((one) => /Tidewright|Robert|Leif|Greta|نور/.test(one))).toBe(true);
  });

  it("are answered in their row, by keyboard, which goes on with the next row; one undo takes it back", async ({
    scene,
  }) => {
    await openSteps(scene);
    const question = page.getByRole("group", { name: "Leif Aarnvik: Are they credible with that person?" });
    await question.getByRole("button", { name: "Yes" }).focus();
    const at = (await steps()).findIndex((one) => one.includes("Leif Aarnvik: Are they credible"));
    await page.keyboard.press("Enter");
    await said("Leif Aarnvik, Credible there: Yes");
    await step("Ask Leif Aarnvik for a referral at Tidewright.").waitFor();
    // The row went, and whatever stands in its place has the keyboard.
    await expect
      .poll(() =>
        page.evaluate(() =>
          [...document.querySelectorAll(".step")].findIndex((row) => row.contains(document.activeElement)),
        ),
      )
      .toBe(at);
    await page.keyboard.press("u");
    await question.waitFor();
    expect(await step("Ask Leif Aarnvik for a referral").count()).toBe(0);
  });

  it("say in their row what speaks to a question", async ({ scene }) => {
    await openSteps(scene);
    await step("Jonas Winterborn: Do they know you well").getByText("Connected since").waitFor();
  });

  it("are told and thanked with one press, and logged in their row", async ({ scene }) => {
    await openSteps(scene);
    await button(/^Told and thanked: Tell Maren/).press("Enter");
    await said("Maren Hollowell: told and thanked");
    await expect.poll(() => step("Tell Maren Hollowell").count()).toBe(0);
    await link(/^Note it: Ask Robert/).press("Enter");
    const row = step("Ask Robert Marlowe-Finch what came of it.");
    await row.getByRole("combobox", { name: "What came of it" }).and(page.locator(":focus")).selectOption("Referred");
    await expectAccessible(page);
    await row.getByRole("button", { name: "Keep the changes" }).press("Enter");
    await step("Tell Robert Marlowe-Finch how it ended").waitFor();
    await button(/^Undo/).click();
    await step("Ask Robert Marlowe-Finch what came of it.").waitFor();
  });

  it("name a hirer in their row", async ({ scene }) => {
    await openSteps(scene);
    await link(/^Name them: Find another hirer with whom Zoë/).press("Enter");
    const row = step("Find another hirer with whom Zoë Hartwell");
    await row.getByLabel("The hirer's name").and(page.locator(":focus")).fill("Ottilie Marsh");
    await row.getByRole("button", { name: "Add" }).press("Enter");
    await said("Noted whom Zoë Hartwell knows: Ottilie Marsh");
  });

  it("lead to somebody at the question, where it is answered too", async ({ scene }) => {
    await open(scene, "#moves?person=sample-leif&question=credibility");
    await expect.poll(() => page.evaluate(() => document.activeElement?.getAttribute("name"))).toBe("credibility");
    await page.keyboard.press("2");
    await page.locator(".verdict").getByText("Can refer you").waitFor();
    await page.keyboard.press("u");
    await page.locator(".verdict").getByText("1 to find out").waitFor();
    await link("Back to the next steps").click();
    await step("Leif Aarnvik").waitFor();
  });
});

describe("a step for later", () => {
  it("goes, is among those put off, and comes back with a press or with an undo", async ({ scene }) => {
    await openSteps(scene);
    await button(/^Later: Leif Aarnvik/).press("Enter");
    await expect.poll(() => page.evaluate(() => document.activeElement?.textContent)).toBe("Tomorrow");
    await expectAccessible(page);
    await page.keyboard.press("Escape");
    expect(await focused()).toMatch(/^Later: Leif Aarnvik/);
    await page.keyboard.press("Enter");
    await button("In a week").press("Enter");
    await said("Put off to");
    await expect.poll(() => step("Leif Aarnvik").count()).toBe(0);
    await button(/^Not this one: Priya Nandavaram/).press("Enter");
    await said("Not suggested again: Priya Nandavaram");
    await link(/^Put off 2/).press("Enter");
    await step("Leif Aarnvik")
      .getByText(/^Comes back on /)
      .waitFor();
    await step("Priya Nandavaram").getByText("Doesn't come back unless something about it changes.").waitFor();
    await expectAccessible(page);
    await button(/^Bring back: Leif Aarnvik/).press("Enter");
    await said("Brought back: Leif Aarnvik");
    await expect.poll(steps).toHaveLength(1);
    await button(/^Undo/).click();
    await expect.poll(steps).toHaveLength(2);
    await button(/^Undo/).click();
    await link(/^All /).press("Enter");
    await step("Priya Nandavaram").waitFor();
  });
});

describe("a step of one's own", () => {
  it("is written for a day, with or without a person, done with one press, changed and removed", async ({ scene }) => {
    await openSteps(scene);
    await link("Write a step of your own").press("Enter");
    await page.getByLabel("What to do").and(page.locator(":focus")).fill("Bring Odalys the book");
    const day = page.getByLabel("On", { exact: true });
    const tomorrow = await day.inputValue();
    await page.getByRole("searchbox", { name: "About (optional)" }).fill("odalys");
    await page.locator("button.row", { hasText: "Odalys Wren" }).click();
    await expectAccessible(page);
    await button("Add").press("Enter");
    await said("Written down: Bring Odalys the book");
    const coming = region("Coming up").locator(".step");
    await expect.poll(() => coming.count()).toBe(1);
    await coming.getByRole("link", { name: "Odalys Wren" }).waitFor();
    await link("Edit: Bring Odalys the book").press("Enter");
    const yesterday = new Date(Date.parse(tomorrow) - 2 * 86_400_000).toISOString().slice(0, 10);
    await coming.getByLabel("On", { exact: true }).fill(yesterday);
    await coming.getByRole("button", { name: "Keep the changes" }).press("Enter");
    await expect.poll(async () => (await steps())[0]).toContain("Bring Odalys the book");
    expect(await region("Coming up").count()).toBe(0);
    await button("Done: Bring Odalys the book").press("Enter");
    await said("Done: Bring Odalys the book");
    await link(/^Done 1/).press("Enter");
    await button("Not done yet: Bring Odalys the book").press("Enter");
    await step("Bring Odalys the book")
      .getByRole("button", { name: /^Later/ })
      .press("Enter");
    await button("Tomorrow").press("Enter");
    await region("Coming up").getByText("Bring Odalys the book").waitFor();
    await button("Remove: Bring Odalys the book").press("Enter");
    await expect.poll(() => step("Bring Odalys the book").count()).toBe(0);
    await button(/^Undo/).click();
    await region("Coming up").getByText("Bring Odalys the book").waitFor();
  });
});
