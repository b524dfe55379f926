import type { Page } from "playwright";
import { describe, expect } from "vitest";
import type { ExtensionBrowser } from "../../scripts/extension-browser.mjs";
import { answerSamplePages, personElsewhere, SOFT_NAVIGATION, twoPeople } from "../../scripts/sample-pages.mjs";
import { violationsInThemes } from "./axe.ts";
import { heldPages, switchMarks } from "./marked-page.ts";
import { notebookTest } from "./scene.ts";

type Panel = Awaited<ReturnType<ExtensionBrowser["sidePanel"]>>;

const [ada, other] = twoPeople();
const elsewhere = personElsewhere();
const CLOSED = `document.body.innerText.includes("hasn't looked at this page")`;

function shows(name: string): string {
  return `document.querySelector(".head-name")?.textContent === ${JSON.stringify(name)}`;
}

/** Notes in the panel's own page every name it ever shows, to see that none flashes by. */
async function watchNames(panel: Panel): Promise<void> {
  await panel.evaluate(`(() => {
    window.names = [];
    const note = () => { const name = document.querySelector(".head-name")?.textContent; if (name && name !== names.at(-1)) names.push(name); };
    new MutationObserver(note).observe(document.body, { childList: true, subtree: true, attributes: true });
  })()`);
}

describe("the side panel, with no permission but the press of the button", () => {
  const it = notebookTest({ sites: true });

  /** The panel, opened from the popup on Ada's page. */
  async function openOnAda(browser: ExtensionBrowser, page: Page): Promise<Panel> {
    await page.goto(ada.url);
    const popup = await browser.pressToolbarButton(page);
    await popup.press(".panel-button button");
    const panel = await browser.sidePanel();
    await panel.until(shows(ada.name));
    return panel;
  }

  it("opens from the popup on the person of the page, and the popup goes", async ({ browser, page }) => {
    const panel = await openOnAda(browser, page);
    await panel.press("input[name=hirer][value=yes]");
    await panel.type("#note", "typed in the pan");
    await panel.until(`document.querySelector(".save-state").textContent.startsWith("Kept on")`);
  });

  it("shows nobody on a page it wasn't asked to read, and says what to do", async ({ browser, page }) => {
    const panel = await openOnAda(browser, page);
    // What comes after the questions is drawn a moment later.
    await panel.until(`document.querySelector(".part")`);
    await watchNames(panel);
    const another = await browser.context.newPage();
    await another.goto(elsewhere.url);
    await another.bringToFront();
    await panel.until(CLOSED);
    await panel.press(".panel-closed button");
    await panel.until(`document.body.innerText.includes("wants the toolbar button pressed")`);
    expect(await panel.evaluate("names")).toEqual([]);
  });

  it("shows the person again when their tab comes back, with every word that was typed", async ({ browser, page }) => {
    const panel = await openOnAda(browser, page);
    await panel.type("#note", "typed in the pan");
    const another = await browser.context.newPage();
    await another.goto(elsewhere.url);
    await another.bringToFront();
    await panel.until(CLOSED);
    await page.bringToFront();
    await panel.until(shows(ada.name));
    await panel.until(`document.querySelector("#note").value === "typed in the pan"`);
  });

  it("lets go of the person when the page moves on, inside the page or by a load", async ({ browser, page }) => {
    await answerSamplePages(browser.context, heldPages());
    const panel = await openOnAda(browser, page);
    await page.goto(SOFT_NAVIGATION);
    await panel.until(CLOSED);
    const popup = await browser.pressToolbarButton(page);
    await popup.press(".panel-button button");
    await panel.until(shows("Oswin Lark"));
    await page.click("#next");
    await panel.until(CLOSED);
    await page.evaluate("settle()");
    await page.waitForSelector("body[data-settled]");
    await panel.press(".panel-closed button");
    await panel.until(shows(other.name));
  });
});

