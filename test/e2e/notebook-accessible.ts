import type { Page } from "playwright";
import { expect } from "vitest";
import { violationsOfTab } from "./axe.ts";
import { sticksOut } from "./page-words.ts";

/** What sticks out at 200 % zoom of a 1280 px window, and in a narrow one. */
async function sticksOutAt(page: Page, widths: readonly number[]): Promise<string[]> {
  const found: string[] = [];
  const size = page.viewportSize() ?? { width: 1100, height: 800 };
  for (const width of widths) {
    await page.setViewportSize({ width, height: 800 });
    found.push(...(await sticksOut(page)));
  }
  await page.setViewportSize(size);
  return found;
}

/** A page of the notebook has no violation in any theme, and nothing sticks out when it is zoomed, narrow or right to left. */
export async function expectAccessible(page: Page): Promise<void> {
  expect(await violationsOfTab(page)).toEqual({});
  expect(await sticksOutAt(page, [640, 360])).toEqual([]);
  await page.evaluate(() => (document.documentElement.dir = "rtl"));
  expect(await sticksOutAt(page, [1100, 640, 360]), "right to left").toEqual([]);
  await page.evaluate(() => (document.documentElement.dir = "ltr"));
  const small = await page.evaluate(() =>
    [...document.querySelectorAll("button, summary, label.tick, label.switch, select, input[type=text]")]
      .filter((element) => element.checkVisibility() && element.getBoundingClientRect().height < 24)
      .map((element) => element.outerHTML.slice(0, 80)),
  );
  expect(small).toEqual([]);
}
