// From the press on the toolbar button until the popup can be used, against a popup that is one static line.
import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { extensionId, launchWithExtension, temporaryFolder } from "../scripts/extension-browser.mjs";
import { answerSamplePages, twoPeople } from "../scripts/sample-pages.mjs";
import { ToolbarPopup } from "../scripts/toolbar-popup.mjs";
import { atMost, median, rounded } from "./row.mjs";
import { fillNotebook } from "./full-notebook.mjs";
import { staticExtension } from "./static-popup.mjs";

const PRESSES = 25;
const UNCOUNTED = 3;
// Long enough for either popup to be done before anybody looks at it, so that looking costs it nothing.
const UNWATCHED_MS = 700;

/** Milliseconds since 1970 with fractions, on the clock the browser's processes share. */
const now = () => performance.timeOrigin + performance.now();

/**
 * When what matches was first on screen, on the same clock. The browser notes by itself when the largest text so far was painted
 * and which it was; the first such text among the answers was painted together with the radios around it.
 * @param {string} selector
 */
const paintedAt = (selector) => `new Promise((tell) => new PerformanceObserver((list) => {
  const first = list.getEntries().find(({ element }) => element?.closest(${JSON.stringify(selector)}));
  if (first) tell(performance.timeOrigin + first.renderTime);
}).observe({ type: "largest-contentful-paint", buffered: true }))`;

/**
 * Pins the button to the toolbar, as who uses it daily does: a button that isn't pinned first slides out for a quarter of a second.
 * @param {string} profile @param {string} extension
 */
function pin(profile, extension) {
  mkdirSync(join(profile, "Default"), { recursive: true });
  const preferences = { extensions: { pinned_extensions: [extensionId(extension)] } };
  writeFileSync(join(profile, "Default", "Preferences"), JSON.stringify(preferences));
}

/**
 * A browser with an extension on a person's page, ready for presses.
 * @param {string} extension @param {{ usable: string, painted: string, isFull?: boolean }} wanted
 */
async function station(extension, { usable, painted, isFull = false }) {
  const profile = temporaryFolder("bench-popup");
  pin(profile, extension);
  if (isFull) await fillNotebook(profile, extension);
  const browser = await launchWithExtension({ profile, extension });
  await answerSamplePages(browser.context);
  const page = await browser.context.newPage();
  const [{ url }] = twoPeople();
  return {
    close: () => browser.close(),
    /** Loads the page anew, presses the button, and says how many milliseconds it took. */
    async press() {
      await page.goto(url);
      await page.bringToFront();
      await page.waitForTimeout(300);
      const cdp = await browser.context.browser()?.newBrowserCDPSession();
      if (!cdp) throw new Error("The browser is gone.");
      let pressed = 0;
      const send = cdp.send.bind(cdp);
      cdp.send = async (method, ...parameters) => {
        if (/** @type {string} */ (method) !== "Extensions.triggerAction") return send(method, ...parameters);
        pressed = now();
        const answer = await send(method, ...parameters);
        await page.waitForTimeout(UNWATCHED_MS);
        return answer;
      };
      const popup = await ToolbarPopup.open(cdp, browser.id, page.url());
      await popup.until(usable);
      const ms = (await popup.evaluate(paintedAt(painted))) - pressed;
      await popup.close();
      await cdp.detach();
      return ms;
    },
  };
}

/** The row about the popup. */
export async function rows() {
  const built = "dist/chrome";
  const wanted = { usable: `document.querySelector("input[type=radio]:enabled")`, painted: ".person" };
  const ours = await station(built, wanted);
  const full = await station(built, { ...wanted, isFull: true });
  const other = await station(staticExtension(built), { usable: `document.querySelector("p")`, painted: "p" });
  const [ourMs, fullMs, otherMs] = [
    /** @type {number[]} */ ([]),
    /** @type {number[]} */ ([]),
    /** @type {number[]} */ ([]),
  ];
  try {
    for (let round = 0; round < PRESSES + UNCOUNTED; round++) {
      const [mine, many, theirs] = [await ours.press(), await full.press(), await other.press()];
      if (round < UNCOUNTED) continue;
      ourMs.push(mine);
      fullMs.push(many);
      otherMs.push(theirs);
    }
  } finally {
    await Promise.all([ours.close(), full.close(), other.close()]);
  }
  const [ms, peerMs] = [median(ourMs), median(otherMs)];
  return [
    atMost("popup, press to first answer painted, 30,000 people kept : none", median(fullMs) / ms, 1.3, {
      ms: rounded(median(fullMs)),
      peerMs: rounded(ms),
      presses: PRESSES,
    }),
    atMost("popup, press to first answer painted : one static line", ms / peerMs, 1.5, {
      ms: rounded(ms),
      peerMs: rounded(peerMs),
      presses: PRESSES,
    }),
  ];
}
