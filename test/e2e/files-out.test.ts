import { readFileSync } from "node:fs";
import type { Page } from "playwright";
import { describe, expect } from "vitest";
import { readCsv } from "../../src/formats/csv/csv.ts";
import {
  button,
  choose,
  expectNoViolation,
  HOWEVER_LONG,
  importArchive,
  importFriend,
  openFiles,
  save,
  savedBy,
  textOf,
  written,
} from "./files-page.ts";
import { notebookTest } from "./scene.ts";

/** The 120 people of the archive are in the notebook, and Ulla Fern with a private note. */
const it = notebookTest({
  async prepare(scene) {
    await importArchive(scene);
    await importFriend(scene.page);
  },
});

/** Makes a backup without a passphrase; its path. */
async function makeOpenBackup(page: Page): Promise<string> {
  await page.getByRole("checkbox", { name: "Don't encrypt it" }).check();
  const download = await save(page, "Make the backup");
  expect(download.suggestedFilename()).toContain("not-encrypted");
  return written("open.json", await textOf(download));
}

/** Makes a locked backup; the download, and the passphrase made up for it. */
async function makeLockedBackup(page: Page) {
  await button(page, "Make one up for me").click();
  await page.getByText("Seven random words, 77 bits").waitFor();
  const passphrase = await page.getByLabel("Passphrase", { exact: true }).inputValue();
  return { passphrase, download: await save(page, "Make the backup") };
}

describe("take out", () => {
  it("takes people out in each format, private words only when ticked, anew each time", async ({ browser, page }) => {
    await openFiles({ browser, page }, "export");
    await page.selectOption("#files-whom", "everybody");
    const table = readCsv(await textOf(await save(page, "Save the file")));
    expect(table).toHaveLength(122);
    expect(JSON.stringify(table)).not.toContain("met at the stove");
    const tick = page.getByRole("checkbox", { name: /Private words/ });
    await tick.check();
    expect(await textOf(await save(page, "Save the file"))).toContain("met at the stove");
    expect(await tick.isChecked()).toBe(false);
    for (const [format, beginning] of [
      ["csvSemicolon", "\ufeffName;Headline;"],
      ["vcard4", "BEGIN:VCARD\r\nVERSION:4.0"],
      ["vcard3", "BEGIN:VCARD\r\nVERSION:3.0"],
      ["json", "{\n"],
      ["markdown", "# People\n"],
      ["markdownZip", "PK"],
    ] as const) {
      await page.selectOption("#files-format", format);
      const text = await textOf(await save(page, "Save the file"));
      expect(text.startsWith(beginning), format).toBe(true);
      expect(text).not.toContain("met at the stove");
    }
  });

  it("exports and backs up by keyboard alone", async ({ browser, page }) => {
    const onIt = (what: string): Promise<boolean> =>
      page.evaluate((selector) => document.activeElement?.matches(selector) === true, what);
    const tabTo = async (what: string): Promise<void> => {
      for (let presses = 0; presses < 40 && !(await onIt(what)); presses += 1) await page.keyboard.press("Tab");
      expect(await onIt(what), what).toBe(true);
    };
    await page.goto(browser.address("src/notebook/index.html#files/out"));
    await page.getByRole("heading", { level: 1, name: "Export" }).waitFor();
    await tabTo("#files-format");
    await page.keyboard.type("JSON");
    await tabTo("#files-whom");
    await page.keyboard.press("End");
    await tabTo("[type=checkbox]");
    await page.keyboard.press("Space");
    await tabTo("button.primary");
    const exported = await savedBy(page, () => page.keyboard.press("Enter"));
    expect(exported.suggestedFilename()).toMatch(/\.json$/);
    expect(JSON.parse(await textOf(exported))).toMatchObject({ format: "vouchbook", level: "facts" });
    await page.evaluate(() => {
      location.hash = "#files/backup";
    });
    await page.getByRole("heading", { level: 1, name: "Backup" }).waitFor();
    await tabTo("input[type=text]");
    await page.keyboard.press("ControlOrMeta+A");
    await page.keyboard.type("seven words typed without any mouse at all");
    await tabTo("button.primary");
    const backup = await savedBy(page, () => page.keyboard.press("Enter"));
    expect(backup.suggestedFilename()).toMatch(/\.age$/);
    await page.getByText(/^Saved vouchbook-backup/).waitFor();
  });
});

