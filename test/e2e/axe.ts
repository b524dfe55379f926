import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import type { AxeResults } from "axe-core";
import type { CDPSession, Page } from "playwright";

const AXE = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
const RUN = `axe.run().then(({ violations }) => violations.flatMap(({ id, nodes }) => nodes.map(({ target }) => id + ": " + target)))`;

/** Where axe can run: a page, or the real popup or panel. */
export interface Inspected {
  readonly evaluate: (expression: string) => Promise<unknown>;
}

/** What axe finds wrong, one line each. */
export async function violations(page: Inspected): Promise<string[]> {
  await page.evaluate(`${AXE};0`);
  return (await page.evaluate(RUN)) as AxeResults["violations"][number]["id"][];
}

/** The themes a surface must be right in, as media features. */
const THEMES = {
  light: [{ name: "prefers-color-scheme", value: "light" }],
  dark: [{ name: "prefers-color-scheme", value: "dark" }],
  "forced colors": [{ name: "forced-colors", value: "active" }],
} as const;

/** What axe finds wrong in each theme; all empty when a page is right. */
export async function violationsInThemes(
  page: Inspected,
  emulate: (features: readonly { readonly name: string; readonly value: string }[]) => Promise<unknown>,
): Promise<Record<string, string[]>> {
  const found: Record<string, string[]> = {};
  const still = { name: "prefers-reduced-motion", value: "reduce" };
  for (const [theme, features] of Object.entries(THEMES)) {
    await emulate([...features, still]);
    const wrong = await violations(page);
    if (wrong.length > 0) found[theme] = wrong;
  }
  await emulate([]);
  return found;
}

/** The same for a page Playwright knows. */
export async function violationsOfTab(page: Page): Promise<Record<string, string[]>> {
  const cdp: CDPSession = await page.context().newCDPSession(page);
  const found = await violationsInThemes(page, (features) =>
    cdp.send("Emulation.setEmulatedMedia", { features: [...features] }),
  );
  await cdp.detach();
  return found;
}
