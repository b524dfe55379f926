// The notebook's rows of `npm run bench`: the people page with a full account in it, against the least that the same work costs.
import { cpSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { launchWithExtension, temporaryFolder } from "../scripts/extension-browser.mjs";
import { sampleArchive, SAMPLE_ZIP_NAME, zipOf } from "../scripts/sample-archive.mjs";
import { atMost, median, rounded } from "./row.mjs";

/** @typedef {import("playwright").Page} Page */
/** @typedef {import("../scripts/extension-browser.mjs").ExtensionBrowser} ExtensionBrowser */

const FULL = 30_000;
const OPENINGS = 9;
const FRAME_MS = 1000 / 60;
const SMOOTH_MS = 50;
/** What somebody looking for people types, key by key. */
const TYPED = ["maren", "quill", "head of", "labs", "tomas be", "osk", "engineer f", "nadia"];

const STATIC_PAGE = `<!doctype html>
<html lang="en"><head><meta charset="utf-8" /><title>Static rows</title><script src="static-rows.js" defer></script></head>
<body></body></html>
`;

// All people by one bare getAll, and as many rows of them as the people page draws at first.
const STATIC_SCRIPT = `
indexedDB.open("vouchbook").onsuccess = ({ target: { result } }) => {
  result.transaction("people").objectStore("people").getAll().onsuccess = ({ target: { result: rows } }) => {
    const count = Number(new URLSearchParams(location.search).get("rows"));
    for (const { value: { facts } } of rows.slice(0, count)) {
      const row = document.createElement("div");
      row.className = "people-row";
      for (const cell of [facts.name?.value, facts.organization?.value?.name, facts.title?.value, facts.name?.on]) {
        const span = document.createElement("span");
        span.textContent = cell ?? "";
        row.append(span);
      }
      document.body.append(row);
    }
  };
};
`;

/** A copy of the built extension with the static page in it. */
function withStaticPage() {
  const copy = join(temporaryFolder("bench-notebook"), "extension");
  cpSync("dist/chrome", copy, { recursive: true });
  writeFileSync(join(copy, "static-rows.html"), STATIC_PAGE);
  writeFileSync(join(copy, "static-rows.js"), STATIC_SCRIPT);
  return copy;
}

/** A browser with a full account kept, brought in as a user does. */
async function fullNotebook() {
  const path = join(temporaryFolder("bench-archive"), SAMPLE_ZIP_NAME);
  writeFileSync(path, zipOf(sampleArchive({ connections: FULL, messages: FULL })));
  const browser = await launchWithExtension({ profile: temporaryFolder("bench-people"), extension: withStaticPage() });
  const page = await browser.context.newPage();
  page.setDefaultTimeout(180_000);
  await page.addInitScript(() => {
    const seen = Object.assign(globalThis, { firstRowMs: 0, longest: 0 });
    new PerformanceObserver((list) => {
      seen.longest = Math.max(seen.longest, ...list.getEntries().map(({ duration }) => duration));
    }).observe({ type: "longtask", buffered: true });
    const watcher = new MutationObserver(() => {
      if (!document.querySelector(".people-row")) return;
      watcher.disconnect();
      requestAnimationFrame(() => setTimeout(() => (seen.firstRowMs = performance.now())));
    });
    watcher.observe(document, { childList: true, subtree: true });
  });
  await page.goto(browser.address("src/notebook/index.html#data/import"));
  await page.setInputFiles("input[type=file]", path);
  await page.getByRole("button", { name: "Import", exact: true }).click();
  await page.getByText("Imported:").waitFor();
  // The snapshot that follows an import is nobody's business here.
  await page.waitForTimeout(5000);
  return { browser, page };
}

/** Milliseconds from the address to the first rows on screen. @param {Page} page @param {string} address */
async function firstRows(page, address) {
  await page.goto("about:blank");
  await page.goto(address);
  await page.waitForFunction(() => Reflect.get(globalThis, "firstRowMs") > 0);
  return page.evaluate(() => Number(Reflect.get(globalThis, "firstRowMs")));
}

/** @param {readonly number[]} values */
function p95(values) {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length * 0.95)] ?? Number.NaN;
}

/**
 * From each key until its rows are in the page, and by turns a bare scan of the same texts for the same query.
 * @param {Page} page @param {readonly string[]} words
 * @returns {Promise<{ ours: number[], bare: number[], kept: number }>}
 */
