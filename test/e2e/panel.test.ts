import type { Page } from "playwright";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import {
  type ExtensionBrowser,
  grantedCopy,
  launchWithExtension,
  temporaryFolder,
} from "../../scripts/extension-browser.mjs";
import { answerSamplePages, personElsewhere, SOFT_NAVIGATION, twoPeople } from "../../scripts/sample-pages.mjs";
import { violationsInThemes } from "./axe.ts";

type Panel = Awaited<ReturnType<ExtensionBrowser["sidePanel"]>>;

const [ada, other] = twoPeople();
const elsewhere = personElsewhere();
let browser: ExtensionBrowser;
let panel: Panel;

function shows(name: string): string {
  return `document.querySelector(".head-name input")?.value === ${JSON.stringify(name)}`;
}

const CLOSED = `document.body.innerText.includes("hasn't looked at this page")`;

async function openFromPopup(page: Page): Promise<Panel> {
  const popup = await browser.pressToolbarButton(page);
  await popup.press(".panel-button button");
  return browser.sidePanel();
}

/** Notes in the panel's own page every name it ever shows, to see that none flashes by. */
async function watchNames(): Promise<void> {
  await panel.evaluate(`(() => {
    window.names = [];
    const note = () => { const name = document.querySelector(".head-name input")?.value; if (name && name !== names.at(-1)) names.push(name); };
    new MutationObserver(note).observe(document.body, { childList: true, subtree: true, attributes: true });
  })()`);
}

async function start(extension?: string): Promise<void> {
  browser = await launchWithExtension({
    profile: temporaryFolder("panel"),
    ...(extension !== undefined && { extension }),
  });
  await answerSamplePages(browser.context);
}

describe.sequential("the side panel, with no permission but the press of the button", () => {
  let page: Page;
  beforeAll(async () => {
    await start();
    page = await browser.context.newPage();
    await page.goto(ada.url);
  });
  afterAll(() => browser.close());

  it("opens from the popup on the person of the page, and the popup goes", async () => {
    panel = await openFromPopup(page);
    await panel.until(shows(ada.name));
    await panel.press("input[name=hirer][value=yes]");
    await panel.type("#note", "typed in the pan");
    await panel.until(`document.querySelector(".save-state").textContent.startsWith("Kept on")`);
  });

  it("shows nobody on a page it wasn't asked to read, and says what to do", async () => {
    await watchNames();
    const another = await browser.context.newPage();
    await another.goto(elsewhere.url);
    await another.bringToFront();
    await panel.until(CLOSED);
    await panel.press(".panel-closed button");
    await panel.until(`document.body.innerText.includes("wants the toolbar button pressed")`);
    expect(await panel.evaluate("names")).toEqual([]);
    await another.close();
  });

  it("shows the person again when their tab comes back, with every word that was typed", async () => {
    await page.bringToFront();
    await panel.until(shows(ada.name));
    await panel.until(`document.querySelector("#note").value === "typed in the pan"`);
  });

  it("lets go of the person when the page moves on, inside the page or by a load", async () => {
    await page.goto(SOFT_NAVIGATION);
    await panel.until(CLOSED);
    const popup = await browser.pressToolbarButton(page);
    await popup.press(".panel-button button");
    await panel.until(shows("Oswin Lark"));
    await page.click("#next");
    await panel.until(CLOSED);
    await page.waitForSelector("body[data-settled]");
    await panel.press(".panel-closed button");
    await panel.until(shows(other.name));
  });
});

