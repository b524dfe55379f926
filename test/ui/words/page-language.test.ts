import { beforeEach, expect, it, vi } from "vitest";

const browser = vi.hoisted(() => ({ words: "en", wanted: "en" }));
vi.mock("../../../src/browser.ts", () => ({
  browser: { i18n: { getMessage: () => browser.words, getUILanguage: () => browser.wanted } },
}));

beforeEach(() => vi.resetModules());

it.each([
  { words: "en", wanted: "en-GB", tag: "en-GB", direction: "ltr" },
  { words: "es", wanted: "es-MX", tag: "es-MX", direction: "ltr" },
  { words: "en", wanted: "fr", tag: "en", direction: "ltr" },
  { words: "en", wanted: "ar-EG", tag: "en", direction: "ltr" },
  { words: "ar", wanted: "ar-EG", tag: "ar-EG", direction: "rtl" },
  { words: "he", wanted: "en-US", tag: "he", direction: "rtl" },
  { words: "en", wanted: "en-US@posix", tag: "en-US", direction: "ltr" },
  { words: "en", wanted: "", tag: "en", direction: "ltr" },
])("words in $words in a browser that wants “$wanted” are $tag, $direction", async ({ words, wanted, ...language }) => {
  Object.assign(browser, { words, wanted });
  const { pageLanguage } = await import("../../../src/ui/words/page-language.ts");
  expect(pageLanguage()).toEqual(language);
});
