// A page in a real Chromium with what `in-page.mjs` exports as the global `bench`.
import { fileURLToPath } from "node:url";
import { chromium } from "playwright";
import { build } from "vite";
import { chromiumPath, QUIET_FLAGS } from "../scripts/chromium.mjs";

/** @typedef {import("./in-page.mjs").ContestantName} ContestantName */
/** @typedef {import("./race.mjs").Result} Result */

// A page that shares its process with nobody gets a clock of 5 µs instead of 100 µs.
const ISOLATED = {
  "content-type": "text/html; charset=utf-8",
  "cross-origin-opener-policy": "same-origin",
  "cross-origin-embedder-policy": "require-corp",
};

/** The in-page script as one classic script, built like the content script. */
async function inPageScript() {
  const built = await build({
    configFile: false,
    logLevel: "warn",
    build: {
      write: false,
      target: "es2023",
      minify: true,
      lib: {
        entry: fileURLToPath(new URL("in-page.mjs", import.meta.url)),
        formats: ["iife"],
        name: "bench",
        fileName: "bench",
      },
    },
  });
  const [output] = [built].flat();
  const chunk = output && "output" in output ? output.output[0] : undefined;
  if (!chunk) throw new Error("The in-page script was not built.");
  return chunk.code;
}

/** @param {import("playwright").Page} page */
async function benchPage(page) {
  const elements = await page.evaluate(() => document.querySelectorAll("*").length);
  return {
    elements,
    /**
     * `readPage` against another, in this page.
     * @param {ContestantName} other @param {number} rounds
     * @returns {Promise<Result>}
     */
    raceAgainst: (other, rounds) => page.evaluate(`bench.raceAgainst("${other}", ${rounds})`),
    /** @returns {Promise<number>} milliseconds */
    firstReading: () => page.evaluate("bench.firstReading()"),
  };
}

/** @typedef {Awaited<ReturnType<typeof benchPage>>} BenchPage */

/**
 * Opens pages by address and HTML one after the other, each freshly loaded, for as long as `use` takes.
 * @template Result
 * @param {(open: (url: string, html: string) => Promise<BenchPage>) => Promise<Result>} use
 * @returns {Promise<Result>}
 */
export async function withPages(use) {
  const script = await inPageScript();
  const browser = await chromium.launch({ executablePath: chromiumPath(), args: QUIET_FLAGS });
  try {
    const page = await browser.newPage({ viewport: { width: 1100, height: 800 } });
    let shown = "";
    await page.route("**", (route) =>
      route.request().isNavigationRequest() ? route.fulfill({ headers: ISOLATED, body: shown }) : route.abort(),
    );
    return await use(async (url, html) => {
      shown = html;
      await page.goto("about:blank");
      await page.goto(url);
      await page.evaluate(script);
      return benchPage(page);
    });
  } finally {
    await browser.close();
  }
}
