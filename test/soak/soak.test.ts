import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Page } from "playwright";
import { afterAll, beforeAll, expect, it } from "vitest";
import {
  type ExtensionBrowser,
  grantedCopy,
  launchWithExtension,
  temporaryFolder,
} from "../../scripts/extension-browser.mjs";
import { sampleArchive, SAMPLE_ZIP_NAME, zipOf } from "../../scripts/sample-archive.mjs";
import { answerSamplePages, personElsewhere, samplePeople, SOFT_NAVIGATION } from "../../scripts/sample-pages.mjs";
import { readCsv } from "../../src/formats/csv/csv.ts";
import { lineOf, type Usage, usageOf } from "./usage.ts";

/** How long it is used after the import, and by how many; `npm test` takes a dose. */
const MINUTES = process.env["SOAK_MINUTES"];
const USED_MS = Number(MINUTES ?? 0.25) * 60_000;
const PEOPLE = MINUTES === undefined ? 3000 : 30_000;
const MANY = PEOPLE.toLocaleString("en-US");
const ATTRIBUTES = ["hirer", "credibility", "ability", "familiarity", "conduct"];
const VALUES = ["yes", "no", "unknown"];
const PROFILES = [...samplePeople().map(({ url }) => url), personElsewhere().url, SOFT_NAVIGATION];

const folder = temporaryFolder("soak");
const errors: string[] = [];
let browser: ExtensionBrowser;
/** Open from the beginning to the end. */
let notebook: Page;
let profile: Page;

const button = (name: string) => notebook.getByRole("button", { name, exact: true });

async function imported(preview: RegExp, done: RegExp): Promise<void> {
  await notebook.getByText(preview).first().waitFor();
  await button("Import").click();
  await notebook.getByText(done).first().waitFor();
}

/** A file of some people nobody keeps yet, and back again. */
async function importAndUndo(round: number): Promise<void> {
  const people = sampleArchive({ connections: 25, messages: 0, hidden: 0 })["Connections.csv"] ?? "";
  // Made in the page: what Playwright chooses files for it never lets go of.
  await notebook.evaluate(
    (text) => {
      const input = document.querySelector<HTMLInputElement>("input[type=file]");
      const carried = new DataTransfer();
      carried.items.add(new File([text], "Connections.csv"));
      if (input) input.files = carried.files;
      input?.dispatchEvent(new Event("change", { bubbles: true }));
    },
    people.replaceAll("linkedin.com/in/", `linkedin.com/in/soak-${round}-`),
  );
  await imported(/25 people are new/, /Imported: 25 people/);
  await button("Undo this import").click();
  await notebook.getByText("Taken back.").waitFor();
}

async function takeOut(whom: "tagged" | "everybody"): Promise<number> {
  await notebook.evaluate(() => (location.hash = "#data/export"));
  await notebook.selectOption("#files-whom", whom);
  const [download] = await Promise.all([notebook.waitForEvent("download"), button("Save the file").click()]);
  const rows = readCsv(readFileSync(await download.path(), "utf8")).length - 1;
  await download.delete();
  await notebook.evaluate(() => (location.hash = "#data/import"));
  return rows;
}

/** Looks at a profile, answers, writes, takes back; the popup's page comes and goes each time. */
async function answer(round: number): Promise<void> {
  await profile.goto(PROFILES[round % PROFILES.length] ?? "");
  const tab = await browser.tabId(profile);
  const popup = await browser.context.newPage();
  await popup.goto(browser.address(`src/popup/index.html?tab=${tab}`));
  const value = VALUES[round % VALUES.length] ?? "yes";
  for (const attribute of ATTRIBUTES) await popup.check(`input[name=${attribute}][value=${value}]`);
  await popup.fill("#note", `Round ${round}`);
  await popup.getByText("Kept on this computer").waitFor();
  await popup.getByRole("button", { name: /^Undo/ }).click();
  await popup.close();
}

/** Searches everybody, key by key, and opens somebody. */
async function search(round: number): Promise<void> {
  const popup = await browser.context.newPage();
  await popup.goto(browser.address("src/popup/index.html?tab=-1"));
  await popup.getByRole("searchbox").pressSequentially(["mar", "ada", "wick", "priya k"][round % 4] ?? "a");
  await popup.locator(".rows button").first().click();
  await popup.locator("#note").waitFor();
  await popup.close();
}

beforeAll(async () => {
  browser = await launchWithExtension({ profile: join(folder, "profile"), extension: grantedCopy() });
  await answerSamplePages(browser.context);
  browser.context.on("console", (message) => {
    // A page of the sample network has no pictures; what we say ourselves counts.
    if (message.type() === "error" && !message.text().startsWith("Failed to load resource"))
      errors.push(message.text());
  });
  browser.context.on("weberror", (error) => errors.push(error.error().message));
  profile = await browser.context.newPage();
  notebook = await browser.context.newPage();
  notebook.setDefaultTimeout(60_000);
  await notebook.goto(browser.address("src/notebook/index.html#data/import"));
  const archive = join(folder, SAMPLE_ZIP_NAME);
  writeFileSync(archive, zipOf(sampleArchive({ connections: PEOPLE, messages: 1000 })));
  await notebook.setInputFiles("input[type=file]", archive);
  await imported(new RegExp(`${MANY} people are new`), new RegExp(`Imported: ${MANY} people`));
});
afterAll(() => browser.close());

it(`is used for ${USED_MS / 1000} seconds at ${MANY} people without growing and without an error`, async () => {
  const used: Usage[] = [];
  const end = Date.now() + USED_MS;
  let [round, least] = [0, PEOPLE];
  // In four rounds everything was done once, and what is loaded once is there; what whole fours leave is compared with that.
  while (round < 8 || round % 4 !== 0 || Date.now() < end) {
    await answer(round);
    await search(round);
    await notebook.bringToFront();
    if (round % 4 === 1) await importAndUndo(round);
    if (round % 4 === 3) least = Math.min(least, await takeOut(round % 40 === 39 ? "everybody" : "tagged"));
    round += 1;
    if (round % 4 === 0) {
      used.push(await usageOf(browser, notebook));
      console.log(lineOf(round, used.at(-1) as Usage));
    }
  }
  const [first] = used as [Usage];
  console.log(`${round} rounds\n${lineOf(4, first)}\n${lineOf(round, used.at(-1) as Usage)}`);
  expect(errors).toEqual([]);
  // Each file had somebody in it.
  expect(least).toBeGreaterThan(0);
  // A page that forgot to let go would keep some of each of these in every round; one that was closed just now is let go in a moment.
  await expect
    .poll(() => usageOf(browser, notebook))
    .toSatisfy(
      ({ nodes, listeners, heap }: Usage) =>
        nodes < first.nodes + 40 && listeners < first.listeners + 10 && heap < first.heap * 1.5 + 20,
      `close to ${lineOf(4, first)}`,
    );
});
