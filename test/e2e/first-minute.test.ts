import type { Page } from "playwright";
import { describe, expect } from "vitest";
import type { ExtensionBrowser } from "../../scripts/extension-browser.mjs";
import { button, sampleZip } from "./files-page.ts";
import { expectAccessible } from "./notebook-accessible.ts";
import { notebookTest } from "./scene.ts";

const it = notebookTest();

const MOST_PRESSES = 6;

const step = (page: Page, name: string) =>
  page.getByRole("listitem").filter({ has: page.getByRole("heading", { name }) });
const nameField = (page: Page) => page.getByLabel("Name", { exact: true });

async function openSteps(browser: ExtensionBrowser, page: Page, hash = "#data/bring"): Promise<void> {
  await page.goto(browser.address(`src/notebook/index.html${hash}`));
  await nameField(page).waitFor();
}

/** Types a name after the other, as quickly as the keys can be pressed. */
async function nameAll(page: Page, names: readonly string[]): Promise<void> {
  for (const name of names) {
    await page.keyboard.type(name);
    await page.keyboard.press("Enter");
  }
}

describe("the first minute", () => {
  it(`leads from the install to a verdict about somebody real in ${MOST_PRESSES} presses`, async ({
    browser,
    page,
  }) => {
    const presses: string[] = [];
    /** A click, a key, or a name typed: each is one press. */
    const press = async (what: string, act: () => Promise<void>): Promise<void> => {
      presses.push(what);
      await act();
    };
    await page.goto(browser.address("src/welcome/index.html"));
    await press("a way to begin", () => page.getByRole("link", { name: "Bring my connections" }).click());
    await press("the field", () => nameField(page).click());
    await press("a name", () => page.keyboard.type("Priya Nair"));
    await press("Enter", () => page.keyboard.press("Enter"));
    await press("the questions", () => page.getByRole("link", { name: "Answer the five questions" }).click());
    await page.getByRole("heading", { name: "Priya Nair" }).waitFor();
    await press("an answer", () => page.keyboard.press("1"));
    await page.getByText("4 to find out").first().waitFor();
    expect(presses.length).toBeLessThanOrEqual(MOST_PRESSES);
  });

  it("goes on by keys alone to the first who can refer the user", async ({ browser, page }) => {
    await openSteps(browser, page);
    await nameField(page).focus();
    await nameAll(page, ["Priya Nair"]);
    await page.getByText("Named so far: 1").waitFor();
    const questions = page.getByRole("link", { name: "Answer the five questions" });
    // Past the button and the person.
    for (let tabs = 0; tabs < 3; tabs += 1) await page.keyboard.press("Tab");
    expect(await questions.evaluate((link) => link === document.activeElement)).toBe(true);
    await page.keyboard.press("Enter");
    await page.getByRole("heading", { name: "Priya Nair" }).waitFor();
    await page.keyboard.type("12345");
    // Drawn or not: what is typed after W is for the field it leads to, wherever the pointer rests.
    await page.getByText("Trusts your conduct").hover();
    await page.keyboard.type("wAnselm Thackery");
    await expect.poll(() => page.locator("#whom input").first().inputValue()).toBe("Anselm Thackery");
    await page.keyboard.press("Tab");
    await page.keyboard.type("Quillfern Labs");
    await page.keyboard.press("Enter");
    await page.getByText("Can refer you at Quillfern Labs").first().waitFor();
  });
});

describe("bringing one's connections", () => {
  it("names the page, the boxes and how long it takes, and remembers that one asked", async ({ browser, page }) => {
    await browser.context.route("https://www.linkedin.com/**", (route) => route.fulfill({ body: "LinkedIn" }));
    await openSteps(browser, page);
    const ask = step(page, "Ask LinkedIn for your data");
    expect(await ask.getAttribute("aria-current")).toBe("step");
    expect(await ask.innerText()).toMatch(/Connections.*minutes[^]*larger archive.*within a day/);
    const [opened] = await Promise.all([
      browser.context.waitForEvent("page"),
      ask.getByRole("link", { name: "Open LinkedIn's download page" }).click(),
    ]);
    expect(opened.url()).toBe("https://www.linkedin.com/mypreferences/d/download-my-data");
    await opened.close();
    const name = step(page, "name five people");
    await expect.poll(() => name.getAttribute("aria-current")).toBe("step");
    await page.reload();
    await expect.poll(() => name.getAttribute("aria-current")).toBe("step");
    await ask.getByText("You opened it on").waitFor();
    expect(await ask.getByRole("heading").innerText()).toContain("Done");
  });

  it("names five people one after the other from an empty notebook, without leaving the field", async ({
    browser,
    page,
  }) => {
    await openSteps(browser, page, "");
    await page.getByRole("heading", { level: 1, name: "Your notebook is empty" }).waitFor();
    await nameField(page).focus();
    const names = ["Priya Nair", "Jonas Aldervale", "نور الهاشمي", "Zoë Hartwell", "Tomás Brackwater"];
    await nameAll(page, names);
    await page.getByText("Named so far: 5").waitFor();
    expect(page.url()).toMatch(/#data\/bring$/);
    expect(await nameField(page).evaluate((field) => field === document.activeElement)).toBe(true);
    const name = step(page, "name five people");
    const listed = await name.getByRole("listitem").getByRole("link").allInnerTexts();
    expect(listed.toSorted()).toEqual(names.toSorted());
    expect(await name.getByRole("heading").innerText()).toContain("Done");
    await nameAll(page, ["", "priya nair"]);
    await page.getByText("You have named priya nair already.").waitFor();
    await page.keyboard.press("Enter");
    await page.getByText("Type a name first.").waitFor();
    await name.getByRole("link", { name: "Zoë Hartwell" }).click();
    await page.getByRole("heading", { name: "Zoë Hartwell" }).waitFor();
    await page.keyboard.press("1");
    await page.getByText("4 to find out").first().waitFor();
    await page.goBack();
    await name.getByText("4 to find out").waitFor();
  });

  it("leads to the import, and can be looked at by everybody", async ({ browser, page }) => {
    await openSteps(browser, page);
    await nameField(page).focus();
    await nameAll(page, ["Priya Nair"]);
    await page.getByText("Named so far: 1").waitFor();
    await expectAccessible(page);
    await page.setInputFiles("input[type=file]", sampleZip());
    await page.getByRole("heading", { level: 1, name: "Import" }).waitFor();
    await button(page, "Import").waitFor();
  });
});

describe("what to know", () => {
  it("stands once where it applies: loss at the backup, a shared computer and the law in the settings, terms at the marks", async ({
    browser,
    page,
  }) => {
    const words: Record<string, string> = {};
    for (const place of ["data/backup", "settings"]) {
      await page.goto(browser.address(`src/notebook/index.html#${place}`));
      await page.getByRole("heading", { level: 1 }).waitFor();
      await page.getByText(/Uninstalling or repairing|computer account/).waitFor();
      words[place] = await page.locator("main").innerText();
    }
    const times = (place: string, what: RegExp): number => [...(words[place] ?? "").matchAll(what)].length;
    expect(times("data/backup", /Uninstalling or repairing/g)).toBe(1);
    expect(times("settings", /Anyone who uses this computer account/g)).toBe(1);
    expect(times("settings", /data-protection law/g)).toBe(1);
    expect(times("settings", /account may be at risk/g)).toBe(1);
  });
});
