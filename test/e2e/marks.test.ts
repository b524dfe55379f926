import type { CDPSession, Page } from "playwright";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import {
  type ExtensionBrowser,
  grantedCopy,
  launchWithExtension,
  temporaryFolder,
} from "../../scripts/extension-browser.mjs";
import { answerSamplePages, SOFT_NAVIGATION, twoPeople } from "../../scripts/sample-pages.mjs";

const [ada, other] = twoPeople();
let browser: ExtensionBrowser;
let page: Page;
let cdp: CDPSession;

/** What the accessibility tree says of every mark in the page; closed roots hide nothing from it. */
async function marks(): Promise<string[]> {
  const { nodes } = (await cdp.send("Accessibility.getFullAXTree")) as {
    nodes: { role?: { value: string }; name?: { value: string } }[];
  };
  return nodes.flatMap(({ role, name }) =>
    role?.value === "button" && name?.value.startsWith("Vouchbook") ? [name.value] : [],
  );
}

async function untilMarks(wanted: readonly string[]): Promise<void> {
  await expect.poll(marks, { timeout: 10_000, interval: 100 }).toEqual(wanted);
}

async function switchMarks(isOn: boolean): Promise<void> {
  const popup = await browser.pressToolbarButton(page);
  await popup.unfold(".menu");
  await popup.until(`document.querySelector("[role=switch]:enabled")`);
  await popup.press("[role=switch]");
  await popup.until(`document.querySelector("[role=switch]").checked === ${isOn}`);
  await popup.close();
}

/** What a user does on the browser's own page of extensions. */
async function settings(command: string, change: object): Promise<void> {
  const tab = await browser.context.newPage();
  await tab.goto("chrome://extensions");
  await tab.evaluate(`chrome.developerPrivate.${command}(${JSON.stringify(change)})`);
  await tab.close();
}

beforeAll(async () => {
  browser = await launchWithExtension({ profile: temporaryFolder("marks"), extension: grantedCopy() });
  await answerSamplePages(browser.context);
  page = await browser.context.newPage();
  cdp = await browser.context.newCDPSession(page);
  await page.goto(ada.url);
});
afterAll(() => browser.close());

