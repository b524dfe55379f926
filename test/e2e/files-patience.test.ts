// oxlint-disable vitest/no-standalone-expect -- the test function is the scene's
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Page } from "playwright";
import { beforeAll, describe, expect } from "vitest";
import { temporaryFolder } from "../../scripts/run-folder.mjs";
import { notebookTest } from "./scene.ts";

const it = notebookTest();
let card: string;
beforeAll(() => {
  card = join(temporaryFolder("patience"), "a.vcf");
  writeFileSync(card, "BEGIN:VCARD\r\nFN:Ada Quill\r\nEND:VCARD\r\n");
});

/** What the page's own world has of the held-back worker. */
interface Held {
  /** Lets the page hear what the worker has said. */
  release(): void;
  /** How many workers were ended. */
  ended: number;
}

/** Keeps from the page whatever the worker says, but that it is reading, until it is released: a file that takes as long as the test wants. */
async function holdWorkers(page: Page): Promise<void> {
  await page.addInitScript(() => {
    let waiting: (() => void)[] | undefined = [];
    const held = {
      ended: 0,
      release() {
        const now = waiting ?? [];
        waiting = undefined;
        for (const tell of now) tell();
      },
    };
    Object.assign(globalThis, { held });
    // oxlint-disable-next-line typescript/unbound-method -- called with the worker as their own below
    const { addEventListener, terminate } = Worker.prototype;
    Worker.prototype.addEventListener = function listen(this: Worker, type: string, listener: (event: Event) => void) {
      addEventListener.call(this, type, (event: Event) => {
        const report: unknown = event instanceof MessageEvent ? event.data : undefined;
        const isReading = typeof report === "object" && report !== null && Reflect.get(report, "step") === "reading";
        if (waiting && !isReading) waiting.push(() => listener(event));
        else listener(event);
      });
    } as typeof addEventListener;
    Worker.prototype.terminate = function end(this: Worker) {
      held.ended += 1;
      terminate.call(this);
    };
  });
}

/** Reading has begun, and as many seconds go by as the page thinks. */
async function readFor(page: Page, address: string, seconds: number): Promise<void> {
  await holdWorkers(page);
  await page.clock.install();
  await page.goto(address);
  await page.setInputFiles("input[type=file]", card);
  await page.getByText("Reading the file…").waitFor();
  await page.clock.runFor(seconds * 1000);
}

const question = (page: Page) => page.getByRole("alert").filter({ hasText: "Do you want to go on?" });
const button = (page: Page, name: string) => page.getByRole("button", { name, exact: true });

describe("a file that takes long", () => {
  it("asks whether to go on and says how far it is; going on, by keyboard, leads to the preview", async ({
    page,
    browser,
  }) => {
    await readFor(page, browser.address("src/notebook/index.html#files"), 9);
    expect(await question(page).count()).toBe(0);
    await page.clock.runFor(2000);
    await question(page).getByText("Reading the file has taken more than 10 seconds; 0% of it is read.").waitFor();
    await button(page, "Go on").focus();
    await page.keyboard.press("Enter");
    await question(page).waitFor({ state: "detached" });
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe("Cancel");
    await page.clock.runFor(19_000);
    expect(await question(page).count()).toBe(0);
    await page.clock.runFor(2000);
    await question(page).getByText("more than 20 seconds").waitFor();
    await page.evaluate(() => (globalThis as unknown as { readonly held: Held }).held.release());
    await page.getByText("1 person is new").waitFor();
    expect(await question(page).count()).toBe(0);
  });

  it("leaves nothing when it is stopped by keyboard, and takes another file", async ({ page, browser }) => {
    await readFor(page, browser.address("src/notebook/index.html#files"), 11);
    await question(page).waitFor();
    await button(page, "Stop").focus();
    await page.keyboard.press("Enter");
    await page.getByText("Choose a file").waitFor();
    expect(await page.evaluate(() => (globalThis as unknown as { readonly held: Held }).held.ended)).toBe(1);
    expect(await page.evaluate(() => document.activeElement?.id)).toBe("bring-in");
    expect(await page.getByRole("progressbar").count()).toBe(0);
    await page.evaluate(() => (globalThis as unknown as { readonly held: Held }).held.release());
    await page.getByRole("link", { name: "Export", exact: true }).click();
    await page.selectOption("#files-whom", "everybody");
    await button(page, "Save the file").click();
    await page.getByText("There is nobody to export yet").waitFor();
    await page.getByRole("link", { name: "Import", exact: true }).click();
    await page.setInputFiles("input[type=file]", card);
    await page.getByText("1 person is new").waitFor();
  });
});
