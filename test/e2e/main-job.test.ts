import { readFileSync } from "node:fs";
import type { Page } from "playwright";
import { describe, expect } from "vitest";
import { type ExtensionBrowser, launchWithExtension, temporaryFolder } from "../../scripts/extension-browser.mjs";
import { answerSamplePages, personElsewhere, twoPeople } from "../../scripts/sample-pages.mjs";
import { ATTRIBUTES } from "../../src/domain/person/attributes.ts";
import { profileAddress } from "../../src/domain/page/profile-address.ts";
import { readCsv } from "../../src/formats/csv/csv.ts";
import { answersOf, personOf } from "../domain/people.ts";
import { notebookTest } from "./scene.ts";

const [ada, other] = twoPeople();
const elsewhere = personElsewhere();
const REASON = "Leads hiring for the platform group";
const NOTE = "=SUM(1) saw the release work, 2019";
const KEPT = `document.querySelector(".save-state")?.textContent.startsWith("Kept on")`;
const VERDICT = `document.querySelector(".verdict-words")?.textContent`;

const it = notebookTest({ sites: true });

/** A notebook in which Ada can refer the user, with a reason and a note. */
const WITH_ADA = {
  people: [
    personOf(ada.name, {
      addresses: [profileAddress(ada.url)?.url ?? ""],
      answers: { ...answersOf("yyyyy"), hirer: { value: "yes", on: "2026-11-23", reason: REASON } },
      note: NOTE,
    }),
  ],
};

async function pressOn(browser: ExtensionBrowser, page: Page, url: string) {
  await page.goto(url);
  return browser.pressToolbarButton(page);
}

