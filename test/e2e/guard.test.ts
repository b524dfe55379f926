import type { Page } from "playwright";
import { describe, expect } from "vitest";
import type { ExtensionBrowser } from "../../scripts/extension-browser.mjs";
import { twoPeople } from "../../scripts/sample-pages.mjs";
import { notebookTest } from "./scene.ts";

const [ada] = twoPeople();
const it = notebookTest({ granted: true, sites: true });

async function popupAbout(browser: ExtensionBrowser, tab: number): Promise<Page> {
  const page = await browser.context.newPage();
  await page.goto(browser.address(`src/popup/index.html?tab=${tab}`));
  return page;
}

describe("a notebook the browser emptied", () => {
  it("is put right before the popup reads it, and the user is told until they have read it", async ({
    browser,
    page,
  }) => {
    await page.goto(ada.url);
    const tab = await browser.tabId(page);
    const popup = await popupAbout(browser, tab);
    await popup.check("input[name=hirer][value=yes]");
    await popup.getByText("Kept on this computer").waitFor();
    // The first change is in a snapshot and noted at once; both come after the word is kept.
    await expect
      .poll(() => popup.evaluate(`chrome.storage.local.get("canary").then(({ canary }) => canary?.people)`))
      .toBe(1);
    await popup.close();

    // A page that runs none of our code: nothing may notice the loss before the next popup does.
    const loss = await browser.context.newPage();
    await loss.goto(browser.address("icons/16.png"));
    await loss.evaluate(
      () =>
        new Promise<void>((resolve, reject) => {
          const request = indexedDB.deleteDatabase("vouchbook");
          request.addEventListener("success", () => resolve());
          request.addEventListener("error", () => reject(request.error));
        }),
    );
    await loss.close();

    const after = await popupAbout(browser, tab);
    await after.getByText("The browser had emptied your notebook.").waitFor();
    await after.getByText(/has 1 person again/).waitFor();
    await expect.poll(() => after.isChecked("input[name=hirer][value=yes]")).toBe(true);
    await after.close();

    const later = await popupAbout(browser, tab);
    await later.getByRole("button", { name: "I have read this" }).click();
    await later.reload();
    await later.getByText("4 to find out").first().waitFor();
    expect(await later.getByRole("alert").count()).toBe(0);
  });
});
