// The main job, walked through in a headless Chromium: read, answer, restart, still there, marked, exported.
import { mkdirSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { grantedCopy, launchWithExtension, temporaryFolder } from "./extension-browser.mjs";
import { sampleArchive, SAMPLE_ZIP_NAME, zipOf } from "./sample-archive.mjs";
import { answerSamplePages, twoPeople } from "./sample-pages.mjs";

const ANSWERS = /** @type {const} */ ([
  ["hirer", "yes"],
  ["credibility", "yes"],
  ["ability", "yes"],
  ["familiarity", "yes"],
  ["conduct", "unknown"],
]);
const NOTE = "Saw my release work in 2019. Ask what the platform group looks for.";

/** Walks the tour and prints each step; pictures and files go to `folder`. @param {string} folder */
export async function tour(folder) {
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  const [person] = twoPeople();
  const launch = { profile: temporaryFolder("tour"), extension: grantedCopy() };
  /** @param {string} line */
  const say = (line) => console.log(`  ${line}`);
  /** @param {string} name @param {Buffer} bytes */
  const keepPicture = (name, bytes) => writeFileSync(join(folder, name), bytes);

  console.log("\nThe main job, without a display:");
  let browser = await launchWithExtension(launch);
  await answerSamplePages(browser.context);
  let page = await browser.context.newPage();
  await page.goto(person.url);
  say(`opened ${person.url}, an invented person, answered from this folder`);

  let popup = await browser.pressToolbarButton(page);
  await popup.until(`document.querySelector(".head-name")?.textContent`);
  say(
    `pressed the toolbar button; the popup read: ${await popup.evaluate(`document.querySelector(".head-name").textContent`)}`,
  );
  keepPicture("1-read.png", await popup.screenshot());
  for (const [attribute, value] of ANSWERS) await popup.press(`input[name=${attribute}][value=${value}]`);
  await popup.type("#note", NOTE);
  await popup.until(`document.querySelector(".save-state").textContent.startsWith("Kept on")`);
  await popup.evaluate("scrollTo(0, 0)");
  say(
    `answered five questions and noted a line; the verdict: ${await popup.evaluate(`document.querySelector(".verdict-words").innerText`)}`,
  );
  keepPicture("2-answered.png", await popup.screenshot());
  await popup.unfold(".menu");
  await popup.until(`document.querySelector("[role=switch]:enabled")`);
  await popup.press("[role=switch]");
  await popup.until(`document.querySelector("[role=switch]").checked`);
  await popup.close();
  await browser.close();

  browser = await launchWithExtension(launch);
  await answerSamplePages(browser.context);
  page = await browser.context.newPage();
  await page.goto(person.url);
  popup = await browser.pressToolbarButton(page);
  await popup.until(`document.querySelector("#note")?.value === ${JSON.stringify(NOTE)}`);
  say("restarted the browser: answers and note are still there");
  await popup.close();
  await page.waitForTimeout(1500);
  keepPicture("3-mark.png", await page.screenshot());
  say("the mark stands beside the name (switched on in the popup's menu)");

  const archive = join(folder, SAMPLE_ZIP_NAME);
  writeFileSync(archive, zipOf(sampleArchive()));
  const notebook = await browser.context.newPage();
  await notebook.goto(browser.address("src/notebook/index.html#data/import"));
  await notebook.setInputFiles("input[type=file]", archive);
  await notebook.getByRole("button", { name: "Import", exact: true }).click();
  await notebook.getByText("Imported:").waitFor();
  keepPicture("4-imported.png", await notebook.screenshot());
  say("brought in LinkedIn's data archive of 400 invented connections, with a preview before and an undo after");

  const list = await browser.context.newPage();
  await list.setViewportSize({ width: 400, height: 600 });
  await list.goto(browser.address("src/popup/index.html?tab=-1"));
  await list.getByRole("searchbox").fill(person.name);
  await list.getByRole("button", { name: new RegExp(person.name) }).waitFor();
  keepPicture("5-search.png", await list.screenshot());
  await list.getByText("Marks and export").click();
  for (const [button, name] of /** @type {const} */ ([
    ["Save CSV", "people.csv"],
    ["Save JSON", "people.json"],
  ])) {
    const [download] = await Promise.all([
      list.waitForEvent("download"),
      list.getByRole("button", { name: button }).click(),
    ]);
    await download.saveAs(join(folder, name));
  }
  say("exported the people with an answer as CSV and JSON, without the private note");
  await browser.close();
  console.log(`\nPictures and files: ${folder}`);
}
