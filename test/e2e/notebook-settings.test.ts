import type { Page } from "playwright";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type ExtensionBrowser, launchWithExtension, temporaryFolder } from "../../scripts/extension-browser.mjs";
import { violationsOfTab } from "./axe.ts";

// Nothing here takes longer; a step that waits longer waits for what never comes.
const PATIENCE = 15_000;

let browser: ExtensionBrowser;
let page: Page;

const button = (name: string) => page.getByRole("button", { name, exact: true });

/** Whether the page needs sideways scrolling at 200 % zoom of a 1280 px window, and in a narrow one. */
async function overflows(): Promise<boolean[]> {
  const found: boolean[] = [];
  for (const width of [640, 360]) {
    await page.setViewportSize({ width, height: 800 });
    found.push(await page.evaluate(() => document.documentElement.scrollWidth > innerWidth));
  }
  await page.setViewportSize({ width: 1100, height: 800 });
  return found;
}

async function expectAccessible(): Promise<void> {
  expect(await violationsOfTab(page)).toEqual({});
  expect(await overflows()).toEqual([false, false]);
  await page.evaluate(() => (document.documentElement.dir = "rtl"));
  expect(await overflows(), "right to left").toEqual([false, false]);
  await page.evaluate(() => (document.documentElement.dir = "ltr"));
}

beforeAll(async () => {
  browser = await launchWithExtension({ profile: temporaryFolder("settings") });
  page = await browser.context.newPage();
  page.setDefaultTimeout(PATIENCE);
  await page.goto(browser.address("src/notebook/index.html"));
});
afterAll(() => browser.close());

// One story told in order: each step stands on the one before.
describe.sequential("the first use", () => {
  it("says what to do where there is nobody", async () => {
    await page.getByRole("heading", { level: 1, name: "Your notebook is empty" }).waitFor();
    await expectAccessible();
  });

  it("shows a sample network, removes it, and brings it back, by keyboard alone", async () => {
    await button("Try with a sample network").focus();
    await page.keyboard.press("Enter");
    await page.getByText("This is a sample network").waitFor();
    await expect.poll(() => button("Remove it").evaluate((it) => it === document.activeElement)).toBe(true);
    expect(await page.getByText("Your notebook is empty").count()).toBe(0);
    await page.keyboard.press("Enter");
    await page.getByText("The sample network is removed").waitFor();
    await page.getByText("Your notebook is empty").waitFor();
    await expect.poll(() => button("Undo").evaluate((it) => it === document.activeElement)).toBe(true);
    await page.keyboard.press("Enter");
    await page.getByText("This is a sample network").waitFor();
    await expectAccessible();
  });
});
