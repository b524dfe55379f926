import { describe, expect, onTestFinished } from "vitest";
import type { FirefoxBrowser } from "../../scripts/firefox-extension.mjs";
import type { FirefoxPage } from "../../scripts/firefox-page.mjs";
import { samplePageAt, SOFT_NAVIGATION, twoPeople } from "../../scripts/sample-pages.mjs";
import { profileAddress } from "../../src/domain/page/profile-address.ts";
import { answersOf, personOf } from "../domain/people.ts";
import { heldPages } from "../e2e/marked-page.ts";
import { firefoxTest } from "./scene.ts";

const [ada, other] = twoPeople();
const NOBODY = "Vouchbook: no answers yet";
const READY = "Vouchbook: all five, once you say where";
const SHORT = "Vouchbook: can't refer you yet";
/** Where a mark stands; a page has other spans there too. */
const HOSTS = "h1 > span, h2 > span";
const SWITCH = "[role=switch]";

/** Ada can refer the user. */
const it = firefoxTest({
  contents: {
    people: [personOf(ada.name, { addresses: [profileAddress(ada.url)?.url ?? ""], answers: answersOf("yyyyy") })],
  },
  pages: samplePageAt(heldPages()),
});

/** What each mark in a page says of itself, through its closed root. */
function marksIn(page: FirefoxPage): Promise<string[]> {
  return page.shadowLabels(HOSTS, "button");
}

async function untilMarks(page: FirefoxPage, wanted: readonly string[]): Promise<void> {
  await expect.poll(() => marksIn(page)).toEqual(wanted);
}

/** What the button says over the tab of a page. */
async function badgeOver(browser: FirefoxBrowser, page: FirefoxPage): Promise<() => Promise<string>> {
  const tab = await browser.tabId(page);
  return async () => (await browser.ownPage()).evaluate(`browser.action.getBadgeText({ tabId: ${tab} })`);
}

/** The popup about a page, in a tab: there a press is a true one, and the browser may ask for a permission. */
async function popupTab(browser: FirefoxBrowser, page: FirefoxPage): Promise<FirefoxPage> {
  return browser.openPage(browser.address(`src/popup/index.html?tab=${await browser.tabId(page)}`));
}

async function switchMarks(browser: FirefoxBrowser, page: FirefoxPage, isOn: boolean): Promise<void> {
  const popup = await popupTab(browser, page);
  await popup.press(".menu summary");
  await popup.until(`document.querySelector("${SWITCH}")?.disabled === false`);
  await popup.press(SWITCH);
  await popup.until(`document.querySelector("${SWITCH}").checked === ${isOn}`);
  await popup.close();
  await page.bringToFront();
}

async function answer(browser: FirefoxBrowser, page: FirefoxPage, attribute: string, value: string): Promise<void> {
  const popup = await popupTab(browser, page);
  await popup.press(`input[name=${attribute}][value=${value}]`);
  await popup.until(`document.querySelector(".save-state")?.textContent.startsWith("Kept on")`);
  await popup.close();
  await page.bringToFront();
}

/** What a user does in about:addons. */
async function permission(browser: FirefoxBrowser, what: "add" | "remove"): Promise<void> {
  await browser.inChrome(`
    const { ExtensionPermissions } = ChromeUtils.importESModule("resource://gre/modules/ExtensionPermissions.sys.mjs");
    await ExtensionPermissions.${what}(addon.id, { permissions: [], origins: ["https://*.linkedin.com/*"] }, addon);`);
}

/** Marks on LinkedIn as the switch leaves them: the site is granted, and the choice is stored. */
async function markLinkedIn(browser: FirefoxBrowser): Promise<void> {
  await permission(browser, "add");
  const own = await browser.ownPage();
  await own.evaluate(`browser.storage.local.set({ markedSites: ["linkedin"] })`);
  await own.until(`(await browser.scripting.getRegisteredContentScripts()).length === 1`);
}

/** A page with its mark, and the badge over it. */
async function openMarked(browser: FirefoxBrowser, page: FirefoxPage, url: string, mark: string) {
  await markLinkedIn(browser);
  await page.goto(url);
  await untilMarks(page, [mark]);
  return badgeOver(browser, page);
}

