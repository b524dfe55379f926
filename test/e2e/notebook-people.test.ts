import { writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Page } from "playwright";
import { describe, expect } from "vitest";
import { temporaryFolder } from "../../scripts/extension-browser.mjs";
import { sampleArchive, SAMPLE_ZIP_NAME, zipOf } from "../../scripts/sample-archive.mjs";
import { expectAccessible } from "./notebook-accessible.ts";
import { tabTo } from "./notebook-page.ts";
import { notebookTest, type Scene } from "./scene.ts";

const FULL = 30_000;

const it = notebookTest({ sample: true });
let page: Page;

const button = (name: string | RegExp) => page.getByRole("button", { name, exact: true });
const search = () => page.getByRole("searchbox", { name: "Find people" });
const link = (name: string) => page.getByRole("grid").getByRole("link", { name, exact: true });
const count = (text: string | RegExp) => page.locator(".people-count").getByText(text).waitFor();

/** What has the focus, by its words. */
function focused(): Promise<string> {
  return page.evaluate(() => {
    const element = document.activeElement;
    return element?.getAttribute("aria-label") ?? element?.textContent ?? "";
  });
}

/** The names in the table, from the top. */
async function names(): Promise<string[]> {
  const found = await page
    .locator(".people-row")
    .evaluateAll((rows) => rows.map((row) => [Number(row.ariaRowIndex), row.querySelector("a")?.textContent] as const));
  return found.toSorted(([a], [b]) => a - b).map(([, name]) => name ?? "");
}

async function openPeople({ browser, page: own }: Scene, hash = "#people"): Promise<void> {
  page = own;
  await page.goto("about:blank");
  await page.goto(browser.address(`src/notebook/index.html${hash}`));
  await page.getByRole("grid").waitFor();
}

/** From the row that has the focus, it and the two below it are chosen. */
async function chooseThree(): Promise<void> {
  await page.keyboard.press(" ");
  await page.keyboard.press("Shift+ArrowDown");
  await page.keyboard.press("Shift+ArrowDown");
  await page.getByText("3 people chosen").waitFor();
}

/** Three people are chosen and have a label, and no others are in the table. */
async function labelThree(): Promise<void> {
  await link((await names())[0] ?? "").focus();
  await chooseThree();
  await page.getByLabel("Label for all of them").fill("met in spring");
  await page.keyboard.press("Enter");
  await page.getByText("“met in spring” added to 3 people").waitFor();
  await search().fill('label:"met in spring"');
  await count("3 shown");
}

