import { mkdirSync } from "node:fs";
import { join } from "node:path";
import type { Page } from "playwright";
import { describe, expect } from "vitest";
import { sampleArchive, zipOf } from "../../scripts/sample-archive.mjs";
import { temporaryFolder } from "../../scripts/extension-browser.mjs";
import { personOf } from "../domain/people.ts";
import { button, choose, expectNoViolation, friendsTable, openFiles, sampleZip, written } from "./files-page.ts";
import { notebookTest, type Scene } from "./scene.ts";

const it = notebookTest({ contents: { people: [personOf("Ada Ash")] } });

const utf16 = (text: string): Uint8Array =>
  Uint8Array.from([...text].flatMap((sign) => [sign.charCodeAt(0) & 255, sign.charCodeAt(0) >> 8]));

/** Holds real files over the page as a file manager does, and lets them go if wanted. */
async function drag(page: Page, files: readonly string[], isLetGo: boolean): Promise<void> {
  const cdp = await page.context().newCDPSession(page);
  const types = ["dragEnter", "dragOver", ...(isLetGo ? (["drop"] as const) : [])] as const;
  for (const type of types)
    await cdp.send("Input.dispatchDragEvent", {
      type,
      x: 500,
      y: 300,
      data: { items: [], files: [...files], dragOperationsMask: 1 },
    });
  await cdp.detach();
}

async function openPeople({ browser, page }: Pick<Scene, "browser" | "page">): Promise<void> {
  await page.goto(browser.address("src/notebook/index.html#people"));
  await page.getByRole("grid").waitFor();
}

describe("a file nobody is in", () => {
  it("is named for what it is, with the way out, and nothing is changed", async ({ browser, page }) => {
    await openFiles({ browser, page });
    const { "messages.csv": messages = "" } = sampleArchive({ connections: 3, messages: 9 });
    const files: readonly (readonly [string, string | Uint8Array, string])[] = [
      [
        "people.xlsx",
        zipOf({ "[Content_Types].xml": "<x/>", "xl/workbook.xml": "<x/>" }),
        "people.xlsx is an Excel workbook. In Excel choose Save As",
      ],
      ["letter.docx", zipOf({ "word/document.xml": "<x/>" }), "letter.docx is a text document"],
      ["people.csv", "%PDF-1.7\nName,Company\n", "people.csv is a PDF"],
      ["photo.png", Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10), "photo.png is a picture"],
      ["work.ics", "BEGIN:VCALENDAR\r\nEND:VCALENDAR\r\n", "work.ics is a calendar"],
      ["page.html", "<!doctype html><title>Ada, Ash</title>", "page.html is a saved web page"],
      ["nothing.csv", "", "nothing.csv is empty"],
      ["head.csv", "Name;Company\r\n", "head.csv has a head and no rows below it"],
      ["messages.csv", messages, "messages.csv is a part of LinkedIn's archive"],
      ["photos.zip", zipOf({ "a.txt": "one" }), "photos.zip is a ZIP, but not LinkedIn's archive"],
      ["backup.age", "nothing locked", "backup.age ends in .age, but isn't locked"],
      ["song.mp3", Uint8Array.of(1, 2, 3, 4), "song.mp3 isn't a file Vouchbook finds people in"],
    ];
    for (const [name, contents, words] of files) {
      await choose(page, written(name, contents));
      await page.getByRole("alert").filter({ hasText: words }).filter({ hasText: "Nothing was changed." }).waitFor();
    }
    await expectNoViolation(page);
    // The way out leads on: the same button takes the next file.
    await choose(page, written("excel.csv", utf16("Name\tCompany\r\nBo Beck\tAcme\r\n")));
    await page.getByRole("heading", { name: "Which column is what?" }).waitFor();
  });
});

describe("a file dropped anywhere in the notebook", () => {
  it("is said to be taken while it is held, and is read in the import", async ({ browser, page }) => {
    await openPeople({ browser, page });
    await drag(page, [sampleZip()], false);
    await page.locator(".drop-anywhere").waitFor();
    await page.mouse.move(100, 100);
    await page.locator(".drop-anywhere").waitFor({ state: "detached" });
    await drag(page, [sampleZip()], true);
    await page.getByText("120 people are new").waitFor();
    expect(page.url()).toContain("/src/notebook/index.html#");
    await expect.poll(() => page.evaluate(() => document.activeElement?.id)).toBe("bring-in");
    // Another one takes its place.
    await drag(page, [friendsTable()], true);
    await page.getByRole("heading", { name: "Which column is what?" }).waitFor();
    expect(await page.getByText("120 people are new").count()).toBe(0);
  });

  it("never shows the file in the notebook's place, whatever it is", async ({ browser, page }) => {
    await openPeople({ browser, page });
    const folder = join(temporaryFolder("dropped"), "my folder");
    mkdirSync(folder);
    await drag(page, [folder], true);
    await page.getByText("my folder is a folder. Open it").waitFor();
    await drag(page, [written("page.html", "<!doctype html><h1>Not ours</h1>")], true);
    await page.getByText("page.html is a saved web page").waitFor();
    expect(await page.getByText("my folder").count()).toBe(0);
    await button(page, "Choose a file").waitFor();
  });
});

describe("what becomes of the columns", () => {
  it("is said of every file before anything is written, and what isn't even opened", async ({ browser, page }) => {
    await openFiles({ browser, page });
    await choose(page, sampleZip());
    await page.getByText("What becomes of each column").click();
    const messages = page.getByRole("table", { name: "messages.csv" });
    await messages.getByRole("row", { name: /^How many messages, when, and who wrote last/ }).waitFor();
    await messages.getByRole("row", { name: /^Left out.*CONTENT/ }).waitFor();
    await page
      .getByRole("table", { name: "Connections.csv" })
      .getByRole("row", { name: "Left out Email Address" })
      .waitFor();
    await page.getByText("1 other file of the archive stays unread").click();
    await page.getByText("Ad_Targeting.csv", { exact: true }).waitFor();
    await expectNoViolation(page);
  });

  it("is shown at once for a small table", async ({ browser, page }) => {
    await openFiles({ browser, page });
    await choose(page, written("small.csv", "Name,Company,Shoe Size\nBo Beck,Acme,43\n"));
    await button(page, "Continue").click();
    const table = page.getByRole("table", { name: "small.csv" });
    await table.getByRole("row", { name: "Where they work Company" }).waitFor();
    await table.getByRole("row", { name: "Left out Shoe Size" }).waitFor();
  });
});
