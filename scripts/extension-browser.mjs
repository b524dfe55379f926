// A real Chromium with the built extension in it, for the tests, the tour of `npm start` and the benchmarks.
import { createHash } from "node:crypto";
import { cpSync, existsSync, readFileSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { chromium } from "playwright";
import { chromiumPath, QUIET_FLAGS } from "./chromium.mjs";
import { watchBrowser } from "./open-browsers.mjs";
import { temporaryFolder } from "./run-folder.mjs";
import { ToolbarPopup } from "./toolbar-popup.mjs";

export { temporaryFolder };

/**
 * A copy of the built package whose optional permissions are granted at install: the browser's question can't be answered
 * by a program. Only the manifest differs; the scripts are the shipped ones.
 * @param {string} [built]
 */
export function grantedCopy(built = "dist/chrome") {
  const copy = join(temporaryFolder("granted"), "extension");
  cpSync(built, copy, { recursive: true });
  const path = join(copy, "manifest.json");
  const {
    optional_host_permissions: sites,
    optional_permissions: optional,
    permissions,
    ...manifest
  } = JSON.parse(readFileSync(path, "utf8"));
  const granted = { permissions: [...permissions, ...optional], host_permissions: sites };
  writeFileSync(path, JSON.stringify({ ...manifest, ...granted }));
  return copy;
}

/** The id Chromium gives an unpacked extension: SHA-256 of its path in the letters a to p. @param {string} folder */
export function extensionId(folder) {
  const digest = createHash("sha256").update(resolve(folder)).digest("hex").slice(0, 32);
  return [...digest].map((digit) => String.fromCharCode(97 + Number.parseInt(digit, 16))).join("");
}

/** The page that opens with a fresh install. @param {import("playwright").BrowserContext} context @param {string} id */
async function welcomePage(context, id) {
  const address = `chrome-extension://${id}/src/welcome/`;
  const open = context.pages().find((page) => page.url().startsWith(address));
  return open ?? context.waitForEvent("page", (page) => page.url().startsWith(address));
}

/**
 * @typedef {object} Options
 * @property {string} profile the browser's profile folder; the same one again is a restart
 * @property {string} [extension] the built package
 * @property {boolean} [isHeadless]
 * @property {"light" | "dark"} [colorScheme]
 * @property {string} [downloads]
 * @property {string[]} [flags]
 * @property {boolean} [keepsWelcome] leaves the welcome page open that comes with a new profile
 */

/** Starts the browser with the extension. @param {Options} options */
export async function launchWithExtension(options) {
  const extension = resolve(options.extension ?? "dist/chrome");
  const isHeadless = options.isHeadless ?? true;
  // The tests' own small extensions welcome nobody.
  const isWelcomed =
    !existsSync(join(options.profile, "Default")) && existsSync(join(extension, "src/welcome/index.html"));
  const context = await chromium.launchPersistentContext(options.profile, {
    executablePath: chromiumPath(),
    headless: isHeadless,
    ignoreDefaultArgs: ["--disable-extensions"],
    args: [
      ...QUIET_FLAGS,
      `--disable-extensions-except=${extension}`,
      `--load-extension=${extension}`,
      ...(options.flags ?? []),
    ],
    colorScheme: options.colorScheme ?? "light",
    viewport: isHeadless ? { width: 1100, height: 800 } : null,
    ...(options.downloads !== undefined && { downloadsPath: options.downloads }),
  });
  watchBrowser(context);
  const id = extensionId(extension);
  const browser = context.browser();
  if (!browser) throw new Error("Chromium started without a browser connection.");
  if (isWelcomed) {
    const welcome = await welcomePage(context, id);
    if (options.keepsWelcome !== true) await welcome.close();
  }

  return {
    context,
    id,
    /** The address of one of the extension's own pages. @param {string} path */
    address: (path) => `chrome-extension://${id}/${path}`,
    /** The tab id of a page, as the extension knows it. @param {import("playwright").Page} page */
    async tabId(page) {
      const worker = context.serviceWorkers()[0] ?? (await context.waitForEvent("serviceworker"));
      await page.bringToFront();
      return worker.evaluate(async () => {
        // oxlint-disable-next-line typescript/no-explicit-any
        const { chrome } = /** @type {any} */ (globalThis);
        const [tab] = await chrome.tabs.query({ active: true, lastFocusedWindow: true });
        return /** @type {number} */ (tab.id);
      });
    },
    /** Presses the extension's toolbar button on a page, as a user does: it grants `activeTab` and opens the real popup. @param {import("playwright").Page} page */
    async pressToolbarButton(page) {
      await page.bringToFront();
      return ToolbarPopup.open(await browser.newBrowserCDPSession(), id, page.url());
    },
    /** The popup's own page as a tab of a popup's size, about another tab that shows this address. Needs a granted copy. @param {string} url */
    async openPopupAbout(url) {
      const subject = await context.newPage();
      await subject.goto(url);
      const tab = await this.tabId(subject);
      const page = await context.newPage();
      await page.setViewportSize({ width: 400, height: 600 });
      await page.goto(this.address(`src/popup/index.html?tab=${tab}`));
      return page;
    },
    /** The open side panel. */
    async sidePanel() {
      return ToolbarPopup.attach(await browser.newBrowserCDPSession(), `chrome-extension://${id}/src/panel/index.html`);
    },
    close: () => context.close(),
  };
}

/** @typedef {Awaited<ReturnType<typeof launchWithExtension>>} ExtensionBrowser */
