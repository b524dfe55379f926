// The stores' pictures at their sizes, of invented people only; the last part of `npm run shots`.
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { launchWithExtension, temporaryFolder } from "./extension-browser.mjs";

const FOLDER = "docs/store/pictures";
const SCREENSHOT = { width: 1280, height: 800 };
const PROMO = { width: 440, height: 280 };

/** A picture as an address. @param {string} path */
function source(path) {
  const type = path.endsWith(".svg") ? "svg+xml" : "png";
  return `data:image/${type};base64,${readFileSync(path).toString("base64")}`;
}

const STYLE = `
  * { margin: 0; box-sizing: border-box }
  body { width: 100vw; height: 100vh; overflow: hidden; background: #f1eee6; color: #1f2430; font: 18px/1.5 system-ui, sans-serif; padding: 48px 56px }
  h1 { font-size: 34px; line-height: 1.2; font-weight: 600; margin-bottom: 8px }
  p { max-width: 46em }
  img { position: absolute; border: 1px solid #b9b4a6; border-radius: 8px; background: #fbfaf7 }`;

/** @param {string} heading @param {string} line @param {string} pictures */
function sheet(heading, line, pictures) {
  return `<style>${STYLE}</style><h1>${heading}</h1><p>${line}</p>${pictures}`;
}

/** Makes them of the pictures of the surfaces and of the notebook with its sample network. @param {string} surfaces the folder of the former */
export async function storePictures(surfaces) {
  mkdirSync(FOLDER, { recursive: true });
  const browser = await launchWithExtension({ profile: temporaryFolder("store") });
  const page = await browser.context.newPage();
  /** @param {string} name */
  const keep = async (name) => writeFileSync(join(FOLDER, `${name}.png`), await page.screenshot());
  /** @param {string} name @param {string} style */
  const placed = (name, style) => `<img src="${source(join(surfaces, name))}" style="${style}">`;

  await page.emulateMedia({ reducedMotion: "reduce" });
  await page.setViewportSize(SCREENSHOT);
  await page.setContent(
    sheet(
      "Five questions, and one plain answer",
      "Open somebody’s profile and press the button. A referral works only if all five things hold; Vouchbook says which one is missing.",
      placed("mark-light.png", "left:56px;top:176px;width:860px") +
        placed("popup-light.png", "right:56px;top:136px;width:376px"),
    ),
  );
  await keep("screenshot-1-profile");
  const notebook = await browser.context.newPage();
  await notebook.emulateMedia({ reducedMotion: "reduce" });
  await notebook.setViewportSize(SCREENSHOT);
  await notebook.goto(browser.address("src/notebook/index.html#people"));
  await notebook.getByRole("button", { name: "Look around with invented people" }).click();
  await notebook.locator("main").getByRole("row").nth(5).waitFor();
  await notebook.getByRole("columnheader", { name: "Verdict" }).getByRole("button").click();
  writeFileSync(join(FOLDER, "screenshot-2-people.png"), await notebook.screenshot());
  await notebook.emulateMedia({ colorScheme: "dark", reducedMotion: "reduce" });
  await notebook.locator("main").getByRole("row").nth(1).getByRole("link").first().click();
  await notebook.locator("#note").waitFor();
  writeFileSync(join(FOLDER, "screenshot-3-person.png"), await notebook.screenshot());
  await page.setViewportSize(PROMO);
  await page.setContent(`<style>${STYLE} body { padding: 40px 36px; font-size: 17px } img { position: static; border: 0; width: 56px; margin-bottom: 16px } h1 { font-size: 28px }</style>
    <img src="${source("icons/icon.svg")}"><h1>Vouchbook</h1><p>Who in your network can really refer you. Private, on this computer.</p>`);
  await keep("promo-small");
  await browser.close();
  console.log(`The stores' pictures are in ${FOLDER}`);
}
