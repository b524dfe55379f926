import type { Page } from "playwright";
import { describe, expect, onTestFinished } from "vitest";
import { type ExtensionBrowser, launchWithExtension, temporaryFolder } from "../../scripts/extension-browser.mjs";
import { personOf } from "../domain/people.ts";
import { violationsOfTab } from "./axe.ts";
import { takeKeeping } from "./notebook-rows.ts";
import { notebookTest } from "./scene.ts";

const it = notebookTest();

/** The page of version 0.1 had 377. */
const MOST_WORDS = 240;

const LOOK_AROUND = "Look around with invented people";
const BRING = "Bring my connections";

async function openWelcome(browser: ExtensionBrowser, page: Page): Promise<void> {
  await page.goto(browser.address("src/welcome/index.html"));
  await page.getByRole("heading", { level: 1, name: "Who can really refer you?" }).waitFor();
}

/** What a screen reader is told of the verdict. */
function verdict(page: Page): Promise<string> {
  return page.locator("[aria-live=polite] .verdict-words").innerText();
}

function nextStep(page: Page): Promise<string> {
  return page.locator(".try .move").innerText();
}

/** A browser with a profile of its own, closed after the test. */
async function start(profile: string): Promise<ExtensionBrowser> {
  const browser = await launchWithExtension({ profile, keepsWelcome: true });
  onTestFinished(() => browser.close());
  return browser;
}

function welcomePages({ context }: ExtensionBrowser): readonly Page[] {
  return context.pages().filter((open) => open.url().includes("/src/welcome/"));
}

