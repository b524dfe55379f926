import type { Page, Worker } from "playwright";
import { describe, expect, onTestFinished } from "vitest";
import type { ExtensionBrowser } from "../../scripts/extension-browser.mjs";
import { answerSamplePages, SOFT_NAVIGATION, twoPeople } from "../../scripts/sample-pages.mjs";
import { profileAddress } from "../../src/domain/page/profile-address.ts";
import { answersOf, personOf } from "../domain/people.ts";
import { heldPages, switchMarks, untilLookedAt } from "./marked-page.ts";
import { notebookTest } from "./scene.ts";

const [ada, other] = twoPeople();

/** Somebody of the sample network, kept with these answers. */
function kept({ name, url }: { readonly name: string; readonly url: string }, letters: string) {
  return personOf(name, { addresses: [profileAddress(url)?.url ?? ""], answers: answersOf(letters) });
}

/** The hirer and the ability are answered yes about the one, the hirer about the other. */
const it = notebookTest({
  granted: true,
  sites: true,
  contents: { people: [kept(ada, "y-y--"), kept(other, "y----")] },
});

async function workerOf({ context }: ExtensionBrowser): Promise<Worker> {
  return context.serviceWorkers()[0] ?? (await context.waitForEvent("serviceworker"));
}

/** Evaluates in the worker; what a program can't press (keys, menus, the clock) is told to the shipped listeners there. */
async function inWorker<Value>(browser: ExtensionBrowser, expression: string): Promise<Value> {
  return (await workerOf(browser)).evaluate(expression);
}

describe("the badge", () => {
  /** Opens an address, with marks on or off; what the badge over it says is asked by the function that comes back. */
  async function open(browser: ExtensionBrowser, page: Page, url: string, isMarked: boolean) {
    await page.goto(url);
    if (isMarked) await switchMarks(browser, page, true);
    const tab = await browser.tabId(page);
    const badge = (): Promise<string> => inWorker(browser, `chrome.action.getBadgeText({ tabId: ${tab} })`);
    const untilBadge = async (wanted: string): Promise<void> => {
      await expect.poll(badge).toBe(wanted);
    };
    return { badge, untilBadge };
  }

  /** Answers yes to these in the popup, and waits until it is kept. */
  async function answer(browser: ExtensionBrowser, page: Page, attributes: readonly string[]): Promise<void> {
    const popup = await browser.pressToolbarButton(page);
    for (const attribute of attributes) await popup.press(`input[name=${attribute}][value=yes]`);
    await popup.until(`document.querySelector(".save-state")?.textContent.startsWith("Kept on")`);
    await popup.close();
  }

  it("is never there while marks are off", async ({ browser, page }) => {
    const { badge } = await open(browser, page, ada.url, false);
    await answer(browser, page, ["conduct"]);
    expect(await badge()).toBe("");
    await page.reload();
    await untilLookedAt(browser, page);
    expect(await badge()).toBe("");
  });

  it("counts the yes of the person shown once marks are on, and follows each answer", async ({ browser, page }) => {
    const { untilBadge } = await open(browser, page, ada.url, true);
    await untilBadge("2");
    await answer(browser, page, ["familiarity"]);
    await untilBadge("3");
  });

  it("goes when the page moves on, by a load or inside the page", async ({ browser, page }) => {
    await answerSamplePages(browser.context, heldPages());
    const { untilBadge } = await open(browser, page, ada.url, true);
    await untilBadge("2");
    await page.goto("https://www.linkedin.com/feed/");
    await untilBadge("");
    await page.goto(other.url);
    await untilBadge("1");
    await page.goto(SOFT_NAVIGATION);
    await untilBadge("");
    await answer(browser, page, ["hirer", "conduct"]);
    await untilBadge("2");
    await page.click("#next");
    await page.waitForSelector("body[data-navigated]");
    await untilBadge("");
    await page.evaluate("settle()");
    await untilBadge("1");
  });

  it("goes when marks are switched off", async ({ browser, page }) => {
    const { badge, untilBadge } = await open(browser, page, ada.url, true);
    await untilBadge("2");
    await switchMarks(browser, page, false);
    await untilBadge("");
    await page.goto(ada.url);
    await untilLookedAt(browser, page);
    expect(await badge()).toBe("");
  });
});

describe("keys and the context menu", () => {
  it("has a key for the popup, the panel and the notebook", async ({ browser }) => {
    const commands = await inWorker<readonly { name: string; shortcut: string }[]>(browser, "chrome.commands.getAll()");
    expect(Object.fromEntries(commands.map(({ name, shortcut }) => [name, shortcut]))).toEqual({
      _execute_action: "Alt+Shift+V",
      "open-notebook": "Alt+Shift+O",
      "open-panel": "Alt+Shift+K",
    });
  });

  it("looks up a selected name or a profile link in the panel, and leaves nothing of it behind", async ({
    browser,
    page,
  }) => {
    await page.goto(ada.url);
    const tab = await browser.tabId(page);
    const popup = await browser.pressToolbarButton(page);
    const shows = (name: string): string =>
      `document.querySelector(".head-name")?.textContent === ${JSON.stringify(name)}`;
    // Whoever comes in moves what is below them.
    await popup.until(shows(ada.name));
    await popup.press(".panel-button button");
    const panel = await browser.sidePanel();
    await panel.until(shows(ada.name));
    const press = (pressed: object): Promise<unknown> =>
      inWorker(
        browser,
        `chrome.tabs.get(${tab}).then((tab) => void chrome.contextMenus.onClicked.dispatch(${JSON.stringify(pressed)}, tab))`,
      );

    await press({ menuItemId: "look-up-selection", selectionText: ` ${other.name} ` });
    await panel.until(`document.querySelector("input[type=search]")?.value === ${JSON.stringify(other.name)}`);
    await panel.until(`document.querySelector(".rows")?.textContent.includes(${JSON.stringify(other.name)})`);

    await press({ menuItemId: "look-up-link", linkUrl: `${other.url}?trk=abc` });
    await panel.until(shows(other.name));

    await press({ menuItemId: "look-up-link", linkUrl: "https://www.linkedin.com/in/nobody-of-ours/" });
    await panel.until(`document.body.innerText.includes("You keep nobody at this address")`);
    await panel.press(".back button");
    await panel.until(shows(ada.name));

    const left = await inWorker<object>(
      browser,
      `Promise.all([chrome.storage.session.get(), chrome.storage.local.get()]).then(([session, local]) => ({ session, local: JSON.stringify(local) }))`,
    );
    expect(left).toEqual({ session: {}, local: expect.not.stringMatching(/nobody-of-ours|linkedin\.com/) as string });
  });
});

