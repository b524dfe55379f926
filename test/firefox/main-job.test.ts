import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { temporaryFolder } from "../../scripts/extension-browser.mjs";
import { type FirefoxBrowser, launchFirefoxWithExtension } from "../../scripts/firefox-extension.mjs";
import { personElsewhere, samplePageAt, twoPeople } from "../../scripts/sample-pages.mjs";
import { ATTRIBUTES } from "../../src/domain/attributes.ts";
import { readCsv } from "../../src/formats/csv.ts";

const [ada, other] = twoPeople();
const elsewhere = personElsewhere();
const profile = temporaryFolder("firefox-main-job");
const downloads = temporaryFolder("firefox-downloads");
const REASON = "Leads hiring for the platform group";
const NOTE = "=SUM(1) saw the release work, 2019";
const KEPT = `document.querySelector(".save-state")?.textContent.startsWith("Kept on")`;
const VERDICT = `document.querySelector(".verdict-words")?.textContent`;

let browser: FirefoxBrowser;

async function start(): Promise<void> {
  browser = await launchFirefoxWithExtension({
    profile,
    prefs: { "browser.download.folderList": 2, "browser.download.dir": downloads },
  });
  await browser.answerPages(samplePageAt());
}

beforeAll(start);
afterAll(() => browser.close());