describe("the welcome page", () => {
  it.for([
    { width: 1280, height: 800 },
    { width: 360, height: 740 },
  ])("has both ways to begin and the first question above the fold of $width px", async (size, { browser, page }) => {
    await page.setViewportSize(size);
    await openWelcome(browser, page);
    const begin = [LOOK_AROUND, BRING].map((name) => page.getByRole("link", { name }));
    for (const part of [...begin, page.locator(".answers").first()]) {
      const { y = Infinity, height = 0 } = (await part.boundingBox()) ?? {};
      expect(y + height).toBeLessThanOrEqual(size.height);
    }
  });

  it("is short, and warns of nothing that is elsewhere", async ({ browser, page }) => {
    await openWelcome(browser, page);
    const seen = await page.evaluate(() => {
      for (const unseen of document.querySelectorAll(".for-screen-readers")) unseen.remove();
      return document.body.innerText;
    });
    expect(seen.split(/\s+/).length).toBeLessThanOrEqual(MOST_WORDS);
    expect(seen).toContain("stays in this browser");
    expect(seen).not.toMatch(/uninstall|terms|law|computer account/i);
    expect(await page.getByRole("heading", { name: "What changed" }).count()).toBe(0);
  });

  it("answers by keys as the popup does, up to somebody who can refer", async ({ browser, page }) => {
    await openWelcome(browser, page);
    expect(await verdict(page)).toBe("No answers yet");
    await page.keyboard.press("1");
    await expect.poll(() => verdict(page)).toBe("4 to find out");
    expect(await nextStep(page)).toContain("Are they credible with that person?");
    await page.keyboard.press("Shift+Digit2");
    await expect.poll(() => verdict(page)).toBe("Short of 4");
    await page.keyboard.press("0");
    await expect.poll(() => page.locator("input[value=no]:checked").count()).toBe(4);
    expect(await nextStep(page)).toContain("find another hirer");
    for (const key of ["Digit2", "Digit3", "Digit4", "Digit5"]) {
      await page.keyboard.press(key);
      await page.keyboard.press(key);
    }
    await expect.poll(() => verdict(page)).toBe("All five, once you say where");
    expect(await nextStep(page)).toContain("Note whom Ilse Varnhagen knows");
    await page.keyboard.press("w");
    await expect.poll(() => verdict(page)).toBe("Can refer you at Quillfern Labs");
    expect(await nextStep(page)).toContain("ask Ilse Varnhagen for a referral at Quillfern Labs");
    await page.keyboard.press("u");
    await expect.poll(() => verdict(page)).toBe("All five, once you say where");
  });

  it("answers by mouse, and an exchange is the next step where they don't know the user", async ({ browser, page }) => {
    await openWelcome(browser, page);
    const press = (question: number, answer: string): Promise<void> =>
      page.locator(`.question:nth-of-type(${question}) .answer.is-${answer}`).click();
    for (const question of [1, 2, 3, 5]) await press(question, "yes");
    await press(4, "no");
    await expect.poll(() => verdict(page)).toBe("Short of 1");
    expect(await nextStep(page)).toContain("offer a 30-day trial");
    await page.locator(".try .move").click();
    await page.getByText("With somebody you keep, this leads").waitFor();
    await page.getByRole("checkbox", { name: "Anselm Thackery" }).check();
    await press(4, "yes");
    await expect.poll(() => verdict(page)).toBe("Can refer you at Quillfern Labs");
  });

  it("keeps nothing of it", async ({ browser, page }) => {
    await openWelcome(browser, page);
    const before = await page.evaluate(takeKeeping);
    await page.keyboard.type("12345w0u");
    await page.locator(".question:nth-of-type(1) legend").click();
    await page.locator(".question:nth-of-type(1) .reason").fill("Sits on the panel");
    await expect.poll(() => verdict(page)).toBe("Can refer you at Quillfern Labs");
    expect(await page.evaluate(takeKeeping)).toEqual(before);
    await page.reload();
    await expect.poll(() => verdict(page)).toBe("No answers yet");
  });

  it("is walked through by the keyboard alone, the two ways to begin first", async ({ browser, page }) => {
    await openWelcome(browser, page);
    const stops: string[] = [];
    await page.bringToFront();
    for (let presses = 0; presses < 20; presses += 1) {
      await page.keyboard.press("Tab");
      const name = await page.evaluate(() => {
        const at = document.activeElement;
        return at instanceof HTMLInputElement ? at.name || at.type : (at?.textContent ?? "");
      });
      stops.push(name);
      if (name === "Settings") break;
    }
    // Each question in hand shows the line for its reason.
    expect(stops).toEqual([
      LOOK_AROUND,
      BRING,
      expect.stringContaining("answer what you know"),
      ...["hirer", "credibility", "ability", "familiarity", "conduct"].flatMap((name) => [name, "text"]),
      "checkbox",
      "Settings",
    ]);
  });

  it("has no axe violation in light, dark and forced colors, and every target is 24 px or more", async ({
    browser,
    page,
  }) => {
    await openWelcome(browser, page);
    await page.keyboard.type("12345w");
    await expect.poll(() => verdict(page)).toBe("Can refer you at Quillfern Labs");
    expect(await violationsOfTab(page)).toEqual({});
    const small = await page.evaluate(() =>
      [...document.querySelectorAll("label, button, .ways a")]
        .filter((element) => element.getBoundingClientRect().height < 24)
        .map((element) => element.outerHTML),
    );
    expect(small).toEqual([]);
  });

  it("needs no sideways scrolling at 320 px nor at 200 % zoom, in either direction", async ({ browser, page }) => {
    await openWelcome(browser, page);
    const fits = (): Promise<boolean> => page.evaluate(() => document.documentElement.scrollWidth <= innerWidth);
    for (const direction of ["ltr", "rtl"]) {
      await page.evaluate((turned) => (document.documentElement.dir = turned), direction);
      await page.setViewportSize({ width: 320, height: 640 });
      expect(await fits(), direction).toBe(true);
      await page.setViewportSize({ width: 1100, height: 800 });
      await page.evaluate(() => (document.documentElement.style.zoom = "2"));
      expect(await fits(), direction).toBe(true);
      await page.evaluate(() => (document.documentElement.style.zoom = "1"));
    }
  });

  it("comes with the install, and doesn't come again when the browser starts again", async () => {
    const profile = temporaryFolder("welcome");
    const first = await start(profile);
    const [welcome, ...others] = welcomePages(first);
    expect(others).toEqual([]);
    await welcome?.getByRole("heading", { level: 1, name: "Who can really refer you?" }).waitFor();
    await first.close();

    const second = await start(profile);
    const opened = await second.context.newPage();
    await opened.goto(second.address("src/popup/index.html?tab=-1"));
    await opened.getByText("You keep nobody yet").waitFor();
    expect(welcomePages(second)).toEqual([]);
  });
});

describe("looking around with invented people", () => {
  it("is one press, and one more takes them away for good", async ({ browser, page }) => {
    await openWelcome(browser, page);
    await page.getByRole("link", { name: LOOK_AROUND }).click();
    await page.getByText("This is a sample network").waitFor();
    expect(page.url()).toMatch(/#overview$/);
    await page.getByRole("button", { name: "Remove it" }).click();
    await page.getByRole("heading", { level: 1, name: "Your notebook is empty" }).waitFor();
    await page.reload();
    await page.getByRole("heading", { level: 1, name: "Your notebook is empty" }).waitFor();
  });

  it("adds nobody where somebody is kept, and says so", async ({ browser, page, keep }) => {
    await keep({ people: [personOf("Ada Quill")] });
    await openWelcome(browser, page);
    await page.getByRole("link", { name: LOOK_AROUND }).click();
    await page.getByText("nobody invented was added").waitFor();
    const { stores } = await page.evaluate(takeKeeping);
    expect(stores["people"]).toHaveLength(1);
  });
});
