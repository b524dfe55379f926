import { readFileSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import type { AxeResults } from "axe-core";
import type { Download, Page } from "playwright";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type ExtensionBrowser, launchWithExtension, temporaryFolder } from "../../scripts/extension-browser.mjs";
import { sampleArchive, sampleConnections, SAMPLE_ZIP_NAME, zipOf } from "../../scripts/sample-archive.mjs";
import { readCsv } from "../../src/formats/csv.ts";

const AXE = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
const folder = temporaryFolder("files");
const people = sampleConnections(120);
const archive = join(folder, SAMPLE_ZIP_NAME);

let browser: ExtensionBrowser;
let page: Page;

async function expectAccessible(): Promise<void> {
  for (const colorScheme of ["light", "dark"] as const) {
    await page.emulateMedia({ colorScheme, reducedMotion: "reduce" });
    await page.evaluate(AXE);
    const { violations } = await page.evaluate(() =>
      (window as unknown as { axe: { run(): Promise<AxeResults> } }).axe.run(),
    );
    expect(
      violations.flatMap(({ id, nodes }) => nodes.map(({ target }) => `${id}: ${String(target)}`)),
      colorScheme,
    ).toEqual([]);
  }
  await page.emulateMedia({ colorScheme: "light" });
}

const button = (name: string) => page.getByRole("button", { name, exact: true });

async function choose(path: string): Promise<void> {
  await page.setInputFiles("input[type=file]", path);
}

async function save(name: string): Promise<Download> {
  const [download] = await Promise.all([page.waitForEvent("download"), button(name).click()]);
  return download;
}

async function textOf(download: Download): Promise<string> {
  return readFileSync(await download.path(), "utf8");
}

beforeAll(async () => {
  writeFileSync(archive, zipOf(sampleArchive({ connections: 120, messages: 900 })));
  browser = await launchWithExtension({ profile: temporaryFolder("files-profile") });
  page = await browser.context.newPage();
  page.setDefaultTimeout(PATIENCE);
  await page.goto(browser.address("src/notebook/index.html#files"));
  await page.getByRole("heading", { level: 1 }).waitFor();
});
afterAll(() => browser.close());
// Nothing here takes longer than opening a backup; a step that waits longer waits for what never comes.
const PATIENCE = 15_000;

