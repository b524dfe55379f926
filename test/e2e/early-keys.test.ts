import { describe, expect } from "vitest";
import { twoPeople } from "../../scripts/sample-pages.mjs";
import { notebookTest } from "./scene.ts";

const it = notebookTest({ granted: true, sites: true });
const [ada] = twoPeople();
const FEED = "https://www.linkedin.com/feed/";

describe("keys pressed before the popup has read the page", () => {
  it("are about the person of the page, in order", async ({ browser, page }) => {
    await page.goto(ada.url);
    // The page is too busy to be read.
    const busy = page.evaluate("for (const end = Date.now() + 2500; Date.now() < end;);");
    const tab = await browser.tabId(page);
    const popup = await browser.context.newPage();
    await popup.goto(browser.address(`src/popup/index.html?tab=${tab}`));
    // The questions stand already, and hear what is pressed, also with the pointer.
    await popup.locator(".question").first().waitFor();
    expect(await popup.locator(".head-name").textContent()).toBe("");
    await popup.locator("[name=conduct][value=no]").check();
    for (const key of ["1", "2", "2", "3", "n"]) await popup.keyboard.press(key);
    await busy;
    await popup.getByText("Kept on this computer").waitFor();
    const answers = await popup
      .locator(".question input:checked")
      .evaluateAll((all) => all.map((one) => (one instanceof HTMLInputElement ? `${one.name} ${one.value}` : "")));
    expect(answers).toEqual(["hirer yes", "credibility no", "ability yes", "conduct no"]);
    await expect.poll(() => popup.evaluate(() => document.activeElement?.id)).toBe("note");
  });

  it("are nobody's where the page is about nobody", async ({ browser, page }) => {
    await page.goto(FEED);
    const busy = page.evaluate("for (const end = Date.now() + 2500; Date.now() < end;);");
    const tab = await browser.tabId(page);
    const popup = await browser.context.newPage();
    await popup.goto(browser.address(`src/popup/index.html?tab=${tab}`));
    await popup.getByText("Reading the page").waitFor();
    await popup.keyboard.press("1");
    await busy;
    await popup.getByText("You keep nobody yet").waitFor();
  });
});
