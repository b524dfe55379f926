import type { Page, Worker } from "playwright";
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
let tab: number;

async function worker(): Promise<Worker> {
  return browser.context.serviceWorkers()[0] ?? (await browser.context.waitForEvent("serviceworker"));
}

/** Evaluates in the worker; what a program can't press (keys, menus, the clock) is told to the shipped listeners there. */
async function inWorker<Value>(expression: string): Promise<Value> {
  return (await worker()).evaluate(expression);
}

function badge(): Promise<string> {
  return inWorker(`chrome.action.getBadgeText({ tabId: ${tab} })`);
}

async function untilBadge(wanted: string): Promise<void> {
  await expect.poll(badge, { timeout: 10_000 }).toBe(wanted);
}

async function switchMarks(isOn: boolean): Promise<void> {
  const popup = await browser.pressToolbarButton(page);
  await popup.unfold(".menu");
  await popup.until(`document.querySelector("[role=switch]:enabled")`);
  await popup.press("[role=switch]");
  await popup.until(`document.querySelector("[role=switch]").checked === ${isOn}`);
  await expect
    .poll(() => inWorker(`chrome.storage.local.get("markedSites").then((s) => s.markedSites.length)`))
    .toBe(isOn ? 1 : 0);
  await popup.close();
}

/** Keeps somebody through the popup, with these answers yes, and waits for what the badge then says. */
async function keep(attributes: readonly string[], wanted: string): Promise<void> {
  const popup = await browser.pressToolbarButton(page);
  for (const attribute of attributes) await popup.press(`input[name=${attribute}][value=yes]`);
  await popup.until(`document.querySelector(".save-state")?.textContent.startsWith("Kept on")`);
  await untilBadge(wanted);
  await popup.close();
}

beforeAll(async () => {
  browser = await launchWithExtension({ profile: temporaryFolder("background"), extension: grantedCopy() });
  await answerSamplePages(browser.context);
  page = await browser.context.newPage();
  await page.goto(ada.url);
  tab = await browser.tabId(page);
});
afterAll(() => browser.close());

describe.sequential("the badge", () => {
  it("is never there while marks are off", async () => {
    await keep(["hirer", "ability"], "");
    await page.reload();
    await page.waitForTimeout(800);
    expect(await badge()).toBe("");
  });

  it("counts the yes of the person shown once marks are on, and follows each answer", async () => {
    await switchMarks(true);
    await untilBadge("2");
    await keep(["familiarity"], "3");
  });

  it("goes when the page moves on, by a load or inside the page", async () => {
    await page.goto(other.url);
    await untilBadge("");
    await keep(["hirer"], "1");
    await page.goto(SOFT_NAVIGATION);
    await untilBadge("");
    await keep(["hirer", "conduct"], "2");
    await page.click("#next");
    await page.waitForSelector("body[data-navigated]");
    await untilBadge("");
    await untilBadge("1");
  });

  it("goes when marks are switched off", async () => {
    await switchMarks(false);
    await untilBadge("");
    await page.goto(ada.url);
    await page.waitForTimeout(800);
    expect(await badge()).toBe("");
  });
});

describe.sequential("keys and the context menu", () => {
  it("has a key for the popup, the panel and the notebook", async () => {
    const commands = await inWorker<readonly { name: string; shortcut: string }[]>("chrome.commands.getAll()");
    expect(Object.fromEntries(commands.map(({ name, shortcut }) => [name, shortcut]))).toEqual({
      _execute_action: "Alt+Shift+V",
      "open-notebook": "Alt+Shift+O",
      "open-panel": "Alt+Shift+K",
    });
  });

  it("looks up a selected name or a profile link in the panel, and leaves nothing of it behind", async () => {
    const popup = await browser.pressToolbarButton(page);
    await popup.press(".panel-button button");
    const panel = await browser.sidePanel();
    await panel.until(`document.querySelector(".head-name input")?.value === ${JSON.stringify(ada.name)}`);
    const press = (pressed: object): Promise<unknown> =>
      inWorker(
        `chrome.tabs.get(${tab}).then((tab) => void chrome.contextMenus.onClicked.dispatch(${JSON.stringify(pressed)}, tab))`,
      );

    await press({ menuItemId: "look-up-selection", selectionText: ` ${other.name} ` });
    await panel.until(`document.querySelector("input[type=search]")?.value === ${JSON.stringify(other.name)}`);
    await panel.until(`document.querySelector(".rows")?.textContent.includes(${JSON.stringify(other.name)})`);

    await press({ menuItemId: "look-up-link", linkUrl: `${other.url}?trk=abc` });
    await panel.until(`document.querySelector(".head-name input")?.value === ${JSON.stringify(other.name)}`);

    await press({ menuItemId: "look-up-link", linkUrl: "https://www.linkedin.com/in/nobody-of-ours/" });
    await panel.until(`document.body.innerText.includes("You keep nobody at this address")`);
    await panel.press(".back button");
    await panel.until(`document.querySelector(".head-name input")?.value === ${JSON.stringify(ada.name)}`);

    const left = await inWorker<object>(
      `Promise.all([chrome.storage.session.get(), chrome.storage.local.get()]).then(([session, local]) => ({ session, local: JSON.stringify(local) }))`,
    );
    expect(left).toEqual({ session: {}, local: expect.not.stringMatching(/nobody-of-ours|linkedin\.com/) as string });
    await panel.close();
  });
});

describe.sequential("the daily chores", () => {
  const notifications = (): Promise<object> => inWorker("chrome.notifications.getAll()");
  const anAlarm = (): Promise<unknown> => inWorker(`chrome.alarms.create("daily", { when: 1 })`);

  /** Lets a year and more pass for the worker, so that answers are due to be confirmed. */
  const age = (): Promise<void> =>
    inWorker(`(() => {
      const Now = Date;
      const later = () => Now.now() + 400 * 86_400_000;
      globalThis.Date = class extends Now {
        constructor(...parts) { super(...(parts.length > 0 ? parts : [later()])); }
        static now() { return later(); }
      };
    })()`);

  it("are set once a day", async () => {
    const alarms = await inWorker<readonly { name: string; periodInMinutes: number }[]>("chrome.alarms.getAll()");
    expect(alarms).toMatchObject([{ name: "daily", periodInMinutes: 1440 }]);
  });

  it("remind nobody who didn't ask for it", async () => {
    await age();
    await anAlarm();
    await page.waitForTimeout(1500);
    expect(await notifications()).toEqual({});
  });

  it("remind once a day, of how many and never of whom, where the user switched it on", async () => {
    await inWorker(`chrome.storage.local.set({ reminders: true })`);
    await inWorker(`(() => {
      // The browser doesn't tell the text of a notification afterwards.
      globalThis.shown = [];
      const create = chrome.notifications.create.bind(chrome.notifications);
      chrome.notifications.create = (id, options) => { shown.push(options); return create(id, options); };
    })()`);
    await anAlarm();
    await expect.poll(notifications).toEqual({ due: true });
    const shown = await inWorker<readonly { title: string; message: string }[]>("shown");
    expect(shown).toHaveLength(1);
    expect(shown[0]?.title).toBe("Due in Vouchbook");
    expect(shown[0]?.message).toBe("3 people to confirm");
    await anAlarm();
    await page.waitForTimeout(1500);
    expect(await inWorker("shown.length")).toBe(1);
  });
});