describe("a backup", () => {
  it("is quietly said to be due, and led to", async ({ browser, page }) => {
    await page.goto(browser.address("src/popup/index.html?tab=-1"));
    await page.getByRole("searchbox").waitFor();
    expect(await page.getByRole("link", { name: "Make a backup" }).count()).toBe(0);
    await page.evaluate(
      async (days) => {
        // oxlint-disable-next-line typescript/no-explicit-any -- the extension's own API has no types here
        await (globalThis as any).chrome.storage.local.set({ fileDays: days });
      },
      { importedOn: "2026-01-01", backedUpOn: "2026-01-01", changesAtBackup: 0 },
    );
    await page.getByText(/Your last backup was \d+ days ago\. \d+ changes? ha(s|ve) come since\./).waitFor();
    const [backup] = await Promise.all([
      browser.context.waitForEvent("page"),
      page.getByRole("link", { name: "Make a backup" }).click(),
    ]);
    await backup.getByRole("heading", { level: 1, name: "Backup" }).waitFor();
  });

  it("is locked, and says how old it is", async ({ browser, page }) => {
    await openFiles({ browser, page }, "backup");
    const { download } = await makeLockedBackup(page);
    expect(download.suggestedFilename()).toMatch(/^vouchbook-backup-\d{4}-\d\d-\d\d\.json\.age$/);
    expect(await textOf(download)).not.toContain("Ulla");
    await page.getByText("Your last backup was today. 0 changes have come since.").waitFor();
    await expectNoViolation(page);
  });

  it("is restored with a preview, after a wrong passphrase changed nothing", async ({ browser, page }) => {
    await openFiles({ browser, page }, "backup");
    const { passphrase, download } = await makeLockedBackup(page);
    // Beside making one stands coming back from one, which leads to the import.
    await choose(page, written("backup.json.age", readFileSync(await download.path())));
    await page.getByLabel("Passphrase of this backup").fill("not this one at all");
    await button(page, "Open").click();
    await page.getByText("This passphrase doesn't open the file").waitFor(HOWEVER_LONG);
    await expectNoViolation(page);
    await page.getByLabel("Passphrase of this backup").fill(passphrase);
    await button(page, "Open").click();
    await page.getByText("0 people would be added").waitFor(HOWEVER_LONG);
    await page.getByText("121 people would stay as they are").waitFor();
    await page.getByRole("radio", { name: /Replace/ }).check();
    await page.getByText("121 people would stay as they are").waitFor();
  });

  it("says in the file's name that it isn't encrypted, and is read back into an empty notebook", async ({
    browser,
    page,
    keep,
  }) => {
    await openFiles({ browser, page }, "backup");
    const backup = await makeOpenBackup(page);
    await keep({ people: [] });
    await openFiles({ browser, page });
    await choose(page, backup);
    await page.getByText("121 people would be added").waitFor();
    await page.getByRole("button", { name: "Restore" }).click();
    await page.getByText("Imported: 121 people").waitFor();
    await openFiles({ browser, page }, "backup");
    await page.getByRole("checkbox", { name: "Don't encrypt it" }).check();
    const again = await save(page, "Make the backup");
    expect(await textOf(again)).toBe(readFileSync(backup, "utf8"));
  });

  it("is refused where it is of a newer version or damaged, each in its own words", async ({ browser, page }) => {
    await openFiles({ browser, page }, "backup");
    const whole = readFileSync(await makeOpenBackup(page));
    await choose(page, written("newer.json", '{"format":"vouchbook","version":99,"people":[]}'));
    await page.getByText("made by a newer Vouchbook").waitFor();
    await choose(page, written("broken.json", whole.subarray(0, 5000)));
    await page.getByText("This file is damaged").waitFor();
  });
});
