import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { temporaryFolder } from "../../scripts/extension-browser.mjs";
import { type FirefoxBrowser, launchFirefoxWithExtension } from "../../scripts/firefox-extension.mjs";
import type { FirefoxPage } from "../../scripts/firefox-page.mjs";
import { sampleArchive, SAMPLE_ZIP_NAME, zipOf } from "../../scripts/sample-archive.mjs";
import { readCsv } from "../../src/formats/csv.ts";

const AXE = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
const folder = temporaryFolder("firefox-files");
const downloads = temporaryFolder("firefox-saved");
const archive = join(folder, SAMPLE_ZIP_NAME);
let browser: FirefoxBrowser;
let page: FirefoxPage;

/** Presses the button with these words. */
async function press(words: string): Promise<void> {
  await page.until(
    `[...document.querySelectorAll("button")].some((button) => button.innerText === ${JSON.stringify(words)})`,
  );
  await page.evaluate(
    `void [...document.querySelectorAll("button")].find((button) => button.innerText === ${JSON.stringify(words)}).setAttribute("data-pressed", "")`,
  );
  await page.press("button[data-pressed]");
  await page.evaluate(`void document.querySelector("[data-pressed]")?.removeAttribute("data-pressed")`);
}

/** Presses a button that saves a file, and reads it. */
async function saved(words: string): Promise<{ name: string; bytes: Buffer }> {
  const earlier = readdirSync(downloads);
  await press(words);
  const fresh = (): string | undefined =>
    readdirSync(downloads).find(
      (name) => !earlier.includes(name) && !name.endsWith(".part") && readFileSync(join(downloads, name)).length > 0,
    );
  await expect.poll(fresh, { timeout: 20_000 }).toBeDefined();
  const name = fresh() ?? "";
  return { name, bytes: readFileSync(join(downloads, name)) };
}

/** The field of a label with these words. */
async function field(words: string): Promise<string> {
  const label = `[...document.querySelectorAll("label")].find((label) => label.innerText.startsWith(${JSON.stringify(words)}))`;
  await page.until(label);
  await page.evaluate(`void ${label}.querySelector("input").setAttribute("data-field", ${JSON.stringify(words)})`);
  return `input[data-field=${JSON.stringify(words)}]`;
}

async function choose(selector: string, value: string): Promise<void> {
  await page.evaluate(
    `((list) => { list.value = ${JSON.stringify(value)}; list.dispatchEvent(new Event("change", { bubbles: true })); })(document.querySelector(${JSON.stringify(selector)}))`,
  );
}

async function violations(): Promise<unknown> {
  await page.evaluate(`(() => { ${AXE} })()`);
  return page.evaluate(
    `axe.run().then(({ violations }) => violations.map(({ id, nodes }) => id + ": " + nodes.map(({ target }) => target)))`,
  );
}

beforeAll(async () => {
  writeFileSync(archive, zipOf(sampleArchive({ connections: 120, messages: 900 })));
  browser = await launchFirefoxWithExtension({
    profile: temporaryFolder("firefox-notebook"),
    prefs: { "browser.download.folderList": 2, "browser.download.dir": downloads },
  });
  page = await browser.openPage(browser.address("src/notebook/index.html#files"));
});
afterAll(() => browser.close());

describe.sequential("the notebook in Firefox", () => {
  it("imports an archive in its worker, with a preview, and takes it back as one", async () => {
    await page.chooseFiles("input[type=file]", [archive]);
    await page.says("120 people are new");
    await press("Import");
    await page.says("Imported: 120 people");
    await press("Undo this import");
    await page.says("Taken back.");
    await page.chooseFiles("input[type=file]", [archive]);
    await page.says("120 people are new");
    await press("Import");
    await page.says("Imported: 120 people");
  });

  it("takes people out as a file", async () => {
    await choose("#files-whom", "everybody");
    const { bytes } = await saved("Save the file");
    expect(readCsv(bytes.toString("utf8"))).toHaveLength(121);
  });

  it("locks a backup under its content policy and opens it again", async () => {
    await press("Make one up for me");
    await page.says("Seven random words");
    const passphrase = (await page.evaluate(`document.querySelector('${await field("Passphrase")}').value`)) as string;
    expect(passphrase.split(/[ -]/)).toHaveLength(7);
    const { name, bytes } = await saved("Make the backup");
    expect(name).toMatch(/^vouchbook-backup-\d{4}-\d\d-\d\d\.json\.age$/);
    expect(bytes.subarray(0, 21).toString("latin1")).toBe("age-encryption.org/v1");
    await page.chooseFiles("input[type=file]", [join(downloads, name)]);
    await page.type(await field("Passphrase of this backup"), passphrase);
    await press("Open");
    await page.says("120 people would stay as they are");
    await press("Cancel");
  });

  it("has no axe violation, and needs no sideways scrolling in a narrow window", async () => {
    expect(await violations()).toEqual([]);
    await page.setViewport(360, 700);
    expect(await page.evaluate("document.documentElement.scrollWidth <= innerWidth")).toBe(true);
    await page.setViewport(1100, 800);
  });

  it("has a welcome page and a sidebar without a violation either, and threw nothing", async () => {
    await page.goto(browser.address("src/welcome/index.html"));
    expect(await violations()).toEqual([]);
    await page.goto(browser.address("src/panel/index.html"));
    await page.until(`document.body.innerText.length > 20`);
    expect(await violations()).toEqual([]);
    expect(await browser.errors()).toEqual([]);
  });
});
