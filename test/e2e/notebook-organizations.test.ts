import type { Page } from "playwright";
import { describe, expect } from "vitest";
import { expectAccessible, tabTo } from "./notebook-page.ts";
import { notebookTest, type Scene } from "./scene.ts";

const it = notebookTest({ sample: true });

let page: Page;

const button = (name: string) => page.getByRole("button", { name, exact: true });
const rows = (heading: string) =>
  page.locator("section", { has: page.getByRole("heading", { name: heading }) }).locator("li");
const count = (words: string) => page.locator(".orgs-list").getByText(words).waitFor();
const said = (words: string) => page.locator(".undo-bar").getByText(words).waitFor();

async function open({ browser, page: own }: Scene): Promise<void> {
  page = own;
  await page.goto(browser.address("src/notebook/index.html#organizations"));
  await page.getByRole("heading", { level: 1, name: "Organizations" }).waitFor();
  await rows("Where I want to work").first().waitFor();
}

/** An organization stands beside the list, and the focus has come to it. */
async function standsBeside(name: string): Promise<void> {
  await expect.poll(() => page.evaluate(() => document.activeElement?.textContent)).toBe(name);
}

async function openBeside(scene: Scene, name: string): Promise<void> {
  await open(scene);
  await page.getByRole("link", { name }).click();
  await standsBeside(name);
}

