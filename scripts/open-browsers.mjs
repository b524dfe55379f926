// The browsers that are open now, and what their pages said: what a failed test is to be understood by.
import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";

/** So many of the last lines of a console are kept. */
const MOST_LINES = 200;
/** A page that doesn't answer within so many milliseconds is left out: it may be what failed. */
const PATIENCE_MS = 5000;

/**
 * What can be seen of a browser: files for a folder, by name.
 * @typedef {{ readonly witness: () => Promise<Map<string, string | Uint8Array>> }} OpenBrowser
 */

/** One list however often this module is loaded. @type {Set<OpenBrowser>} */
const open = (/** @type {any} */ (globalThis)[Symbol.for("vouchbook.browsers")] ??= new Set());

/** @template T @param {Promise<T>} answer @returns {Promise<T | undefined>} */
function inTime(answer) {
  return Promise.race([
    answer.catch(() => undefined),
    new Promise((done) => setTimeout(done, PATIENCE_MS, undefined).unref()),
  ]);
}

/** @param {string[]} lines @param {string} line */
function keepLine(lines, line) {
  lines.push(line);
  if (lines.length > MOST_LINES) lines.shift();
}

/** Puts what there is into the files, and nothing where nothing came. @param {Map<string, string | Uint8Array>} files @param {string} name @param {string | Uint8Array | undefined} content */
function add(files, name, content) {
  if (content !== undefined) files.set(name, content);
}

/** Watches a Chromium until it closes, its popup and panel too. @param {import("playwright").BrowserContext} context */
export function watchBrowser(context) {
  /** @type {string[]} */
  const lines = [];
  context.on("console", (said) => keepLine(lines, `${said.page()?.url() ?? "worker"} ${said.type()}: ${said.text()}`));
  context.on("weberror", (thrown) =>
    keepLine(lines, `${thrown.page()?.url() ?? "worker"} thrown: ${thrown.error().stack ?? thrown.error().message}`),
  );
  const one = {
    async witness() {
      const files = new Map([["console.txt", `${lines.join("\n")}\n`]]);
      for (const [at, page] of context.pages().entries()) {
        add(files, `page-${at}.png`, await inTime(page.screenshot({ animations: "disabled" })));
        const tree = await inTime(page.locator("body").ariaSnapshot({ timeout: PATIENCE_MS }));
        add(files, `page-${at}.txt`, `${page.url()}\n\n${tree ?? "It doesn't answer."}`);
      }
      await inTime(addPopups(context, files));
      return files;
    },
  };
  open.add(one);
  context.once("close", () => open.delete(one));
}

/** The popup and the panel, which Playwright gives no Page. @param {import("playwright").BrowserContext} context @param {Map<string, string | Uint8Array>} files */
async function addPopups(context, files) {
  const cdp = await context.browser()?.newBrowserCDPSession();
  if (!cdp) return;
  const { targetInfos } = await cdp.send("Target.getTargets", { filter: [{ type: "page" }] });
  const known = context.pages().map((page) => page.url());
  const others = targetInfos.filter(
    ({ url }) => /^chrome-extension:.*\/src\/(popup|panel)\//.test(url) && !known.includes(url),
  );
  for (const [at, { targetId, url }] of others.entries()) {
    const { sessionId } = await cdp.send("Target.attachToTarget", { targetId, flatten: false });
    const ask = (/** @type {string} */ method) =>
      new Promise((done) => {
        cdp.on("Target.receivedMessageFromTarget", ({ message, sessionId: from }) => {
          const answer = JSON.parse(message);
          if (from === sessionId && answer.id === method.length) done(answer.result);
        });
        void cdp.send("Target.sendMessageToTarget", {
          sessionId,
          message: JSON.stringify({ id: method.length, method, params: {} }),
        });
      });
    const { nodes } = await ask("Accessibility.getFullAXTree");
    const lines = nodes.flatMap((/** @type {any} */ { ignored, role, name }) =>
      ignored === true || !name?.value ? [] : [`${role?.value}: ${name.value}`],
    );
    files.set(`popup-${at}.txt`, `${url}\n\n${lines.join("\n")}`);
    const { data } = await ask("Page.captureScreenshot");
    files.set(`popup-${at}.png`, Buffer.from(data, "base64"));
  }
}

/** Watches a Firefox until it ends. @param {import("./bidi.mjs").Bidi} bidi @param {import("node:child_process").ChildProcess} child */
export async function watchFirefox(bidi, child) {
  /** @type {string[]} */
  const lines = [];
  await bidi.on("log.entryAdded", ({ level, text, source }) => keepLine(lines, `${source?.context} ${level}: ${text}`));
  const one = {
    async witness() {
      const files = new Map([["console.txt", `${lines.join("\n")}\n`]]);
      const tree = await inTime(bidi.send("browsingContext.getTree", { maxDepth: 0 }));
      for (const [at, { context, url }] of (tree?.contexts ?? []).entries()) {
        const picture = await inTime(bidi.send("browsingContext.captureScreenshot", { context }));
        if (picture) add(files, `page-${at}.png`, Buffer.from(picture.data, "base64"));
        const words = await inTime(
          bidi.send("script.evaluate", {
            target: { context },
            expression: "document.body.innerText",
            awaitPromise: false,
          }),
        );
        add(files, `page-${at}.txt`, `${url}\n\n${words?.result?.value ?? "It doesn't answer."}`);
      }
      return files;
    },
  };
  open.add(one);
  child.once("exit", () => open.delete(one));
}

/** Leaves in a folder how every open browser looks and what it said. @param {string} folder */
export async function bearWitness(folder) {
  let number = 0;
  for (const browser of open) {
    number += 1;
    const files = await browser.witness().catch(() => new Map());
    mkdirSync(folder, { recursive: true });
    for (const [name, content] of files)
      writeFileSync(join(folder, number === 1 ? name : `${number}-${name}`), content);
  }
}
