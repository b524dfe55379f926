import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, onTestFinished } from "vitest";
import { temporaryFolder } from "../../scripts/extension-browser.mjs";
import { type FirefoxBrowser, launchFirefoxWithExtension } from "../../scripts/firefox-extension.mjs";
import type { FirefoxPage } from "../../scripts/firefox-page.mjs";
import { personElsewhere, samplePageAt, twoPeople } from "../../scripts/sample-pages.mjs";
import { ATTRIBUTES } from "../../src/domain/person/attributes.ts";
import { profileAddress } from "../../src/domain/page/profile-address.ts";
import { readCsv } from "../../src/formats/csv/csv.ts";
import { answersOf, personOf } from "../domain/people.ts";
import { freshPage } from "./fresh-page.ts";
import { firefoxTest } from "./scene.ts";

const [ada, other] = twoPeople();
const elsewhere = personElsewhere();
const downloads = temporaryFolder("firefox-downloads");
const REASON = "Leads hiring for the platform group";
const NOTE = "=SUM(1) saw the release work, 2019";
const KEPT = `document.querySelector(".save-state")?.textContent.startsWith("Kept on")`;
const VERDICT = `document.querySelector(".verdict-words")?.textContent`;

const it = firefoxTest({ prefs: { "browser.download.folderList": 2, "browser.download.dir": downloads } });

/** A notebook in which Ada can refer the user, with a reason and a note, and somebody has a note and no answer. */
const WITH_ADA = {
  people: [
    personOf(ada.name, {
      addresses: [profileAddress(ada.url)?.url ?? ""],
      answers: { ...answersOf("yyyyy"), hirer: { value: "yes", on: "2026-11-23", reason: REASON } },
      note: NOTE,
    }),
    personOf("Only Noted", { note: "closed mid-w" }),
  ],
};

async function pressOn(browser: FirefoxBrowser, page: FirefoxPage, url: string) {
  return browser.pressToolbarButton(await page.goto(url));
}

/** Answers all but the conduct yes about Ada, the conduct no, and writes a reason and the note. */
async function writeAboutAda(browser: FirefoxBrowser, page: FirefoxPage) {
  const popup = await pressOn(browser, page, ada.url);
  for (const attribute of ATTRIBUTES.slice(0, 4)) await popup.press(`input[name=${attribute}][value=yes]`);
  await popup.until(`${VERDICT}.includes("1 to find out")`);
  await popup.press("input[name=conduct][value=no]");
  await popup.until(`${VERDICT}.includes("Short of 1")`);
  await popup.press(".question:nth-of-type(1) legend");
  await popup.type(".question:nth-of-type(1) .reason", REASON);
  await popup.type("#note", NOTE);
  await popup.until(KEPT);
  return popup;
}

/** The popup in a tab, about a page that no extension may see. */
function openSearch(browser: FirefoxBrowser, page: FirefoxPage): Promise<FirefoxPage> {
  return page.goto(browser.address("src/popup/index.html?tab=-1"));
}

