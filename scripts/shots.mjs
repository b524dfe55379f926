// `npm run shots`: pictures of every surface in light and dark into docs/pictures, of invented people only.
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import process from "node:process";
import { buildAll } from "./build.mjs";
import { grantedCopy, launchWithExtension, temporaryFolder } from "./extension-browser.mjs";
import { answerSamplePages, twoPeople } from "./sample-pages.mjs";
import { storePictures } from "./store-pictures.mjs";

/** @typedef {import("playwright").Page} Page */
/** @typedef {import("./extension-browser.mjs").ExtensionBrowser} ExtensionBrowser */

const FOLDER = process.argv[2] ?? "docs/pictures";
const THEMES = /** @type {const} */ (["light", "dark"]);

/** The popup's own page as a tab of a popup's size. @param {ExtensionBrowser} browser @param {string} query @param {number} height */
async function popupTab(browser, query, height) {
  const page = await browser.context.newPage();
  await page.setViewportSize({ width: 400, height });
  await page.goto(browser.address(`src/popup/index.html${query}`));
  return page;
}

/** @param {Page} popup */
async function tell(popup) {
  for (const attribute of ["hirer", "credibility", "ability"]) await popup.check(`input[name=${attribute}][value=yes]`);
  await popup.check("input[name=familiarity][value=yes]");
  await popup.check("input[name=conduct][value=unknown]");
  await popup.click(".question:nth-of-type(1) legend");
  await popup.fill(".question:nth-of-type(1) .reason", "Leads the hiring panel");
  await popup.fill("#note", "Saw my release work in 2019. Ask what the platform group looks for.");
  await popup.getByText("Kept on this computer").waitFor();
  await popup.evaluate(() =>
    document.activeElement instanceof HTMLElement ? document.activeElement.blur() : undefined,
  );
  await popup.mouse.move(0, 0);
  await popup.evaluate(() => scrollTo(0, 0));
}

/** @param {Page} page @param {string} name */
async function picture(page, name) {
  for (const colorScheme of THEMES) {
    await page.emulateMedia({ colorScheme, reducedMotion: "reduce" });
    writeFileSync(join(FOLDER, `${name}-${colorScheme}.png`), await page.screenshot());
  }
  await page.emulateMedia({ colorScheme: "light" });
}

/** The real side panel, on whoever the profile page shows. @param {ExtensionBrowser} browser @param {Page} profile */
async function panelPictures(browser, profile) {
  const opener = await browser.pressToolbarButton(profile);
  await opener.press(".panel-button button");
  const panel = await browser.sidePanel();
  await panel.until(`document.querySelector(".verdict-words")`);
  for (const theme of THEMES) {
    await panel.emulate([
      { name: "prefers-color-scheme", value: theme },
      { name: "prefers-reduced-motion", value: "reduce" },
    ]);
    writeFileSync(join(FOLDER, `panel-${theme}.png`), await panel.screenshot());
  }
  await panel.close();
}

/** @param {ExtensionBrowser} browser */
async function welcomePictures(browser) {
  const page = await browser.context.newPage();
  await page.setViewportSize({ width: 1100, height: 1800 });
  await page.goto(browser.address("src/welcome/index.html"));
  await page.getByRole("heading", { level: 1 }).waitFor();
  await picture(page, "welcome");
}

