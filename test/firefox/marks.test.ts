import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { temporaryFolder } from "../../scripts/extension-browser.mjs";
import { type FirefoxBrowser, launchFirefoxWithExtension } from "../../scripts/firefox-extension.mjs";
import type { FirefoxPage } from "../../scripts/firefox-page.mjs";
import { samplePageAt, SOFT_NAVIGATION, twoPeople } from "../../scripts/sample-pages.mjs";

const [ada, other] = twoPeople();
/** Where a mark stands; a page has other spans there too. */
const HOSTS = "h1 > span, h2 > span";
const SWITCH = "[role=switch]";
let browser: FirefoxBrowser;
let page: FirefoxPage;
let tab: number;

/** What each mark in the page says of itself, through its closed root. */
function marks(): Promise<string[]> {
  return page.shadowLabels(HOSTS, "button");
}

async function untilMarks(wanted: readonly string[]): Promise<void> {
  await expect.poll(marks, { timeout: 10_000, interval: 100 }).toEqual(wanted);
}

async function badge(): Promise<string> {
  return (await browser.ownPage()).evaluate(`browser.action.getBadgeText({ tabId: ${tab} })`);
}

/** The popup about the page, in a tab: there a press is a true one, and the browser may ask for a permission. */
async function popupTab(): Promise<FirefoxPage> {
  return browser.openPage(browser.address(`src/popup/index.html?tab=${tab}`));
}

async function switchMarks(isOn: boolean): Promise<void> {
  const popup = await popupTab();
  await popup.press(".menu summary");
  await popup.until(`document.querySelector("${SWITCH}")?.disabled === false`);
  await popup.press(SWITCH);
  await popup.until(`document.querySelector("${SWITCH}").checked === ${isOn}`);
  await popup.close();
  await page.bringToFront();
}

async function answer(attribute: string, value: string): Promise<void> {
  const popup = await popupTab();
  await popup.press(`input[name=${attribute}][value=${value}]`);
  await popup.until(`document.querySelector(".save-state")?.textContent.startsWith("Kept on")`);
  await popup.close();
}

/** What a user does in about:addons. @param {"add" | "remove"} what */
async function permission(what: "add" | "remove"): Promise<void> {
  await browser.inChrome(`
    const { ExtensionPermissions } = ChromeUtils.importESModule("resource://gre/modules/ExtensionPermissions.sys.mjs");
    await ExtensionPermissions.${what}(addon.id, { permissions: [], origins: ["https://*.linkedin.com/*"] }, addon);`);
}

beforeAll(async () => {
  browser = await launchFirefoxWithExtension({ profile: temporaryFolder("firefox-marks") });
  await browser.answerPages(samplePageAt());
  page = await browser.openPage(ada.url);
  tab = await browser.tabId(page);
});
afterAll(() => browser.close());

