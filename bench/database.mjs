// The database's rows of `npm run bench`: each a ratio of ours to the least that the same work costs, by turns in one Chromium.
import { join } from "node:path";
import { temporaryFolder } from "../scripts/extension-browser.mjs";
import { buildTestExtension, openNotebookPage } from "../test/durability/extension.mjs";

const FULL = 30_000;
const NORMAL = 300;
const MIB = 1024 * 1024;

/**
 * @typedef {object} Row
 * @property {string} name
 * @property {number} ratio ours to the yardstick; for a row without a target the measured number itself
 * @property {number | undefined} target the largest ratio that is fine
 * @property {boolean} ok
 * @property {string} detail
 */

/** @param {readonly number[]} values */
function median(values) {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;
}

/** @param {string} name @param {number} ours @param {number} bare @param {number} target @param {string} unit @returns {Row} */
function ratioRow(name, ours, bare, target, unit) {
  const ratio = ours / bare;
  return { name, ratio, target, ok: ratio <= target, detail: `${ours.toFixed(1)} against ${bare.toFixed(1)} ${unit}` };
}

/** @param {string} name @param {number} value @param {string} unit @returns {Row} */
function reported(name, value, unit) {
  return { name, ratio: value, target: undefined, ok: true, detail: `${value.toFixed(1)} ${unit}` };
}

/** The bytes of JavaScript in use after a collection. @param {import("../test/durability/extension.mjs").NotebookPage} browser */
async function heapInUse(browser) {
  const session = await browser.context.newCDPSession(browser.page);
  await session.send("HeapProfiler.collectGarbage");
  const { usedSize } = await session.send("Runtime.getHeapUsage");
  await session.detach();
  return usedSize;
}

/** @param {string} extension @param {number} count @param {number} rounds */
async function openingAt(extension, count, rounds) {
  const browser = await openNotebookPage({ extension, profile: temporaryFolder("bench") });
  await browser.call("ourImport", count);
  await browser.call("opening", 5);
  return { browser, again: () => browser.call("opening", rounds) };
}

/** Runs the benchmarks of the database. @returns {Promise<Row[]>} */
export async function rows() {
  const extension = await buildTestExtension({ page: join(import.meta.dirname, "database-page.ts") });
  const [small, full] = [await openingAt(extension, NORMAL, 9), await openingAt(extension, FULL, 9)];
  const [smallMs, fullMs] = [[], []].map(() => /** @type {number[]} */ ([]));
  for (let turn = 0; turn < 5; turn += 1) {
    smallMs?.push(await small.again());
    fullMs?.push(await full.again());
  }
  const opened = ratioRow(
    "database: first people of 30,000 against of 300",
    median(fullMs ?? []),
    median(smallMs ?? []),
    1.3,
    "ms from opening",
  );
  const { browser } = full;
  const answered = await browser.call("answers", 200);
  const snapshot = await browser.call("snapshot");
  const inspection = await browser.call("inspection");
  const before = await heapInUse(browser);
  await browser.call("load");
  const heap = (await heapInUse(browser)) - before;
  await small.browser.close();
  /** @type {number[]} */ const bare = [];
  /** @type {number[]} */ const ours = [];
  await browser.call("bareImport", FULL);
  for (let turn = 0; turn < 5; turn += 1) {
    bare.push(await browser.call("bareImport", FULL));
    ours.push(await browser.call("ourImport", FULL));
  }
  await browser.close();
  return [
    ratioRow("database: import of 30,000 against bare puts", median(ours), median(bare), 1.3, "ms"),
    ratioRow("database: one answer against a bare strict put", answered.ours, answered.bare, 1.5, "ms"),
    opened,
    reported("database: heap of 30,000 people", heap / MIB, "MiB"),
    reported("database: snapshot of 30,000 people", snapshot, "ms"),
    reported("database: thorough look at 30,000 people", inspection, "ms"),
  ];
}

if (process.argv[1]?.endsWith("database.mjs")) console.table(await rows());
