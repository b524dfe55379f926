import type { Locator, Page } from "playwright";
import { describe, expect } from "vitest";
import { personOf } from "../domain/people.ts";
import { button, choose, expectNoViolation, openFiles, written } from "./files-page.ts";
import { notebookTest } from "./scene.ts";

const it = notebookTest({ contents: { people: [personOf("Ada Ash")] } });

/** How a button is drawn, as far as blocked and free differ. */
const look = (at: Locator): Promise<string> =>
  at.evaluate((element) => {
    const { backgroundColor, borderStyle, color } = getComputedStyle(element);
    return [backgroundColor, borderStyle, color].join(" ");
  });

/** Presses a blocked button by keyboard; what it says, and the id or type of what has the focus then. */
async function press(page: Page, name: string): Promise<{ readonly said: string; readonly at: string }> {
  const blocked = button(page, name);
  expect(await blocked.getAttribute("aria-disabled")).toBe("true");
  expect(await blocked.getAttribute("disabled")).toBeNull();
  await blocked.focus();
  await page.keyboard.press("Enter");
  const said = page.locator(".missing", { has: page.locator("span") });
  await said.waitFor();
  expect(await said.getAttribute("role")).toBe("alert");
  const id = await blocked.getAttribute("aria-describedby");
  expect(await said.getAttribute("id")).toBe(id);
  return {
    said: await said.innerText(),
    at: await page.evaluate(() => document.activeElement?.id || document.activeElement?.getAttribute("type") || ""),
  };
}

describe("a button for which something is missing", () => {
  it("looks blocked, says what is missing, goes there, and then is free: the backup", async ({ browser, page }) => {
    await openFiles({ browser, page }, "export");
    const free = await look(button(page, "Save the file"));
    await openFiles({ browser, page }, "backup");
    expect(await look(button(page, "Make the backup"))).not.toBe(free);
    expect(await press(page, "Make the backup")).toEqual({
      said: "A passphrase of at least 12 characters is missing. Type one, or let one be made up.",
      at: "backup-passphrase",
    });
    await expectNoViolation(page);
    // The press was about the field it went to; beside it one is made up.
    await page.keyboard.press("Tab");
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe("Make one up for me");
    await page.keyboard.press("Enter");
    await page.getByText("Seven random words").waitFor();
    expect(await page.locator(".missing span").count()).toBe(0);
    expect(await look(button(page, "Make the backup"))).toBe(free);
    // Not to be encrypted takes it back, and writing one takes that back.
    const tick = page.getByRole("checkbox", { name: "Don't encrypt it" });
    await tick.check();
    const field = page.getByLabel("Passphrase", { exact: true });
    expect(await field.inputValue()).toBe("");
    await field.fill("short");
    expect(await tick.isChecked()).toBe(false);
    expect((await press(page, "Make the backup")).at).toBe("backup-passphrase");
  });

  it("says so while a table has no column for the name, and while a backup has no passphrase", async ({
    browser,
    page,
  }) => {
    await openFiles({ browser, page });
    await choose(page, written("friends.csv", "Who,Firm\nUlla Fern,Acme\n"));
    expect(await press(page, "Continue")).toEqual({
      said: "Say first in which column the names are.",
      at: "column-name",
    });
    await button(page, "Cancel").click();
    await choose(
      page,
      written("locked.age", "age-encryption.org/v1\n-> scrypt AAAAAAAAAAAAAAAAAAAAAA 18\nAAAA\n--- AAAA\n"),
    );
    expect(await press(page, "Open")).toEqual({ said: "Type the passphrase first.", at: "text" });
  });

  it("says so on the other pages: deleting everything, a second machine, a person by hand", async ({
    browser,
    page,
  }) => {
    const open = (hash: string): Promise<unknown> => page.goto(browser.address(`src/notebook/index.html${hash}`));
    await open("#settings");
    const deleting = await press(page, "Delete everything for good");
    expect(deleting.said).toBe("Type delete into the field first. Nothing is deleted yet.");
    expect(
      await page.getByLabel("Type “delete” to delete everything").evaluate((it) => it === document.activeElement),
    ).toBe(true);
    await open("#sync");
    expect(await press(page, "Start")).toEqual({ said: "Choose the folder first.", at: "sync-choose" });
    await open("#people");
    await button(page, "Add a person").click();
    expect((await press(page, "Add")).said).toBe("Type a name first; it is enough.");
    await page.goto(browser.address("src/popup/index.html?tab=-1"));
    await page.getByRole("searchbox").fill("Ada");
    await page.getByRole("button", { name: "Ada Ash" }).click();
    await page.getByRole("button", { name: "Undo" }).focus();
    await page.keyboard.press("Enter");
    await page.getByText("There is nothing to take back.").waitFor();
  });
});

describe("coming back from a backup", () => {
  it("has a heading and a button beside that of making one, and leads to the preview", async ({ browser, page }) => {
    await openFiles({ browser, page }, "backup");
    const [made, restored] = await Promise.all(
      ["Make a backup", "Restore a backup"].map((name) =>
        page.getByRole("heading", { name, exact: true }).boundingBox(),
      ),
    );
    expect(restored?.y).toBe(made?.y);
    const file = JSON.stringify({ format: "vouchbook", version: 1, level: "private", people: [] });
    await page.getByLabel("Open a backup").setInputFiles(written("vouchbook-backup.json", file));
    await page
      .getByText("1 person would stay as they are")
      .or(page.getByText("A Vouchbook file with"))
      .first()
      .waitFor();
    expect(await page.evaluate(() => document.activeElement?.id)).toBe("bring-in");
  });
});