describe("the main job in Firefox, with no permission but the press of the button", () => {
  it("reads the profile the button was pressed on, and keeps nobody who was only looked at", async ({
    browser,
    page,
  }) => {
    const popup = await pressOn(browser, page, ada.url);
    await popup.until(`document.querySelector(".head-name")?.textContent`);
    expect(await popup.evaluate(`document.querySelector(".head-name").textContent`)).toBe(ada.name);
    const facts = await popup.evaluate(`document.querySelector(".head-facts").textContent`);
    expect(facts).toContain(ada.headline);
    expect(facts).toContain(ada.organization);
    await popup.close();
    await (await openSearch(browser, page)).says("You keep nobody yet");
  });

  it("keeps each answer, reason and note as they are given, takes back the last with one key, and says the verdict", async ({
    browser,
    page,
  }) => {
    const popup = await writeAboutAda(browser, page);
    await popup.press("input[name=conduct][value=yes]");
    await popup.until(`${VERDICT}.includes("All five, once you say where")`);
    await popup.evaluate("void document.activeElement.blur()");
    await popup.evaluate(
      `void document.body.dispatchEvent(new window.KeyboardEvent("keydown", { key: "u", bubbles: true }))`,
    );
    await popup.until(`${VERDICT}.includes("Short of 1")`);
    await popup.press("input[name=conduct][value=yes]");
    await popup.until(`${VERDICT}.includes("All five, once you say where")`);
    await popup.until(KEPT);
    await popup.close();
  });

  it("keeps a word typed just before the popup closes", async ({ browser, page }) => {
    const popup = await pressOn(browser, page, other.url);
    await popup.type("#note", "closed mid-w");
    await popup.close();
    const again = await browser.pressToolbarButton(page);
    await again.until(`document.querySelector("#note")?.value === "closed mid-w"`);
    await again.close();
  });

  it("says so where the browser keeps it out, and finds the people kept by any of their words", async ({ browser }) => {
    const page = await freshPage(browser, WITH_ADA);
    const popup = await pressOn(browser, page, "about:license");
    await popup.until(`document.body.innerText.includes("The browser keeps extensions out")`);
    await popup.close();
    const search = await openSearch(browser, page);
    await search.type("input[type=search]", ada.name.split(" ")[0]?.toUpperCase() ?? "");
    await search.press(".rows button");
    await search.until(`document.querySelector("#note")?.value === ${JSON.stringify(NOTE)}`);
  });

  it("says so on a page that is no profile, and copies a report without a word of it", async ({ browser, page }) => {
    const popup = await pressOn(browser, page, "https://www.linkedin.com/feed/");
    await popup.until(`document.body.innerText.includes("isn't a profile")`);
    await popup.close();
    // The clipboard wants a true press, which only a tab gets; the press of the button still lets it read the page.
    const tab = await browser.openPage(browser.address(`src/popup/index.html?tab=${await browser.tabId(page)}`));
    await tab.press(".report button");
    await tab.says("Copied.");
    const report = JSON.parse(await browser.clipboardText()) as object;
    expect(report).toMatchObject({ site: "linkedin", address: "feed", read: "nothing" });
  });

  it("reads a profile on another site with nothing but the press of the button", async ({ browser, page }) => {
    const popup = await pressOn(browser, page, elsewhere.url);
    await popup.until(`document.querySelector(".head-name")?.textContent === ${JSON.stringify(elsewhere.name)}`);
    await popup.close();
  });

  it("exports the tagged people, private words only when ticked, formulas never", async ({ browser }) => {
    const page = await openSearch(browser, await freshPage(browser, WITH_ADA));
    await page.press(".menu summary");
    expect(readdirSync(downloads)).toEqual([]);
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
    const open = await save(1);
    const [header, row, ...rest] = readCsv(open);
    expect(rest).toEqual([]);
    expect(row?.[header?.indexOf("Name") ?? -1]).toBe(ada.name);
    expect(row?.[header?.indexOf("Verdict") ?? -1]).toBe("unplaced");
    expect(open).not.toContain(REASON);
    await page.press(".export input[type=checkbox]");
    const whole = await save(1);
    expect(readCsv(whole)[1]).toContain(NOTE);
    expect(whole).toContain(`"'=SUM(1)`);
    expect(await save(2)).not.toContain(NOTE);
  });

  it("welcomes after the install and says where the words stay; after a restart everything is found, and nobody welcomed twice", async () => {
    const profile = temporaryFolder("firefox-restart");
    let running: FirefoxBrowser | undefined;
    const stop = async (): Promise<void> => {
      await running?.close();
      running = undefined;
    };
    onTestFinished(stop);
    const start = async (): Promise<FirefoxBrowser> => {
      running = await launchFirefoxWithExtension({ profile });
      await running.answerPages(samplePageAt());
      return running;
    };
    const first = await start();
    await expect.poll(async () => (await first.pagesAt("src/welcome/")).length).toBe(1);
    const [welcome] = await first.pagesAt("src/welcome/");
    await welcome?.says("stays in this browser");
    const popup = await writeAboutAda(first, await first.openPage());
    await popup.press("input[name=conduct][value=yes]");
    await popup.until(`${VERDICT}.includes("All five, once you say where")`);
    await popup.until(KEPT);
    await popup.close();
    expect(await first.errors()).toEqual([]);
    await stop();

    const second = await start();
    const again = await pressOn(second, await second.openPage(), ada.url);
    await again.until(`document.querySelector("#note")?.value === ${JSON.stringify(NOTE)}`);
    expect(await again.evaluate(`document.querySelector(".question .reason").value`)).toBe(REASON);
    expect(await again.evaluate(`document.querySelectorAll("input[value=yes]:checked").length`)).toBe(5);
    expect(await again.text()).toContain("All five, once you say where");
    await again.close();
    expect(await second.pagesAt("src/welcome/")).toEqual([]);
    expect(await second.errors()).toEqual([]);
  });
});
