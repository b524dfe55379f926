// `npm run ui`: every part of src/ui in every state, light beside dark, on a page of this computer and as pictures in out/ui.
// With `--pictures` it ends after the pictures; with a language (`npm run ui -- de`) the parts speak it.
import { mkdirSync } from "node:fs";
import { fileURLToPath } from "node:url";
import process from "node:process";
import { chromium } from "playwright";
import { createServer } from "vite";
import { chromiumPath, QUIET_FLAGS } from "./chromium.mjs";
import { beginRun } from "./run-folder.mjs";
import { styleModules } from "./style-modules.mjs";

const FOLDER = "out/ui";
const PAGE = "src/ui/gallery/index.html";
const isPicturesOnly = process.argv.includes("--pictures");
const language = process.argv.slice(2).find((word) => !word.startsWith("--")) ?? "en";

/** Puts the stand-in for the browser in the place of `src/browser.ts`. @type {import("vite").Plugin} */
const withoutBrowser = {
  name: "vouchbook:without-browser",
  enforce: "pre",
  resolveId: (source) =>
    source.endsWith("/browser.ts")
      ? fileURLToPath(new URL("../src/ui/gallery/browser-stub.ts", import.meta.url))
      : undefined,
};

beginRun();
const server = await createServer({
  configFile: false,
  cacheDir: ".cache/ui",
  publicDir: false,
  logLevel: "warn",
  plugins: [withoutBrowser],
  css: styleModules,
  optimizeDeps: { entries: [PAGE] },
  server: { host: "localhost" },
});
await server.listen();
const address = `${server.resolvedUrls?.local[0] ?? ""}${PAGE}?language=${language}`;

mkdirSync(FOLDER, { recursive: true });
const browser = await chromium.launch({ executablePath: chromiumPath(), args: QUIET_FLAGS });
const page = await browser.newPage({ viewport: { width: 840, height: 900 }, reducedMotion: "reduce" });
page.on("pageerror", (error) => console.error(error.message));
await page.goto(address);
await page.locator("body > article").first().waitFor();
await page.waitForTimeout(1500);
for (const group of await page.locator("body > article").all())
  await group.screenshot({ path: `${FOLDER}/${await group.getAttribute("id")}-${language}.png` });
await browser.close();
console.log(`Pictures are in ${FOLDER}`);
if (isPicturesOnly) await server.close();
else console.log(`The page is at ${address} until you press Ctrl+C.`);
