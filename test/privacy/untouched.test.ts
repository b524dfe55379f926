import { chromium, type BrowserContext } from "playwright";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { chromiumPath, QUIET_FLAGS } from "../../scripts/chromium.mjs";
import { temporaryFolder } from "../../scripts/extension-browser.mjs";
import { samplePages } from "../../scripts/sample-pages.mjs";
import { dose } from "./dose.ts";
import { answerPages, Lab } from "./lab.ts";

const addresses = [...samplePages().keys()];
const chosen = addresses.filter((_address, at) => at % Math.ceil(addresses.length / dose(addresses.length, 6)) === 0);
const SEEN = `(async () => { await new Promise((done) => setTimeout(done, 400)); return [document.documentElement.outerHTML, Object.getOwnPropertyNames(window).toSorted().join(), Object.getOwnPropertyNames(document).join(), document.adoptedStyleSheets.length, performance.getEntriesByType("resource").map(({ name }) => name).join()]; })()`;

let lab: Lab;
let without: BrowserContext;

beforeAll(async () => {
  lab = await Lab.open(new Map());
  without = await chromium.launchPersistentContext(temporaryFolder("privacy-without"), {
    executablePath: chromiumPath(),
    headless: true,
    args: QUIET_FLAGS,
    viewport: { width: 1100, height: 800 },
  });
  await answerPages(without, samplePages());
});
afterAll(async () => {
  await without.close();
  await lab.close();
});

describe("a page with marks off", () => {
  it("is the same to the byte with and without the extension", async () => {
    const bare = await without.newPage();
    for (const address of chosen) {
      await Promise.all([lab.page.goto(address), bare.goto(address)]);
      const [withUs, alone] = await Promise.all([lab.page.evaluate(SEEN), bare.evaluate(SEEN)]);
      expect(withUs, address).toEqual(alone);
    }
  });
});
