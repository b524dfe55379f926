import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Download, Locator, Page } from "playwright";
import { expect } from "vitest";
import { type ExtensionBrowser, temporaryFolder } from "../../scripts/extension-browser.mjs";
import { sampleArchive, SAMPLE_ZIP_NAME, zipOf } from "../../scripts/sample-archive.mjs";
import { violations } from "./axe.ts";

const folder = temporaryFolder("files");

/** The path of a file with these contents, made for one test file. */
export function written(name: string, contents: string | Uint8Array): string {
  const path = join(folder, name);
  writeFileSync(path, contents);
  return path;
}

/** The path of an archive of 120 people. */
export function sampleZip(): string {
  return written(SAMPLE_ZIP_NAME, zipOf(sampleArchive({ connections: 120, messages: 900 })));
}

/** The path of a table of one person with a private note, in somebody's own columns. */
export function friendsTable(): string {
  return written("friends.csv", "Who,Firm,Remark\nUlla Fern,Lantern Shelter,met at the stove\n");
}

export function button(page: Page, name: string): Locator {
  return page.getByRole("button", { name, exact: true });
}

/** Opens the notebook where files are brought in, or at another of its pages about files. */
export async function openFiles(
  { browser, page }: { readonly browser: ExtensionBrowser; readonly page: Page },
  part: "import" | "export" | "backup" = "import",
): Promise<void> {
  await page.goto(browser.address(`src/notebook/index.html#data/${part}`));
  await page.getByRole("heading", { level: 1 }).waitFor();
}

export async function choose(page: Page, path: string): Promise<void> {
  await page.setInputFiles("input[type=file]", path);
}

/** Brings the archive's 120 people in. */
export async function importArchive(scene: { browser: ExtensionBrowser; page: Page }): Promise<void> {
  const { page } = scene;
  await openFiles(scene);
  await choose(page, sampleZip());
  await button(page, "Import").click();
  await page.getByText("Imported: 120 people").waitFor();
}

/** Names the columns of the friends' table. */
export async function nameColumns(page: Page): Promise<void> {
  await page.getByLabel("Name", { exact: true }).selectOption({ label: "Who" });
  await page.getByLabel("Works at").selectOption({ label: "Firm" });
  await page.getByLabel("Private note").selectOption({ label: "Remark" });
}

/** Brings the friend in whose note is private. */
export async function importFriend(page: Page): Promise<void> {
  await choose(page, friendsTable());
  await nameColumns(page);
  await button(page, "Continue").click();
  await button(page, "Import").click();
  await page.getByText("Imported: 1 person").waitFor();
}

/**
 * What is locked or opened with a passphrase takes as long as the computer needs, on purpose: there the one bound is the time of the
 * whole test.
 */
export const HOWEVER_LONG = { timeout: 0 };

/** Does what saves a file, and waits for it. */
export async function savedBy(page: Page, act: () => Promise<void>): Promise<Download> {
  const [download] = await Promise.all([page.waitForEvent("download", HOWEVER_LONG), act()]);
  return download;
}

/** Presses the button that saves a file. */
export function save(page: Page, name: string): Promise<Download> {
  return savedBy(page, () => button(page, name).click());
}

export async function textOf(download: Download): Promise<string> {
  return readFileSync(await download.path(), "utf8");
}

/** No violation in light and dark. */
export async function expectNoViolation(page: Page): Promise<void> {
  for (const colorScheme of ["light", "dark"] as const) {
    await page.emulateMedia({ colorScheme, reducedMotion: "reduce" });
    expect(await violations(page), colorScheme).toEqual([]);
  }
  await page.emulateMedia({ colorScheme: "light" });
}