describe("people", () => {
  it("are all in the table but who is set aside, and it is accessible", async ({ scene }) => {
    await openPeople(scene);
    await count("39 shown");
    await page.getByRole("link", { name: "7 set aside" }).waitFor();
    expect(await page.getByRole("grid").getAttribute("aria-rowcount")).toMatch(/^\d\d$/);
    await page.getByRole("columnheader", { name: "Name" }).waitFor();
    await expectAccessible(page);
  });

  it("are found while typing, by words too, and by keyboard alone", async ({ scene }) => {
    await openPeople(scene);
    await search().focus();
    await page.keyboard.type("wren");
    await count("1 shown, 38 left out by the search");
    expect(await names()).toEqual(["Odalys Wren"]);
    await expect.poll(() => page.evaluate(() => location.hash)).toBe("#people?q=wren");
    await search().fill("verdict:ready");
    await count(/^\d+ shown, \d+ left out/);
    expect(await names()).toContain("Odalys Wren");
    expect(await page.locator(".people-row .people-verdict:not(.is-ready)").count()).toBe(0);
    await search().fill("verdict:maybe odalys");
    await page.getByText("Not a word of the search, so it is looked for as text: verdict:maybe").waitFor();
    await count("Nobody you keep fits this");
    await expectAccessible(page);
    await tabTo(page, "Show everybody");
    await page.keyboard.press("Enter");
    await count(/^39 shown/);
  });

  it("are filtered by controls that write the words", async ({ scene }) => {
    await openPeople(scene);
    await button("Filters").click();
    await page.getByLabel("Knows a hirer").selectOption("yes");
    await page.getByRole("checkbox", { name: "Can refer you" }).check();
    expect(await search().inputValue()).toBe("hirer:yes verdict:ready");
    await search().fill("hirer:no");
    expect(await page.getByLabel("Knows a hirer").inputValue()).toBe("no");
    await expectAccessible(page);
    await page.getByLabel("Knows a hirer").selectOption("");
    expect(await search().inputValue()).toBe("");
  });

  it("are sorted by a heading, chosen and opened by keys alone, and the focus comes back", async ({ scene }) => {
    await openPeople(scene);
    await search().focus();
    const [first = ""] = await names();
    await tabTo(page, first);
    expect(await focused()).toBe(first);
    await page.keyboard.press("ArrowUp");
    expect(await focused()).toBe("Name");
    await page.keyboard.press("Enter");
    const name = page.getByRole("columnheader", { name: "Name" });
    await expect.poll(() => name.getAttribute("aria-sort")).toBe("ascending");
    await page.keyboard.press("Enter");
    await expect.poll(() => name.getAttribute("aria-sort")).toBe("descending");
    const [, second = "", third = ""] = await names();
    await page.keyboard.press("ArrowDown");
    await chooseThree();
    expect(await page.getByRole("row", { selected: true }).count()).toBe(3);
    expect(await focused()).toBe(third);
    await page.keyboard.press("ArrowUp");
    await page.keyboard.press("Enter");
    await page.getByRole("region", { name: second }).waitFor();
    await expect.poll(focused).toBe(second);
    expect(await page.evaluate(() => location.hash)).toContain("person=");
    await page.getByRole("heading", { name: "What happened so far" }).waitFor();
    await expectAccessible(page);
    await page.keyboard.press("Escape");
    await page.getByRole("region", { name: second }).waitFor({ state: "detached" });
    expect(await focused()).toBe(second);
    await page.keyboard.press("End");
    await page.keyboard.press("Control+End");
    await page.keyboard.press("Home");
    expect(await focused()).toBe(`Choose ${(await names()).at(-1) ?? ""}`);
  });

  it("are changed many at once, and taken back by one key", async ({ scene }) => {
    await openPeople(scene);
    await labelThree();
    await expectAccessible(page);
    await page.getByLabel("Which question to answer").selectOption("ability");
    await page.getByLabel("The answer for all").selectOption("no");
    await button("Answer for all").click();
    await page.getByText("Pledges your ability: “No” for 3 people").waitFor();
    await search().fill('label:"met in spring" ability:no');
    await count("3 shown");
    await button("Set aside").click();
    await count("Nobody you keep fits this");
    await page.locator(".undo-bar").getByRole("button", { name: "Undo" }).click();
    await page.getByText("Taken back: Set aside: 3 people").waitFor();
    await count("3 shown");
    await link((await names())[0] ?? "").focus();
    await page.keyboard.press("u");
    await page.getByText("Taken back: Pledges your ability").waitFor();
    await count("Nobody you keep fits this");
    await search().fill('label:"met in spring"');
    await count("3 shown");
    // Whoever was chosen still is, now that they are in view again.
    await page.getByText("3 people chosen").waitFor();
  });

  it("are removed only after a question, and taken out as a file of those chosen", async ({ scene }) => {
    await openPeople(scene);
    await labelThree();
    await button("Remove…").click();
    await button("Keep").click();
    await button("Export…").click();
    await page.locator("#files-whom").waitFor();
    expect(await page.locator("#files-whom").inputValue()).toBe("selected");
    await page.goBack();
    await count("3 shown");
  });

  it("stand in views that are saved, come back after a reload and by going back", async ({ scene }) => {
    await openPeople(scene);
    await search().fill("verdict:ready");
    await page.getByRole("button", { name: "Columns" }).click();
    await page.getByRole("checkbox", { name: "To confirm since" }).check();
    await page.getByRole("checkbox", { name: "Headline" }).uncheck();
    await page.getByRole("columnheader", { name: "To confirm since" }).getByRole("button").click();
    await button("Views").click();
    await page.getByLabel("Name for the view on show").fill("Who can refer me");
    await page.keyboard.press("Enter");
    await page.getByRole("navigation", { name: "Views" }).getByText("Who can refer me").waitFor();
    await expectAccessible(page);
    const hash = await page.evaluate(() => location.hash);
    const shown = await names();
    await page.reload();
    await expect.poll(names).toEqual(shown);
    await search().fill("");
    await count(/^39 shown/);
    await page.getByRole("link", { name: "Who can refer me" }).click();
    await expect.poll(names).toEqual(shown);
    expect(await page.evaluate(() => location.hash)).toBe(hash);
    expect(await page.getByRole("columnheader", { name: "To confirm since" }).getAttribute("aria-sort")).toBe(
      "ascending",
    );
    await page.goBack();
    await expect.poll(() => search().inputValue()).toBe("");
    const kept = await page.evaluate("chrome.storage.local.get().then(JSON.stringify)");
    // What content scripts could read holds no view.
    expect(kept).not.toContain("verdict:ready");
  });

  it("open beside the table by a link, with what was just done told at once", async ({ scene }) => {
    await openPeople(scene, "#people?q=odalys");
    await link("Odalys Wren").click();
    const aside = page.getByRole("region", { name: "Odalys Wren" });
    await aside.locator("input[name=conduct][value=no]").check();
    await aside.getByText("Trusts your conduct: No").waitFor();
    await page.locator(".people-row .is-short").waitFor();
    await page.locator("body").press("u");
    await aside.getByText("Trusts your conduct: No (taken back)").waitFor();
    await page.setViewportSize({ width: 640, height: 720 });
    expect(await page.getByRole("grid").isVisible()).toBe(false);
    await aside.getByRole("button", { name: "Close" }).click();
    await page.getByRole("grid").waitFor();
    expect(await focused()).toBe("Odalys Wren");
    await page.setViewportSize({ width: 1100, height: 800 });
    const address = await link("Odalys Wren").getAttribute("href");
    await openPeople(scene, address ?? "");
    await aside.waitFor();
  });

  it("are 30,000 and as few rows are drawn as fit", async ({ scene }) => {
    page = scene.page;
    const archive = join(temporaryFolder("people-archive"), SAMPLE_ZIP_NAME);
    writeFileSync(archive, zipOf(sampleArchive({ connections: FULL, messages: 0 })));
    // The import of a full account is the one thing that takes long.
    page.setDefaultTimeout(90_000);
    await page.goto(scene.browser.address("src/notebook/index.html#files"));
    await page.setInputFiles("input[type=file]", archive);
    await button("Import").click();
    await page.getByText("Imported: 30,000 people").waitFor();
    await openPeople(scene);
    await count("30,039 shown");
    const grid = page.getByRole("grid");
    expect(Number(await grid.getAttribute("aria-rowcount"))).toBeGreaterThan(FULL);
    await page.locator(".people-name a").first().focus();
    await page.keyboard.press("Control+End");
    const last = await grid.getAttribute("aria-rowcount");
    await page.locator(`.people-row[aria-rowindex="${last}"]`).waitFor();
    expect(await page.locator(".people-row").count()).toBeLessThan(80);
    await page.keyboard.press("PageUp");
    await search().fill("maren at:quillfernlabs");
    await count("Nobody you keep fits this");
    await search().fill('maren at:"Quillfern Labs"');
    await count(/^[1-9]\d* shown, 30,0/);
  });
});