describe("organizations", () => {
  it("are listed targets first, each with how it does and who reaches it", async ({ scene }) => {
    await open(scene);
    const targets = await rows("Where I want to work").allInnerTexts();
    expect(targets.map((text) => text.split("\n")[0])).toEqual([
      "Brackenhall Instruments",
      "Quillfern Labs",
      "Tidewright",
      "Fenmoor Energy",
      "Nettlebeck Foods",
    ]);
    expect(targets[1]).toMatch(/1 can refer you, 2 nearly[\s\S]*Growing · 1 opening/);
    expect(targets[3]).toMatch(/Was “Growing”, no longer counts since/);
    expect(targets[4]).toContain("Nobody you know reaches it");
    expect(await rows("Where your people work").count()).toBeGreaterThan(3);
    await expectAccessible(page);
  });

  it("are narrowed by what reaches them and by typing, in the address", async ({ scene }) => {
    await open(scene);
    await page.getByRole("link", { name: "Nobody reaches" }).click();
    await expect
      .poll(() => page.locator(".org-row .row-name").allInnerTexts())
      .toEqual(["Nettlebeck Foods", "Larkmoor Health"]);
    await page.getByRole("searchbox").fill("NETTLE");
    await expect.poll(() => page.locator(".org-row .row-name").allInnerTexts()).toEqual(["Nettlebeck Foods"]);
    expect(page.url()).toContain("#organizations?q=NETTLE&show=unreached");
    await page.reload();
    await expect.poll(() => page.locator(".org-row .row-name").allInnerTexts()).toEqual(["Nettlebeck Foods"]);
    await page.goBack();
    await expect.poll(() => page.locator(".org-row").count()).toBe(8);
  });

  it("open beside the list by keyboard, with who can refer the user and what is missing", async ({ scene }) => {
    await open(scene);
    await page.getByRole("searchbox").focus();
    await tabTo(page, "Quillfern Labs");
    await page.keyboard.press("Enter");
    await standsBeside("Quillfern Labs");
    expect(await rows("Can refer you here").innerText()).toMatch(/Odalys Wren[\s\S]*Through Anselm Thackery/);
    expect(await rows("Nearly").first().innerText()).toMatch(/Ilse Varnhagen[\s\S]*Missing: Knows you well\./);
    expect(await rows("Work here").first().innerText()).toContain("Anselm Thackery");
    await expectAccessible(page);
  });

  it("are in view in the list while open, and left by Escape at their row", async ({ scene }) => {
    await open(scene);
    await count("8 shown");
    await page.setViewportSize({ width: 1280, height: 600 });
    await page.goto(scene.browser.address("src/notebook/index.html#organizations?organization=sample-marrowgate"));
    await standsBeside("Marrowgate Press");
    const row = page.locator(".org-row", { hasText: "Marrowgate" });
    expect(await row.getAttribute("aria-current")).toBe("true");
    const bottom = async () => ((await row.boundingBox())?.y ?? 600) + ((await row.boundingBox())?.height ?? 0);
    await expect.poll(bottom).toBeLessThanOrEqual(600);
    expect(await page.evaluate(() => document.documentElement.scrollHeight - innerHeight)).toBe(0);
    await page.keyboard.press("Escape");
    await expect.poll(() => page.evaluate(() => document.activeElement?.textContent)).toContain("Marrowgate Press");
    expect(await page.getByRole("heading", { level: 2, name: "Marrowgate Press" }).count()).toBe(0);
    await page.getByRole("searchbox").fill("labs");
    await count("1 shown, 7 left out by the search");
  });

  it("have an outlook with day and place, and say since when old evidence no longer counts", async ({ scene }) => {
    await openBeside(scene, "Quillfern Labs");
    const outlook = page.getByRole("group", { name: "How is it doing?" });
    await outlook.getByLabel("Seen on").fill("2026-01-05");
    await outlook.getByText("Growing, seen on Jan 5, 2026. It no longer counts since Feb 5, 2026").waitFor();
    await outlook.getByLabel("Where").fill("https://news.example/quillfern");
    await page.keyboard.press("Tab");
    await outlook.getByText("seen on Jan 5, 2026 at news.example.").waitFor();
    await outlook.getByRole("radio", { name: "Steady" }).check();
    await outlook.getByText(/^Steady, seen on/).waitFor();
    for (let undos = 0; undos < 3; undos += 1) await button("Undo").click();
    await outlook.getByText(/^Growing, seen on .* 2026\.$/).waitFor();
    await said("Taken back: Outlook of Quillfern Labs kept");
  });

  it("have openings noted, edited, closed, opened again and removed, by keyboard", async ({ scene }) => {
    await openBeside(scene, "Quillfern Labs");
    await tabTo(page, "Note an opening");
    await page.keyboard.press("Enter");
    await tabTo(page, "Title");
    await page.keyboard.type("Toolsmith");
    await page.keyboard.press("Enter");
    const opening = rows("Openings").filter({ hasText: "Toolsmith" });
    await opening.getByText("Seen open on").waitFor();
    await button("Edit: Toolsmith").press("Enter");
    await page.getByLabel("Last seen open").first().fill("2026-02-01");
    await page.getByRole("button", { name: "Keep the changes" }).first().press("Enter");
    await opening.getByText("It no longer counts since Mar 4, 2026").waitFor();
    await button("Still open today: Toolsmith").press("Enter");
    await expect.poll(() => opening.getByText("no longer counts").count()).toBe(0);
    await button("Close: Toolsmith").press("Enter");
    await opening.getByText("Closed on").waitFor();
    await button("Open again: Toolsmith").press("Enter");
    await opening.getByText("Seen open on").waitFor();
    await button("Remove: Toolsmith").press("Enter");
    await expect.poll(() => opening.count()).toBe(0);
    await page.getByRole("heading", { level: 2, name: "Quillfern Labs" }).focus();
    await page.keyboard.press("u");
    await opening.waitFor();
  });

  it("have a note kept at every key, taken back as one", async ({ scene }) => {
    await openBeside(scene, "Quillfern Labs");
    const note = page.getByRole("textbox", { name: "Private note" });
    await note.pressSequentially("Two floors, one lift");
    await said("Note about Quillfern Labs kept");
    await page.getByText("Kept on this computer").waitFor();
    await page.reload();
    await standsBeside("Quillfern Labs");
    await expect.poll(() => note.inputValue()).toBe("Two floors, one lift");
    await note.press("End");
    await page.keyboard.type(", good tea");
    await page.getByText("Kept on this computer").waitFor();
    await page.getByRole("heading", { level: 2, name: "Quillfern Labs" }).focus();
    await page.keyboard.press("u");
    await expect.poll(() => note.inputValue()).toBe("Two floors, one lift");
  });

  it("are added by name, and out of where people work", async ({ scene }) => {
    await open(scene);
    await page.getByLabel("Add an organization by its name").fill("Sorrel  Works");
    await page.keyboard.press("Enter");
    await page.getByRole("heading", { level: 2, name: "Sorrel Works" }).waitFor();
    await page.getByText("Nobody you keep works at Sorrel Works or has a path there").waitFor();
    await button("Make it a target: Ostlerfield Studio").click();
    await page.getByRole("heading", { level: 2, name: "Ostlerfield Studio" }).waitFor();
    expect(await rows("Where I want to work").allInnerTexts()).toContainEqual(
      expect.stringContaining("Ostlerfield Studio"),
    );
    expect(await rows("Work here").count()).toBe(1);
    await page.getByLabel("I want to work here").uncheck();
    await expect.poll(() => rows("Others I keep").filter({ hasText: "Ostlerfield" }).count()).toBe(1);
  });

  it("are renamed without losing who works there, and merged into one, taken back as one", async ({ scene }) => {
    await open(scene);
    await button("Make it a target: Ostlerfield Studio").click();
    await standsBeside("Ostlerfield Studio");
    await page.getByText("Names and pages").click();
    await page.getByLabel("Name", { exact: true }).fill("Ostler & Field");
    await page.getByLabel("Its pages").fill("not an address");
    await button("Keep the changes").click();
    await page.getByText("“not an address” isn't an address of a page.").waitFor();
    await page.getByLabel("Its pages").fill("https://www.linkedin.com/company/ostlerfield/about/");
    await button("Keep the changes").click();
    await page.getByRole("heading", { level: 2, name: "Ostler & Field" }).waitFor();
    expect(await rows("Work here").count()).toBe(1);
    await expect
      .poll(() => page.getByLabel("Its pages").inputValue())
      .toBe("https://www.linkedin.com/company/ostlerfield");
    await page.getByText("Merge or remove").click();
    await page.getByLabel("The same as").selectOption("Pellhurst Systems");
    await button("Merge them").click();
    await said("Pellhurst Systems merged into Ostler & Field");
    await rows("Can refer you here").getByText("Nadia Fontenelle").waitFor();
    expect(await page.locator(".org-row", { hasText: "Pellhurst" }).count()).toBe(0);
    await button("Undo").click();
    await page.locator(".org-row", { hasText: "Pellhurst" }).waitFor();
    expect(await page.getByText("Nadia Fontenelle").count()).toBe(0);
    await button("Remove it from the notebook").click();
    await expect.poll(() => page.locator(".org-row", { hasText: "Ostler" }).count()).toBe(0);
  });
});
