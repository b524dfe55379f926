import type { Page } from "playwright";
import { describe, expect, onTestFinished } from "vitest";
import type { ExtensionBrowser } from "../../scripts/extension-browser.mjs";
import { answerSamplePages, SOFT_NAVIGATION, twoPeople } from "../../scripts/sample-pages.mjs";
import {
  beginMarked,
  heldPages,
  HOSTS,
  marksIn,
  NOBODY,
  switchMarks,
  treeOf,
  untilLookedAt,
  untilMarks,
} from "./marked-page.ts";
import { notebookTest } from "./scene.ts";

const [ada, other] = twoPeople();
const READY = "all five, once you say where";
const SHORT = "can't refer you yet";
const ATTRIBUTES = ["hirer", "credibility", "ability", "familiarity", "conduct"];

/** Marks are on, and Ada can refer the user. */
const it = notebookTest({ granted: true, sites: true, prepare: beginMarked });
/** What a notebook is without anybody, and with no marks anywhere. */
const FRESH = { people: [] };

/** What a user does on the browser's own page of extensions. */
async function settings(browser: ExtensionBrowser, command: string, change: object): Promise<void> {
  const tab = await browser.context.newPage();
  await tab.goto("chrome://extensions");
  await tab.evaluate(`chrome.developerPrivate.${command}(${JSON.stringify(change)})`);
  await tab.close();
}

/** Ends the worker, as the browser does when it is idle. */
async function stopWorker(browser: ExtensionBrowser): Promise<void> {
  const session = await browser.context.browser()?.newBrowserCDPSession();
  const { targetInfos } = (await session?.send("Target.getTargets")) ?? { targetInfos: [] };
  const worker = targetInfos.find(({ type }) => type === "service_worker");
  expect(worker?.url).toContain(browser.id);
  await session?.send("Target.closeTarget", { targetId: worker?.targetId ?? "" });
}

function hostSize(page: Page): Promise<unknown> {
  return page.evaluate(() => {
    const host = [...document.querySelectorAll("h1 > span, h2 > span")].at(-1)?.getBoundingClientRect();
    return [host?.width, host?.height];
  });
}

