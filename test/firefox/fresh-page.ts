import type { FirefoxBrowser } from "../../scripts/firefox-extension.mjs";
import type { FirefoxPage } from "../../scripts/firefox-page.mjs";
import type { NotebookContents } from "../../src/formats/json/write-notebook.ts";
import { keepingOf, putKeeping } from "../e2e/notebook-rows.ts";

/**
 * A blank page in a Firefox that keeps these records and nothing else of ours: every other tab is closed, no site is allowed, no marks are
 * on, nothing is stored. For a `beforeEach`, so that each test stands alone in the one browser of its file.
 */
export async function freshPage(
  browser: FirefoxBrowser,
  contents: NotebookContents = { people: [] },
): Promise<FirefoxPage> {
  const own = await browser.ownPage();
  const page = await browser.openPage();
  const { contexts } = (await browser.bidi.send("browsingContext.getTree", { maxDepth: 0 })) as {
    contexts: readonly { readonly context: string }[];
  };
  for (const { context } of contexts)
    if (context !== own.context && context !== page.context)
      await browser.bidi.send("browsingContext.close", { context });
  await own.evaluate(
    `browser.permissions.getAll().then(({ origins }) => origins.length > 0 && browser.permissions.remove({ origins }))`,
  );
  const put = (): Promise<boolean> =>
    own.evaluate(`(${putKeeping.toString()})(${JSON.stringify(keepingOf(contents))})`) as Promise<boolean>;
  if (!(await put())) {
    const surface = await browser.openPage(browser.address("src/popup/index.html?tab=-1"));
    await surface.until(`document.querySelector("main h1, main h2")`);
    await browser.bidi.send("browsingContext.close", { context: surface.context });
    if (!(await put())) throw new Error("The product made no notebook of this schema.");
  }
  await page.bringToFront();
  return page;
}
