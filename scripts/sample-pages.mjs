// The sample network: the pages of test/pages, answered at their real addresses. Nothing else is reachable.
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

const PAGES = join(dirname(fileURLToPath(import.meta.url)), "..", "test", "pages");

/** @param {string} address */
function withoutTail(address) {
  return address.replace(/[?#].*$/, "").replace(/\/$/, "");
}

/** @returns {string[]} */
function cases() {
  const sites = readdirSync(PAGES, { withFileTypes: true }).filter((entry) => entry.isDirectory());
  return sites.flatMap(({ name }) => readdirSync(join(PAGES, name)).map((folder) => join(PAGES, name, folder)));
}

/**
 * The HTML of each sample page by address, without query; of two cases at one address the one that shows a profile stands.
 * @returns {Map<string, string>}
 */
export function samplePages() {
  const pages = new Map();
  for (const folder of cases()) {
    const description = join(folder, "page.json");
    if (!existsSync(description)) continue;
    const { url, expect } = JSON.parse(readFileSync(description, "utf8"));
    const address = withoutTail(url);
    if (expect === null && pages.has(address)) continue;
    pages.set(address, readFileSync(join(folder, "page.html"), "utf8"));
  }
  return pages;
}

/**
 * Answers the sample pages in a browser context, and nothing else.
 * @param {import("playwright").BrowserContext} context
 * @param {Map<string, string>} [pages]
 */
export async function answerSamplePages(context, pages = samplePages()) {
  await context.route(/^https?:/, async (route) => {
    const html = pages.get(withoutTail(route.request().url()));
    if (html === undefined || !route.request().isNavigationRequest()) await route.abort();
    else await route.fulfill({ contentType: "text/html; charset=utf-8", body: html });
  });
}
