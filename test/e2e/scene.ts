// How a test in a real browser gets a notebook of its own. At the top of a file (or of a `describe`):
//
//   const it = notebookTest({ contents: network() });   { sample: true } for the sample network, nothing for an empty notebook
//
// and each of its tests then takes `{ page, browser }`, and goes with `page` to `browser.address("src/notebook/index.html#people")`.
// One browser serves every test of one `notebookTest`, so several tests with the same beginning want one. Before each test every page,
// popup and panel is closed, the worker is stopped (it wakes by itself, as law 7 promises), everything of ours that the browser
// keeps is erased, and the contents are put in as rows of the real schema: a few tenths of a second. `page` is then the only page,
// blank. The welcome page was seen, no marks are on, no content script is registered. With `sites` the invented people's pages of
// `scripts/sample-pages.mjs` stand at their addresses and nothing else is reachable; with `granted` sites and the rest are allowed.
//
// `keep(others)` puts other contents in, before a page of ours is open. `prepare` is done once by hand in an empty notebook, and
// each test begins with what it left: go through our own surfaces there, and wait until all is kept; drafts and views come along.
//
// Not reset: init scripts of the whole context, and flags. Permissions of a page (`grantPermissions`) and routes go, so they
// belong into the test. Who restarts, updates or kills the browser takes one of their own with `launchWithExtension`.
import type { CDPSession, Page } from "playwright";
import { afterAll, beforeAll, test } from "vitest";
import {
  type ExtensionBrowser,
  grantedCopy,
  launchWithExtension,
  temporaryFolder,
} from "../../scripts/extension-browser.mjs";
import { answerSamplePages } from "../../scripts/sample-pages.mjs";
import type { NotebookContents } from "../../src/formats/json/write-notebook.ts";
import { type Keeping, keepingOf, putKeeping, takeKeeping } from "./notebook-rows.ts";

/** Nothing on our pages takes longer; a step that waits longer waits for what never comes. */
const PATIENCE = 15_000;

const NOBODY: NotebookContents = { people: [] };

/** What each test gets. */
export interface Scene {
  readonly browser: ExtensionBrowser;
  /** The only open page, blank. */
  readonly page: Page;
  /** Puts other records in the place of everything kept. No page of ours may be open. */
  readonly keep: (contents: NotebookContents) => Promise<void>;
}

/** How the tests of a file begin. */
export interface Beginning {
  /** The records in the notebook; a function is asked when the first test runs. */
  readonly contents?: NotebookContents | (() => NotebookContents);
  /** The sample network, as the button of the first use makes it. */
  readonly sample?: boolean;
  /** What is done once by hand, in an empty notebook. */
  readonly prepare?: (scene: Omit<Scene, "keep">) => Promise<void>;
  /** Sites, and what else is optional, are granted at install. */
  readonly granted?: boolean;
  /** Another package than the built one; a function is asked when the first test runs. */
  readonly extension?: string | (() => string);
  /** The invented people's pages stand at their real addresses, and nothing else is reachable. */
  readonly sites?: boolean;
  readonly flags?: string[];
}

interface Stage {
  readonly browser: ExtensionBrowser;
  readonly cdp: CDPSession;
  keeping?: Keeping;
}

/** No renderer is started ahead for the tab after next: half of what a new page costs. */
const NO_SPARE = "--renderer-process-limit=1";

/** A page of the extension that runs none of its code. */
const BARE = "icons/16.png";

/** Closes everything that is open but this page: tabs, popups and panels. */
async function closeOthers({ browser, cdp }: Stage, page: Page): Promise<void> {
  for (const open of browser.context.pages()) if (open !== page) await open.close();
  const { targetInfos } = await cdp.send("Target.getTargets", { filter: [{ type: "page" }] });
  const ours = targetInfos.filter(({ url }) => url.startsWith(browser.address("")) && url !== browser.address(BARE));
  for (const { targetId } of ours) await cdp.send("Target.closeTarget", { targetId });
}

