import type { Page } from "playwright";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import {
  type ExtensionBrowser,
  grantedCopy,
  launchWithExtension,
  temporaryFolder,
} from "../../scripts/extension-browser.mjs";
import { answerSamplePages, twoPeople } from "../../scripts/sample-pages.mjs";

const [ada] = twoPeople();
let browser: ExtensionBrowser;

async function popupAbout(tab: number): Promise<Page> {
  const page = await browser.context.newPage();
  await page.goto(browser.address(`src/popup/index.html?tab=${tab}`));
  return page;
}

beforeAll(async () => {
  browser = await launchWithExtension({ profile: temporaryFolder("guard"), extension: grantedCopy() });
  await answerSamplePages(browser.context);
});
afterAll(() => browser.close());

describe.sequential("a notebook the browser emptied", () => {
  it("is put right before the popup reads it, and the user is told until they have read it", async () => {
    const subject = await browser.context.newPage();
    await subject.goto(ada.url);
    const tab = await browser.tabId(subject);
    const popup = await popupAbout(tab);
    await popup.check("input[name=hirer][value=yes]");
    await popup.getByText("Kept on this computer").waitFor();
    // The first change is in a snapshot and noted at once; both come after the word is kept.
    await expect
      .poll(() => popup.evaluate(`chrome.storage.local.get("canary").then(({ canary }) => canary?.people)`))
      .toBe(1);
    await popup.close();

    const loss = await popupAbout(-1);
    await loss.evaluate(
      () =>
        new Promise<void>((resolve, reject) => {
          const request = indexedDB.deleteDatabase("vouchbook");
          request.addEventListener("success", () => resolve());
          request.addEventListener("error", () => reject(request.error));
        }),
    );
    await loss.close();

    const after = await popupAbout(tab);
    await after.getByText("The browser had emptied your notebook.").waitFor();
    await after.getByText(/has 1 person again/).waitFor();
    await expect.poll(() => after.isChecked("input[name=hirer][value=yes]")).toBe(true);
    await after.close();

    const later = await popupAbout(tab);
    await later.getByRole("button", { name: "I have read this" }).click();
    await later.reload();
    await later.getByText("4 to find out").first().waitFor();
    expect(await later.getByRole("alert").count()).toBe(0);
  });
});
