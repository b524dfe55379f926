import type { Page } from "playwright";
import { describe, expect } from "vitest";
import { twoPeople } from "../../scripts/sample-pages.mjs";
import { profileAddress } from "../../src/domain/page/profile-address.ts";
import { answersOf, organizationOf, personOf, TODAY } from "../domain/people.ts";
import { expectAccessible } from "./notebook-page.ts";
import { notebookTest } from "./scene.ts";

const [ada] = twoPeople();
const acme = organizationOf("Acme", { isTarget: true });
const path = { id: "p", organization: acme.id, hirer: { name: "Hana Lund" }, on: TODAY };
const credible = { value: "yes", on: TODAY } as const;

function kept(name: string, letters: string) {
  return personOf(name, { answers: answersOf(letters) });
}

const asked = personOf("Asked Already", { answers: answersOf("yyyyy"), paths: { p: { ...path, credible } } });

const it = notebookTest({
  sites: true,
  granted: true,
  contents: {
    people: [
      personOf(ada.name, { addresses: [profileAddress(ada.url)?.url ?? ""], answers: answersOf("y-yyy") }),
      kept("Un Tagged", "-----"),
      kept("Una Sure", "yyyuy"),
      kept("Una Placed", "yyyyy"),
      kept("Nora Hirer", "nyyyy"),
      kept("Nick Needs", "yyyny"),
      asked,
    ],
    organizations: [acme],
    asks: [{ id: "a", person: asked.id, organization: acme.id, on: "2026-11-01", result: "referred" }],
  },
});

/** What has the focus: its name as a field, else what it is labeled by. */
const focused = (page: Page): Promise<string> =>
  page.evaluate(() => {
    const at = document.activeElement;
    if (!(at instanceof HTMLInputElement || at instanceof HTMLSelectElement)) return at?.textContent ?? "";
    return at.type === "radio" ? at.name : (at.labels?.[0]?.querySelector("span")?.textContent ?? "");
  });

const open = (page: Page, base: string, id: string) => page.goto(`${base}#people?person=${encodeURIComponent(id)}`);

const DONE_BY = [
  ["Un Tagged", "answer what you know", "hirer"],
  ["Una Sure", "find out", "familiarity"],
  ["Una Placed", "Note whom", "The hirer's name"],
  ["Nora Hirer", "whom they know at Acme", "The hirer's name"],
  ["Nick Needs", "offer a 30-day trial", "What you would do"],
  ["Asked Already", "what came of Acme", "What came of asking at Acme"],
] as const;

describe("the next step of a person", () => {
  for (const [name, words, field] of DONE_BY)
    it(`is a button that leads to where it is done: ${name} to ${field}`, async ({ page, browser }) => {
      await open(page, browser.address("src/notebook/index.html"), `id of ${name}`);
      await page.locator("button.move", { hasText: words }).press("Enter");
      await expect.poll(() => focused(page)).toBe(field);
    });

  it("leads to the question in the popup, by keyboard", async ({ page, browser }) => {
    await page.goto(ada.url);
    const popup = await browser.pressToolbarButton(page);
    await popup.until(`document.querySelector("button.move")?.textContent.includes("credible")`);
    await popup.press("button.move");
    await popup.until(`document.activeElement?.name === "credibility"`);
  });
});

describe("a day one met or talked", () => {
  it("is noted with one press, shown beside the question, and taken back", async ({ page, browser }) => {
    await open(page, browser.address("src/notebook/index.html"), "id of Una Sure");
    await page.getByRole("button", { name: "We talked today" }).press("Enter");
    await page.locator("input[name=familiarity]").first().focus();
    await page
      .locator("fieldset", { hasText: "Knows you well" })
      .getByText(/^You talked on /)
      .waitFor();
    await page.getByText("When you met or talked").click();
    await page.getByLabel("On", { exact: true }).fill("2026-05-04");
    await page
      .locator("form", { has: page.getByLabel("On", { exact: true }) })
      .getByRole("button")
      .press("Enter");
    await page.getByRole("button", { name: /^Remove: May 4, 2026/ }).waitFor();
    // Of the two the last is what counts.
    expect(
      await page
        .locator("fieldset", { hasText: "Knows you well" })
        .getByText(/^You met on /)
        .count(),
    ).toBe(0);
    await expectAccessible(page);
    await page.locator("button.move").focus();
    await page.keyboard.press("u");
    await page.getByRole("button", { name: /^Remove: May 4/ }).waitFor({ state: "detached" });
    await page.keyboard.press("u");
    await page
      .getByText(/^You talked on /)
      .first()
      .waitFor({ state: "detached" });
  });
});
