import type { Page } from "playwright";
import { describe, expect } from "vitest";
import { expectAccessible } from "./notebook-accessible.ts";
import { notebookTest, type Scene } from "./scene.ts";

const SECRET = "Canarybird Limited";
const ADVERT = `${SECRET} looks for a release engineer.
You know TypeScript and PostgreSQL, have an eye for typography, and write Rust and GraphQL.
Incident responses don't scare you.`;

const it = notebookTest({ sample: true });

let page: Page;

const button = (name: string | RegExp) => page.getByRole("button", { name, exact: true });
const found = () => page.locator(".skills-found h3").allTextContents();

/** Everything this page's origin has written down anywhere, as one text. */
function everythingStored(): Promise<string> {
  return page.evaluate(async () => {
    const database = await new Promise<IDBDatabase>((resolve, reject) => {
      const request = indexedDB.open("vouchbook");
      request.addEventListener("success", () => resolve(request.result));
      request.addEventListener("error", () => reject(new Error("not opened")));
    });
    const rows = [...database.objectStoreNames].map(
      (name) =>
        new Promise<unknown>((resolve) => {
          const request = database.transaction(name).objectStore(name).getAll();
          request.addEventListener("success", () => resolve(request.result));
        }),
    );
    const text = JSON.stringify(await Promise.all(rows));
    database.close();
    return text + JSON.stringify(localStorage) + JSON.stringify(sessionStorage) + location.href;
  });
}

async function open({ browser, page: own }: Scene, hash = "#skills"): Promise<void> {
  page = own;
  await page.goto(browser.address(`src/notebook/index.html${hash}`));
}

async function pasteAdvert(scene: Scene): Promise<void> {
  await open(scene);
  await page.getByLabel("Paste the text of the advert").fill(ADVERT);
  await page.getByText("The advert names 5 of your skills. For 4 of them somebody saw it first-hand.").waitFor();
}

// What is changed of the list, by keyboard alone; each is kept when it is said.

async function addRust(): Promise<void> {
  await page.getByLabel("A skill of yours").focus();
  await page.keyboard.type("Rust");
  await page.keyboard.press("Enter");
  await button("Remove: Rust").waitFor();
}

async function openNameOfMentoring(): Promise<void> {
  await button("Rename or join: Mentoring").focus();
  await page.keyboard.press("Enter");
  await expect.poll(() => page.evaluate(() => document.activeElement?.tagName)).toBe("INPUT");
  // The old name is selected, so that typing replaces it.
  await expect.poll(() => page.evaluate(() => getSelection()?.toString())).toBe("Mentoring");
}

async function joinMentoring(): Promise<void> {
  await page.keyboard.type("public speaking");
  await page.keyboard.press("Enter");
  await page.getByText("Mentoring is now part of public speaking.").waitFor();
}

async function removeTypography(): Promise<void> {
  await button("Remove: Typography").focus();
  await page.keyboard.press("Enter");
  await page.getByText("Typography is off your list.").waitFor();
}

describe("skills", () => {
  it("are held against an advert: first-hand witnesses, weaker ones, and nobody", async ({ scene }) => {
    await pasteAdvert(scene);
    expect(await found()).toEqual([
      "Release engineering",
      "TypeScript",
      "PostgreSQL",
      "Typography",
      "Incident response",
    ]);
    const line = (skill: string) => page.locator(".skills-found > li").filter({ hasText: skill });
    await line("Release engineering").getByRole("link", { name: "Odalys Wren" }).waitFor();
    await line("Typography").getByText("Nobody saw this first-hand. Weaker:").waitFor();
    await line("Typography").getByText("endorsed it on a site, which says less").waitFor();
    await page.locator(".skills-best li").filter({ hasText: "Odalys Wren" }).first().waitFor();
    await line("PostgreSQL").getByText("1 more").click();
    await line("PostgreSQL").getByRole("link", { name: "Robert Marlowe-Finch" }).waitFor();
    await expectAccessible(page);
  });

  it("gain one out of the advert that nobody can witness yet, and lose it again by one key", async ({ scene }) => {
    await pasteAdvert(scene);
    expect(await page.locator(".skills-words .chip").allTextContents()).toEqual(["GraphQL"]);
    await button("Add GraphQL to my skills").click();
    await page.getByText("GraphQL is on your list.").waitFor();
    await page.getByText("For 1 there is nobody.").waitFor();
    await page.locator(".skills-found > li").filter({ hasText: "GraphQL" }).getByText("Nobody can witness").waitFor();
    await page.keyboard.press("u");
    await page.getByText("Taken back: GraphQL is on your list.").waitFor();
    await page.getByText("The advert names 5 of your skills.").waitFor();
  });

  it("are added, renamed, joined and removed by keyboard alone, and kept", async ({ scene }) => {
    await pasteAdvert(scene);
    await addRust();
    await page.getByText("The advert names 6 of your skills.").waitFor();
    await openNameOfMentoring();
    await expectAccessible(page);
    await joinMentoring();
    await page.locator(".skills-list > li").filter({ hasText: "also Mentoring" }).getByText("2 saw it").waitFor();
    await removeTypography();
    await page.getByText("The advert names 5 of your skills.").waitFor();
    expect(await everythingStored()).not.toContain(SECRET);
    await page.reload();
    await page.locator(".skills-list > li").filter({ hasText: "also Mentoring" }).waitFor();
    expect(await button("Remove: Typography").count()).toBe(0);
    expect(await page.getByLabel("Paste the text of the advert").inputValue()).toBe("");
  });

  it("come back with a backup after everything was deleted", async ({ scene }) => {
    await open(scene);
    await addRust();
    await openNameOfMentoring();
    await joinMentoring();
    await removeTypography();
    await open(scene, "#files/backup");
    await page.getByLabel("Don't encrypt it").check();
    const [backup] = await Promise.all([page.waitForEvent("download"), button("Make the backup").click()]);
    const path = await backup.path();
    await open(scene, "#settings");
    await page.getByLabel("Type “delete” to delete everything").fill("delete");
    await button("Delete everything for good").click();
    await page.getByRole("heading", { name: "Your notebook is empty" }).waitFor();
    await open(scene, "#files");
    await page.setInputFiles("input[type=file]", path);
    await button("Restore").click();
    await page.getByText("Imported: 46 people").waitFor();
    await open(scene, "#skills");
    await page.locator(".skills-list > li").filter({ hasText: "also Mentoring" }).waitFor();
    await button("Remove: Rust").waitFor();
    expect(await button("Remove: Typography").count()).toBe(0);
  });
});
