// Draws icons/*.png from icons/icon.svg in Chromium. Run by hand when the drawing changes; the PNGs are committed.
import { readFileSync, writeFileSync } from "node:fs";
import { chromium } from "playwright";
import { chromiumPath, QUIET_FLAGS } from "./chromium.mjs";

const drawing = readFileSync("icons/icon.svg", "utf8");
const browser = await chromium.launch({ executablePath: chromiumPath(), args: QUIET_FLAGS });
for (const size of [16, 32, 48, 128]) {
  const page = await browser.newPage({ viewport: { width: size, height: size } });
  await page.setContent(`<style>*{margin:0}svg{display:block;width:${size}px;height:${size}px}</style>${drawing}`);
  writeFileSync(`icons/${size}.png`, await page.screenshot({ omitBackground: true }));
  await page.close();
}
await browser.close();
