import { readFileSync } from "node:fs";
import type { Page } from "playwright";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { ATTRIBUTES } from "../../src/domain/attributes.ts";
import { readCsv } from "../../src/formats/csv.ts";
import { type ExtensionBrowser, launchWithExtension, temporaryFolder } from "../../scripts/extension-browser.mjs";
import { answerSamplePages, personElsewhere, twoPeople } from "../../scripts/sample-pages.mjs";

const [ada, other] = twoPeople();
const elsewhere = personElsewhere();
const profile = temporaryFolder("main-job");
const REASON = "Leads hiring for the platform group";
const NOTE = "=SUM(1) saw the release work, 2019";
const KEPT = `document.querySelector(".save-state")?.textContent.startsWith("Kept on")`;

let browser: ExtensionBrowser;

async function start(): Promise<void> {
  browser = await launchWithExtension({ profile });
  await answerSamplePages(browser.context);
}

async function visit(url: string): Promise<Page> {
  const page = await browser.context.newPage();
  await page.goto(url);
  return page;
}

beforeAll(start);
afterAll(() => browser.close());

// One story told in order: each step stands on the one before.
describe.sequential("the main job, with no permission but the press of the button", () => {
  it("reads the profile the button was pressed on", async () => {
    const popup = await browser.pressToolbarButton(await visit(ada.url));
    await popup.until(`document.querySelector(".person")`);
    const field = (name: string): Promise<string> =>
      popup.evaluate(`document.querySelector(".head-${name} input").value`);
    expect(await field("name")).toBe(ada.name);
    expect(await field("headline")).toBe(ada.headline);
    expect(await field("organization")).toBe(ada.organization);
    expect(await popup.text()).toContain("Not tagged yet");
    await popup.close();
  });

  it("keeps nobody who was only looked at", async () => {
    const popup = await browser.pressToolbarButton(await visit(ada.url));
    await popup.until(`document.querySelector(".person, .empty")`);
    await popup.close();
    const page = await browser.context.newPage();
    await page.goto(browser.address("src/popup/index.html?tab=-1"));
    await page.getByText("You keep nobody yet").waitFor();
    await page.close();
  });

  it("keeps each answer, reason and note as they are given, and says the verdict", async () => {
    const popup = await browser.pressToolbarButton(await visit(ada.url));
    for (const attribute of ATTRIBUTES.slice(0, 4)) await popup.press(`input[name=${attribute}][value=yes]`);
    await popup.until(`document.querySelector(".verdict-words").textContent.includes("1 to find out")`);
    await popup.press("input[name=conduct][value=no]");
    await popup.until(`document.querySelector(".verdict-words").textContent.includes("Short of 1")`);
    await popup.type(".question:nth-of-type(1) .reason", REASON);
    await popup.type("#note", NOTE);
    await popup.until(KEPT);
    await popup.close();
  });

  it("takes back the last change with one key", async () => {
    const popup = await browser.pressToolbarButton(await visit(ada.url));
    await popup.until(`document.querySelector("#note")?.value === ${JSON.stringify(NOTE)}`);
    await popup.press("input[name=conduct][value=yes]");
    await popup.until(`document.querySelector(".verdict-words").textContent.includes("Can refer you")`);
    await popup.key("u");
    await popup.until(`document.querySelector(".verdict-words").textContent.includes("Short of 1")`);
    await popup.press("input[name=conduct][value=yes]");
    await popup.until(KEPT);
    await popup.close();
  });

  it("keeps a word typed just before the popup closes", async () => {
    const popup = await browser.pressToolbarButton(await visit(other.url));
    await popup.type("#note", "closed mid-w");
    await popup.close();
    const again = await browser.pressToolbarButton(await visit(other.url));
    await again.until(`document.querySelector("#note")?.value === "closed mid-w"`);
    await again.close();
  });

  it("finds everything again after the browser was restarted", async () => {
    await browser.close();
    await start();
    const popup = await browser.pressToolbarButton(await visit(ada.url));
    await popup.until(`document.querySelector("#note")?.value === ${JSON.stringify(NOTE)}`);
    expect(await popup.evaluate(`document.querySelector(".question .reason").value`)).toBe(REASON);
    expect(await popup.evaluate(`document.querySelectorAll("input[value=yes]:checked").length`)).toBe(5);
    expect(await popup.text()).toContain("Can refer you");
    await popup.close();
  });

  it("says so where the browser keeps it out, and offers the people kept", async () => {
    const page = await browser.context.newPage();
    await page.goto(browser.address("src/popup/index.html?tab=-1"));
    await page.getByText("The browser keeps extensions out").waitFor();
    await page.getByRole("searchbox").fill(ada.name.split(" ")[0]?.toUpperCase() ?? "");
    await page.getByRole("button", { name: ada.name }).click();
    await page.getByRole("textbox", { name: "Private note" }).waitFor();
    expect(await page.getByRole("textbox", { name: "Private note" }).inputValue()).toBe(NOTE);
    await page.close();
  });

  it("says so on a page that is no profile, and copies a report without a word of it", async () => {
    await browser.context.grantPermissions(["clipboard-read", "clipboard-write"]);
    const popup = await browser.pressToolbarButton(await visit("https://www.linkedin.com/feed/"));
    await popup.until(`document.querySelector(".report button")`);
    expect(await popup.text()).toContain("isn't a profile");
    await popup.press(".report button");
    await popup.until(`document.body.textContent.includes("Copied.")`);
    const report = JSON.parse(await popup.evaluate("navigator.clipboard.readText()")) as object;
    expect(report).toMatchObject({ site: "linkedin", address: "feed", read: "nothing" });
    await popup.close();
  });

  it("reads a profile on another site with nothing but the press of the button", async () => {
    const popup = await browser.pressToolbarButton(await visit(elsewhere.url));
    await popup.until(`document.querySelector(".person")`);
    expect(await popup.evaluate(`document.querySelector(".head-name input").value`)).toBe(elsewhere.name);
    await popup.close();
  });

  it("exports the tagged people, private words only when ticked, formulas never", async () => {
    const page = await browser.context.newPage();
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
    expect(row?.[header?.indexOf("Verdict") ?? -1]).toBe("ready");
    expect(open).not.toContain(REASON);

    await page.getByRole("checkbox", { name: /private words/ }).check();
    const whole = await save("Save CSV");
    expect(readCsv(whole)[1]).toContain(NOTE);
    expect(whole).toContain(`"'=SUM(1)`);
    expect(await page.getByRole("checkbox", { name: /private words/ }).isChecked()).toBe(false);

    const json = JSON.parse(await save("Save JSON")) as { people: { facts: { name: { value: string } } }[] };
    expect(json.people.map(({ facts }) => facts.name.value)).toEqual([ada.name]);
    expect(JSON.stringify(json)).not.toContain(NOTE);
    await page.close();
  });
});
