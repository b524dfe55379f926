// What marks cost a list of 1,000 people that streams in, held against the least any marking needs; and a page without marks.
import { grantedCopy, launchWithExtension, temporaryFolder } from "../scripts/extension-browser.mjs";
import { answerSamplePages, twoPeople, samplePages } from "../scripts/sample-pages.mjs";
import { BARE, LIST, streamingList } from "./list-page.mjs";
import { ownRuns, ownTime } from "./own-time.mjs";
import { atMost, median, rounded } from "./row.mjs";

const BUILT = "dist/chrome";
const STREAM = { cards: 1_000, batch: 10, everyMs: 250 };
const ROUNDS = 3;
const LONGEST_TASK_MS = 16;
const NO_MATCH_MS = 1;
/** What a thousand marks may weigh, with all there is for them: 4 KB each. */
const HEAP_LIMIT = 4_000_000;
const NO_MATCH = "https://www.linkedin.com/notifications/";

/** Switches marks on as a user does. @param {import("../scripts/extension-browser.mjs").ExtensionBrowser} browser @param {import("playwright").Page} page */
async function switchMarksOn(browser, page) {
  const popup = await browser.pressToolbarButton(page);
  await popup.press(".menu summary");
  await popup.until(`!document.querySelector("[role=switch]").disabled`);
  await popup.press("[role=switch]");
  await popup.until(`document.querySelector("[name=marks-lists]")`);
  await popup.close();
}

/** Bytes of script the page's process holds, garbage collected. @param {import("playwright").CDPSession} cdp */
async function heap(cdp) {
  await cdp.send("HeapProfiler.collectGarbage");
  const { usedSize } = await cdp.send("Runtime.getHeapUsage");
  return usedSize;
}

/** The rows about marks in lists. */
export async function rows() {
  const browser = await launchWithExtension({ profile: temporaryFolder("bench-marks"), extension: grantedCopy(BUILT) });
  try {
    const pages = new Map([
      ...samplePages(),
      [LIST.replace(/\/$/, ""), streamingList(STREAM)],
      [NO_MATCH.replace(/\/$/, ""), "<!doctype html><title>Notifications | LinkedIn</title><p>Nothing new.</p>"],
    ]);
    await answerSamplePages(browser.context, pages);
    const page = await browser.context.newPage();
    const cdp = await browser.context.newCDPSession(page);
    const [{ url }] = twoPeople();
    const own = `chrome-extension://${browser.id}/`;

    /** @type {number[]} */
    const bare = [];
    for (let round = 0; round < ROUNDS; round += 1) {
      await page.goto("about:blank");
      bare.push(
        await ownTime(page, BARE, async () => {
          await page.goto(`${LIST}#bare`);
          await page.evaluate("finished");
        }),
      );
    }
    const heapWithout = await heap(cdp);
    await page.goto(url);
    await switchMarksOn(browser, page);
    /** @type {number[]} */
    const ours = [];
    /** @type {number[]} */
    const longest = [];
    for (let round = 0; round < ROUNDS; round += 1) {
      await page.goto("about:blank");
      const runs = await ownRuns(page, own, async () => {
        await page.goto(LIST);
        await page.evaluate("finished");
        await page.waitForTimeout(1_000);
      });
      ours.push(runs.reduce((sum, ms) => sum + ms, 0));
      longest.push(Math.max(0, ...runs));
    }
    const marks = await page.evaluate(
      `[...document.querySelectorAll("span")].filter((one) => one.style.contain === "strict").length`,
    );
    if (marks !== STREAM.cards) throw new Error(`Only ${marks} of ${STREAM.cards} people have a mark.`);
    const grown = (await heap(cdp)) - heapWithout;
    /** @type {number[]} */
    const noMatch = [];
    for (let round = 0; round < 9; round += 1) {
      noMatch.push(
        await ownTime(page, own, async () => {
          await page.goto(NO_MATCH);
          await page.waitForTimeout(500);
        }),
      );
    }
    const least = median(bare);
    return [
      atMost(
        "marks on 1,000 people streaming in, main thread : a bare look and look-up for each batch",
        median(ours) / least,
        2,
        {
          ms: rounded(median(ours)),
          peerMs: rounded(least),
          batches: STREAM.cards / STREAM.batch,
        },
      ),
      atMost("marks, longest task : 16 ms", median(longest) / LONGEST_TASK_MS, 1, { ms: rounded(median(longest)) }),
      atMost("marks, script memory of 1,000 : 4 MB", grown / HEAP_LIMIT, 1, { bytes: grown }),
      atMost("marks on, a page of no kind : 1 ms", median(noMatch) / NO_MATCH_MS, 1, { ms: rounded(median(noMatch)) }),
    ];
  } finally {
    await browser.close();
  }
}
