import { chromium, type Browser, type CDPSession, type Page as Tab } from "playwright";
import { build } from "vite";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { QUIET_FLAGS, chromiumPath } from "../../scripts/chromium.mjs";
import { pageCases, type PageCase } from "./cases.ts";
import { expectReading } from "./comparison.ts";
import type { Change, Reading } from "./inside.ts";

const CASES = pageCases();

async function bundle(): Promise<string> {
  const result = await build({
    configFile: false,
    logLevel: "silent",
    build: {
      write: false,
      minify: false,
      lib: { entry: `${import.meta.dirname}/inside.ts`, formats: ["iife"], name: "inside" },
    },
  });
  const [first] = Array.isArray(result) ? result : [result];
  if (!first || !("output" in first)) throw new Error("The readers could not be bundled.");
  return first.output[0].code;
}

test("there are cases, each with its expectation", () => {
  expect(CASES.length).toBeGreaterThan(0);
});

describe("in Chromium, as a content script sees it", () => {
  let browser: Browser;
  let tab: Tab;
  let session: CDPSession;
  let code: string;
  let html: ReadonlyMap<string, string>;

  beforeAll(async () => {
    code = await bundle();
    browser = await chromium.launch({ executablePath: chromiumPath(), args: QUIET_FLAGS });
    const context = await browser.newContext();
    // Nothing leaves the machine: the case's own address answers with its page, everything else fails.
    await context.route("**/*", (route) => {
      const body = route.request().resourceType() === "document" ? html.get(route.request().url()) : undefined;
      return body === undefined ? route.abort() : route.fulfill({ contentType: "text/html; charset=utf-8", body });
    });
    tab = await context.newPage();
    session = await context.newCDPSession(tab);
  });
  afterAll(() => browser.close());

  /** Runs in a world of its own, as a content script does: the page's scripts can't reach it. */
  async function evaluate<Result>(expression: string): Promise<Result> {
    const { frameTree } = await session.send("Page.getFrameTree");
    const { executionContextId } = await session.send("Page.createIsolatedWorld", {
      frameId: frameTree.frame.id,
    });
    const answer = await session.send("Runtime.evaluate", {
      expression: `${code}\nJSON.stringify(${expression})`,
      contextId: executionContextId,
      returnByValue: true,
    });
    if (answer.exceptionDetails)
      throw new Error(answer.exceptionDetails.exception?.description ?? answer.exceptionDetails.text);
    return JSON.parse(answer.result.value as string) as Result;
  }

  const readTab = () => evaluate<Reading>("inside.read(document, new URL(location.href))");
  const applyToTab = (change: Change) => evaluate<boolean>(`(inside.apply(document, ${JSON.stringify(change)}), true)`);

  test.each(CASES)("$name", async (page: PageCase) => {
    html = new Map([[page.url.replace(/#.*/, ""), page.html]]);
    // Between two addresses that differ behind # only, a browser wouldn't load anything.
    if (tab.url().replace(/#.*/, "") === page.url.replace(/#.*/, "")) await tab.goto("about:blank");
    await tab.goto(page.url, { waitUntil: "domcontentloaded" });
    expectReading(await readTab(), page.expect, page.never, page.site);
    for (const phase of page.phases) {
      if (phase.apply) await applyToTab(phase.apply);
      if (phase.click) await tab.click(phase.click);
      if (phase.until) await tab.waitForSelector(phase.until, { state: "attached" });
      expectReading(await readTab(), phase.expect, page.never, page.site);
    }
  });
});
