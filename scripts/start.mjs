// `npm start`: builds, then shows the main job on a sample network of invented people. With a display it opens a real browser
// for you to try; without one (or with --headless) it walks through the same job and leaves pictures and files in out/tour.
import { mkdirSync, writeFileSync } from "node:fs";
import { resolve } from "node:path";
import process from "node:process";
import { buildAll } from "./build.mjs";
import { launchWithExtension } from "./extension-browser.mjs";
import { beginRun } from "./run-folder.mjs";
import { sampleArchive, SAMPLE_ZIP_NAME, zipOf } from "./sample-archive.mjs";
import { answerSamplePages, samplePeople } from "./sample-pages.mjs";
import { tour } from "./tour.mjs";

// What the browser makes for itself goes when this ends, however it ends.
beginRun();
const hasDisplay = process.platform !== "linux" || Boolean(process.env["DISPLAY"] ?? process.env["WAYLAND_DISPLAY"]);

async function openForUser() {
  mkdirSync(".cache", { recursive: true });
  const browser = await launchWithExtension({ profile: ".cache/start-profile", isHeadless: false });
  await answerSamplePages(browser.context);
  const page = browser.context.pages()[0] ?? (await browser.context.newPage());
  const archive = resolve(".cache", SAMPLE_ZIP_NAME);
  writeFileSync(archive, zipOf(sampleArchive()));
  const [first, ...others] = samplePeople();
  if (!first) throw new Error("The sample network is empty.");
  await page.goto(first.url);
  console.log(`
A Chromium with Vouchbook is open on ${first.name}'s sample profile. Nothing leaves this machine.

  1. Press the puzzle piece in the toolbar, pin Vouchbook, and press its button.
  2. Answer a question; the person is kept at once. U takes it back.
  3. Under "Marks and export", switch marks on and see five pips beside the name.

  4. Open the notebook and drop ${archive} on it: LinkedIn's data archive of 400 invented people.

Other invented people to visit:
${others.map(({ name, url }) => `  ${name}: ${url}`).join("\n")}

Close the browser to end.`);
  await new Promise((done) => browser.context.on("close", done));
}

await buildAll();
if (hasDisplay && !process.argv.includes("--headless")) await openForUser();
else await tour("out/tour");
