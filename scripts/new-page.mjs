// `npm run new-page -- <saved.html> <address> <site>/<case>`: makes a page case of a saved page, with invented people only.
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import process from "node:process";
import { chromium } from "playwright";
import { build } from "vite";
import { chromiumPath, QUIET_FLAGS } from "./chromium.mjs";
import { allowedWords } from "./new-page/allowed.mjs";

const PAGES = join(import.meta.dirname, "../test/pages");

/** @typedef {import("./new-page/inside.ts").NewPage} NewPage */

async function bundle() {
  const result = await build({
    configFile: false,
    logLevel: "silent",
    build: {
      write: false,
      minify: false,
      lib: { entry: join(import.meta.dirname, "new-page/inside.ts"), formats: ["iife"], name: "inside" },
    },
  });
  const [first] = [result].flat();
  if (!first || !("output" in first)) throw new Error("The rewriting could not be bundled.");
  return first.output[0].code;
}

/**
 * Opens a browser that reaches nothing and runs nothing of a page, and gives a function that makes new pages in it.
 * @returns {Promise<{ make: (saved: string, address: string) => Promise<NewPage>, close: () => Promise<void> }>}
 */
export async function openMaker() {
  const [code, allowed] = [await bundle(), allowedWords()];
  const browser = await chromium.launch({ executablePath: chromiumPath(), args: QUIET_FLAGS });
  const context = await browser.newContext({ offline: true });
  await context.route("**/*", (route) => route.abort());
  return {
    make: async (saved, address) => {
      const tab = await context.newPage();
      try {
        await tab.addScriptTag({ content: code });
        const given = JSON.stringify([saved, address, allowed]);
        return /** @type {NewPage} */ (await tab.evaluate(`inside.newPage(...${given})`));
      } finally {
        await tab.close();
      }
    },
    close: () => browser.close(),
  };
}

/** A reading as an expectation: what is said, without witnesses and what the folder says. @param {unknown} value @returns {unknown} */
function expectationOf(value) {
  if (Array.isArray(value)) return value.map(expectationOf);
  if (typeof value !== "object" || value === null) return value;
  const kept = Object.entries(value).filter(
    ([key, inner]) => key !== "witness" && key !== "site" && !(Array.isArray(inner) && inner.length === 0),
  );
  return Object.fromEntries(kept.map(([key, inner]) => [key, expectationOf(inner)]));
}

/** The two files of a case. @param {NewPage} page */
export function caseFiles(page) {
  const json = {
    proposed: "Made by new-page. Hold every field against the page as a person reads it, then delete this line.",
    url: page.url,
    expect: expectationOf(page.reading),
    never: page.others,
  };
  return { "page.html": page.html, "page.json": `${JSON.stringify(json, null, 2)}\n` };
}

async function main() {
  const [file, address, name] = process.argv.slice(2);
  if (!file || !address || !URL.canParse(address) || !name || !/^[a-z-]+\/[a-z\d-]+$/.test(name)) {
    console.error("Usage: npm run new-page -- <saved.html> <address of the page> <site>/<case>");
    return 1;
  }
  const folder = join(PAGES, name);
  if (existsSync(folder)) {
    console.error(`There is a case ${name} already; nothing was written.`);
    return 1;
  }
  const maker = await openMaker();
  const page = await maker.make(readFileSync(file, "utf8"), address).finally(() => maker.close());
  if (page.left.length > 0) {
    console.error(
      `This may still be somebody's, so nothing was written. Remove it from the saved page, or, where it is a word`,
    );
    console.error("of the site's own, add it to scripts/new-page/allowed.mjs:\n");
    for (const { what, where, text } of page.left) console.error(`  ${what}: ${JSON.stringify(text)}\n    at ${where}`);
    return 1;
  }
  mkdirSync(folder, { recursive: true });
  for (const [path, text] of Object.entries(caseFiles(page))) writeFileSync(join(folder, path), text);
  console.log(
    `Wrote test/pages/${name}. Read page.html through once yourself, then check page.json and delete its first line.`,
  );
  if (!page.isSameShape)
    console.log("The new page is read otherwise than the saved one was; something a reader needs may be gone.");
  return 0;
}

if (process.argv[1]?.endsWith("new-page.mjs")) process.exitCode = await main();