describe.sequential("the side panel where marks are on", () => {
  let page: Page;
  /** The middle of the mark, once it is there: the one empty span of its size. */
  async function mark(): Promise<{ x: number; y: number }> {
    const found = await page.waitForFunction(() => {
      const hosts = [...document.querySelectorAll<HTMLElement>("h1 > span, h2 > span")];
      const box = hosts
        .find((host) => host.offsetWidth === 108 && host.childNodes.length === 0)
        ?.getBoundingClientRect();
      return box && { x: box.x + box.width / 2, y: box.y + box.height / 2 };
    });
    return (await found.jsonValue()) as { x: number; y: number };
  }

  beforeAll(async () => {
    await start(grantedCopy());
    page = await browser.context.newPage();
    await page.goto(ada.url);
    const popup = await browser.pressToolbarButton(page);
    await popup.unfold(".menu");
    await popup.until(`document.querySelector("[role=switch]:enabled")`);
    await popup.press("[role=switch]");
    await popup.until(`document.querySelector("[role=switch]").checked`);
    await popup.close();
    await mark();
  });
  afterAll(() => browser.close());

  it("opens when the mark is pressed, and not when the page makes up a press", async () => {
    await page.evaluate(() => {
      const made = new MouseEvent("click", { bubbles: true, composed: true });
      for (const host of document.querySelectorAll("h1 > span, h2 > span")) host.dispatchEvent(made);
    });
    await page.waitForTimeout(500);
    const targets = await browser.context.browser()?.newBrowserCDPSession();
    const open = async (): Promise<boolean> =>
      (await targets?.send("Target.getTargets"))?.targetInfos.some(({ url }) => url.includes("src/panel/")) ?? false;
    expect(await open()).toBe(false);

    const { x, y } = await mark();
    await page.mouse.click(x, y);
    panel = await browser.sidePanel();
    await panel.until(shows(ada.name));
    expect(page.url()).toBe(ada.url);
    await panel.close();
    await expect.poll(open).toBe(false);
  });

  it("opens by the keyboard on the mark", async () => {
    const isOnMark = (): Promise<boolean> =>
      page.evaluate(
        () =>
          document.activeElement?.parentElement?.matches("h1, h2") === true &&
          document.activeElement.tagName === "SPAN",
      );
    for (let presses = 0; presses < 40 && !(await isOnMark()); presses += 1) await page.keyboard.press("Tab");
    expect(await isOnMark()).toBe(true);
    await page.keyboard.press("Enter");
    panel = await browser.sidePanel();
    await panel.until(shows(ada.name));
  });

  it("follows the active tab, loads and soft navigation, without ever showing somebody else", async () => {
    // What comes after the questions is drawn a moment later.
    await panel.until(`document.querySelector(".part")`);
    await watchNames();
    await page.goto(other.url);
    await panel.until(shows(other.name));
    const second = await browser.context.newPage();
    await second.goto(SOFT_NAVIGATION);
    await second.bringToFront();
    await panel.until(shows("Oswin Lark"));
    await second.click("#next");
    await second.waitForSelector("body[data-navigated]");
    await panel.until(`!document.querySelector(".head-name")`);
    await panel.until(shows(other.name));
    await page.bringToFront();
    await panel.until(shows(other.name));
    await page.goto(ada.url);
    await panel.until(shows(ada.name));
    await second.close();
    const names = (await panel.evaluate("names")) as string[];
    expect(names).toEqual([other.name, "Oswin Lark", other.name, ada.name]);
  });

  it("keeps what is typed in the panel when the tab changes in mid-word, and moves the mark along", async () => {
    await panel.press("input[name=ability][value=no]");
    await panel.type("#note", "in mid-w");
    const second = await browser.context.newPage();
    await second.goto(other.url);
    await panel.until(shows(other.name));
    await page.bringToFront();
    await panel.until(shows(ada.name));
    await panel.until(`document.querySelector("#note").value === "in mid-w"`);
    expect(await panel.evaluate(`document.querySelector("input[name=ability][value=no]").checked`)).toBe(true);
    await second.close();
  });

  it("leaves the page for a search on pages about nobody", async () => {
    await page.goto("https://www.linkedin.com/feed/");
    await panel.until(`document.body.innerText.includes("isn't a profile")`);
    await panel.until(`document.querySelector("input[type=search]")`);
  });

  it("has no axe violation on nobody, on a person and on a page it may not read", async () => {
    const check = () => violationsInThemes(panel, (features) => panel.emulate(features));
    expect(await check(), "nobody").toEqual({});
    await page.goto(ada.url);
    await panel.until(shows(ada.name));
    expect(await check(), "a person").toEqual({});
    await page.goto(elsewhere.url);
    await panel.until(CLOSED);
    expect(await check(), "closed").toEqual({});
  });

  it("needs no sideways scrolling at 200 % zoom", async () => {
    await page.goto(ada.url);
    await panel.until(shows(ada.name));
    await panel.evaluate(`void (document.documentElement.style.zoom = "2")`);
    expect(await panel.evaluate("document.documentElement.scrollWidth <= innerWidth")).toBe(true);
  });
});
