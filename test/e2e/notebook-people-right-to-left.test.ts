import { expect } from "vitest";
import { pseudoCopy } from "../../scripts/pseudo-locale.mjs";
import { sticksOut } from "./page-words.ts";
import { notebookTest } from "./scene.ts";

const it = notebookTest({
  extension: () => pseudoCopy({ isRightToLeft: true }),
  prepare: async ({ browser, page }) => {
    await page.goto(browser.address("src/notebook/index.html#people"));
    await page.locator(".first-use-sample button").click();
    await page.getByRole("grid").waitFor();
  },
});

it("people in longer words turn with the page, and nothing sticks out", async ({ browser, page }) => {
  await page.goto(browser.address("src/notebook/index.html#people"));
  await page.getByRole("grid").waitFor();
  await page.locator(".people-tools-line button").first().click();
  for (const width of [1280, 640, 360]) {
    await page.setViewportSize({ width, height: 800 });
    expect(await sticksOut(page), String(width)).toEqual([]);
  }
  await page.setViewportSize({ width: 1280, height: 800 });
  const [tick, name] = await Promise.all(
    [".people-row .people-tick", ".people-row .people-name"].map((cell) => page.locator(cell).first().boundingBox()),
  );
  expect(tick?.x).toBeGreaterThan(name?.x ?? Infinity);
  await page.locator(".people-name a").first().focus();
  await page.keyboard.press("ArrowLeft");
  expect(await page.evaluate(() => document.activeElement?.className)).toContain("is-verdict");
  await page.locator(".people-name a").first().click();
  await page.locator(".people-aside").waitFor();
  expect(await sticksOut(page)).toEqual([]);
});
