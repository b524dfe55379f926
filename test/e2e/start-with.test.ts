import type { Page } from "playwright";
import { describe, expect } from "vitest";
import { personOf } from "../domain/people.ts";
import { violationsOfTab } from "./axe.ts";
import { button, choose, openFiles, sampleZip, written } from "./files-page.ts";
import { expectAccessible } from "./notebook-page.ts";
import { notebookTest } from "./scene.ts";

const it = notebookTest({});

const MOST_PRESSES = 12;

const onDesk = (page: Page): Promise<string> => page.locator("#sort-name").innerText();

describe("after an import", () => {
  it("twelve people are proposed, each with the reason, and one press sorts exactly them", async ({
    browser,
    page,
  }) => {
    await openFiles({ browser, page });
    await choose(page, sampleZip());
    await button(page, "Import").click();
    await page.getByRole("heading", { name: "Start with these 12" }).waitFor();
    const lines = page.locator(".starters > li");
    expect(await lines.count()).toBe(12);
    for (const words of await lines.allInnerTexts())
      expect(words).toMatch(/recommendation|messages|both at|You saved|worked at/);
    await page.getByText("Wrote you a recommendation on May 14, 2024.").waitFor();
    await button(page, "Undo this import").waitFor();
    await expectAccessible(page);
    const names = await lines.locator("a").allInnerTexts();
    await button(page, "Sort these 12").click();
    await page.getByText("These 12 people · 0 sorted").waitFor();
    const met: string[] = [];
    for (const name of names) {
      await page.getByRole("heading", { level: 2, name, exact: true }).waitFor();
      met.push(await onDesk(page));
      await page.keyboard.press("s");
    }
    expect(met).toEqual(names);
    await page.getByRole("heading", { name: "That was the last of these" }).waitFor();
    await page.getByText("0 have an answer, 12 are set aside.").waitFor();
    expect(await violationsOfTab(page)).toEqual({});
    await page.getByRole("main").getByRole("link", { name: "Sort everybody" }).last().click();
    // Twelve are more than the day's goal, which is for sorting everybody.
    await page.getByRole("heading", { name: "Enough for today" }).waitFor();
    await button(page, "Go on").click();
    await page.locator("#sort-name").waitFor();
    expect(names).not.toContain(await onDesk(page));
  });

  it(`leads from the dropped archive to the first who can refer the user in ${MOST_PRESSES} presses`, async ({
    browser,
    page,
  }) => {
    let presses = 0;
    /** A click, a key, or a name typed: each is one press. */
    const press = async (act: () => Promise<void>): Promise<void> => {
      presses += 1;
      await act();
    };
    await openFiles({ browser, page });
    await choose(page, sampleZip());
    await press(() => button(page, "Import").click());
    await press(() => button(page, "Sort these 12").click());
    await page.getByText("These 12 people · 0 sorted").waitFor();
    for (const key of ["1", "2", "3", "4", "5", "w"]) await press(() => page.keyboard.press(key));
    await press(() => page.keyboard.type("Anselm Thackery"));
    await press(() => page.keyboard.press("Enter"));
    await page.getByText("Can refer you at").first().waitFor();
    expect(presses).toBeLessThanOrEqual(MOST_PRESSES);
  });

  it("Ctrl+Z takes the import back, from another page too, and says so", async ({ browser, page }) => {
    await openFiles({ browser, page });
    await choose(page, sampleZip());
    await button(page, "Import").click();
    await page.getByText("Imported: 120 people").waitFor();
    await page.getByRole("link", { name: "Organizations", exact: true }).click();
    await page.getByRole("heading", { name: "Organizations", level: 1 }).waitFor();
    await page.keyboard.press("Control+z");
    await page.getByText("Taken back: Imported: 120 people").waitFor();
    await page.getByRole("link", { name: "People", exact: true }).click();
    await page.getByRole("heading", { name: "Ask LinkedIn for your data" }).waitFor();
  });

  it("the list holds through a reload and through going back", async ({ browser, page }) => {
    await openFiles({ browser, page });
    await choose(page, sampleZip());
    await button(page, "Import").click();
    await button(page, "Sort these 12").click();
    await page.getByText("These 12 people · 0 sorted").waitFor();
    const first = await onDesk(page);
    await page.keyboard.press("5");
    await page.getByText("These 12 people · 1 sorted").waitFor();
    await page.keyboard.press("Enter");
    await page.getByRole("heading", { level: 2, name: first, exact: true }).waitFor({ state: "detached" });
    const second = await onDesk(page);
    await page.reload();
    await page.getByText("These 12 people · 1 sorted").waitFor();
    expect(await onDesk(page)).toBe(second);
    await page.getByRole("link", { name: `Everything about ${second}` }).click();
    await page.getByRole("grid").waitFor();
    await page.goBack();
    await page.getByText("These 12 people · 1 sorted").waitFor();
    expect(await onDesk(page)).toBe(second);
    // The day's goal is for sorting everybody; a list has its own end.
    for (let more = 0; more < 10; more += 1) {
      const now = await onDesk(page);
      await page.keyboard.press("5");
      await page.keyboard.press("Enter");
      await page.getByRole("heading", { level: 2, name: now, exact: true }).waitFor({ state: "detached" });
    }
    await page.getByText("These 12 people · 11 sorted").waitFor();
  });

  it("of names alone says that, and leads to everybody", async ({ browser, page, keep }) => {
    await keep({ people: [personOf("Ada Nobody")] });
    await openFiles({ browser, page });
    await choose(page, written("names.csv", "Name,Company\nBen Alone,Acme\n"));
    await button(page, "Continue").click();
    await button(page, "Import").click();
    await page.getByText("Your files don’t say who knows your work.").waitFor();
    await page.getByRole("link", { name: "Sort everybody" }).click();
    await page.getByRole("heading", { level: 2, name: "Ada Nobody" }).waitFor();
  });
});
