import { writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Page } from "playwright";
import { expect, vi } from "vitest";
import { type ExtensionBrowser, launchWithExtension, temporaryFolder } from "../../scripts/extension-browser.mjs";
import { type NotebookContents, writeNotebookJson } from "../../src/formats/json/write-notebook.ts";

/** How many people the notebook holds, asked without any words of the page. */
function peopleKept(page: Page): Promise<number> {
  return page.evaluate(
    () =>
      new Promise<number>((resolve, reject) => {
        const opening = indexedDB.open("vouchbook");
        opening.addEventListener("error", () => reject(opening.error ?? new Error("The notebook can't be opened.")));
        opening.addEventListener("success", () => {
          const counting = opening.result.transaction("people").objectStore("people").count();
          counting.addEventListener("success", () => {
            opening.result.close();
            resolve(counting.result);
          });
        });
      }),
  );
}

/** A browser whose notebook holds these records, restored from a file as a user would, and the notebook's page in it. */
export async function browserKeeping(
  contents: NotebookContents,
  extension?: string,
): Promise<{ readonly browser: ExtensionBrowser; readonly page: Page }> {
  const folder = temporaryFolder("kept-network");
  const file = join(folder, "network.json");
  writeFileSync(file, [...writeNotebookJson(contents, "private", "2026-11-23")].join(""));
  const browser = await launchWithExtension({
    profile: join(folder, "profile"),
    ...(extension !== undefined && { extension }),
  });
  const page = await browser.context.newPage();
  await page.goto(browser.address("src/notebook/index.html#files"));
  await page.setInputFiles("input[type=file]", file);
  await page.locator(".found ~ .buttons .primary").click();
  await vi.waitFor(async () => expect(await peopleKept(page)).toBe(contents.people.length), { timeout: 15_000 });
  return { browser, page };
}
