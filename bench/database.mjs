// The database's rows of `npm run bench`: each a ratio of ours to the least that the same work costs, by turns in one Chromium.
import { join } from "node:path";
import { temporaryFolder } from "../scripts/extension-browser.mjs";
import { atMost, median, rounded } from "./row.mjs";
import { buildTestExtension, openNotebookPage } from "../test/durability/extension.mjs";

const FULL = 30_000;
const NORMAL = 300;
const MIB = 1024 * 1024;

/** @param {string} name @param {number} ms @param {number} peerMs @param {number} target */
function compared(name, ms, peerMs, target) {
  return atMost(name, ms / peerMs, target, { ms: rounded(ms), peerMs: rounded(peerMs) });
}

/** A number that is told, not judged. @param {string} name @param {number} value @returns {import("./row.mjs").Row} */
function reported(name, value) {
  return { name, ratio: rounded(value), target: "reported", ok: true };
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

/** Runs the benchmarks of the database. @returns {Promise<import("./row.mjs").Row[]>} */
export async function rows() {
  const extension = await buildTestExtension({ page: join(import.meta.dirname, "database-page.ts") });
  const [small, full] = [await openingAt(extension, NORMAL, 9), await openingAt(extension, FULL, 9)];
  const [smallMs, fullMs] = [[], []].map(() => /** @type {number[]} */ ([]));
  for (let turn = 0; turn < 5; turn += 1) {
    smallMs?.push(await small.again());
    fullMs?.push(await full.again());
  }
  const opened = compared(
    "first people of 30,000 from opening, against of 300",
    median(fullMs ?? []),
    median(smallMs ?? []),
    1.3,
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
    compared(
      "import of 30,000 people with journal and indexes, against bare puts of the rows",
      median(ours),
      median(bare),
      1.3,
    ),
    compared("one answer acknowledged, against a bare strict put", answered.ours, answered.bare, 1.5),
    opened,
    reported("heap of 30,000 people, MiB", heap / MIB),
    reported("snapshot of 30,000 people, ms", snapshot),
    reported("thorough look at 30,000 people, ms", inspection),
  ];
}

if (process.argv[1]?.endsWith("database.mjs")) console.table(await rows());
