import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { describe, expect, onTestFinished } from "vitest";
import { temporaryFolder } from "../../scripts/extension-browser.mjs";
import type { FirefoxBrowser } from "../../scripts/firefox-extension.mjs";
import type { FirefoxPage } from "../../scripts/firefox-page.mjs";
import { sampleArchive, SAMPLE_ZIP_NAME, zipOf } from "../../scripts/sample-archive.mjs";
import { readCsv } from "../../src/formats/csv/csv.ts";
import { personOf } from "../domain/people.ts";
import { freshPage } from "./fresh-page.ts";
import { firefoxTest } from "./scene.ts";

const AXE = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
const downloads = temporaryFolder("firefox-saved");

/** The notebook holds 120 people. */
const it = firefoxTest({
  contents: { people: Array.from({ length: 120 }, (_, at) => personOf(`Invented Number ${at}`)) },
  prefs: { "browser.download.folderList": 2, "browser.download.dir": downloads },
});

function openFiles(browser: FirefoxBrowser, page: FirefoxPage, part = "import"): Promise<FirefoxPage> {
  return page.goto(browser.address(`src/notebook/index.html#data/${part}`));
}

/** Presses the button with these words. */
async function press(page: FirefoxPage, words: string): Promise<void> {
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
async function saved(page: FirefoxPage, words: string): Promise<{ name: string; bytes: Buffer }> {
  const earlier = readdirSync(downloads);
  await press(page, words);
  const fresh = (): string | undefined =>
    readdirSync(downloads).find(
      (name) => !earlier.includes(name) && !name.endsWith(".part") && readFileSync(join(downloads, name)).length > 0,
    );
  // Locking a backup takes as long as the computer needs, on purpose.
  await expect.poll(fresh, { timeout: 60_000 }).toBeDefined();
  const name = fresh() ?? "";
  return { name, bytes: readFileSync(join(downloads, name)) };
}

/** The field of a label with these words. */
async function field(page: FirefoxPage, words: string): Promise<string> {
  const label = `[...document.querySelectorAll("label")].find((label) => label.innerText.startsWith(${JSON.stringify(words)}))`;
  await page.until(label);
  await page.evaluate(`void ${label}.querySelector("input").setAttribute("data-field", ${JSON.stringify(words)})`);
  return `input[data-field=${JSON.stringify(words)}]`;
}

async function choose(page: FirefoxPage, selector: string, value: string): Promise<void> {
  await page.until(`document.querySelector(${JSON.stringify(selector)})`);
  await page.evaluate(
    `((list) => { list.value = ${JSON.stringify(value)}; list.dispatchEvent(new Event("change", { bubbles: true })); })(document.querySelector(${JSON.stringify(selector)}))`,
  );
}

async function violations(page: FirefoxPage): Promise<unknown> {
  await page.evaluate(`(() => { ${AXE} })()`);
  return page.evaluate(
    `axe.run().then(({ violations }) => violations.map(({ id, nodes }) => id + ": " + nodes.map(({ target }) => target)))`,
  );
}

describe("the notebook in Firefox", () => {
  it("imports an archive in its worker, with a preview, and takes it back as one", async ({ browser }) => {
    const archive = join(temporaryFolder("firefox-files"), SAMPLE_ZIP_NAME);
    writeFileSync(archive, zipOf(sampleArchive({ connections: 120, messages: 900 })));
    const page = await openFiles(browser, await freshPage(browser));
    await page.chooseFiles("input[type=file]", [archive]);
    await page.says("120 people are new");
    await press(page, "Import");
    await page.says("Imported: 120 people");
    await press(page, "Undo this import");
    await page.says("Taken back.");
    await page.chooseFiles("input[type=file]", [archive]);
    await page.says("120 people are new");
    await press(page, "Import");
    await page.says("Imported: 120 people");
  });

  it("takes people out as a file", async ({ browser, page }) => {
    await openFiles(browser, page, "export");
    await choose(page, "#files-whom", "everybody");
    const { bytes } = await saved(page, "Save the file");
    expect(readCsv(bytes.toString("utf8"))).toHaveLength(121);
  });

  it("locks a backup under its content policy and opens it again", async ({ browser, page }) => {
    await openFiles(browser, page, "backup");
    await press(page, "Make one up for me");
    await page.says("Seven random words");
    const own = await field(page, "Passphrase");
    const passphrase = (await page.evaluate(`document.querySelector('${own}').value`)) as string;
    expect(passphrase.split(/[ -]/)).toHaveLength(7);
    const { name, bytes } = await saved(page, "Make the backup");
    expect(name).toMatch(/^vouchbook-backup-\d{4}-\d\d-\d\d\.json\.age$/);
    expect(bytes.subarray(0, 21).toString("latin1")).toBe("age-encryption.org/v1");
    await page.chooseFiles("input[type=file]", [join(downloads, name)]);
    await page.type(await field(page, "Passphrase of this backup"), passphrase);
    await press(page, "Open");
    await page.says("120 people would stay as they are");
    await press(page, "Cancel");
  });

  it("has no axe violation, and needs no sideways scrolling in a narrow window", async ({ browser, page }) => {
    await openFiles(browser, page, "export");
    await page.until(`document.querySelector("#files-whom")`);
    expect(await violations(page)).toEqual([]);
    onTestFinished(() => page.setViewport(1100, 800));
    await page.setViewport(360, 700);
    expect(await page.evaluate("document.documentElement.scrollWidth <= innerWidth")).toBe(true);
  });

  it("leads from the welcome page to the first who can refer the user", async ({ browser, page }) => {
    await page.goto(browser.address("src/welcome/index.html"));
    await page.press('.ways a[href$="#data/bring"]');
    await page.until(`document.querySelector("form input")`);
    await page.press("form input");
    await page.keys("Priya Nair");
    await page.keys("Enter");
    await page.says("Named so far: 1");
    await page.press('a[href^="#people/sort?person="]');
    await page.until(`[...document.querySelectorAll("h2")].some((name) => name.innerText === "Priya Nair")`);
    // A pointer that rests on a question shows that one's words in place of whom they know.
    await page.pressPoint({ x: 2, y: 2 });
    await page.keys("12345");
    await page.until(`document.querySelector("#whom input")?.checkVisibility({ visibilityProperty: true })`);
    await page.keys("w");
    await page.until(`document.activeElement.matches("#whom input")`);
    await page.keys("Anselm Thackery");
    await page.keys("Tab");
    await page.keys("Quillfern Labs");
    await page.keys("Enter");
    await page.says("Can refer you at Quillfern Labs");
  });

  it("has a welcome page without a violation either", async ({ browser, page }) => {
    await page.goto(browser.address("src/welcome/index.html"));
    await page.until(`document.querySelector("h1")`);
    expect(await violations(page)).toEqual([]);
  });

  it("has a sidebar without a violation either", async ({ browser, page }) => {
    await page.goto(browser.address("src/panel/index.html"));
    await page.until(`document.querySelector("main h1, main h2")`);
    expect(await violations(page)).toEqual([]);
  });
});