describe("marks on profiles", () => {
  it("are off until the user switches them on", async ({ browser, page, keep }) => {
    await keep(FRESH);
    await page.goto(ada.url);
    const before = await page.evaluate(() => document.documentElement.outerHTML);
    await untilLookedAt(browser, page);
    expect(await marksIn(await treeOf(page))).toEqual([]);
    expect(await page.evaluate(() => document.documentElement.outerHTML)).toBe(before);
  });

  it("appear in the open page when switched on, also beside somebody nobody tagged", async ({
    browser,
    page,
    keep,
  }) => {
    await keep(FRESH);
    await page.goto(ada.url);
    await switchMarks(browser, page, true);
    await untilMarks(await treeOf(page), [NOBODY]);
  });

  it("follow each answer", async ({ browser, page }) => {
    await page.goto(other.url);
    const tree = await treeOf(page);
    await untilMarks(tree, [NOBODY]);
    const popup = await browser.pressToolbarButton(page);
    for (const attribute of ATTRIBUTES) await popup.press(`input[name=${attribute}][value=yes]`);
    await untilMarks(tree, [READY]);
  });

  it("say nothing to the page: no text, a closed root, one size for everybody", async ({ page }) => {
    await page.goto(ada.url);
    const tree = await treeOf(page);
    await untilMarks(tree, [READY]);
    const seen = await page.evaluate(() => {
      const host = [...document.querySelectorAll("h1 > span, h2 > span")].at(-1);
      return { text: host?.textContent, root: host?.shadowRoot ?? null, html: host?.innerHTML };
    });
    expect(seen).toEqual({ text: "", root: null, html: "" });
    expect(await hostSize(page)).toEqual([108, 24]);
    expect(await page.evaluate(() => (window as unknown as { find(text: string): boolean }).find("Vouchbook"))).toBe(
      false,
    );
    await page.goto(other.url);
    await untilMarks(tree, [NOBODY]);
    expect(await hostSize(page)).toEqual([108, 24]);
  });

  it("come back after a load without the popup, and after the worker was stopped", async ({ browser, page }) => {
    await page.goto(ada.url);
    const tree = await treeOf(page);
    await untilMarks(tree, [READY]);
    await stopWorker(browser);
    await page.goto(other.url);
    await untilMarks(tree, [NOBODY]);
    await stopWorker(browser);
    await page.goto(ada.url);
    await untilMarks(tree, [READY]);
  });

  it("never show one person's pips on another's page during soft navigation", async ({ browser, page }) => {
    await answerSamplePages(browser.context, heldPages());
    await page.goto(other.url);
    const tree = await treeOf(page);
    const popup = await browser.pressToolbarButton(page);
    await popup.press("input[name=hirer][value=no]");
    await untilMarks(tree, [SHORT]);
    await popup.close();
    await page.goto(SOFT_NAVIGATION);
    await untilMarks(tree, [NOBODY]);
    await page.click("#next");
    await page.waitForSelector("body[data-navigated]");
    // The old person is still on the page, under the new address: no mark may stand there.
    expect(await marksIn(tree)).toEqual([]);
    await page.evaluate("settle()");
    await page.waitForSelector("body[data-settled]");
    await untilMarks(tree, [SHORT]);
  });

  it("give way to a page that keeps taking them out, without an error", async ({ browser, page }) => {
    const errors: string[] = [];
    page.on("pageerror", (error) => errors.push(error.message));
    await page.goto(ada.url);
    const tree = await treeOf(page);
    await untilMarks(tree, [READY]);
    await page.evaluate(`
      window.removed = 0;
      window.takeOut = () => { for (const host of ${HOSTS}) { host.remove(); window.removed += 1; } };
      new MutationObserver(takeOut).observe(document.body, { childList: true, subtree: true });
      takeOut();`);
    // The one that stood there and the five that were put back.
    await expect.poll(() => page.evaluate("removed"), { timeout: 15_000 }).toBe(6);
    await page.evaluate(`void document.body.append(document.createElement("i"))`);
    await untilLookedAt(browser, page);
    expect(await page.evaluate("removed")).toBe(6);
    expect(await marksIn(tree)).toEqual([]);
    expect(errors).toEqual([]);
  });

  it("are there once, and not twice, after the extension was updated under the open page", async ({
    browser,
    page,
  }) => {
    await page.goto(ada.url);
    const tree = await treeOf(page);
    await untilMarks(tree, [READY]);
    await settings(browser, "updateProfileConfiguration", { inDeveloperMode: true });
    const [worker] = browser.context.serviceWorkers();
    const isBack = browser.context.waitForEvent("serviceworker");
    await worker?.evaluate("void chrome.runtime.reload()").catch(() => undefined);
    await isBack;
    await page.bringToFront();
    await untilMarks(tree, [READY]);
    const popup = await browser.pressToolbarButton(page);
    await popup.press("input[name=conduct][value=no]");
    await untilMarks(tree, [SHORT]);
    await popup.press("input[name=conduct][value=yes]");
    await untilMarks(tree, [READY]);
  });

  it("go at once when the permission is withdrawn, and come back with it", async ({ browser, page }) => {
    const giveAccess = (hostAccess: string): Promise<void> =>
      settings(browser, "updateExtensionConfiguration", { extensionId: browser.id, hostAccess });
    onTestFinished(() => giveAccess("ON_ALL_SITES"));
    await page.goto(ada.url);
    const tree = await treeOf(page);
    await untilMarks(tree, [READY]);
    await giveAccess("ON_CLICK");
    await page.bringToFront();
    await untilMarks(tree, []);
    await giveAccess("ON_ALL_SITES");
    await page.bringToFront();
    await untilMarks(tree, [READY]);
  });

  it("leave nothing behind when switched off", async ({ browser, page }) => {
    await page.goto(ada.url);
    const tree = await treeOf(page);
    await untilMarks(tree, [READY]);
    await switchMarks(browser, page, false);
    await untilMarks(tree, []);
    await page.goto(ada.url);
    await untilLookedAt(browser, page);
    expect(await marksIn(tree)).toEqual([]);
  });
});
