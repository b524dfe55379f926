import process from "node:process";
import type { Page } from "playwright";
import { describe, expect, it, onTestFinished } from "vitest";
import {
  type ExtensionBrowser,
  grantedCopy,
  launchWithExtension,
  temporaryFolder,
} from "../../scripts/extension-browser.mjs";
import { pseudoCopy } from "../../scripts/pseudo-locale.mjs";
import { answerSamplePages, sampleJob, twoPeople } from "../../scripts/sample-pages.mjs";
import { sticksOut, wordsOutsideMessages } from "./page-words.ts";

const [ada] = twoPeople();
/** The surfaces, each with what it draws last. */
const SURFACES = {
  "panel/index.html": ".panel-closed button, input[type=search]",
  "notebook/index.html": "main h2",
  "notebook/index.html#data/bring": "main form button",
  "welcome/index.html": ".try .verdict",
};
/** Pages the popup is about, each with what it draws last beside the age of the last backup. */
const ABOUT = {
  "about:blank": "input[type=search]",
  [sampleJob().url]: "main h1, main h2",
  "https://www.linkedin.com/feed/": ".report button",
};
const HIRER = "Odalys Wren";
const LABEL = "former team";
/** What pages said, what the test writes, and whom the welcome page invents. */
const NO_MESSAGES = [
  ada.headline,
  ada.name,
  ada.organization,
  ada.location,
  sampleJob().title,
  HIRER,
  LABEL,
  "Took notes",
].concat(["Vouchbook", "Ilse Varnhagen", "Staff Engineer · Quillfern Labs"]);

/** A browser with a package of its own, closed after the test. */
async function start(extension: string, flags: string[] = []): Promise<ExtensionBrowser> {
  const browser = await launchWithExtension({ profile: temporaryFolder("locales"), extension, flags });
  onTestFinished(() => browser.close());
  await answerSamplePages(browser.context);
  return browser;
}

async function openSurface(from: ExtensionBrowser, surface: string, last: string): Promise<Page> {
  const page = await from.context.newPage();
  await page.goto(from.address(`src/${surface}`));
  await page.getByText("⟦").filter({ visible: true }).first().waitFor();
  await page.locator(last).first().waitFor();
  return page;
}

async function expectWellSaid(page: Page, what: string): Promise<void> {
  await page.getByText("⟦").filter({ visible: true }).first().waitFor();
  expect(await wordsOutsideMessages(page, NO_MESSAGES), what).toEqual([]);
  expect(await sticksOut(page), what).toEqual([]);
  expect(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth), what).toBe(true);
}

/** A person with something in every part, all parts open. */
async function fullPerson(from: ExtensionBrowser): Promise<Page> {
  const popup = await from.openPopupAbout(ada.url);
  await popup.locator(".question").first().waitFor();
  for (const name of ["hirer", "credibility", "ability", "familiarity"]) await popup.check(`[name=${name}][value=yes]`);
  await popup.check("[name=conduct][value=no]");
  await popup.locator(".leave").waitFor();
  await popup.locator(".labels input").fill(LABEL);
  await popup.locator(".labels input").press("Enter");
  for (const summary of await popup.locator("summary").all()) await summary.click();
  const [, paths, experiences, dealings] = await popup.locator(".part").all();
  await paths?.locator("input").first().fill(HIRER);
  await paths?.locator("button[type=submit]").click();
  await paths?.locator(".line").first().waitFor();
  for (const part of [experiences, dealings]) {
    await part?.locator(".wide input").first().fill("Took notes");
    await part?.locator("button[type=submit]").click();
    await part?.locator(".line").first().waitFor();
  }
  await popup.locator(".leave button").last().click();
  await popup.evaluate(() => (document.activeElement as HTMLElement).blur());
  await popup.keyboard.press("?");
  await popup.locator(".keys").waitFor();
  return popup;
}

describe("words of every surface", () => {
  it("all come from the messages, and 40 % longer ones still fit", async () => {
    const from = await start(pseudoCopy());
    const person = await fullPerson(from);
    await expectWellSaid(person, "person");
    await person.setViewportSize({ width: 380, height: 600 });
    await expectWellSaid(person, "person, narrow");
    for (const [url, last] of Object.entries(ABOUT)) {
      const popup = await from.openPopupAbout(url);
      await popup.locator("main h1, main h2").first().waitFor();
      await popup.locator(last).first().waitFor();
      await popup.locator(".notebook-line .hint:not(:empty)").waitFor({ state: "attached" });
      await expectWellSaid(popup, url);
    }
    for (const [surface, last] of Object.entries(SURFACES)) {
      await expectWellSaid(await openSurface(from, surface, last), surface);
    }
  });

  it("may be written from right to left: the page turns, and names in other scripts stay whole", async () => {
    const from = await start(pseudoCopy({ isRightToLeft: true }));
    const person = await fullPerson(from);
    expect(await person.evaluate(() => [document.documentElement.lang, document.documentElement.dir])).toEqual([
      "he",
      "rtl",
    ]);
    expect(await sticksOut(person)).toEqual([]);
    const [label, answers] = await Promise.all(
      [".question-label", ".answers"].map((part) => person.locator(part).first().boundingBox()),
    );
    expect(label?.x).toBeGreaterThan(answers?.x ?? Infinity);
    expect(await person.locator(".leave").textContent()).toContain(`\u2068${ada.name}\u2069`);
    expect(await person.locator(".head-name bdi").evaluate((name) => getComputedStyle(name).direction)).toBe("ltr");
    // Yes comes first as the words run: at the right.
    const given = await person
      .locator(".question:nth-of-type(1) .answer")
      .evaluateAll((all) => all.map((answer) => answer.getBoundingClientRect().x));
    expect(given).toEqual(given.toSorted((a, b) => b - a));
    for (const [surface, last] of Object.entries(SURFACES)) {
      const page = await openSurface(from, surface, last);
      expect(await page.evaluate(() => document.documentElement.dir), surface).toBe("rtl");
      expect(await sticksOut(page), surface).toEqual([]);
    }
  });

  // On a Mac the browser takes its language from the system alone.
  it.skipIf(process.platform === "darwin")("are German in a German browser, with its days and lists", async () => {
    const popup = await fullPerson(await start(grantedCopy(), ["--lang=de"]));
    expect(await popup.evaluate(() => document.documentElement.lang)).toMatch(/^de\b/);
    await popup.getByText("Fehlt noch: 1").first().waitFor();
    await popup.getByText("Auf diesem Gerät gespeichert").waitFor();
    const day = new Intl.DateTimeFormat("de", { dateStyle: "medium" }).format(new Date());
    await popup.getByText(`${day} · Took notes · selbst gesehen`).waitFor();
  });
});
