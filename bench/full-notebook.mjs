// A browser's profile whose notebook keeps 30,000 invented people, brought in as a user does.
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { launchWithExtension, temporaryFolder } from "../scripts/extension-browser.mjs";
import { sampleArchive, SAMPLE_ZIP_NAME, zipOf } from "../scripts/sample-archive.mjs";

const PEOPLE = 30_000;

/** Fills the notebook of a profile. @param {string} profile @param {string} extension */
export async function fillNotebook(profile, extension) {
  const archive = join(temporaryFolder("bench-archive"), SAMPLE_ZIP_NAME);
  writeFileSync(archive, zipOf(sampleArchive({ connections: PEOPLE, messages: 1000 })));
  const browser = await launchWithExtension({ profile, extension });
  const page = await browser.context.newPage();
  page.setDefaultTimeout(180_000);
  await page.goto(browser.address("src/notebook/index.html#data/import"));
  await page.setInputFiles("input[type=file]", archive);
  await page.getByRole("button", { name: "Import", exact: true }).click();
  await page.getByText("Imported:").waitFor();
  await browser.close();
}
