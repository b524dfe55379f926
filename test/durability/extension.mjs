// An extension of nothing but the notebook's database, so that a page and a worker of a real extension can be killed at work.
import { join } from "node:path";
import { writeFileSync } from "node:fs";
import { build } from "vite";
import { launchWithExtension, temporaryFolder } from "../../scripts/extension-browser.mjs";

const MANIFEST = {
  manifest_version: 3,
  name: "Vouchbook database under test",
  version: "0.0.1",
  permissions: ["storage", "unlimitedStorage"],
  background: { service_worker: "worker.js" },
};

/** @param {string} name @param {string} outDir @param {string} entry */
async function bundle(name, outDir, entry) {
  await build({
    configFile: false,
    publicDir: false,
    logLevel: "warn",
    build: {
      outDir,
      emptyOutDir: false,
      minify: false,
      target: "es2023",
      lib: { entry, formats: ["iife"], name: "bundle", fileName: () => `${name}.js` },
    },
  });
}

/** What Firefox wants in its manifest in place of a service worker. */
const FIREFOX = {
  background: { scripts: ["worker.js"] },
  browser_specific_settings: { gecko: { id: "database@vouchbook.invalid", strict_min_version: "140.0" } },
};

/**
 * Builds the extension into a new folder and returns its path. `page` is the module of its page, the tests' own if none is given.
 * @param {{ permissions?: readonly string[], page?: string, isForFirefox?: boolean }} [options]
 */
export async function buildTestExtension(options = {}) {
  const folder = temporaryFolder("database");
  await bundle("page", folder, options.page ?? join(import.meta.dirname, "page.ts"));
  await bundle("worker", folder, join(import.meta.dirname, "worker.ts"));
  const permissions = options.permissions ?? MANIFEST.permissions;
  writeFileSync(
    join(folder, "manifest.json"),
    JSON.stringify({ ...MANIFEST, permissions, ...(options.isForFirefox && FIREFOX) }),
  );
  writeFileSync(
    join(folder, "page.html"),
    '<!doctype html><meta charset="utf-8"><title>Notebook</title><script src="page.js"></script>',
  );
  return folder;
}

/**
 * Starts Chromium on a profile with the extension and opens its page. Everything a test does there goes through `call`, which
 * runs one of the page's functions by name.
 * @param {{ extension: string, profile: string, flags?: string[] }} options
 */
export async function openNotebookPage({ extension, profile, flags = [] }) {
  const browser = await launchWithExtension({ extension, profile, flags });
  const session = await browser.context.browser()?.newBrowserCDPSession();
  if (!session) throw new Error("Chromium started without a browser connection.");
  const { processInfo } = await session.send("SystemInfo.getProcessInfo");
  const pid = processInfo.find(({ type }) => type === "browser")?.id;
  if (pid === undefined) throw new Error("Chromium doesn't say which its own process is.");

  async function newPage() {
    const page = await browser.context.newPage();
    await page.goto(browser.address("page.html"));
    return {
      page,
      /** @param {string} name @param {unknown[]} args @returns {Promise<any>} */
      call: (name, ...args) =>
        page.evaluate(
          // oxlint-disable-next-line typescript/no-explicit-any
          ([which, given]) =>
            /** @type {any} */ (globalThis).subject[/** @type {string} */ (which)](.../** @type {any} */ (given)),
          [name, args],
        ),
    };
  }

  const { page, call } = await newPage();
  return {
    ...browser,
    session,
    pid,
    page,
    call,
    newPage,
    /** Kills the browser as a crash does, and waits until it is gone. */
    async kill() {
      const gone = new Promise((resolve) => browser.context.once("close", resolve));
      process.kill(pid, "SIGKILL");
      await gone;
    },
  };
}

/** @typedef {Awaited<ReturnType<typeof openNotebookPage>>} NotebookPage */
