// The sample network: the pages of test/pages, answered at their real addresses. Nothing else is reachable.
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

const PAGES = join(dirname(fileURLToPath(import.meta.url)), "..", "test", "pages");

const NETWORK = ["linkedin/sdui-complete", "linkedin/sdui-second-degree", "linkedin/classic-complete"];

const JOB = "linkedin/job-sdui";

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
 * @typedef {object} SampleCase
 * @property {string} url
 * @property {{ kind: string, profile?: { name: string, headline: string, organization: { name: string }, location: string }, job?: { title: string } } | null} expect
 * @property {string} html
 */

/** @param {string} folder @returns {SampleCase} */
function readCase(folder) {
  const description = JSON.parse(readFileSync(join(folder, "page.json"), "utf8"));
  return { ...description, html: readFileSync(join(folder, "page.html"), "utf8") };
}

/**
 * The HTML of each sample page by address, without query; of two cases at one address the one that shows something stands.
 * @returns {Map<string, string>}
 */
export function samplePages() {
  const pages = new Map();
  for (const folder of cases().filter((path) => existsSync(join(path, "page.json")))) {
    const { url, expect, html } = readCase(folder);
    const address = withoutTail(url);
    if (expect !== null || !pages.has(address)) pages.set(address, html);
  }
  // The people tests and the tour speak of keep their own page, whatever other case uses the address.
  for (const folder of [...NETWORK, JOB]) {
    const { url, html } = readCase(join(PAGES, folder));
    pages.set(withoutTail(url), html);
  }
  return pages;
}

/** The invented people whom tests, tour and pictures speak of. */
export function samplePeople() {
  return NETWORK.map((folder) => {
    const { url, expect } = readCase(join(PAGES, folder));
    if (!expect?.profile) throw new Error(`test/pages/${folder} shows no profile.`);
    const { name, headline, organization, location } = expect.profile;
    return { url, name, headline, organization: organization.name, location };
  });
}

/** Two of them, for tests that need one person and another. */
export function twoPeople() {
  const [one, two] = samplePeople();
  if (!one || !two) throw new Error("The sample network is too small.");
  return /** @type {const} */ ([one, two]);
}

/** A job advert at the organization the first of `samplePeople` works for. */
export function sampleJob() {
  const { url, expect } = readCase(join(PAGES, JOB));
  return { url, title: expect?.job?.title ?? "" };
}

/** Somebody on a site without marks. */
export function personElsewhere() {
  const { url, expect } = readCase(join(PAGES, "github/user"));
  return { url, name: expect?.profile?.name ?? "" };
}

/** A person whose page navigates softly to the second of `twoPeople` when its link `#next` is pressed. */
export const SOFT_NAVIGATION = "https://www.linkedin.com/in/oswin-lark/";

/** What stands at an address of the sample network: a function from any address to its HTML. @param {Map<string, string>} [pages] */
export function samplePageAt(pages = samplePages()) {
  return (/** @type {string} */ address) => pages.get(withoutTail(address));
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