describe.sequential("marks in Firefox", () => {
  it("are off until the user switches them on, and no site is granted before", async () => {
    const granted = await (await browser.ownPage()).evaluate("browser.permissions.getAll()");
    expect(granted).toMatchObject({ origins: [] });
    const before = await page.evaluate("document.documentElement.outerHTML");
    await (await browser.pressToolbarButton(page)).close();
    expect(await marks()).toEqual([]);
    expect(await page.evaluate("document.documentElement.outerHTML")).toBe(before);
  });

  it("ask for the site's permission at the switch, and appear in the open page", async () => {
    await switchMarks(true);
    const granted = await (await browser.ownPage()).evaluate("browser.permissions.getAll()");
    expect(granted).toMatchObject({ origins: ["https://*.linkedin.com/*"] });
    await untilMarks(["Vouchbook: not tagged yet"]);
  });

  it("follow each answer, as does the number on the button", async () => {
    for (const attribute of ["hirer", "credibility", "ability", "familiarity", "conduct"])
      await answer(attribute, "yes");
    await untilMarks(["Vouchbook: can refer you"]);
    await expect.poll(badge).toBe("5");
  });

  it("say nothing to the page: no text, a closed root, one size for everybody", async () => {
    const seen = (): Promise<unknown> =>
      page.evaluate(`(() => {
        const host = [...document.querySelectorAll("${HOSTS}")].at(-1);
        const { width, height } = host.getBoundingClientRect();
        return { text: host.textContent, root: host.shadowRoot, html: host.innerHTML, width, height, isFound: window.find("Vouchbook") };
      })()`);
    const nothing = { text: "", root: null, html: "", width: 108, height: 24, isFound: false };
    expect(await seen()).toEqual(nothing);
    await page.goto(other.url);
    await untilMarks(["Vouchbook: not tagged yet"]);
    expect(await seen()).toEqual(nothing);
    await expect.poll(badge).toBe("");
  });

  it("come back after a load, and after the background was stopped", async () => {
    await browser.inChrome("await addon.terminateBackground();");
    await page.goto(ada.url);
    await untilMarks(["Vouchbook: can refer you"]);
  });

  it("never show one person's pips on another's page during soft navigation", async () => {
    await page.goto(other.url);
    await answer("hirer", "no");
    await page.bringToFront();
    await untilMarks(["Vouchbook: can't refer you yet"]);
    await page.goto(SOFT_NAVIGATION);
    await untilMarks(["Vouchbook: not tagged yet"]);
    await page.press("#next");
    await page.until(`document.querySelector("body[data-navigated]")`);
    expect(await marks()).toEqual([]);
    await page.until(`document.querySelector("body[data-settled]")`);
    await untilMarks(["Vouchbook: can't refer you yet"]);
  });

  it("open the popup when pressed, since Firefox opens no sidebar from a page, and not when the page makes up a press", async () => {
    await page.goto(ada.url);
    await untilMarks(["Vouchbook: can refer you"]);
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
    await expect.poll(popups, { timeout: 10_000 }).toBe(1);
    const popup = await browser.openPopupView();
    await popup.until(`document.querySelector(".head-name input")?.value === ${JSON.stringify(ada.name)}`);
    await popup.close();
  });

  it("bring the sidebar along: it follows the tab, and no answer is shown of somebody else", async () => {
    const sidebar = await browser.openSidebar();
    const shows = (name: string): string =>
      `document.querySelector(".head-name input")?.value === ${JSON.stringify(name)}`;
    await sidebar.until(shows(ada.name));
    await page.goto(other.url);
    await sidebar.until(shows(other.name));
    await sidebar.type("#note", "typed in the sidebar");
    await sidebar.until(`document.querySelector(".save-state").textContent.startsWith("Kept on")`);
    await page.goto(ada.url);
    await sidebar.until(`${shows(ada.name)} && document.querySelector("#note").value === ""`);
    await page.goto(other.url);
    await sidebar.until(`document.querySelector("#note")?.value === "typed in the sidebar"`);
    await sidebar.close();
  });

  it("are there once, and not twice, after the extension was updated under the open page", async () => {
    await page.goto(ada.url);
    await untilMarks(["Vouchbook: can refer you"]);
    await browser.update();
    await untilMarks(["Vouchbook: can refer you"]);
    await answer("conduct", "no");
    await page.bringToFront();
    await untilMarks(["Vouchbook: can't refer you yet"]);
    await answer("conduct", "yes");
    await page.bringToFront();
    await untilMarks(["Vouchbook: can refer you"]);
  });

  it("go at once when the permission is withdrawn, and come back with it", async () => {
    await permission("remove");
    await untilMarks([]);
    await permission("add");
    await untilMarks(["Vouchbook: can refer you"]);
  });

  it("leave nothing behind when switched off", async () => {
    await switchMarks(false);
    await untilMarks([]);
    await expect.poll(badge).toBe("");
    await page.goto(ada.url);
    await (await browser.pressToolbarButton(page)).close();
    expect(await marks()).toEqual([]);
    expect(await browser.errors()).toEqual([]);
  });
});