describe.sequential("marks on profiles", () => {
  it("are off until the user switches them on", async () => {
    const before = await page.evaluate(() => document.documentElement.outerHTML);
    await page.waitForTimeout(800);
    expect(await marks()).toEqual([]);
    expect(await page.evaluate(() => document.documentElement.outerHTML)).toBe(before);
  });

  it("appear in the open page when switched on, also beside somebody nobody tagged", async () => {
    await switchMarks(true);
    await untilMarks(["Vouchbook: not tagged yet"]);
  });

  it("follow each answer", async () => {
    const popup = await browser.pressToolbarButton(page);
    for (const attribute of ["hirer", "credibility", "ability", "familiarity", "conduct"]) {
      await popup.press(`input[name=${attribute}][value=yes]`);
    }
    await untilMarks(["Vouchbook: can refer you"]);
    await popup.close();
  });

  it("say nothing to the page: no text, a closed root, one size for everybody", async () => {
    const seen = await page.evaluate(() => {
      const host = [...document.querySelectorAll("h1 > span, h2 > span")].at(-1);
      const box = host?.getBoundingClientRect();
      return {
        text: host?.textContent,
        root: host?.shadowRoot ?? null,
        html: host?.innerHTML,
        size: [box?.width, box?.height],
      };
    });
    expect(seen).toEqual({ text: "", root: null, html: "", size: [108, 24] });
    expect(await page.evaluate(() => (window as unknown as { find(text: string): boolean }).find("Vouchbook"))).toBe(
      false,
    );
    await page.goto(other.url);
    await untilMarks(["Vouchbook: not tagged yet"]);
    const box = await page.evaluate(() => {
      const host = [...document.querySelectorAll("h1 > span, h2 > span")].at(-1)?.getBoundingClientRect();
      return [host?.width, host?.height];
    });
    expect(box).toEqual([108, 24]);
  });

  it("come back after a load without the popup, and after the worker was stopped", async () => {
    const session = await browser.context.browser()?.newBrowserCDPSession();
    const { targetInfos } = (await session?.send("Target.getTargets")) ?? { targetInfos: [] };
    const worker = targetInfos.find(({ type }) => type === "service_worker");
    expect(worker?.url).toContain(browser.id);
    await session?.send("Target.closeTarget", { targetId: worker?.targetId ?? "" });
    await page.goto(ada.url);
    await untilMarks(["Vouchbook: can refer you"]);
  });

  it("never show one person's pips on another's page during soft navigation", async () => {
    await page.goto(other.url);
    const popup = await browser.pressToolbarButton(page);
    await popup.press("input[name=hirer][value=no]");
    await untilMarks(["Vouchbook: can't refer you yet"]);
    await popup.close();
    await page.goto(SOFT_NAVIGATION);
    await untilMarks(["Vouchbook: not tagged yet"]);
    await page.click("#next");
    await page.waitForSelector("body[data-navigated]");
    // The old person is still on the page, under the new address: no mark may stand there.
    expect(await marks()).toEqual([]);
    await page.waitForSelector("body[data-settled]");
    await untilMarks(["Vouchbook: can't refer you yet"]);
  });

  it("give way to a page that keeps taking them out, without an error", async () => {
    const errors: string[] = [];
    page.on("pageerror", (error) => errors.push(error.message));
    await page.goto(ada.url);
    await untilMarks(["Vouchbook: can refer you"]);
    const removed = await page.evaluate(
      () =>
        new Promise<number>((resolve) => {
          let count = 0;
          const timer = setInterval(() => {
            for (const host of document.querySelectorAll("h1 > span, h2 > span")) {
              if (host.childNodes.length > 0) continue;
              host.remove();
              count += 1;
            }
          }, 20);
          setTimeout(() => {
            clearInterval(timer);
            resolve(count);
          }, 4000);
        }),
    );
    expect(removed).toBeGreaterThan(1);
    expect(removed).toBeLessThanOrEqual(6);
    expect(errors).toEqual([]);
  });

  it("are there once, and not twice, after the extension was updated under the open page", async () => {
    await page.goto(ada.url);
    await untilMarks(["Vouchbook: can refer you"]);
    await settings("updateProfileConfiguration", { inDeveloperMode: true });
    const [worker] = browser.context.serviceWorkers();
    const isBack = browser.context.waitForEvent("serviceworker");
    await worker?.evaluate("void chrome.runtime.reload()").catch(() => undefined);
    await isBack;
    await page.bringToFront();
    await untilMarks(["Vouchbook: can refer you"]);
    const popup = await browser.pressToolbarButton(page);
    await popup.press("input[name=conduct][value=no]");
    await untilMarks(["Vouchbook: can't refer you yet"]);
    await popup.press("input[name=conduct][value=yes]");
    await untilMarks(["Vouchbook: can refer you"]);
    await popup.close();
  });

  it("go at once when the permission is withdrawn, and come back with it", async () => {
    const giveAccess = (hostAccess: string): Promise<void> =>
      settings("updateExtensionConfiguration", { extensionId: browser.id, hostAccess });
    await giveAccess("ON_CLICK");
    await page.bringToFront();
    await untilMarks([]);
    await giveAccess("ON_ALL_SITES");
    await page.bringToFront();
    await untilMarks(["Vouchbook: can refer you"]);
  });

  it("leave nothing behind when switched off", async () => {
    await page.goto(ada.url);
    await untilMarks(["Vouchbook: can refer you"]);
    await switchMarks(false);
    await untilMarks([]);
    await page.goto(ada.url);
    await page.waitForTimeout(800);
    expect(await marks()).toEqual([]);
  });
});