describe("marks in Firefox", () => {
  it("are off until the user switches them on, and no site is granted before", async ({ browser, page }) => {
    await page.goto(ada.url);
    const granted = await (await browser.ownPage()).evaluate("browser.permissions.getAll()");
    expect(granted).toMatchObject({ origins: [] });
    const before = await page.evaluate("document.documentElement.outerHTML");
    await (await browser.pressToolbarButton(page)).close();
    expect(await marksIn(page)).toEqual([]);
    expect(await page.evaluate("document.documentElement.outerHTML")).toBe(before);
  });

  it("ask for the site's permission at the switch, and appear in the open page", async ({ browser, page }) => {
    await page.goto(other.url);
    // The press of the button lets the popup see the page.
    await (await browser.pressToolbarButton(page)).close();
    await switchMarks(browser, page, true);
    const granted = await (await browser.ownPage()).evaluate("browser.permissions.getAll()");
    expect(granted).toMatchObject({ origins: ["https://*.linkedin.com/*"] });
    await untilMarks(page, [NOBODY]);
  });

  it("follow each answer, as does the number on the button", async ({ browser, page }) => {
    const badge = await openMarked(browser, page, other.url, NOBODY);
    for (const attribute of ["hirer", "credibility", "ability", "familiarity", "conduct"])
      await answer(browser, page, attribute, "yes");
    await untilMarks(page, [READY]);
    await expect.poll(badge).toBe("5");
  });

  it("say nothing to the page: no text, a closed root, one size for everybody", async ({ browser, page }) => {
    const badge = await openMarked(browser, page, ada.url, READY);
    const seen = (): Promise<unknown> =>
      page.evaluate(`(() => {
        const host = [...document.querySelectorAll("${HOSTS}")].at(-1);
        const { width, height } = host.getBoundingClientRect();
        return { text: host.textContent, root: host.shadowRoot, html: host.innerHTML, width, height, isFound: window.find("Vouchbook") };
      })()`);
    const nothing = { text: "", root: null, html: "", width: 108, height: 24, isFound: false };
    expect(await seen()).toEqual(nothing);
    await expect.poll(badge).toBe("5");
    await page.goto(other.url);
    await untilMarks(page, [NOBODY]);
    expect(await seen()).toEqual(nothing);
    await expect.poll(badge).toBe("");
  });

  it("come back after a load, and after the background was stopped", async ({ browser, page }) => {
    await openMarked(browser, page, other.url, NOBODY);
    await browser.inChrome("await addon.terminateBackground();");
    await page.goto(ada.url);
    await untilMarks(page, [READY]);
  });

  it("never show one person's pips on another's page during soft navigation", async ({ browser, page }) => {
    await openMarked(browser, page, other.url, NOBODY);
    await answer(browser, page, "hirer", "no");
    await untilMarks(page, [SHORT]);
    await page.goto(SOFT_NAVIGATION);
    await untilMarks(page, [NOBODY]);
    await page.press("#next");
    await page.until(`document.querySelector("body[data-navigated]")`);
    expect(await marksIn(page)).toEqual([]);
    await page.evaluate("void settle()");
    await page.until(`document.querySelector("body[data-settled]")`);
    await untilMarks(page, [SHORT]);
  });

  it("open the popup when pressed, since Firefox opens no sidebar from a page, and not when the page makes up a press", async ({
    browser,
    page,
  }) => {
    await openMarked(browser, page, ada.url, READY);
    const point = (await page.evaluate(`(() => {
      const host = [...document.querySelectorAll("${HOSTS}")].at(-1);
      // The name is a link: this press is to tell about the mark, not to load the page again.
      addEventListener("click", (event) => event.preventDefault(), { once: true });
      host.dispatchEvent(new MouseEvent("click", { bubbles: true, composed: true, cancelable: true }));
      const { x, y, width, height } = host.getBoundingClientRect();
      return { x: Math.round(x + width / 2), y: Math.round(y + height / 2) };
    })()`)) as { x: number; y: number };
    const popups = async (): Promise<number> =>
      (await browser.ownPage()).evaluate(`browser.extension.getViews({ type: "popup" }).length`);
    expect(await popups()).toBe(0);
    await page.pressPoint(point);
    await expect.poll(popups).toBe(1);
    const popup = await browser.openPopupView();
    await popup.until(`document.querySelector(".head-name")?.textContent === ${JSON.stringify(ada.name)}`);
    await popup.close();
  });

  it("bring the sidebar along: it follows the tab, and no answer is shown of somebody else", async ({
    browser,
    page,
  }) => {
    await openMarked(browser, page, ada.url, READY);
    const sidebar = await browser.openSidebar();
    onTestFinished(() => sidebar.close());
    const shows = (name: string): string =>
      `document.querySelector(".head-name")?.textContent === ${JSON.stringify(name)}`;
    await sidebar.until(shows(ada.name));
    await page.goto(other.url);
    await sidebar.until(shows(other.name));
    await sidebar.type("#note", "typed in the sidebar");
    await sidebar.until(`document.querySelector(".save-state").textContent.startsWith("Kept on")`);
    await page.goto(ada.url);
    await sidebar.until(`${shows(ada.name)} && document.querySelector("#note").value === ""`);
    await page.goto(other.url);
    await sidebar.until(`document.querySelector("#note")?.value === "typed in the sidebar"`);
  });

  it("are there once, and not twice, after the extension was updated under the open page", async ({
    browser,
    page,
  }) => {
    await openMarked(browser, page, ada.url, READY);
    await browser.update();
    await untilMarks(page, [READY]);
    await answer(browser, page, "conduct", "no");
    await untilMarks(page, [SHORT]);
    await answer(browser, page, "conduct", "yes");
    await untilMarks(page, [READY]);
  });

  it("go at once when the permission is withdrawn, and come back with it", async ({ browser, page }) => {
    await openMarked(browser, page, ada.url, READY);
    await permission(browser, "remove");
    await untilMarks(page, []);
    await permission(browser, "add");
    await untilMarks(page, [READY]);
  });

  it("leave nothing behind when switched off", async ({ browser, page }) => {
    const badge = await openMarked(browser, page, ada.url, READY);
    await expect.poll(badge).toBe("5");
    await switchMarks(browser, page, false);
    await untilMarks(page, []);
    await expect.poll(badge).toBe("");
    await page.goto(ada.url);
    await (await browser.pressToolbarButton(page)).close();
    expect(await marksIn(page)).toEqual([]);
  });
});