describe("the daily chores", () => {
  /** The chores of a day more than a year on, so that answers are due to be confirmed. The worker notes what it shows and when it asks. */
  async function laterDays(browser: ExtensionBrowser) {
    await inWorker(
      browser,
      `(() => {
      const Now = Date;
      const later = () => Now.now() + 400 * 86_400_000;
      globalThis.Date = class extends Now {
        constructor(...parts) { super(...(parts.length > 0 ? parts : [later()])); }
        static now() { return later(); }
      };
      // The browser doesn't tell the text of a notification afterwards.
      globalThis.shown = [];
      const create = chrome.notifications.create.bind(chrome.notifications);
      chrome.notifications.create = (id, options) => { shown.push(options); return create(id, options); };
      globalThis.asked = 0;
      const get = chrome.storage.local.get.bind(chrome.storage.local);
      chrome.storage.local.get = (...keys) => { if (JSON.stringify(keys).includes("remindedOn")) asked += 1; return get(...keys); };
    })()`,
    );
    const notifications = (): Promise<object> => inWorker(browser, "chrome.notifications.getAll()");
    const clear = (): Promise<unknown> => inWorker(browser, `chrome.notifications.clear("due")`);
    await clear();
    onTestFinished(async () => void (await clear()));
    let alarms = 0;
    return {
      notifications,
      remindMe: (): Promise<unknown> => inWorker(browser, "chrome.storage.local.set({ reminders: true })"),
      shown: (): Promise<readonly { title: string; message: string }[]> => inWorker(browser, "shown"),
      /** The alarm of a day, until the chores come to the question whether to remind. */
      anAlarm: async (): Promise<void> => {
        await inWorker(browser, `chrome.alarms.create("daily", { when: 1, periodInMinutes: 1440 })`);
        alarms += 1;
        await expect.poll(() => inWorker(browser, "asked")).toBe(alarms);
      },
    };
  }

  it("are set once a day", async ({ browser, page }) => {
    await inWorker(browser, "chrome.alarms.clearAll()");
    // As an update does: the browser may have forgotten the alarm.
    const isBack = browser.context.waitForEvent("serviceworker");
    await page.goto("chrome://extensions");
    await page.evaluate("chrome.developerPrivate.updateProfileConfiguration({ inDeveloperMode: true })");
    await page.evaluate(`void chrome.developerPrivate.reload(${JSON.stringify(browser.id)}, { failQuietly: true })`);
    const worker = await isBack;
    await expect
      .poll(() => worker.evaluate("chrome.alarms.getAll()"))
      .toMatchObject([{ name: "daily", periodInMinutes: 1440 }]);
  });

  it("remind nobody who didn't ask for it", async ({ browser }) => {
    const { anAlarm, notifications, remindMe, shown } = await laterDays(browser);
    await anAlarm();
    expect(await notifications()).toEqual({});
    // The next day's chores come after, and are the first to show anything.
    await remindMe();
    await anAlarm();
    await expect.poll(notifications).toEqual({ due: true });
    expect(await shown()).toHaveLength(1);
  });

  it("remind once a day, of how many and never of whom, where the user switched it on", async ({ browser }) => {
    const { anAlarm, notifications, remindMe, shown } = await laterDays(browser);
    await remindMe();
    await anAlarm();
    await expect.poll(notifications).toEqual({ due: true });
    const [first, ...rest] = await shown();
    expect(rest).toEqual([]);
    expect(first?.title).toBe("Due in Vouchbook");
    expect(first?.message).toBe("2 people to confirm");
    await anAlarm();
    expect(await shown()).toHaveLength(1);
    // A day later it comes again, after whatever the alarm before had shown.
    await inWorker(browser, `chrome.storage.local.set({ remindedOn: "2026-01-01" })`);
    await anAlarm();
    await expect.poll(async () => (await shown()).length).toBeGreaterThan(1);
    expect(await shown()).toHaveLength(2);
  });

  it("remind of the user's own steps, and of those put off that came back, not of what is done or stays away", async ({
    browser,
    keep,
  }) => {
    const person = kept(ada, "y-y--");
    const own = { kind: "own", what: "Write to her", on: "2026-12-01" } as const;
    const later = { kind: "putOff", person: person.id, until: "2027-01-01" } as const;
    await keep({
      people: [person],
      steps: [
        { ...own, id: "own" },
        { ...own, id: "done", doneOn: "2026-12-01" },
        { ...later, id: "back", step: "settle credibility" },
        { ...later, id: "another by now", step: "settle conduct" },
      ],
    });
    const { anAlarm, remindMe, shown } = await laterDays(browser);
    await remindMe();
    await anAlarm();
    await expect.poll(async () => (await shown())[0]?.message).toBe("2 next steps and 1 person to confirm");
  });
});
