import { describe, expect } from "vitest";
import { personOf } from "../domain/people.ts";
import { notebookTest } from "./scene.ts";
import { violationsOfTab } from "./axe.ts";

const it = notebookTest({});
const ADDRESS = "https://www.linkedin.com/in/ada-quill";

describe("somebody added by hand", () => {
  it("is named in the popup by keyboard alone, opened at once, and kept", async ({ browser, page }) => {
    await page.goto(browser.address("src/popup/index.html?tab=-1"));
    await page.getByText("You keep nobody yet").waitFor();
    await page.getByRole("button", { name: "Add a person" }).focus();
    await page.keyboard.press("Enter");
    const add = page.getByRole("button", { name: "Add", exact: true });
    expect(await add.isDisabled()).toBe(true);
    expect(await violationsOfTab(page)).toEqual({});
    await page.getByLabel("Name").fill("Ada  Quill");
    await page.getByLabel("Works at").fill("Quillfern Labs");
    await page.getByLabel("Profile address").fill("not an address");
    await add.click();
    await page.getByText("That isn't the address of a profile page").waitFor();
    await page.getByLabel("Profile address").fill(`${ADDRESS}/?utm_source=x`);
    await page.keyboard.press("Enter");
    await page.getByRole("heading", { name: "Ada Quill" }).waitFor();
    await page.getByText("added by you").waitFor();
    await page.getByText("At Quillfern Labs").waitFor();
    await page.keyboard.press("1");
    await page.getByText("Kept on this computer").waitFor();
    await page.goto(browser.address("src/notebook/index.html#people"));
    await page.getByRole("link", { name: "Ada Quill" }).waitFor();
    // Whoever is kept at the address already is opened, and nobody made twice.
    await page.getByRole("button", { name: "Add a person" }).click();
    await page.getByLabel("Name", { exact: true }).fill("Ada again");
    await page.getByLabel("Profile address").fill(ADDRESS);
    await page.keyboard.press("Enter");
    await page.getByRole("heading", { name: "Ada Quill" }).waitFor();
    await page.getByText("1 shown").waitFor();
  });

  it("is offered under the name that a search in the popup doesn't find", async ({ browser, page, keep }) => {
    await keep({ people: [personOf("Bo Amsel")] });
    await page.goto(browser.address("src/popup/index.html?tab=-1"));
    await page.getByRole("searchbox").fill("Wim Zeller");
    await page.getByRole("button", { name: "Add Wim Zeller" }).click();
    await page.keyboard.press("Enter");
    await page.getByRole("heading", { name: "Wim Zeller" }).waitFor();
  });
});