/** Marks are on, and somebody is kept. */
describe("the side panel where marks are on", () => {
  const it = notebookTest({
    granted: true,
    sites: true,
    async prepare({ browser, page }) {
      await page.goto(other.url);
      await switchMarks(browser, page, true);
      const popup = await browser.pressToolbarButton(page);
      await popup.press("input[name=hirer][value=yes]");
      await popup.until(`document.querySelector(".save-state")?.textContent.startsWith("Kept on")`);
      await popup.close();
    },
  });

  /** The middle of the mark, once it is there: the one empty span of its size. */
  async function markOf(page: Page): Promise<{ x: number; y: number }> {
    const found = await page.waitForFunction(() => {
      const hosts = [...document.querySelectorAll<HTMLElement>("h1 > span, h2 > span")];
      const box = hosts
        .find((host) => host.offsetWidth === 108 && host.childNodes.length === 0)
        ?.getBoundingClientRect();
      return box && { x: box.x + box.width / 2, y: box.y + box.height / 2 };
    });
    return (await found.jsonValue()) as { x: number; y: number };
  }

  /** The panel, opened by the mark on Ada's page. */
  async function openByMark(browser: ExtensionBrowser, page: Page): Promise<Panel> {
    await page.goto(ada.url);
    const { x, y } = await markOf(page);
    await page.mouse.click(x, y);
    const panel = await browser.sidePanel();
    await panel.until(shows(ada.name));
    // What comes after the questions is drawn a moment later.
    await panel.until(`document.querySelector(".part")`);
    return panel;
  }

  /** Whether the panel is open anywhere. */
  async function isOpen({ context }: ExtensionBrowser): Promise<boolean> {
    const session = await context.browser()?.newBrowserCDPSession();
    const targets = await session?.send("Target.getTargets");
    await session?.detach();
    return targets?.targetInfos.some(({ url }) => url.includes("src/panel/")) ?? false;
  }

  it("opens when the mark is pressed, and not when the page makes up a press", async ({ browser, page }) => {
    const worker = browser.context.serviceWorkers()[0] ?? (await browser.context.waitForEvent("serviceworker"));
    await worker.evaluate(`(() => {
      globalThis.asked = 0;
      chrome.runtime.onMessage.addListener(({ name }) => { if (name === "panel/open") asked += 1; });
    })()`);
    await page.goto(ada.url);
    await markOf(page);
    await page.evaluate(() => {
      const made = new MouseEvent("click", { bubbles: true, composed: true });
      for (const host of document.querySelectorAll("h1 > span, h2 > span")) host.dispatchEvent(made);
    });
    expect(await isOpen(browser)).toBe(false);

    const { x, y } = await markOf(page);
    await page.mouse.click(x, y);
    const panel = await browser.sidePanel();
    await panel.until(shows(ada.name));
    // A page's messages come in their order: the one press that counts was the only one.
    expect(await worker.evaluate("asked")).toBe(1);
    expect(page.url()).toBe(ada.url);
    await panel.close();
    await expect.poll(() => isOpen(browser)).toBe(false);
  });

  it("opens by the keyboard on the mark", async ({ browser, page }) => {
    await page.goto(ada.url);
    await markOf(page);
    const isOnMark = (): Promise<boolean> =>
      page.evaluate(
        () =>
          document.activeElement?.parentElement?.matches("h1, h2") === true &&
          document.activeElement.tagName === "SPAN",
      );
    for (let presses = 0; presses < 40 && !(await isOnMark()); presses += 1) await page.keyboard.press("Tab");
    expect(await isOnMark()).toBe(true);
    await page.keyboard.press("Enter");
    const panel = await browser.sidePanel();
    await panel.until(shows(ada.name));
  });

  it("follows the active tab, loads and soft navigation, without ever showing somebody else", async ({
    browser,
    page,
  }) => {
    await answerSamplePages(browser.context, heldPages());
    const panel = await openByMark(browser, page);
    await watchNames(panel);
    await page.goto(other.url);
    await panel.until(shows(other.name));
    const second = await browser.context.newPage();
    await second.goto(SOFT_NAVIGATION);
    await second.bringToFront();
    await panel.until(shows("Oswin Lark"));
    await second.click("#next");
    await second.waitForSelector("body[data-navigated]");
    await panel.until(`!document.querySelector(".head-name")`);
    await second.evaluate("settle()");
    await panel.until(shows(other.name));
    await page.bringToFront();
    await panel.until(shows(other.name));
    await page.goto(ada.url);
    await panel.until(shows(ada.name));
    const names = (await panel.evaluate("names")) as string[];
    expect(names).toEqual([other.name, "Oswin Lark", other.name, ada.name]);
  });

  it("keeps what is typed in the panel when the tab changes in mid-word, and moves the mark along", async ({
    browser,
    page,
  }) => {
    const panel = await openByMark(browser, page);
    await panel.press("input[name=ability][value=no]");
    await panel.type("#note", "in mid-w");
    const second = await browser.context.newPage();
    await second.goto(other.url);
    await panel.until(shows(other.name));
    await page.bringToFront();
    await panel.until(shows(ada.name));
    await panel.until(`document.querySelector("#note").value === "in mid-w"`);
    expect(await panel.evaluate(`document.querySelector("input[name=ability][value=no]").checked`)).toBe(true);
  });

  it("leaves the page for a search on pages about nobody", async ({ browser, page }) => {
    const panel = await openByMark(browser, page);
    await page.goto("https://www.linkedin.com/feed/");
    await panel.until(`document.body.innerText.includes("isn't a profile")`);
    await panel.until(`document.querySelector("input[type=search]")`);
  });

  for (const what of ["nobody", "a person", "a page it may not read"])
    it(`has no axe violation on ${what}`, async ({ browser, page }) => {
      const panel = await openByMark(browser, page);
      if (what === "nobody") {
        await page.goto("https://www.linkedin.com/feed/");
        await panel.until(`document.querySelector("input[type=search]")`);
      }
      if (what === "a page it may not read") {
        await page.goto(elsewhere.url);
        await panel.until(CLOSED);
      }
      expect(await violationsInThemes(panel, (features) => panel.emulate(features))).toEqual({});
    });

  it("needs no sideways scrolling at 200 % zoom", async ({ browser, page }) => {
    const panel = await openByMark(browser, page);
    await panel.evaluate(`void (document.documentElement.style.zoom = "2")`);
    expect(await panel.evaluate("document.documentElement.scrollWidth <= innerWidth")).toBe(true);
  });
});
