import { readFileSync } from "node:fs";
import { describe, expect } from "vitest";
import { sampleArchive, sampleConnections, zipOf } from "../../scripts/sample-archive.mjs";
import {
  button,
  choose,
  expectNoViolation,
  friendsTable,
  importArchive,
  nameColumns,
  openFiles,
  sampleZip,
  written,
} from "./files-page.ts";
import { notebookTest } from "./scene.ts";

const [first] = sampleConnections(120);
/** The 120 people of the archive are in the notebook. */
const it = notebookTest({ prepare: importArchive });
const EMPTY = { people: [] };

describe("bring in", () => {
  it("shows what an archive would change, and writes nothing when it is cancelled", async ({ browser, page, keep }) => {
    await keep(EMPTY);
    await openFiles({ browser, page });
    await choose(page, sampleZip());
    await page.getByText("120 people are new").waitFor();
    await page.getByText("4 rows are of members who hid").waitFor();
    await page.getByText("The file is of Nov 20, 2026").waitFor();
    await expectNoViolation(page);
    await button(page, "Cancel").click();
    await openFiles({ browser, page }, "export");
    await page.selectOption("#files-whom", "everybody");
    await button(page, "Save the file").click();
    await page.getByText("There is nobody to export yet").waitFor();
  });

  it("imports, undoes as one, and imports again by keyboard alone", async ({ browser, page, keep }) => {
    await keep(EMPTY);
    await openFiles({ browser, page });
    await choose(page, sampleZip());
    await button(page, "Import").click();
    await page.getByText("Imported: 120 people").waitFor();
    await page.getByText("Your last import was today").waitFor();
    await button(page, "Undo this import").click();
    await page.getByText("Taken back.").waitFor();
    await choose(page, sampleZip());
    await page.getByText("120 people are new").waitFor();
    await button(page, "Import").focus();
    await page.keyboard.press("Enter");
    await page.getByText("Imported: 120 people").waitFor();
  });

  it("brings in to the end what was begun, also for a user who goes on to another page at once", async ({
    browser,
    page,
    keep,
  }) => {
    await keep(EMPTY);
    await openFiles({ browser, page });
    await choose(page, sampleZip());
    await button(page, "Import").waitFor();
    await page.evaluate(() => {
      const buttons = [...document.querySelectorAll<HTMLButtonElement>("button.primary")];
      buttons.find(({ textContent }) => textContent === "Import")?.click();
      location.hash = "#people";
    });
    await page.getByText("120 shown").waitFor();
    await page.getByRole("grid").waitFor();
  });

  it("shows what the archive says beside the questions, and answers none of them", async ({ browser, page }) => {
    await page.setViewportSize({ width: 380, height: 600 });
    await page.goto(browser.address("src/popup/index.html?tab=-1"));
    await page.getByRole("searchbox").fill(`${first?.first} ${first?.last}`);
    await page.getByRole("button", { name: first?.last ?? "" }).click();
    const question = (words: string) => page.getByRole("group", { name: words });
    const ability = question("pledge");
    await ability.locator("legend").click();
    await ability.getByText("Wrote you a recommendation on May 14, 2024.").waitFor();
    await ability.getByText("Endorsed you for ").waitFor();
    const familiarity = question("well enough");
    await familiarity.locator("legend").click();
    await familiarity
      .getByText(/^\d+ messages since \w+ 20\d\d, the last in \w+ 20\d\d; (you|they) wrote last\.$/)
      .waitFor();
    await familiarity.getByText("You invited them on Jan 29, 2026: “We met at the fair; your bread").waitFor();
    await familiarity.getByText("Connected since ").waitFor();
    expect(await page.locator("input[type=radio]:checked").count()).toBe(0);
    expect(await page.getByText("SAMPLE-WORDS").count()).toBe(0);
  });

  it("takes a second, newer archive for what it is: news, missing people, words untouched", async ({
    browser,
    page,
  }) => {
    const files = sampleArchive({ connections: 119, messages: 0 });
    const changed = files["Connections.csv"]?.replace(/^([^,\n]+,[^,\n]+,https[^,]+,,)[^,"]+,/m, "$1Somewhere New,");
    await openFiles({ browser, page });
    const newer = zipOf({ "Connections.csv": changed ?? "" });
    await choose(page, written("Basic_LinkedInDataExport_12-20-2026.zip", newer));
    await page.getByText("119 people are known already").waitFor();
    await page.getByText("1 of them has changed organization").click();
    await page.getByText("→ Somewhere New").waitFor();
    await page.getByText("1 person of your earlier import is not in this file").waitFor();
  });

  it("says in one sentence what it can't use", async ({ browser, page }) => {
    await openFiles({ browser, page });
    await choose(page, written("cut.zip", readFileSync(sampleZip()).subarray(0, 900)));
    await page.getByText("There are no people in this file").waitFor();
    await page.getByText("cut.zip: damaged").waitFor();
    await expectNoViolation(page);
  });

  it("reads anybody's CSV by columns the user names, and remembers them", async ({ browser, page }) => {
    await openFiles({ browser, page });
    await choose(page, friendsTable());
    await nameColumns(page);
    await expectNoViolation(page);
    await button(page, "Continue").click();
    await page.getByText("1 person is new").waitFor();
    await button(page, "Cancel").click();
    await choose(page, friendsTable());
    await expect.poll(() => page.getByLabel("Works at").inputValue()).toBe("1");
    await button(page, "Continue").click();
    await button(page, "Import").click();
    await page.getByText("Imported: 1 person").waitFor();
  });
});
