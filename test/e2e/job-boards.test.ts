import type { BrowserContext, Page } from "playwright";
import { describe, expect } from "vitest";
import type { ExtensionBrowser } from "../../scripts/extension-browser.mjs";
import { organizationFrom } from "../../src/domain/organization/organization.ts";
import { answersOf, personOf } from "../domain/people.ts";
import { pageCases } from "../pages/cases.ts";
import { notebookTest } from "./scene.ts";

const TODAY = "2026-11-20";
const brackenhall = organizationFrom({ name: "Brackenhall Instruments" }, "o1", TODAY);

/** Somebody who works at a branch of a kept organization, by that branch's own name. */
const it = notebookTest({
  contents: {
    people: [
      personOf("Odette Quarrel", {
        addresses: ["https://www.linkedin.com/in/odette-quarrel"],
        corrections: { organization: "Brackenhall Instruments USA" },
        answers: answersOf("yyyyy"),
      }),
    ],
    organizations: [brackenhall],
  },
});

/** Shows a page case at its address, and presses the toolbar's button there. */
async function pressOnCase(browser: ExtensionBrowser, page: Page, name: string) {
  const found = pageCases().find((one) => one.name === name);
  if (!found) throw new Error(`There is no page case ${name}.`);
  const context: BrowserContext = page.context();
  await context.route(found.url, (route) =>
    route.fulfill({ contentType: "text/html; charset=utf-8", body: found.html }),
  );
  await page.goto(found.url);
  return browser.pressToolbarButton(page);
}

const HEADING = `document.querySelector("article h1, .empty h1, .empty h2")?.textContent`;

describe("at an advert on a job board", () => {
  it("one press says whose it is, without data on the page", async ({ browser, page }) => {
    const popup = await pressOnCase(browser, page, "greenhouse/advert");
    await popup.until(HEADING);
    expect(await popup.evaluate(HEADING)).toBe("Quillfern Labs");
    expect(await popup.text()).toContain("Release Engineer");
    expect(await popup.text()).toContain("Note this opening");
  });

  it("the legal entity with its code is the organization one keeps", async ({ browser, page }) => {
    const popup = await pressOnCase(browser, page, "workday/advert-with-data");
    await popup.until(`document.body?.textContent.includes("Odette Quarrel")`);
    await popup.press("article p button");
    await popup.until(`document.body?.textContent.includes("Noted")`);
    await popup.close();
    await page.goto(browser.address("src/notebook/index.html#organizations"));
    await page.getByText("Brackenhall Instruments", { exact: true }).first().waitFor();
    expect(await page.getByText("2100 Brackenhall").count()).toBe(0);
  });

  it("one that is over is told as over and can't be noted", async ({ browser, page }) => {
    const popup = await pressOnCase(browser, page, "workday/closed-by-its-day");
    await popup.until(`document.body?.textContent.includes("This job is closed")`);
    expect(await popup.text()).not.toContain("Note this opening");
  });

  it("an agency is told as who advertises, and is no employer", async ({ browser, page }) => {
    const popup = await pressOnCase(browser, page, "indeed/advert-of-an-agency");
    await popup.until(`document.body?.textContent.includes("Harrow Staffing advertises it")`);
  });
});