/** Answers all but the conduct yes about Ada, the conduct no, and writes a reason and the note. */
async function writeAboutAda(browser: ExtensionBrowser, page: Page) {
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

describe("the main job, with no permission but the press of the button", () => {
  it("reads the profile the button was pressed on", async ({ browser, page }) => {
    const popup = await pressOn(browser, page, ada.url);
    await popup.until(`document.querySelector(".head-name")?.textContent`);
    expect(await popup.evaluate(`document.querySelector(".head-name").textContent`)).toBe(ada.name);
    const facts = await popup.evaluate(`document.querySelector(".head-facts").textContent`);
    expect(facts).toContain(ada.headline);
    expect(facts).toContain(ada.organization);
    expect(await popup.text()).toContain("from a page on www.linkedin.com");
    expect(await popup.text()).toContain("No answers yet");
  });

  it("keeps nobody who was only looked at", async ({ browser, page }) => {
    const popup = await pressOn(browser, page, ada.url);
    await popup.until(`document.querySelector(".head-name")?.textContent || document.querySelector(".empty")`);
    await popup.close();
    await page.goto(browser.address("src/popup/index.html?tab=-1"));
    await page.getByText("You keep nobody yet").waitFor();
  });

  it("keeps each answer, reason and note as they are given, and says the verdict", async ({ browser, page }) => {
    const popup = await writeAboutAda(browser, page);
    await popup.close();
    const again = await browser.pressToolbarButton(page);
    await again.until(`document.querySelector("#note")?.value === ${JSON.stringify(NOTE)}`);
    await again.until(`${VERDICT}.includes("Short of 1")`);
    expect(await again.evaluate(`document.querySelector(".question .reason").value`)).toBe(REASON);
  });

  it("takes back the last change with one key", async ({ browser, page }) => {
    const popup = await writeAboutAda(browser, page);
    await popup.press("input[name=conduct][value=yes]");
    await popup.until(`${VERDICT}.includes("All five, once you say where")`);
    await popup.key("u");
    await popup.until(`${VERDICT}.includes("Short of 1")`);
    await popup.press("input[name=conduct][value=yes]");
    await popup.until(`${VERDICT}.includes("All five, once you say where")`);
    await popup.until(KEPT);
  });

  it("keeps a word typed just before the popup closes", async ({ browser, page }) => {
    const popup = await pressOn(browser, page, other.url);
    await popup.type("#note", "closed mid-w");
    await popup.close();
    const again = await browser.pressToolbarButton(page);
    await again.until(`document.querySelector("#note")?.value === "closed mid-w"`);
  });

  it("says so where the browser keeps it out, and offers the people kept", async ({ browser, page, keep }) => {
    await keep(WITH_ADA);
    await page.goto(browser.address("src/popup/index.html?tab=-1"));
    await page.getByText("The browser keeps extensions out").waitFor();
    await page.getByRole("searchbox").fill(ada.name.split(" ")[0]?.toUpperCase() ?? "");
    await page.getByRole("button", { name: ada.name }).click();
    await page.getByRole("textbox", { name: "Private note" }).waitFor();
    expect(await page.getByRole("textbox", { name: "Private note" }).inputValue()).toBe(NOTE);
  });

  it("says so on a page that is no profile, and copies a report without a word of it", async ({ browser, page }) => {
    await browser.context.grantPermissions(["clipboard-read", "clipboard-write"]);
    const popup = await pressOn(browser, page, "https://www.linkedin.com/feed/");
    await popup.until(`document.querySelector(".report button")`);
    expect(await popup.text()).toContain("isn't a profile");
    await popup.press(".report button");
    await popup.until(`document.body.textContent.includes("Copied.")`);
    const report = JSON.parse(await popup.evaluate("navigator.clipboard.readText()")) as object;
    expect(report).toMatchObject({ site: "linkedin", address: "feed", read: "nothing" });
  });

  it("reads a profile on another site with nothing but the press of the button", async ({ browser, page }) => {
    const popup = await pressOn(browser, page, elsewhere.url);
    await popup.until(`document.querySelector(".head-name")?.textContent`);
    expect(await popup.evaluate(`document.querySelector(".head-name").textContent`)).toBe(elsewhere.name);
  });

  it("exports the tagged people, private words only when ticked, formulas never", async ({ browser, page, keep }) => {
    await keep({ people: [...WITH_ADA.people, personOf("Only Noted", { note: "closed mid-w" })] });
    await page.goto(browser.address("src/popup/index.html?tab=-1"));
    await page.getByText("Marks and export").click();
    const save = async (button: string): Promise<string> => {
      const [download] = await Promise.all([
        page.waitForEvent("download"),
        page.getByRole("button", { name: button }).click(),
      ]);
      return readFileSync(await download.path(), "utf8");
    };

    const open = await save("Save CSV");
    const [header, row, ...rest] = readCsv(open);
    expect(rest).toEqual([]);
    expect(row?.[header?.indexOf("Name") ?? -1]).toBe(ada.name);
    expect(row?.[header?.indexOf("Verdict") ?? -1]).toBe("unplaced");
    expect(open).not.toContain(REASON);

    await page.getByRole("checkbox", { name: /private words/ }).check();
    const whole = await save("Save CSV");
    expect(readCsv(whole)[1]).toContain(NOTE);
    expect(whole).toContain(`"'=SUM(1)`);
    expect(await page.getByRole("checkbox", { name: /private words/ }).isChecked()).toBe(false);

    const json = JSON.parse(await save("Save JSON")) as { people: { facts: { name: { value: string } } }[] };
    expect(json.people.map(({ facts }) => facts.name.value)).toEqual([ada.name]);
    expect(JSON.stringify(json)).not.toContain(NOTE);
  });
});

describe("the main job after a restart of the browser", () => {
  it("finds everything again", async () => {
    const profile = temporaryFolder("main-job");
    const first = await launchWithExtension({ profile });
    await answerSamplePages(first.context);
    const popup = await writeAboutAda(first, await first.context.newPage());
    await popup.press("input[name=conduct][value=yes]");
    await popup.until(`${VERDICT}.includes("All five, once you say where")`);
    await popup.until(KEPT);
    await popup.close();
    await first.close();

    const second = await launchWithExtension({ profile });
    await answerSamplePages(second.context);
    const again = await pressOn(second, await second.context.newPage(), ada.url);
    await again.until(`document.querySelector("#note")?.value === ${JSON.stringify(NOTE)}`);
    expect(await again.evaluate(`document.querySelector(".question .reason").value`)).toBe(REASON);
    expect(await again.evaluate(`document.querySelectorAll("input[value=yes]:checked").length`)).toBe(5);
    expect(await again.text()).toContain("All five, once you say where");
    await second.close();
  });
});