// One story told in order: each step stands on the one before.
describe.sequential("bring in, take out", () => {
  it("shows what an archive would change, and writes nothing when it is cancelled", async () => {
    await choose(archive);
    await page.getByText("120 people are new").waitFor();
    await page.getByText("4 rows are of members who hid").waitFor();
    await page.getByText("The file is of Nov 20, 2026").waitFor();
    await expectAccessible();
    await button("Cancel").click();
    await page.selectOption("#files-whom", "everybody");
    await button("Save the file").click();
    await page.getByText("There is nobody to take out yet").waitFor();
  });

  it("imports, undoes as one, and imports again by keyboard alone", async () => {
    await choose(archive);
    await button("Import").click();
    await page.getByText("Imported: 120 people").waitFor();
    await page.getByText("Your last import was today").waitFor();
    await button("Undo this import").click();
    await page.getByText("Taken back.").waitFor();
    await choose(archive);
    await page.getByText("120 people are new").waitFor();
    await button("Import").focus();
    await page.keyboard.press("Enter");
    await page.getByText("Imported: 120 people").waitFor();
  });

  it("shows what the archive says beside the questions, and answers none of them", async () => {
    const [first] = people;
    const popup = await browser.context.newPage();
    await popup.setViewportSize({ width: 380, height: 600 });
    await popup.goto(browser.address(`src/popup/index.html?tab=${await browser.tabId(page)}`));
    await popup.getByRole("searchbox").fill(`${first?.first} ${first?.last}`);
    await popup.getByRole("button", { name: first?.last ?? "" }).click();
    const question = (words: string) => popup.getByRole("group", { name: words });
    const ability = question("pledge");
    await ability.getByText("Wrote you a recommendation on May 14, 2024.").waitFor();
    await ability.getByText("Endorsed you for ").waitFor();
    const familiarity = question("well enough");
    await familiarity
      .getByText(/^\d+ messages since \w+ 20\d\d, the last in \w+ 20\d\d; (you|they) wrote last\.$/)
      .waitFor();
    await familiarity.getByText("You invited them on Jan 29, 2026: “We met at the fair; your bread").waitFor();
    await familiarity.getByText("Connected since ").waitFor();
    expect(await popup.locator("input[type=radio]:checked").count()).toBe(0);
    expect(await popup.getByText("SAMPLE-WORDS").count()).toBe(0);
    await popup.close();
  });

  it("says quietly that a backup is due, and leads to it", async () => {
    const popup = await browser.context.newPage();
    await popup.goto(browser.address(`src/popup/index.html?tab=${await browser.tabId(page)}`));
    await popup.getByRole("searchbox").waitFor();
    expect(await popup.getByRole("link", { name: "Make a backup" }).count()).toBe(0);
    await popup.evaluate(
      async (days) => {
        // oxlint-disable-next-line typescript/no-explicit-any -- the extension's own API has no types here
        await (globalThis as any).chrome.storage.local.set({ fileDays: days });
      },
      { importedOn: "2026-01-01", backedUpOn: "2026-01-01", changesAtBackup: 0 },
    );
    await popup.getByText(/Your last backup was \d+ days ago\. \d+ changes? ha(s|ve) come since\./).waitFor();
    const [backup] = await Promise.all([
      browser.context.waitForEvent("page"),
      popup.getByRole("link", { name: "Make a backup" }).click(),
    ]);
    await backup.getByRole("heading", { name: "Backup" }).waitFor();
    await backup.waitForFunction(() => document.activeElement?.id === "backup");
    await backup.close();
    await popup.close();
    await page.evaluate(async () => {
      // oxlint-disable-next-line typescript/no-explicit-any -- as above
      await (globalThis as any).chrome.storage.local.remove("fileDays");
    });
  });

  it("takes a second, newer archive for what it is: news, missing people, words untouched", async () => {
    const [first] = people;
    const files = sampleArchive({ connections: 119, messages: 0 });
    const changed = files["Connections.csv"]?.replace(/^([^,\n]+,[^,\n]+,https[^,]+,,)[^,"]+,/m, "$1Somewhere New,");
    writeFileSync(join(folder, "Basic_LinkedInDataExport_12-20-2026.zip"), zipOf({ "Connections.csv": changed ?? "" }));
    await choose(join(folder, "Basic_LinkedInDataExport_12-20-2026.zip"));
    await page.getByText("119 people are known already").waitFor();
    await page.getByText("1 of them has changed organization").click();
    await page.getByText("→ Somewhere New").waitFor();
    await page.getByText("1 person of your earlier import is not in this file").waitFor();
    expect(first).toBeDefined();
    await button("Cancel").click();
  });

  it("says in one sentence what it can't use", async () => {
    writeFileSync(join(folder, "cut.zip"), readFileSync(archive).subarray(0, 900));
    await choose(join(folder, "cut.zip"));
    await page.getByText("There are no people in this file").waitFor();
    await page.getByText("cut.zip: damaged").waitFor();
    await expectAccessible();
  });

  it("reads anybody's CSV by columns the user names, and remembers them", async () => {
    writeFileSync(join(folder, "friends.csv"), "Who,Firm,Remark\nUlla Fern,Lantern Shelter,met at the stove\n");
    await choose(join(folder, "friends.csv"));
    await page.getByLabel("Name", { exact: true }).selectOption({ label: "Who" });
    await page.getByLabel("Works at").selectOption({ label: "Firm" });
    await page.getByLabel("Private note").selectOption({ label: "Remark" });
    await expectAccessible();
    await button("Continue").click();
    await page.getByText("1 person is new").waitFor();
    await button("Cancel").click();
    await choose(join(folder, "friends.csv"));
    expect(await page.getByLabel("Works at").inputValue()).toBe("1");
    await button("Continue").click();
    await button("Import").click();
    await page.getByText("Imported: 1 person").waitFor();
  });

  it("takes people out in each format, private words only when ticked, anew each time", async () => {
    await page.selectOption("#files-whom", "everybody");
    const table = readCsv(await textOf(await save("Save the file")));
    expect(table).toHaveLength(122);
    expect(JSON.stringify(table)).not.toContain("met at the stove");
    const tick = page.getByRole("checkbox", { name: /Private words/ });
    await tick.check();
    expect(await textOf(await save("Save the file"))).toContain("met at the stove");
    expect(await tick.isChecked()).toBe(false);
    for (const [format, beginning] of [
      ["vcard4", "BEGIN:VCARD\r\nVERSION:4.0"],
      ["vcard3", "BEGIN:VCARD\r\nVERSION:3.0"],
      ["json", "{\n"],
      ["markdown", "# People\n"],
      ["markdownZip", "PK"],
    ] as const) {
      await page.selectOption("#files-format", format);
      const text = await textOf(await save("Save the file"));
      expect(text.startsWith(beginning), format).toBe(true);
      expect(text).not.toContain("met at the stove");
    }
  });

  it("makes a locked backup, and says how old it is", async () => {
    await button("Make one up for me").click();
    await page.getByText("Seven random words, 77 bits").waitFor();
    const download = await save("Make the backup");
    expect(download.suggestedFilename()).toMatch(/^vouchbook-backup-\d{4}-\d\d-\d\d\.json\.age$/);
    await download.saveAs(join(folder, "backup.json.age"));
    expect(await textOf(download)).not.toContain("Ulla");
    await page.getByText("Your last backup was today. 0 changes have come since.").waitFor();
    await expectAccessible();
  });

  it("restores it with a preview, after a wrong passphrase changed nothing", async () => {
    const passphrase = await page.getByLabel("Passphrase", { exact: true }).inputValue();
    await choose(join(folder, "backup.json.age"));
    await page.getByLabel("Passphrase of this backup").fill("not this one at all");
    await button("Open").click();
    await page.getByText("This passphrase doesn't open the file").waitFor();
    await expectAccessible();
    await page.getByLabel("Passphrase of this backup").fill(passphrase);
    await button("Open").click();
    await page.getByText("0 people would be added").waitFor();
    await page.getByText("121 people would stay as they are").waitFor();
    await page.getByRole("radio", { name: /Replace/ }).check();
    await page.getByText("121 people would stay as they are").waitFor();
    await button("Cancel").click();
  });

  it("says in the file's name that a backup isn't encrypted, and reads it back into an empty notebook", async () => {
    await page.getByRole("checkbox", { name: "Don't encrypt it" }).check();
    const download = await save("Make the backup");
    expect(download.suggestedFilename()).toContain("not-encrypted");
    await download.saveAs(join(folder, "open.json"));
    const other = await launchWithExtension({ profile: temporaryFolder("files-other") });
    const fresh = await other.context.newPage();
    await fresh.goto(other.address("src/notebook/index.html#files"));
    await fresh.setInputFiles("input[type=file]", join(folder, "open.json"));
    await fresh.getByText("121 people would be added").waitFor();
    await fresh.getByRole("button", { name: "Restore" }).click();
    await fresh.getByText("Imported: 121 people").waitFor();
    await fresh.getByRole("checkbox", { name: "Don't encrypt it" }).check();
    const [again] = await Promise.all([
      fresh.waitForEvent("download"),
      fresh.getByRole("button", { name: "Make the backup" }).click(),
    ]);
    expect(await textOf(again)).toBe(await textOf(download));
    await other.close();
  });

  it("refuses files of a newer version and damaged ones, each in its own words", async () => {
    writeFileSync(join(folder, "newer.json"), '{"format":"vouchbook","version":99,"people":[]}');
    await choose(join(folder, "newer.json"));
    await page.getByText("made by a newer Vouchbook").waitFor();
    writeFileSync(join(folder, "broken.json"), readFileSync(join(folder, "open.json")).subarray(0, 5000));
    await choose(join(folder, "broken.json"));
    await page.getByText("This file is damaged").waitFor();
  });

  it("exports and backs up by keyboard alone", async () => {
    const onIt = (what: string): Promise<boolean> =>
      page.evaluate((selector) => document.activeElement?.matches(selector) === true, what);
    const tabTo = async (what: string): Promise<void> => {
      for (let presses = 0; presses < 40 && !(await onIt(what)); presses += 1) await page.keyboard.press("Tab");
      expect(await onIt(what), what).toBe(true);
    };
    const pressFor = async (key: string): Promise<Download> => {
      const [download] = await Promise.all([page.waitForEvent("download"), page.keyboard.press(key)]);
      return download;
    };
    await page.goto(browser.address("src/notebook/index.html#files/out"));
    await page.reload();
    await page.waitForFunction(() => document.activeElement?.id === "take-out");
    await tabTo("#files-format");
    await page.keyboard.type("JSON");
    await tabTo("#files-whom");
    await page.keyboard.press("End");
    await tabTo("[type=checkbox]");
    await page.keyboard.press("Space");
    await tabTo("button.primary");
    const exported = await pressFor("Enter");
    expect(exported.suggestedFilename()).toMatch(/\.json$/);
    expect(JSON.parse(await textOf(exported))).toMatchObject({ format: "vouchbook", level: "facts" });
    await page.evaluate(() => {
      location.hash = "#files/backup";
    });
    await page.waitForFunction(() => document.activeElement?.id === "backup");
    await tabTo("input[type=text]");
    await page.keyboard.press("ControlOrMeta+A");
    await page.keyboard.type("seven words typed without any mouse at all");
    await tabTo("button.primary");
    expect((await pressFor("Enter")).suggestedFilename()).toMatch(/\.age$/);
    await page.getByText(/^Saved vouchbook-backup/).waitFor();
  });
});
