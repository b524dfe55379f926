import type { CDPSession, Page } from "playwright";
import { expect } from "vitest";
import type { ExtensionBrowser } from "../../scripts/extension-browser.mjs";
import { samplePages, SOFT_NAVIGATION, twoPeople } from "../../scripts/sample-pages.mjs";

/** What the mark of somebody says whom nobody tagged. */
export const NOBODY = "no answers yet";

/** What the accessibility tree of a page is asked through. */
export function treeOf(page: Page): Promise<CDPSession> {
  return page.context().newCDPSession(page);
}

/** What the accessibility tree says of every mark in a page; closed roots hide nothing from it. */
export async function marksIn(cdp: CDPSession): Promise<string[]> {
  const { nodes } = (await cdp.send("Accessibility.getFullAXTree")) as {
    nodes: { role?: { value: string }; name?: { value: string } }[];
  };
  return nodes.flatMap(({ role, name }) =>
    role?.value === "button" && name?.value.startsWith("Vouchbook: ") ? [name.value.slice("Vouchbook: ".length)] : [],
  );
}

/** Waits until a page has these marks, in the order of the page. */
export async function untilMarks(cdp: CDPSession, wanted: readonly string[]): Promise<void> {
  await expect.poll(() => marksIn(cdp), { timeout: 10_000, interval: 100 }).toEqual(wanted);
}

/** Switches marks on or off on the site of a page, as a user does. */
export async function switchMarks(browser: ExtensionBrowser, page: Page, isOn: boolean): Promise<void> {
  const popup = await browser.pressToolbarButton(page);
  await popup.unfold(".menu");
  await popup.until(`document.querySelector("[role=switch]:enabled")`);
  const stored = `chrome.storage.local.get("markedSites").then(({ markedSites = [] }) => markedSites.length)`;
  const before = (await popup.evaluate(stored)) as number;
  await popup.press("[role=switch]");
  await popup.until(`document.querySelector("[role=switch]").checked === ${isOn}`);
  // The press shows at once; that it is stored takes a moment more.
  while ((await popup.evaluate(stored)) === before) await new Promise((done) => setTimeout(done, 25));
  await popup.close();
}

/** Switches one kind of marks of the page's site the other way. */
export async function flipKind(browser: ExtensionBrowser, page: Page, kind: string): Promise<void> {
  const popup = await browser.pressToolbarButton(page);
  await popup.unfold(".menu");
  const tick = `[name=marks-${kind}]`;
  await popup.until(`document.querySelector("${tick}")?.disabled === false`);
  const wasOn = await popup.evaluate(`document.querySelector("${tick}").checked`);
  await popup.press(tick);
  await popup.until(`document.querySelector("${tick}").checked !== ${wasOn}`);
  await popup.close();
}

/** Answers all five questions yes about the person of a marked page, in the popup, until the mark says so. In hooks too. */
async function tagReady(browser: ExtensionBrowser, page: Page, cdp: CDPSession): Promise<void> {
  const popup = await browser.pressToolbarButton(page);
  for (const attribute of ["hirer", "credibility", "ability", "familiarity", "conduct"]) {
    await popup.press(`input[name=${attribute}][value=yes]`);
  }
  for (const end = Date.now() + 10_000; !(await marksIn(cdp)).includes("all five, once you say where");) {
    if (Date.now() > end) throw new Error("The mark never said what was answered.");
    await new Promise((done) => setTimeout(done, 50));
  }
  await popup.close();
}

/** A beginning: marks are on, and the first of `twoPeople` can refer the user. Leaves the page on that person. */
export async function beginMarked({ browser, page }: { browser: ExtensionBrowser; page: Page }): Promise<void> {
  const [ada] = twoPeople();
  await page.goto(ada.url);
  await switchMarks(browser, page, true);
  await tagReady(browser, page, await treeOf(page));
}

/** Waits until the popup has read a page: whatever of ours runs there has had its turn. */
export async function untilLookedAt(browser: ExtensionBrowser, page: Page): Promise<void> {
  const popup = await browser.pressToolbarButton(page);
  await popup.until(`document.querySelector(".head-name")?.textContent || document.querySelector(".empty, .report")`);
  await popup.close();
}

/** The sample pages; the one that navigates softly shows its next person once the test calls `settle()` in it, and not when a time is over. */
export function heldPages(): Map<string, string> {
  const pages = samplePages();
  const address = SOFT_NAVIGATION.replace(/\/$/, "");
  const html = pages.get(address) ?? "";
  const held = html.replace("setTimeout(() => {", "window.settle = (() => {").replace("}, 800);", "});");
  if (!held.includes("window.settle") || held.includes("800")) throw new Error("The page settles in another way now.");
  return pages.set(address, held);
}

/** In the page: the hosts of our marks, told apart by their one size. */
export const HOSTS = `[...document.querySelectorAll("span")].filter((one) => one.style.contain === "strict")`;

/** Begins a page that lists people, as LinkedIn's search does; `rows` is what its script adds. */
export function listPage(script: string, body = ""): string {
  return `<!DOCTYPE html><html lang="en"><head><meta charset="utf-8"><meta name="como-pk" content="d_flagship3_search_srp_people"><title>Search | LinkedIn</title></head>
<body data-rehydrated="true"><div data-sdui-screen="com.linkedin.sdui.flagshipnav.search.SearchResultsPeople"><main id="workspace"><div role="list" id="list">${body}</div></main></div>
<script>
const list = document.getElementById("list");
function row(person) {
  const item = document.createElement("div");
  item.setAttribute("role", "listitem");
  const link = Object.assign(document.createElement("a"), { textContent: person });
  link.setAttribute("href", "https://www.linkedin.com/in/" + person.toLowerCase().replaceAll(" ", "-") + "/");
  const name = document.createElement("p");
  name.append(link, Object.assign(document.createElement("span"), { textContent: " • 2nd" }));
  item.append(name, Object.assign(document.createElement("p"), { textContent: "Mends things at Quillfern" }));
  return item;
}
${script}
</script></body></html>`;
}