function keystrokes(page, words) {
  return page.evaluate(async (typed) => {
    const rows = await new Promise((resolve) => {
      indexedDB.open("vouchbook").onsuccess = (event) => {
        const { result } = /** @type {IDBOpenDBRequest} */ (event.target);
        const all = result.transaction("people").objectStore("people").getAll();
        all.onsuccess = () => resolve(all.result);
      };
    });
    const texts = /** @type {{ value: { facts: object, addresses: string[] } }[]} */ (rows).map(({ value }) =>
      [...Object.values(value.facts).map(({ value: said }) => said.name ?? said), ...value.addresses]
        .join("\n")
        .toLowerCase(),
    );
    const input = /** @type {HTMLInputElement} */ (document.querySelector("input[type=search]"));
    /** @param {string} text */
    const type = async (text) => {
      input.value = text;
      const start = performance.now();
      input.dispatchEvent(new Event("input", { bubbles: true }));
      // Rows are drawn before the next task.
      await new Promise((resolve) => {
        const { port1, port2 } = new MessageChannel();
        port1.addEventListener("message", resolve, { once: true });
        port1.start();
        port2.postMessage(undefined);
      });
      return performance.now() - start;
    };
    const [ours, bare] = [/** @type {number[]} */ ([]), /** @type {number[]} */ ([])];
    let kept = texts;
    const pause = () => new Promise((resolve) => setTimeout(resolve, 60));
    for (let round = 0; round < 3; round += 1)
      for (const word of typed) {
        for (let end = 1; end <= word.length; end += 1) {
          const text = word.slice(0, end);
          ours.push(await type(text));
          await pause();
          const parts = text.split(" ");
          const start = performance.now();
          kept = texts.filter((one) => parts.every((part) => one.includes(part)));
          bare.push(performance.now() - start);
        }
        await type("");
        await pause();
      }
    // What was found is handed out, so that no engine may leave out the scan.
    return { ours, bare, kept: kept.length };
  }, words);
}

/** The longest task while the whole table scrolls by, slowly and in leaps, in milliseconds. @param {Page} page */
async function scrolling(page) {
  await page.evaluate(async () => {
    Object.assign(globalThis, { longest: 0 });
    const box = /** @type {Element} */ (document.querySelector(".people-box"));
    for (let frame = 0; frame < 300; frame += 1) {
      box.scrollTop += frame % 10 === 0 ? 30_000 : 200;
      await new Promise((resolve) => requestAnimationFrame(resolve));
    }
  });
  await page.waitForTimeout(500);
  return page.evaluate(() => Number(Reflect.get(globalThis, "longest")));
}

/** The bytes of JavaScript in use, and the people as JSON. @param {Page} page */
async function memory(page) {
  const session = await page.context().newCDPSession(page);
  await session.send("HeapProfiler.collectGarbage");
  const { usedSize } = await session.send("Runtime.getHeapUsage");
  await session.detach();
  const json = await page.evaluate(async () => {
    const rows = await new Promise((resolve) => {
      indexedDB.open("vouchbook").onsuccess = (event) => {
        const { result } = /** @type {IDBOpenDBRequest} */ (event.target);
        const all = result.transaction("people").objectStore("people").getAll();
        all.onsuccess = () => resolve(all.result);
      };
    });
    return JSON.stringify(/** @type {{ value: object }[]} */ (rows).map(({ value }) => value)).length;
  });
  return { heap: usedSize, json };
}

/** The people page of a full account. @param {ExtensionBrowser} browser @param {Page} page */
async function peopleRows(browser, page) {
  const address = browser.address("src/notebook/index.html#people");
  await firstRows(page, address);
  const count = await page.locator(".people-row").count();
  const bareAddress = browser.address(`static-rows.html?rows=${count}`);
  const [ours, bare] = [/** @type {number[]} */ ([]), /** @type {number[]} */ ([])];
  for (let turn = 0; turn < OPENINGS; turn += 1) {
    bare.push(await firstRows(page, bareAddress));
    ours.push(await firstRows(page, address));
  }
  // Until what is searched is ready, as it is by the time somebody has found the field.
  await page.waitForTimeout(4000);
  const keys = await keystrokes(page, TYPED);
  await page.getByRole("searchbox").fill("");
  const longest = await scrolling(page);
  const { heap, json } = await memory(page);
  const [keyMs, scanMs] = [p95(keys.ours), p95(keys.bare)];
  const [openMs, staticMs] = [median(ours), median(bare)];
  return [
    atMost("30,000 people, address to first rows : as many static rows after one bare getAll", openMs / staticMs, 1.3, {
      ms: rounded(openMs),
      peerMs: rounded(staticMs),
    }),
    atMost("keystroke to rows among 30,000, p95 : bare includes scan, p95", keyMs / scanMs, 2, {
      ms: rounded(keyMs),
      peerMs: rounded(scanMs),
      keys: keys.ours.length,
    }),
    atMost("keystroke to rows among 30,000, p95 : one frame", keyMs / FRAME_MS, 1, { ms: rounded(keyMs) }),
    atMost("longest task while 30,000 rows scroll : 50 ms (0 when all are shorter)", longest / SMOOTH_MS, 1, {
      ms: rounded(longest),
    }),
    atMost("heap of the people page : the people as JSON", heap / json, 3, {
      heapMiB: rounded(heap / 1024 / 1024),
      jsonMiB: rounded(json / 1024 / 1024),
    }),
  ];
}

/** Runs the benchmarks of the notebook. @returns {Promise<import("./row.mjs").Row[]>} */
export async function rows() {
  const { browser, page } = await fullNotebook();
  try {
    return await peopleRows(browser, page);
  } finally {
    await browser.close();
  }
}

if (process.argv[1]?.endsWith("notebook.mjs")) console.table(await rows());
