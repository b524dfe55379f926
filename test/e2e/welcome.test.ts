import type { Page } from "playwright";
import { describe, expect, onTestFinished } from "vitest";
import { type ExtensionBrowser, launchWithExtension, temporaryFolder } from "../../scripts/extension-browser.mjs";
import { violationsOfTab } from "./axe.ts";
import { notebookTest } from "./scene.ts";

const it = notebookTest({ granted: true });

async function openWelcome(browser: ExtensionBrowser, page: Page): Promise<void> {
  await page.goto(browser.address("src/welcome/index.html"));
  await page.getByRole("heading", { level: 1, name: "Who can really refer you?" }).waitFor();
}

function stored(page: Page, key: string): Promise<unknown> {
  return page.evaluate(`chrome.storage.local.get("${key}").then((found) => found["${key}"])`);
}

/** A browser with a profile of its own, closed after the test. */
async function start(profile: string): Promise<ExtensionBrowser> {
  const browser = await launchWithExtension({ profile, keepsWelcome: true });
  onTestFinished(() => browser.close());
  return browser;
}

function welcomePages({ context }: ExtensionBrowser): readonly Page[] {
  return context.pages().filter((open) => open.url().includes("/src/welcome/"));
}

describe("the welcome page", () => {
  it("says the five things", async ({ browser, page }) => {
    await openWelcome(browser, page);
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

  it("has nothing to press in its pictures, and is walked through by the keyboard alone", async ({ browser, page }) => {
    await openWelcome(browser, page);
    // A switch can't be reached before it knows how it stands.
    await expect.poll(() => page.locator("[role=switch]:enabled").count()).toBe(2);
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

  it("leaves both choices off, and keeps what the user chooses", async ({ browser, page }) => {
    await openWelcome(browser, page);
    const [marks, reminders] = [
      page.getByRole("switch", { name: "Marks on LinkedIn pages" }),
      page.getByRole("switch", { name: "One quiet notification a day" }),
    ];
    expect([await marks.isChecked(), await reminders.isChecked()]).toEqual([false, false]);
    expect([await stored(page, "markedSites"), await stored(page, "reminders")]).toEqual([undefined, undefined]);
    await marks.check();
    await expect.poll(() => reminders.isEnabled()).toBe(true);
    await reminders.focus();
    await page.keyboard.press("Space");
    await expect.poll(() => stored(page, "markedSites")).toEqual(["linkedin"]);
    await expect.poll(() => stored(page, "reminders")).toBe(true);
    await page.reload();
    await expect.poll(() => marks.isChecked()).toBe(true);
    await expect.poll(() => reminders.isChecked()).toBe(true);
  });

  it("has no axe violation in light, dark and forced colors, and every target is 24 px or more", async ({
    browser,
    page,
  }) => {
    await openWelcome(browser, page);
    expect(await violationsOfTab(page)).toEqual({});
    const small = await page.evaluate(() =>
      [...document.querySelectorAll("label, button, main p > a")]
        .filter((element) => element.getBoundingClientRect().height < 24 && !element.matches("p > a"))
        .map((element) => element.outerHTML),
    );
    expect(small).toEqual([]);
  });

  it("needs no sideways scrolling at 320 px nor at 200 % zoom", async ({ browser, page }) => {
    await openWelcome(browser, page);
    const fits = (): Promise<boolean> => page.evaluate(() => document.documentElement.scrollWidth <= innerWidth);
    await page.setViewportSize({ width: 320, height: 640 });
    expect(await fits()).toBe(true);
    await page.setViewportSize({ width: 1100, height: 800 });
    await page.evaluate(() => (document.documentElement.style.zoom = "2"));
    expect(await fits()).toBe(true);
  });

  it("comes with the install, and doesn't come again when the browser starts again", async () => {
    const profile = temporaryFolder("welcome");
    const first = await start(profile);
    const [welcome, ...others] = welcomePages(first);
    expect(others).toEqual([]);
    await welcome?.getByRole("heading", { level: 1, name: "Who can really refer you?" }).waitFor();
    await first.close();

    const second = await start(profile);
    const opened = await second.context.newPage();
    await opened.goto(second.address("src/popup/index.html?tab=-1"));
    await opened.getByText("You keep nobody yet").waitFor();
    expect(welcomePages(second)).toEqual([]);
  });
});