/** Stops the worker, so that nothing begun before ends after. */
async function stopWorker({ browser }: Stage, page: Page): Promise<void> {
  const own = await browser.context.newCDPSession(page);
  await own.send("ServiceWorker.enable");
  await own.send("ServiceWorker.stopAllWorkers");
  await own.detach();
}

async function put({ browser }: Stage, page: Page, keeping: Keeping): Promise<void> {
  if (await page.evaluate(putKeeping, keeping)) return;
  const surface = await browser.context.newPage();
  await surface.goto(browser.address("src/popup/index.html?tab=-1"));
  await surface.locator("main h1, main h2").first().waitFor();
  await surface.close();
  if (!(await page.evaluate(putKeeping, keeping))) throw new Error("The product made no notebook of this schema.");
}

async function reset(stage: Stage, keeping: Keeping, hasSites: boolean): Promise<Page> {
  const { browser } = stage;
  const page = await browser.context.newPage();
  page.setDefaultTimeout(PATIENCE);
  await page.goto(browser.address(BARE));
  await closeOthers(stage, page);
  await browser.context.clearPermissions();
  // Before the worker is stopped: Playwright would wait for its answer.
  await browser.context.unrouteAll({ behavior: "ignoreErrors" });
  if (hasSites) await answerSamplePages(browser.context);
  await stopWorker(stage, page);
  await put(stage, page, keeping);
  await page.goto("about:blank");
  return page;
}

async function trySample({ browser, page }: Pick<Scene, "browser" | "page">): Promise<void> {
  await page.goto(browser.address("src/notebook/index.html"));
  await page.getByRole("button", { name: "Look around with invented people" }).click();
  await page.getByText("This is a sample network").waitFor();
}

const given = <T>(value: T | (() => T)): T => (typeof value === "function" ? (value as () => T)() : value);

/** A test function whose tests each have a notebook of their own. Called at the top of a file, or of a `describe`. */
export function notebookTest(beginning: Beginning = {}) {
  const { contents = NOBODY, sample = false, sites = false, granted = false, flags = [] } = beginning;
  const prepare = beginning.prepare ?? (sample ? trySample : undefined);
  let stage: Stage | undefined;

  async function open(): Promise<Stage> {
    const built = given(beginning.extension ?? "dist/chrome");
    const extension = granted ? grantedCopy(built) : built;
    const browser = await launchWithExtension({
      profile: temporaryFolder("scene"),
      extension,
      flags: [NO_SPARE, ...flags],
    });
    const connection = browser.context.browser();
    if (!connection) throw new Error("Chromium started without a browser connection.");
    return { browser, cdp: await connection.newBrowserCDPSession() };
  }

  async function ready(): Promise<{ readonly stage: Stage; readonly keeping: Keeping }> {
    stage ??= await open();
    if (prepare && !stage.keeping) {
      const page = await reset(stage, keepingOf(NOBODY), sites);
      await prepare({ browser: stage.browser, page });
      const own = await stage.browser.context.newPage();
      await own.goto(stage.browser.address(BARE));
      await closeOthers(stage, own);
      stage.keeping = await own.evaluate(takeKeeping);
    }
    stage.keeping ??= keepingOf(given(contents));
    return { stage, keeping: stage.keeping };
  }

  // The start of a browser is in no test's time.
  beforeAll(async () => void (await ready()));
  afterAll(async () => {
    await stage?.browser.close();
    stage = undefined;
  });
  return test.extend<{ scene: Scene } & Scene>({
    // oxlint-disable-next-line no-empty-pattern
    scene: async ({}, use) => {
      const { stage: at, keeping } = await ready();
      const page = await reset(at, keeping, sites);
      const keep = async (others: NotebookContents): Promise<void> => {
        await page.goto(at.browser.address(BARE));
        await put(at, page, keepingOf(others));
        await page.goto("about:blank");
      };
      await use({ browser: at.browser, page, keep });
    },
    browser: ({ scene }, use) => use(scene.browser),
    page: ({ scene }, use) => use(scene.page),
    keep: ({ scene }, use) => use(scene.keep),
  });
}
