import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import type { AxeResults } from "axe-core";
import type { Page } from "playwright";
import { describe, expect } from "vitest";
import { twoPeople } from "../../scripts/sample-pages.mjs";
import { ATTRIBUTES } from "../../src/domain/person/attributes.ts";
import { notebookTest, type Scene } from "./scene.ts";

const AXE = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
const [ada] = twoPeople();

const it = notebookTest({ granted: true, sites: true });

async function violations(page: Page): Promise<string[]> {
  await page.evaluate(AXE);
  const { violations: found } = await page.evaluate(() =>
    (window as unknown as { axe: { run(): Promise<AxeResults> } }).axe.run(),
  );
  return found.flatMap(({ id, nodes }) => nodes.map(({ target }) => `${id}: ${String(target)}`));
}

async function expectAccessible(page: Page): Promise<void> {
  for (const colorScheme of ["light", "dark"] as const) {
    await page.emulateMedia({ colorScheme, reducedMotion: "reduce" });
    expect(await violations(page), colorScheme).toEqual([]);
  }
  await page.emulateMedia({ colorScheme: "light", forcedColors: "active" });
  expect(await violations(page), "forced colors").toEqual([]);
  await page.emulateMedia({ forcedColors: "none" });
}

/** The popup about Ada, who knows a hirer, with the reason for that, and is short of the rest. */
async function openShortAda({ browser }: Scene): Promise<Page> {
  const page = await browser.openPopupAbout(ada.url);
  await page.getByText("No answers yet").waitFor();
  for (const key of ["1", "2", "2", "3", "3", "4", "4", "5", "5"]) await page.keyboard.press(key);
  await page.getByText("Short of 4").waitFor();
  await page.locator(".question legend").first().click();
  await page.getByRole("textbox", { name: /^Your reason/ }).fill("She leads the group");
  await page.getByText("Kept on this computer").waitFor();
  return page;
}

describe("the popup", () => {
  it("has no violation when nobody is kept", async ({ browser }) => {
    const page = await browser.openPopupAbout("about:blank");
    await page.getByText("You keep nobody yet").waitFor();
    await expectAccessible(page);
  });

  it("is used from first answer to undo by keyboard alone", async ({ browser }) => {
    const page = await browser.openPopupAbout(ada.url);
    await page.getByText("No answers yet").waitFor();
    const focused = (): Promise<string> => page.evaluate(() => document.activeElement?.getAttribute("name") ?? "");
    for (let presses = 0; presses < 10 && (await focused()) !== "hirer"; presses += 1) await page.keyboard.press("Tab");
    expect(await focused()).toBe("hirer");
    await page.keyboard.press("Space");
    // Whom they know is asked in between, and passed over.
    await page.locator("#whom").waitFor();
    for (let presses = 0; presses < 4; presses += 1) await page.keyboard.press("Tab");
    await page.keyboard.type("She leads the group");
    for (const attribute of ATTRIBUTES.slice(1)) {
      await page.keyboard.press("Tab");
      expect(await focused()).toBe(attribute);
      await page.keyboard.press("Space");
      await page.keyboard.press("ArrowRight");
      await page.keyboard.press("Tab");
    }
    // The pencil stands before the note.
    await page.keyboard.press("Tab");
    await page.keyboard.press("Tab");
    expect(await page.evaluate(() => document.activeElement?.id)).toBe("note");
    await page.keyboard.type("Typed without a mouse");
    await page.getByText("Short of 4").waitFor();
    await page.getByText("Kept on this computer").waitFor();
    const isUndo = (): Promise<boolean> =>
      page.evaluate(() => document.activeElement?.getAttribute("aria-keyshortcuts") === "U");
    for (let presses = 0; presses < 12 && !(await isUndo()); presses += 1) await page.keyboard.press("Tab");
    await page.keyboard.press("Enter");
    await page.getByText("Taken back").waitFor();
    await expect.poll(() => page.getByRole("textbox", { name: "Private note" }).inputValue()).toBe("");
  });

  it("has no violation on a person, with the menu open, in both themes and forced colors", async ({ scene }) => {
    const page = await openShortAda(scene);
    await page.getByText("Marks and export").click();
    await expectAccessible(page);
  });

  it("has no violation in the search and names its rows by person and verdict", async ({ scene, browser }) => {
    await openShortAda(scene);
    const page = await browser.openPopupAbout("about:blank");
    await page.getByRole("button", { name: new RegExp(`${ada.name}.*Short of 4`) }).waitFor();
    await expectAccessible(page);
  });

  it("needs no sideways scrolling at 200 % zoom, and every target is 24 px or more", async ({ scene }) => {
    const page = await openShortAda(scene);
    await page.getByText("Marks and export").click();
    // What lies in folded parts has its height only once they are open.
    for (const part of ["Whom they know", "What they know of you", "Exchanges and asks"]) {
      const details = page.locator("details.part", { hasText: part });
      await details.locator("summary").click();
      await details.getByRole("button", { name: "Add" }).waitFor();
    }
    const small = await page.evaluate(() =>
      [
        ...document.querySelectorAll(
          "button, summary, label.answer, label.tick, label.switch, input:not([type=radio], [type=checkbox])",
        ),
      ]
        .filter((element) => element.checkVisibility())
        .map((element) => ({ height: element.getBoundingClientRect().height, what: element.outerHTML.slice(0, 80) }))
        .filter(({ height }) => height < 24),
    );
    expect(small).toEqual([]);
    // A 400 px window at 200 % is 200 CSS pixels for the page; a popup at 200 % is twice as wide, 760.
    await page.setViewportSize({ width: 760, height: 600 });
    await page.evaluate(() => (document.documentElement.style.zoom = "2"));
    expect(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth)).toBe(true);
  });
});
