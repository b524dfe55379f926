import type { Page } from "playwright";
import { describe, expect } from "vitest";
import { expectAccessible, tabTo } from "./notebook-page.ts";
import { notebookTest, type Scene } from "./scene.ts";

const it = notebookTest({ sample: true });

let page: Page;

const button = (name: string | RegExp) => page.getByRole("button", { name, exact: true });
const link = (name: string | RegExp) => page.getByRole("link", { name });
const region = (name: string) => page.getByRole("region", { name });
const step = (words: string) => page.locator(".step").filter({ hasText: words });
const said = (words: string) => page.locator(".undo-bar").getByText(words).waitFor();
const go = (hash: string) => page.evaluate((to) => (location.hash = to), hash);

async function open({ browser, page: own }: Scene, hash: string): Promise<void> {
  page = own;
  await page.goto(browser.address(`src/notebook/index.html${hash}`));
}

async function openSteps(scene: Scene): Promise<void> {
  await open(scene, "#steps");
  await step("Leif Aarnvik").waitFor();
}

describe("exchanges", () => {
  it("are a view of their own, with their thirty days, in words for everybody", async ({ scene }) => {
    await openSteps(scene);
    await link("Exchanges").press("Enter");
    const trial = region("Exchanges").getByRole("listitem").filter({ hasText: "Ilse Varnhagen" });
    await trial.getByText(/^Day 12 of 30, until /).waitFor();
    await region("Exchanges")
      .getByText(/^Planned from .*, 30 days\.$/)
      .waitFor();
    expect(await trial.locator(".time-gone").evaluate((bar) => (bar as HTMLElement).style.inlineSize)).toBe("40%");
    await expectAccessible(page);
  });

  it("are finished with what was seen and open their questions again, all taken back by one undo", async ({
    scene,
  }) => {
    await open(scene, "#steps/exchanges");
    await link("Finish: Sort out their flaky tests").first().press("Enter");
    await page.getByText("You had answered no to: Knows you well.").waitFor();
    await expect.poll(() => page.evaluate(() => document.activeElement?.tagName)).toBe("TEXTAREA");
    await page.keyboard.type("Forty tests that pass every time");
    await expectAccessible(page);
    await button("Finish").press("Enter");
    await said("Finished: Sort out their flaky tests");
    await region("Exchanges")
      .getByText(/^Done, /)
      .first()
      .waitFor();
    await go("#steps?person=sample-ilse&question=familiarity");
    await page.getByRole("radio", { name: "Not sure" }).nth(3).and(page.locator(":checked")).waitFor();
    await page.getByText("What they know of you").click();
    await page.getByText("Forty tests that pass every time").waitFor();
    await go("#steps/exchanges");
    await region("Exchanges").waitFor();
    // Its line went with the page it was done on; the undo is the notebook's.
    await page.keyboard.press("Control+z");
    await said("Taken back: Finished");
    await region("Exchanges")
      .getByText(/^Day 12 of 30/)
      .waitFor();
  });

  it("may be an advertisement without anybody, edited and removed", async ({ scene }) => {
    await open(scene, "#steps/exchanges");
    await link("Plan an exchange or an advertisement").press("Enter");
    await page.getByLabel("What it is").selectOption("Advertisement");
    await page.getByLabel("What you would do").fill("A card in the library");
    await button("Add").press("Enter");
    const ad = region("Exchanges").getByRole("listitem").filter({ hasText: "A card in the library" });
    await ad.getByText(/^Since .*, without an end\.$/).waitFor();
    await expect.poll(() => page.evaluate(() => document.activeElement?.textContent)).toContain("Plan an exchange");
    await link("Edit: A card in the library").press("Enter");
    await page.getByLabel("How it stands").selectOption("Dropped");
    await page.getByRole("textbox", { name: "What came of it" }).fill("Nobody called");
    await button("Keep the changes").press("Enter");
    await ad.getByText("Nobody called").waitFor();
    await link("Edit: A card in the library").press("Enter");
    await button("Remove").press("Enter");
    await expect.poll(() => ad.count()).toBe(0);
  });
});

