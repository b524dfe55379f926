import type { CDPSession, Page } from "playwright";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import {
  type ExtensionBrowser,
  grantedCopy,
  launchWithExtension,
  temporaryFolder,
} from "../../scripts/extension-browser.mjs";
import { answerSamplePages, samplePages, twoPeople } from "../../scripts/sample-pages.mjs";
import { HOSTS, listPage, switchMarks, tagReady, untilMarks } from "./marked-page.ts";

const [ada, other] = twoPeople();
const LIST = "https://www.linkedin.com/search/results/people/around";
const NOBODY = "not tagged yet";

let browser: ExtensionBrowser;
let page: Page;
let cdp: CDPSession;

const boxes = (of: Page): Promise<string[]> =>
  of.evaluate(
    `${HOSTS}.map((one) => { const { width, height } = one.getBoundingClientRect(); return width + " " + height; })`,
  );

beforeAll(async () => {
  browser = await launchWithExtension({ profile: temporaryFolder("marks-around"), extension: grantedCopy() });
  const list = listPage(
    `for (const name of ["Invented One", "Invented Two", "Invented Three"]) list.append(row(name));`,
  );
  await answerSamplePages(browser.context, new Map([...samplePages(), [LIST, list]]));
  page = await browser.context.newPage();
  cdp = await browser.context.newCDPSession(page);
  await page.goto(ada.url);
  await switchMarks(browser, page, true);
  await tagReady(browser, page, cdp);
});
afterAll(() => browser.close());

describe.sequential("what happens around a page with marks", () => {
  it("two tabs: an answer in one is drawn in the other as soon as it is looked at", async () => {
    await untilMarks(cdp, ["can refer you"]);
    // Playwright has every page believe that it is in front.
    await cdp.send("Emulation.setFocusEmulationEnabled", { enabled: false });
    const second = await browser.context.newPage();
    await second.goto(`${ada.url}?trk=second`);
    await second.bringToFront();
    const popup = await browser.pressToolbarButton(second);
    await popup.press("input[name=conduct][value=no]");
    const secondCdp = await browser.context.newCDPSession(second);
    await untilMarks(secondCdp, ["can't refer you yet"]);
    await popup.close();
    await second.close();
    await page.bringToFront();
    await untilMarks(cdp, ["can't refer you yet"]);
  });

  it("the back/forward cache: a page that comes back shows the answers of now", async () => {
    const isFromCache = (): Promise<boolean> => page.evaluate("window.isFromCache === true");
    await page.evaluate(`addEventListener("pageshow", (event) => { window.isFromCache = event.persisted; })`);
    await page.goto(other.url);
    await untilMarks(cdp, [NOBODY]);
    const popup = await browser.openPopupAbout(ada.url);
    await popup.check("input[name=conduct][value=yes]");
    await popup.getByText("Kept on this computer").first().waitFor();
    await popup.close();
    await page.bringToFront();
    await page.goBack();
    await untilMarks(cdp, ["can refer you"]);
    // Where the browser kept no page this was a load, and proves less.
    expect(typeof (await isFromCache())).toBe("boolean");
    expect(await boxes(page)).toEqual(["108 24"]);
  });

  it("print: marks aren't printed, and are there again after", async () => {
    await page.goto(LIST);
    await untilMarks(cdp, [NOBODY, NOBODY, NOBODY]);
    await page.evaluate(
      `window.printed = []; addEventListener("beforeprint", () => printed.push(${HOSTS}.filter((one) => one.getBoundingClientRect().width > 0).length));`,
    );
    await page.pdf();
    expect(await page.evaluate("printed")).toEqual([0]);
    expect(await boxes(page)).toEqual(["108 24", "108 24", "108 24"]);
  });

  it("zoom and dark pages: one size for everybody, on paper of their own", async () => {
    await page.emulateMedia({ colorScheme: "dark" });
    await page.evaluate(`document.documentElement.style.zoom = "2"; document.body.style.background = "#111";`);
    expect(await boxes(page)).toEqual(["216 48", "216 48", "216 48"]);
    await page.emulateMedia({ colorScheme: "light" });
  });

  it("a page translated by the browser: marks stay, and so does whom they are for", async () => {
    await page.goto(ada.url);
    await untilMarks(cdp, ["can refer you"]);
    // What Chromium's translator does: every text wrapped twice, the document's language changed.
    await page.evaluate(() => {
      const walk = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
      const texts: Text[] = [];
      while (walk.nextNode()) texts.push(walk.currentNode as Text);
      for (const text of texts) {
        const [outer, inner] = [document.createElement("font"), document.createElement("font")];
        text.replaceWith(outer);
        outer.append(inner);
        inner.append(text);
      }
      document.documentElement.lang = "de";
      document.documentElement.classList.add("translated-ltr");
    });
    await page.waitForTimeout(800);
    await untilMarks(cdp, ["can refer you"]);
    expect(await page.evaluate(`${HOSTS}.map((one) => one.getAttribute("translate"))`)).toEqual(["no"]);
  });

  it("nothing changed: nothing is drawn again", async () => {
    const { root } = (await cdp.send("DOM.getDocument", { depth: -1, pierce: true })) as { root: Node };
    const before = buttons(root);
    expect(before).toHaveLength(1);
    for (let look = 0; look < 3; look += 1) {
      const aside = await browser.context.newPage();
      await aside.bringToFront();
      await page.bringToFront();
      await aside.close();
    }
    await page.evaluate(`document.body.append(document.createElement("i"))`);
    await page.waitForTimeout(800);
    const { root: after } = (await cdp.send("DOM.getDocument", { depth: -1, pierce: true })) as { root: Node };
    expect(buttons(after)).toEqual(before);
  });
});

interface Node {
  readonly nodeName: string;
  readonly backendNodeId: number;
  readonly children?: readonly Node[];
  readonly shadowRoots?: readonly Node[];
}

/** The browser's own numbers of the buttons in closed roots. */
function buttons({ children = [], shadowRoots = [] }: Node): number[] {
  const inRoots = shadowRoots.flatMap(({ children: own = [] }) =>
    own.filter(({ nodeName }) => nodeName === "BUTTON").map(({ backendNodeId }) => backendNodeId),
  );
  return [...inRoots, ...children.flatMap(buttons)];
}
