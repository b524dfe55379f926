import { afterAll, beforeAll, expect, test, vi } from "vitest";
import { temporaryFolder } from "../../scripts/extension-browser.mjs";
import { type FirefoxBrowser, launchFirefoxWithExtension } from "../../scripts/firefox-extension.mjs";
import type { FirefoxPage } from "../../scripts/firefox-page.mjs";
import { samplePageAt } from "../../scripts/sample-pages.mjs";
import type { NotebookContents } from "../../src/formats/json/write-notebook.ts";
import { freshPage } from "./fresh-page.ts";

/** How the tests of a file begin. */
export interface Beginning {
  /** The records in the notebook; nobody where none are given. */
  readonly contents?: NotebookContents;
  readonly prefs?: Readonly<Record<string, string | number | boolean>>;
  /** The HTML at an address; the sample pages where nothing is said. */
  readonly pages?: (url: string) => string | undefined;
}

/** What each test gets. */
export interface Scene {
  readonly browser: FirefoxBrowser;
  /** A blank page before which no other of the user's is open. */
  readonly page: FirefoxPage;
}

/**
 * A test function whose tests each have a notebook of their own in the one Firefox of their file, and fail where something of ours throws
 * meanwhile. Called at the top of a file.
 */
export function firefoxTest({ contents, prefs = {}, pages = samplePageAt() }: Beginning = {}) {
  let shared: FirefoxBrowser | undefined;

  async function begin(): Promise<FirefoxBrowser> {
    const browser = await launchFirefoxWithExtension({ profile: temporaryFolder("firefox-scene"), prefs });
    shared = browser;
    await browser.answerPages(pages);
    await vi.waitFor(async () => expect(await browser.pagesAt("src/welcome/")).toHaveLength(1), { timeout: 15_000 });
    return browser;
  }

  // The start of a browser is in no test's time.
  beforeAll(async () => void (shared ??= await begin()));
  afterAll(async () => {
    await shared?.close();
    shared = undefined;
  });
  return test.extend<{ scene: Scene } & Scene>({
    // oxlint-disable-next-line no-empty-pattern
    scene: async ({}, use) => {
      const browser = shared ?? (await begin());
      const page = await freshPage(browser, contents);
      await browser.inChrome("Services.console.reset();");
      await use({ browser, page });
      expect(await browser.errors()).toEqual([]);
    },
    browser: ({ scene }, use) => use(scene.browser),
    page: ({ scene }, use) => use(scene.page),
  });
}