/** What each page of the notebook is pictured with, of the sample network. @type {readonly (readonly [name: string, hash: string, (page: Page) => Promise<unknown>])[]} */
const NOTEBOOK_PAGES = [
  ["notebook-people", "#people?sort=verdict", (page) => page.getByRole("grid").waitFor()],
  [
    "notebook-person",
    "#people?sort=verdict&columns=verdict,organization&person=sample-odalys",
    (page) => page.getByRole("heading", { name: "What happened so far" }).waitFor(),
  ],
  [
    "notebook-skills",
    "#overview/skills",
    (page) =>
      page.getByRole("textbox", { name: "advert" }).fill(
        `Release engineer (all genders)

You bring: TypeScript, PostgreSQL, incident response, an eye for typography. GraphQL is a plus.`,
      ),
  ],
  [
    "notebook-organizations",
    "#organizations?organization=sample-quillfern",
    (page) => page.getByRole("heading", { name: "Can refer you here" }).waitFor(),
  ],
  ["notebook-steps", "#steps", (page) => page.getByRole("button", { name: "Later" }).first().waitFor()],
  ["notebook-exchanges", "#steps/exchanges", (page) => page.getByText("Day 12 of 30").waitFor()],
  [
    "notebook-ask",
    "#steps/asks?new=ask&person=sample-greta&organization=sample-tidewright",
    (page) => page.getByText("Before you ask").waitFor(),
  ],
  [
    "notebook-brief",
    "#steps/asks?brief=sample-ask-maren",
    (page) => page.getByText("Reviewed the guide I wrote").waitFor(),
  ],
  ["notebook-overview", "#overview", (page) => page.getByRole("heading", { name: "What stops a referral" }).waitFor()],
  [
    "notebook-sort",
    "#people/sort?person=sample-leif",
    (page) => page.getByRole("button", { name: "Set aside" }).waitFor(),
  ],
  ["notebook-duplicates", "#people/duplicates", (page) => page.getByText("3 pairs may be one person.").waitFor()],
  [
    "notebook-merge",
    "#people/duplicates?one=sample-zoe&other=sample-zoe-2",
    (page) => page.getByRole("button", { name: "Merge into one person" }).waitFor(),
  ],
  ["notebook-settings", "#settings", (page) => page.getByText("Your notebook holds").waitFor()],
];

/** The notebook without anybody, then its pages with the sample network, in a profile of their own. */
async function notebookPictures() {
  const fresh = await launchWithExtension({ profile: temporaryFolder("shots-notebook") });
  const page = await fresh.context.newPage();
  await page.setViewportSize({ width: 1100, height: 800 });
  await page.goto(fresh.address("src/notebook/index.html"));
  const start = page.getByRole("button", { name: "Look around with invented people" });
  await start.waitFor();
  await picture(page, "notebook-first-use");
  await start.click();
  await page.getByText("This is a sample network").waitFor();
  for (const [name, hash, prepare] of NOTEBOOK_PAGES) {
    await page.goto(fresh.address(`src/notebook/index.html${hash}`));
    await prepare(page);
    await page.evaluate(() =>
      document.activeElement instanceof HTMLElement ? document.activeElement.blur() : undefined,
    );
    await picture(page, name);
  }
  await fresh.close();
}

/** The profile with the popup over it, as the toolbar shows it; one picture for the README. @param {ExtensionBrowser} browser */
async function together(browser) {
  const page = await browser.context.newPage();
  await page.setViewportSize({ width: 1100, height: 720 });
  /** @param {string} name */
  const source = (name) => `data:image/png;base64,${readFileSync(join(FOLDER, name)).toString("base64")}`;
  await page.setContent(`<style>*{margin:0}.popup{position:absolute;top:16px;right:24px;width:400px;border:1px solid #8b8f98;border-radius:8px}</style>
    <img src="${source("mark-light.png")}"><img class="popup" src="${source("popup-light.png")}">`);
  writeFileSync(join(FOLDER, "main-job.png"), await page.screenshot());
}

mkdirSync(FOLDER, { recursive: true });
await buildAll(["chrome"]);
const [ada] = twoPeople();
const browser = await launchWithExtension({ profile: temporaryFolder("shots"), extension: grantedCopy() });
await answerSamplePages(browser.context);

const profile = await browser.context.newPage();
await profile.setViewportSize({ width: 1100, height: 720 });
await profile.goto(ada.url);
const popup = await popupTab(browser, `?tab=${await browser.tabId(profile)}`, 660);
await popup.getByText("No answers yet").waitFor();
await picture(popup, "popup-new");
await tell(popup);
await picture(popup, "popup");
await popup.getByText("Marks and export").click();
await popup.getByRole("switch").check();
await popup.evaluate(() => scrollTo(0, document.body.scrollHeight));
await picture(popup, "popup-menu");
await profile.bringToFront();
await profile.waitForTimeout(1500);
await picture(profile, "mark");
const search = await popupTab(browser, "?tab=-1", 420);
await search.getByText(ada.name).waitFor();
await picture(search, "popup-search");
await welcomePictures(browser);
await panelPictures(browser, profile);
await together(browser);
await browser.close();
await notebookPictures();
console.log(`Pictures are in ${FOLDER}`);
if (FOLDER === "docs/pictures") await storePictures(FOLDER);
