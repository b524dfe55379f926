import type { Page } from "playwright";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import {
  type ExtensionBrowser,
  grantedCopy,
  launchWithExtension,
  temporaryFolder,
} from "../../scripts/extension-browser.mjs";
import { violationsOfTab } from "./axe.ts";

const profile = temporaryFolder("welcome");
const extension = grantedCopy();
let browser: ExtensionBrowser;
let page: Page;

function stored(key: string): Promise<unknown> {
  return page.evaluate(`chrome.storage.local.get("${key}").then((found) => found["${key}"])`);
}

beforeAll(async () => {
  browser = await launchWithExtension({ profile, extension, keepsWelcome: true });
  const found = browser.context.pages().find((open) => open.url().includes("/src/welcome/"));
  if (!found) throw new Error("No welcome page came with the install.");
  page = found;
});
afterAll(() => browser.close());

describe.sequential("the welcome page", () => {
  it("comes with the install and says the five things", async () => {
    await page.getByRole("heading", { level: 1, name: "Who can really refer you?" }).waitFor();
    expect(await page.getByRole("listitem").count()).toBe(5);
    for (const words of [
      "stays in this browser",
      "deletes it all",
      "computer account",
      "terms forbid",
      "could read it",
    ])
      expect(await page.locator(".statements").innerText()).toContain(words);
    expect(await page.locator("figure").count()).toBe(3);
    expect(await page.getByRole("heading", { name: "What changed" }).count()).toBe(0);
  });

  it("has nothing to press in its pictures, and is walked through by the keyboard alone", async () => {
    const stops: string[] = [];
    await page.bringToFront();
    await page.evaluate(() => document.body.focus());
    for (let presses = 0; presses < 8; presses += 1) {
      await page.keyboard.press("Tab");
      const name = await page.evaluate(
        () => document.activeElement?.closest("label, a")?.textContent ?? document.activeElement?.tagName ?? "",
      );
      if (name === "BODY" || stops.includes(name)) break;
      stops.push(name);
    }
    expect(stops).toEqual(["Open the notebook's import", "Marks on LinkedIn pages", "One quiet notification a day"]);
  });

  it("leaves both choices off, and keeps what the user chooses", async () => {
    const [marks, reminders] = [
      page.getByRole("switch", { name: "Marks on LinkedIn pages" }),
      page.getByRole("switch", { name: "One quiet notification a day" }),
    ];
    expect([await marks.isChecked(), await reminders.isChecked()]).toEqual([false, false]);
    expect([await stored("markedSites"), await stored("reminders")]).toEqual([undefined, undefined]);
    await marks.check();
    await reminders.focus();
    await page.keyboard.press("Space");
    await expect.poll(() => stored("markedSites")).toEqual(["linkedin"]);
    await expect.poll(() => stored("reminders")).toBe(true);
    await page.reload();
    await expect.poll(() => marks.isChecked()).toBe(true);
    await expect.poll(() => reminders.isChecked()).toBe(true);
  });

  it("has no axe violation in light, dark and forced colors, and every target is 24 px or more", async () => {
    expect(await violationsOfTab(page)).toEqual({});
    const small = await page.evaluate(() =>
      [...document.querySelectorAll("label, button, main p > a")]
        .filter((element) => element.getBoundingClientRect().height < 24 && !element.matches("p > a"))
        .map((element) => element.outerHTML),
    );
    expect(small).toEqual([]);
  });

  it("needs no sideways scrolling at 320 px nor at 200 % zoom", async () => {
    const fits = (): Promise<boolean> => page.evaluate(() => document.documentElement.scrollWidth <= innerWidth);
    await page.setViewportSize({ width: 320, height: 640 });
    expect(await fits()).toBe(true);
    await page.setViewportSize({ width: 1100, height: 800 });
    await page.evaluate(() => (document.documentElement.style.zoom = "2"));
    expect(await fits()).toBe(true);
  });

  it("doesn't come again when the browser starts again", async () => {
    await browser.close();
    browser = await launchWithExtension({ profile, extension, keepsWelcome: true });
    const opened = await browser.context.newPage();
    await opened.goto(browser.address("src/popup/index.html?tab=-1"));
    await opened.getByText("You keep nobody yet").waitFor();
    expect(browser.context.pages().filter((open) => open.url().includes("/src/welcome/"))).toEqual([]);
  });
});
