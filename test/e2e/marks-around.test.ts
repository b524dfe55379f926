import type { Page } from "playwright";
import { describe, expect } from "vitest";
import { answerSamplePages, samplePages, twoPeople } from "../../scripts/sample-pages.mjs";
import { beginMarked, HOSTS, listPage, NOBODY, treeOf, untilMarks } from "./marked-page.ts";
import { notebookTest } from "./scene.ts";

const [ada, other] = twoPeople();
const LIST = "https://www.linkedin.com/search/results/people/around";
const READY = "all five, once you say where";

/** Marks are on, and Ada can refer the user. */
const it = notebookTest({ granted: true, sites: true, prepare: beginMarked });

const boxes = (of: Page): Promise<string[]> =>
  of.evaluate(
    `${HOSTS}.map((one) => { const { width, height } = one.getBoundingClientRect(); return width + " " + height; })`,
  );

const pages = new Map([
  ...samplePages(),
  [LIST, listPage(`for (const name of ["Invented One", "Invented Two", "Invented Three"]) list.append(row(name));`)],
]);

/** Opens the page with three people whom nobody tagged, with their marks. */
async function openList(page: Page): Promise<void> {
  await answerSamplePages(page.context(), pages);
  await page.goto(LIST);
  await untilMarks(await treeOf(page), [NOBODY, NOBODY, NOBODY]);
}

/** Begins to hear the message by which a page tells that it was read anew; each reading looks at all that changed before it. */
async function hearReading({ page, address }: { page: Page; address: string }): Promise<() => Promise<void>> {
  const own = await page.context().newPage();
  await own.goto(address);
  await own.evaluate(`chrome.runtime.onMessage.addListener(({ name, request }) => {
    if (name === "page/changed" && request.isSettled) window.isRead = true;
  })`);
  await page.bringToFront();
  return async () => {
    await page.evaluate((headline) => {
      const walk = document.createTreeWalker(document.querySelector("main") ?? document.body, NodeFilter.SHOW_TEXT);
      while (walk.nextNode())
        if (walk.currentNode.nodeValue?.includes(headline)) walk.currentNode.nodeValue = "Another headline";
    }, ada.headline);
    await expect.poll(() => own.evaluate("window.isRead === true")).toBe(true);
  };
}

describe("what happens around a page with marks", () => {
  it("two tabs: an answer in one is drawn in the other as soon as it is looked at", async ({ browser, page }) => {
    await page.goto(ada.url);
    const tree = await treeOf(page);
    await untilMarks(tree, [READY]);
    // Playwright has every page believe that it is in front.
    await tree.send("Emulation.setFocusEmulationEnabled", { enabled: false });
    const second = await browser.context.newPage();
    await second.goto(`${ada.url}?trk=second`);
    await second.bringToFront();
    const popup = await browser.pressToolbarButton(second);
    await popup.press("input[name=conduct][value=no]");
    await untilMarks(await treeOf(second), ["can't refer you yet"]);
    await popup.close();
    await second.close();
    await page.bringToFront();
    await untilMarks(tree, ["can't refer you yet"]);
  });

  it("the back/forward cache: a page that comes back shows the answers of now", async ({ browser, page }) => {
    const isFromCache = (): Promise<boolean> => page.evaluate("window.isFromCache === true");
    await page.goto(ada.url);
    const tree = await treeOf(page);
    await untilMarks(tree, [READY]);
    await page.evaluate(`addEventListener("pageshow", (event) => { window.isFromCache = event.persisted; })`);
    await page.goto(other.url);
    await untilMarks(tree, [NOBODY]);
    const popup = await browser.openPopupAbout(ada.url);
    await popup.check("input[name=conduct][value=no]");
    await popup.getByText("Kept on this computer").first().waitFor();
    await popup.close();
    await page.bringToFront();
    await page.goBack();
    await untilMarks(tree, ["can't refer you yet"]);
    // Where the browser kept no page this was a load, and proves less.
    expect(typeof (await isFromCache())).toBe("boolean");
    expect(await boxes(page)).toEqual(["108 24"]);
  });

  it("print: marks aren't printed, and are there again after", async ({ page }) => {
    await openList(page);
    await page.evaluate(
      `window.printed = []; addEventListener("beforeprint", () => printed.push(${HOSTS}.filter((one) => one.getBoundingClientRect().width > 0).length));`,
    );
    await page.pdf();
    expect(await page.evaluate("printed")).toEqual([0]);
    expect(await boxes(page)).toEqual(["108 24", "108 24", "108 24"]);
  });

  it("zoom and dark pages: one size for everybody, on paper of their own", async ({ page }) => {
    await openList(page);
    await page.emulateMedia({ colorScheme: "dark" });
    await page.evaluate(`document.documentElement.style.zoom = "2"; document.body.style.background = "#111";`);
    expect(await boxes(page)).toEqual(["216 48", "216 48", "216 48"]);
  });

  it("a page translated by the browser: marks stay, and so does whom they are for", async ({ browser, page }) => {
    await page.goto(ada.url);
    const tree = await treeOf(page);
    await untilMarks(tree, [READY]);
    const untilRead = await hearReading({ page, address: browser.address("icons/16.png") });
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
    await untilRead();
    await untilMarks(tree, [READY]);
    expect(await page.evaluate(`${HOSTS}.map((one) => one.getAttribute("translate"))`)).toEqual(["no"]);
  });

  it("nothing changed: nothing is drawn again", async ({ browser, page }) => {
    await page.goto(ada.url);
    const tree = await treeOf(page);
    await untilMarks(tree, [READY]);
    const untilRead = await hearReading({ page, address: browser.address("icons/16.png") });
    const { root } = (await tree.send("DOM.getDocument", { depth: -1, pierce: true })) as { root: Node };
    const before = buttons(root);
    expect(before).toHaveLength(1);
    for (let look = 0; look < 3; look += 1) {
      const aside = await browser.context.newPage();
      await aside.bringToFront();
      await page.bringToFront();
      await aside.close();
    }
    await page.evaluate(`void document.body.append(document.createElement("i"))`);
    await untilRead();
    const { root: after } = (await tree.send("DOM.getDocument", { depth: -1, pierce: true })) as { root: Node };
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