describe("asks", () => {
  it("are guarded: nothing to say when all holds, plain words and a smaller ask otherwise", async ({ scene }) => {
    await openSteps(scene);
    await tabTo(page, "Log the ask: Ask Odalys Wren");
    await page.keyboard.press("Enter");
    await page.getByText("Nothing speaks against asking now").waitFor();
    await button("Log this ask").waitFor();
    await button("Somebody else").click();
    await page.getByRole("searchbox", { name: "With" }).fill("greta");
    await page.locator("button.row", { hasText: "Greta Sandholm" }).click();
    await page.getByLabel("Organization", { exact: true }).fill("Fenmoor Energy");
    const guard = page.locator(".ask-guard");
    await guard
      .getByText("Not known yet at Fenmoor Energy: Knows a hirer, Credible there, Pledges your ability.")
      .waitFor();
    await guard.getByText("What said that Fenmoor Energy grows no longer counts since").waitFor();
    await guard.getByText("A smaller ask fits better: whom does Greta Sandholm know at Fenmoor Energy?").waitFor();
    await expectAccessible(page);
    await page.getByLabel("Organization", { exact: true }).fill("Tidewright");
    await guard.getByText("You asked Robert Marlowe-Finch at Tidewright, and that is still open.").waitFor();
    await button("Log it all the same").press("Enter");
    await said("Ask of Greta Sandholm at Tidewright logged");
    await link("Asks").press("Enter");
    const ask = region("Asks").getByRole("listitem").filter({ hasText: "Greta Sandholm" });
    await ask.getByText("Waiting").waitFor();
    await link("Edit the ask of Greta Sandholm").press("Enter");
    await page.getByRole("combobox", { name: "What came of it" }).selectOption("Declined");
    await page.getByLabel("Told and thanked").check();
    await button("Keep the changes").press("Enter");
    await ask.getByText(/Declined · told and thanked on/).waitFor();
    await button(/^Undo/).click();
    await button(/^Undo/).click();
    await expect.poll(() => ask.count()).toBe(0);
  });

  it("open at the addresses they had before", async ({ scene }) => {
    await open(scene, "#moves?new=ask&person=sample-odalys");
    await region("Asks").getByText("Odalys Wren").first().waitFor();
    await button("Somebody else").waitFor();
    await go("#moves?new=exchange");
    await region("Exchanges").getByLabel("What you would do").waitFor();
  });

  it("are guarded in the person's own view too", async ({ scene }) => {
    await open(scene, "#steps?person=sample-jonas");
    await page.getByText("Exchanges and asks").click();
    await button("Note that I asked for Pellhurst Systems").click();
    await page.getByText("You asked somebody else at Pellhurst Systems, and that is still open.").waitFor();
    await button("Not now").click();
    await expect.poll(() => page.getByText("Before you ask").count()).toBe(0);
  });

  it("have a brief of what they saw first-hand and an offer, to copy and to print, with no private word", async ({
    scene,
  }) => {
    await open(scene, "#steps/asks");
    await scene.browser.context.grantPermissions(["clipboard-read", "clipboard-write"]);
    await link("The brief for Maren Hollowell to copy or print").press("Enter");
    const sheet = page.locator(".sheet");
    await sheet.getByText("Reviewed the guide I wrote").waitFor();
    await button("Copy as Markdown").press("Enter");
    await page.getByText("Copied.").waitFor();
    const markdown = await page.evaluate(() => navigator.clipboard.readText());
    expect(markdown).toMatch(/^# For Maren Hollowell: a referral at Brackenhall Instruments\n\n/);
    expect(markdown).toContain("## What you saw of my work yourself\n\n- ");
    expect(markdown).not.toContain("Gave my résumé");
    await expectAccessible(page);
    await page.emulateMedia({ media: "print" });
    expect(
      await page
        .locator("body *:visible")
        .evaluateAll((all) => all.every((one) => one.closest(".sheet") ?? one.querySelector(".sheet"))),
    ).toBe(true);
    await page.emulateMedia({ media: "screen" });
    await link("Back to the next steps").click();
    await go("#steps/exchanges");
    await link("The offer to copy or print: Sort out their flaky tests").first().press("Enter");
    await sheet.getByText(/^From .* to .*, 30 days\.$/).waitFor();
    await sheet.getByText("You: on any day, with one line and without a reason.").waitFor();
  });
});
