import type { Page } from "playwright";
import { expect } from "vitest";
import { violationsOfTab } from "./axe.ts";

/** Whether the page needs sideways scrolling: at 200 % zoom of a 1280 px window, and in a narrow one. */
async function overflows(page: Page): Promise<boolean[]> {
  const found: boolean[] = [];
  for (const width of [640, 360]) {
    await page.setViewportSize({ width, height: 800 });
    found.push(await page.evaluate(() => document.documentElement.scrollWidth > innerWidth));
  }
  await page.setViewportSize({ width: 1100, height: 800 });
  return found;
}

/** No violation in any theme, no sideways scrolling in either direction of writing, every target 24 px high. */
export async function expectAccessible(page: Page): Promise<void> {
  expect(await violationsOfTab(page)).toEqual({});
  const small = await page.evaluate(() =>
    [
      ...document.querySelectorAll(
        "main button, main summary, main label.tick, main li > a, main nav a, main .buttons a",
      ),
    ]
      .map((element) => ({ height: element.getBoundingClientRect().height, what: element.outerHTML.slice(0, 80) }))
      .filter(({ height }) => height > 0 && height < 24),
  );
  expect(small).toEqual([]);
  for (const direction of ["ltr", "rtl"]) {
    await page.evaluate((turned) => (document.documentElement.dir = turned), direction);
    expect(await overflows(page), direction).toEqual([false, false]);
  }
  await page.evaluate(() => (document.documentElement.dir = "ltr"));
}

/** Presses Tab until what has the focus is named so, by its label or by what it says. */
export async function tabTo(page: Page, name: string): Promise<void> {
  const isThere = (): Promise<boolean> =>
    page.evaluate((wanted) => {
      const at = document.activeElement;
      if (!(at instanceof HTMLElement) || at === document.body) return false;
      const labels = at instanceof HTMLInputElement || at instanceof HTMLTextAreaElement ? [...(at.labels ?? [])] : [];
      const words = [at.getAttribute("aria-label") ?? "", ...labels.map((label) => label.textContent)];
      if (words.join("") === "") words.push(at.textContent);
      return words.some((word) => word.trim().startsWith(wanted));
    }, name);
  for (let presses = 0; presses < 150; presses += 1) {
    await page.keyboard.press("Tab");
    if (await isThere()) return;
  }
  throw new Error(`Tab never came to “${name}”.`);
}
