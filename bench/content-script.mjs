// What marks cost a page that is nobody's profile: the script's size, and the time it takes from the page's main thread.
import { readFileSync } from "node:fs";
import { gzipSync } from "node:zlib";
import { grantedCopy, launchWithExtension, temporaryFolder } from "../scripts/extension-browser.mjs";
import { answerSamplePages, twoPeople } from "../scripts/sample-pages.mjs";
import { ownTime } from "./own-time.mjs";
import { paddedProfile } from "./padded-profile.mjs";
import { atMost, median, rounded } from "./row.mjs";

const BUILT = "dist/chrome";
const SIZE_LIMIT = 20_000;
const TIME_LIMIT_MS = 2;
const LOADS = 15;
const BURSTS = 5;
const FEED = "https://www.linkedin.com/feed/";

function sizeRow() {
  const bytes = gzipSync(readFileSync(`${BUILT}/src/content/main.js`), { level: 9 }).length;
  return atMost("content script, gzip : 20 KB", bytes / SIZE_LIMIT, 1, { bytes });
}

/** Two thousand elements that are a feed, growing in a few bursts as one does while it loads. */
function feed() {
  const growing = `<script>let left = ${BURSTS}; const grow = () => { document.body.append(Object.assign(document.createElement("p"), { textContent: "one more post" })); if (--left) setTimeout(grow, 150); }; setTimeout(grow, 150);</script>`;
  return paddedProfile(2_000).html.replace("</body>", `${growing}</body>`);
}

/** Switches marks on as a user does. @param {import("../scripts/extension-browser.mjs").ExtensionBrowser} browser @param {import("playwright").Page} page */
async function switchMarksOn(browser, page) {
  const popup = await browser.pressToolbarButton(page);
  await popup.press(".menu summary");
  await popup.until(`!document.querySelector("[role=switch]").disabled`);
  await popup.press("[role=switch]");
  await popup.until(`document.querySelector("[role=switch]").checked`);
  await popup.close();
}

/**
 * Marks on, a page that is nobody's: what the script itself takes from leaving one feed through loading the next, growing it, and
 * answering the background, until more than a second has passed. In the feed's own process, cold, as a reader of feeds has it.
 */
async function timeRow() {
  const browser = await launchWithExtension({
    profile: temporaryFolder("bench-content"),
    extension: grantedCopy(BUILT),
  });
  try {
    const [{ url }] = twoPeople();
    const profile = paddedProfile(2_000);
    await answerSamplePages(
      browser.context,
      new Map([
        [url.replace(/\/$/, ""), profile.html],
        [FEED.replace(/\/$/, ""), feed()],
      ]),
    );
    const page = await browser.context.newPage();
    await page.goto(url);
    await switchMarksOn(browser, page);
    const times = [];
    for (let load = 0; load < LOADS; load++) {
      times.push(
        await ownTime(page, `chrome-extension://${browser.id}/`, async () => {
          await page.goto(FEED);
          await page.waitForTimeout(1_200);
        }),
      );
    }
    const ms = median(times);
    return atMost("content script, main thread on a feed of 2,000 elements, by trace : 2 ms", ms / TIME_LIMIT_MS, 1, {
      ms: rounded(ms),
      loads: LOADS,
    });
  } finally {
    await browser.close();
  }
}

/** The rows about the content script. */
export async function rows() {
  return [sizeRow(), await timeRow()];
}