// One story told in order: each step stands on the one before.
describe.sequential("the main job in Firefox, with no permission but the press of the button", () => {
  it("welcomes after the install, and says where the words stay", async () => {
    await expect.poll(async () => (await browser.pagesAt("src/welcome/")).length).toBe(1);
    const [welcome] = await browser.pagesAt("src/welcome/");
    await welcome?.says("stays in this browser");
    await welcome?.close();
  });

  it("reads the profile the button was pressed on, and keeps nobody who was only looked at", async () => {
    const popup = await browser.pressToolbarButton(await browser.openPage(ada.url));
    await popup.until(`document.querySelector(".person")`);
    const field = (name: string): Promise<string> =>
      popup.evaluate(`document.querySelector(".head-${name} input").value`);
    expect(await field("name")).toBe(ada.name);
    expect(await field("headline")).toBe(ada.headline);
    expect(await field("organization")).toBe(ada.organization);
    await popup.close();
    const search = await browser.openPage(browser.address("src/popup/index.html?tab=-1"));
    await search.says("You keep nobody yet");
    await search.close();
  });

  it("keeps each answer, reason and note as they are given, takes back the last with one key, and says the verdict", async () => {
    const popup = await browser.pressToolbarButton(await browser.openPage(ada.url));
    for (const attribute of ATTRIBUTES.slice(0, 4)) await popup.press(`input[name=${attribute}][value=yes]`);
    await popup.until(`${VERDICT}.includes("1 to find out")`);
    await popup.press("input[name=conduct][value=no]");
    await popup.until(`${VERDICT}.includes("Short of 1")`);
    await popup.type(".question:nth-of-type(1) .reason", REASON);
    await popup.type("#note", NOTE);
    await popup.until(KEPT);
    await popup.press("input[name=conduct][value=yes]");
    await popup.until(`${VERDICT}.includes("Can refer you")`);
    await popup.evaluate("void document.activeElement.blur()");
    await popup.evaluate(
      `void document.body.dispatchEvent(new window.KeyboardEvent("keydown", { key: "u", bubbles: true }))`,
    );
    await popup.until(`${VERDICT}.includes("Short of 1")`);
    await popup.press("input[name=conduct][value=yes]");
    await popup.until(KEPT);
    await popup.close();
  });

  it("keeps a word typed just before the popup closes", async () => {
    const page = await browser.openPage(other.url);
    const popup = await browser.pressToolbarButton(page);
    await popup.type("#note", "closed mid-w");
    await popup.close();
    const again = await browser.pressToolbarButton(page);
    await again.until(`document.querySelector("#note")?.value === "closed mid-w"`);
    await again.close();
  });

  it("finds everything again after Firefox was restarted, and welcomes nobody twice", async () => {
    await browser.close();
    await start();
    const popup = await browser.pressToolbarButton(await browser.openPage(ada.url));
    await popup.until(`document.querySelector("#note")?.value === ${JSON.stringify(NOTE)}`);
    expect(await popup.evaluate(`document.querySelector(".question .reason").value`)).toBe(REASON);
    expect(await popup.evaluate(`document.querySelectorAll("input[value=yes]:checked").length`)).toBe(5);
    expect(await popup.text()).toContain("Can refer you");
    await popup.close();
    expect(await browser.pagesAt("src/welcome/")).toEqual([]);
  });

  it("says so where the browser keeps it out, and finds the people kept by any of their words", async () => {
    const page = await browser.openPage("about:license");
    const popup = await browser.pressToolbarButton(page);
    await popup.until(`document.body.innerText.includes("The browser keeps extensions out")`);
    await popup.close();
    const search = await browser.openPage(browser.address("src/popup/index.html?tab=-1"));
    await search.type("input[type=search]", ada.name.split(" ")[0]?.toUpperCase() ?? "");
    await search.press(".rows button");
    await search.until(`document.querySelector("#note")?.value === ${JSON.stringify(NOTE)}`);
    await search.close();
  });

  it("says so on a page that is no profile, and copies a report without a word of it", async () => {
    const feed = await browser.openPage("https://www.linkedin.com/feed/");
    const popup = await browser.pressToolbarButton(feed);
    await popup.until(`document.body.innerText.includes("isn't a profile")`);
    await popup.close();
    // The clipboard wants a true press, which only a tab gets; the press of the button still lets it read the page.
    const page = await browser.openPage(browser.address(`src/popup/index.html?tab=${await browser.tabId(feed)}`));
    await page.press(".report button");
    await page.says("Copied.");
    const report = JSON.parse(await browser.clipboardText()) as object;
    expect(report).toMatchObject({ site: "linkedin", address: "feed", read: "nothing" });
    await page.close();
  });

  it("reads a profile on another site with nothing but the press of the button", async () => {
    const popup = await browser.pressToolbarButton(await browser.openPage(elsewhere.url));
    await popup.until(`document.querySelector(".head-name input")?.value === ${JSON.stringify(elsewhere.name)}`);
    await popup.close();
  });

  it("exports the tagged people, private words only when ticked, formulas never", async () => {
    const page = await browser.openPage(browser.address("src/popup/index.html?tab=-1"));
    await page.press(".menu summary");
    const before = readdirSync(downloads);
    const save = async (button: number): Promise<string> => {
      const earlier = readdirSync(downloads);
      await page.press(`.export .buttons button:nth-of-type(${button})`);
      const fresh = (): string[] =>
        readdirSync(downloads).filter((name) => !earlier.includes(name) && !name.endsWith(".part"));
      await expect
        .poll(() => fresh().length === 1 && readFileSync(join(downloads, fresh()[0] ?? "")).length > 0)
        .toBe(true);
      return readFileSync(join(downloads, fresh()[0] ?? ""), "utf8");
    };
    expect(before).toEqual([]);
    const open = await save(1);
    const [header, row, ...rest] = readCsv(open);
    expect(rest).toEqual([]);
    expect(row?.[header?.indexOf("Name") ?? -1]).toBe(ada.name);
    expect(row?.[header?.indexOf("Verdict") ?? -1]).toBe("ready");
    expect(open).not.toContain(REASON);
    await page.press(".export input[type=checkbox]");
    const whole = await save(1);
    expect(readCsv(whole)[1]).toContain(NOTE);
    expect(whole).toContain(`"'=SUM(1)`);
    expect(await save(2)).not.toContain(NOTE);
    await page.close();
  });

  it("threw nothing in a page of ours or in the background", async () => {
    expect(await browser.errors()).toEqual([]);
  });
});
