import type { Page } from "playwright";
import { describe, expect } from "vitest";
import { personOf } from "../domain/people.ts";
import { everythingSaid } from "./key-sequences.ts";
import { notebookTest } from "./scene.ts";

const people = Array.from({ length: 4 }, (_, at) => personOf(`Person ${String(at + 10)}`));
const it = notebookTest({ contents: { people } });

/** From now on the disk is full for this page, or has room again. */
async function fillDisk(page: Page, isFull: boolean): Promise<void> {
  await page.evaluate(`(() => {
    const own = IDBObjectStore.prototype;
    window.roomy ??= own.put;
    own.put = ${isFull} ? () => { throw new DOMException("full", "QuotaExceededError"); } : roomy;
  })()`);
}

/** Presses keys in one breath, so that nothing is done in between. */
function pressAll(page: Page, keys: readonly string[]): Promise<void> {
  return page.evaluate((all) => {
    for (const key of all)
      document.body.dispatchEvent(new KeyboardEvent("keydown", { key, bubbles: true, cancelable: true }));
  }, keys);
}

describe("an edit that is refused, while keys wait behind it", () => {
  it("stops the keys for whoever comes after, says so, and is kept once there is room", async ({ browser, page }) => {
    await page.goto(browser.address("src/notebook/index.html#sort"));
    await page.getByRole("heading", { name: "Person 10" }).waitFor();
    await fillDisk(page, true);
    await pressAll(page, ["1", "ArrowRight", "2", "s", "3"]);
    await page.getByText("3 keys you pressed after that were not used").waitFor();
    await page.getByRole("alert").waitFor();
    await page.getByRole("heading", { name: "Person 10" }).waitFor();
    expect(await page.getByRole("radio", { name: "Yes" }).first().isChecked()).toBe(true);
    await fillDisk(page, false);
    await pressAll(page, ["2", "ArrowRight", "s"]);
    await page.getByRole("heading", { name: "Person 12" }).waitFor();
    await expect.poll(() => everythingSaid(page)).toEqual({ "Person 10": "1 yes 2 yes", "Person 11": "aside" });
  });

  it("doesn't say that somebody is set aside who isn't, nor undo anything older in its place", async ({
    browser,
    page,
  }) => {
    await page.goto(browser.address("src/notebook/index.html#sort"));
    await page.getByRole("heading", { name: "Person 10" }).waitFor();
    await pressAll(page, ["1", "ArrowRight"]);
    await page.getByRole("heading", { name: "Person 11" }).waitFor();
    await fillDisk(page, true);
    await pressAll(page, ["s", "1"]);
    await page.getByText("One key you pressed after that was not used").waitFor();
    await pressAll(page, ["u"]);
    await page.getByRole("alert").waitFor();
    expect(await page.getByText("is set aside").count()).toBe(0);
    await fillDisk(page, false);
    await pressAll(page, ["u"]);
    await expect.poll(() => everythingSaid(page)).toEqual({ "Person 10": "1 yes" });
    await page.getByRole("heading", { name: "Person 11" }).waitFor();
  });
});

describe("undo pressed many times at once", () => {
  it("takes back one change a press, and says nothing of it where there was none", async ({ browser, page }) => {
    await page.goto(browser.address("src/notebook/index.html#people?person=id+of+Person+11"));
    await page.locator(".people-aside input[type=radio]").first().waitFor();
    await pressAll(page, ["u", "u"]);
    await pressAll(page, ["1", "2", "3", "4", "u", "u", "5", "u", "u"]);
    await expect.poll(() => everythingSaid(page)).toEqual({ "Person 11": "1 yes" });
    await page.getByText("Taken back", { exact: true }).waitFor();
    await pressAll(page, ["u", "1", "u", "u", "u"]);
    await expect.poll(() => everythingSaid(page)).toEqual({});
  });

  it("never says undone of nothing", async ({ browser, page }) => {
    await page.goto(browser.address("src/notebook/index.html#people?person=id+of+Person+11"));
    await page.locator(".people-aside input[type=radio]").first().waitFor();
    await page.evaluate(() => {
      const note = (): void => {
        if (document.body.textContent.includes("Taken back")) document.body.dataset["said"] = "undone";
      };
      new MutationObserver(note).observe(document.body, { childList: true, subtree: true, characterData: true });
    });
    await pressAll(page, ["u", "u"]);
    // Done after them, so that they are done by then.
    await pressAll(page, ["1"]);
    await expect.poll(() => everythingSaid(page)).toEqual({ "Person 11": "1 yes" });
    expect(await page.evaluate(() => document.body.dataset["said"])).toBeUndefined();
  });

  it("takes back what was done to many, one after the other", async ({ browser, page }) => {
    await page.goto(browser.address("src/notebook/index.html#people"));
    await page.getByRole("checkbox", { name: "Choose everybody shown" }).click();
    const bar = page.getByRole("region", { name: "4 people chosen" });
    await bar.getByRole("button", { name: "Answer for all" }).click();
    await bar.getByRole("button", { name: "Set aside", exact: true }).click();
    await expect.poll(() => everythingSaid(page)).toMatchObject({ "Person 10": "1 yes aside" });
    await page.locator(".undo-bar button").dblclick();
    await expect.poll(() => everythingSaid(page)).toEqual({});
    await page.getByText("Taken back").waitFor();
  });
});
