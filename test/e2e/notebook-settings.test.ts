import type { Page } from "playwright";
import { describe, expect } from "vitest";
import { expectAccessible } from "./notebook-accessible.ts";
import { notebookTest, type Scene } from "./scene.ts";

const LONG_AGO = "2001-02-03";

const it = notebookTest({ sample: true });

let page: Page;

const button = (name: string) => page.getByRole("button", { name, exact: true });

interface Extension {
  readonly chrome: {
    readonly storage: {
      readonly local: {
        readonly get: () => Promise<Readonly<Record<string, unknown>>>;
        readonly set: (values: object) => Promise<void>;
      };
    };
  };
}

function storedNow(): Promise<Readonly<Record<string, unknown>>> {
  return page.evaluate(() => (globalThis as unknown as Extension).chrome.storage.local.get());
}

function store(values: object): Promise<void> {
  return page.evaluate((given) => (globalThis as unknown as Extension).chrome.storage.local.set(given), values);
}

async function open({ browser, page: own }: Scene, hash = ""): Promise<void> {
  page = own;
  await page.goto(browser.address(`src/notebook/index.html${hash}`));
}

async function deleteEverything(): Promise<void> {
  await page.getByLabel("Type “delete” to delete everything").fill("delete");
  await button("Delete everything for good").click();
  await page.getByRole("heading", { level: 1, name: "Your notebook is empty" }).waitFor();
}

describe("the first use", () => {
  it("says what to do where there is nobody", async ({ scene }) => {
    await scene.keep({ people: [] });
    await open(scene);
    await page.getByRole("heading", { level: 1, name: "Your notebook is empty" }).waitFor();
    await expectAccessible(page);
  });

  it("shows a sample network, removes it, and brings it back, by keyboard alone", async ({ scene }) => {
    await scene.keep({ people: [] });
    await open(scene);
    await button("Look around with invented people").focus();
    await page.keyboard.press("Enter");
    await page.getByText("This is a sample network").waitFor();
    await expect.poll(() => button("Remove it").evaluate((it) => it === document.activeElement)).toBe(true);
    expect(await page.getByText("Your notebook is empty").count()).toBe(0);
    await page.keyboard.press("Enter");
    await page.getByText("The sample network is removed").waitFor();
    await page.getByText("Your notebook is empty").waitFor();
    await expect.poll(() => button("Undo").evaluate((it) => it === document.activeElement)).toBe(true);
    await page.keyboard.press("Enter");
    await page.getByText("This is a sample network").waitFor();
  });
});

describe("the settings", () => {
  it("say where everything is and how long it counts", async ({ scene }) => {
    await open(scene);
    await page.getByRole("link", { name: "Settings", exact: true }).click();
    await page.getByRole("heading", { level: 1, name: "Settings" }).waitFor();
    await page.getByText("Your notebook holds 46 people.").waitFor();
    await page.getByText("after 12 months it is shown as due").waitFor();
    await page.getByText("Vouchbook follows the browser: American English").waitFor();
    expect(await page.getByRole("switch", { name: /LinkedIn/ }).isChecked()).toBe(false);
    await expectAccessible(page);
  });

  it("delete everything once the word is typed, and nothing comes back", async ({ scene }) => {
    await open(scene, "#settings");
    await store({ fileDays: { importedOn: LONG_AGO, backedUpOn: LONG_AGO } });
    await page.getByText("Your last backup was").first().waitFor();
    const field = page.getByLabel("Type “delete” to delete everything");
    await field.fill("delet");
    expect(await button("Delete everything for good").isDisabled()).toBe(true);
    await field.press("Enter");
    await page.getByText("Your notebook holds 46 people.").waitFor();
    await field.press("e");
    await field.press("Enter");
    const heading = page.getByRole("heading", { level: 1, name: "Your notebook is empty" });
    await heading.waitFor();
    await expect.poll(() => heading.evaluate((it) => it === document.activeElement)).toBe(true);
    expect(await page.getByText("This is a sample network").count()).toBe(0);
    // A new look asks the guard, which must find nothing to put right.
    await page.reload();
    await heading.waitFor();
    expect(await page.getByRole("alert").count()).toBe(0);
    const { fileDays = {} } = await storedNow();
    expect(JSON.stringify(fileDays)).not.toContain(LONG_AGO);
    expect(await page.evaluate(() => localStorage.length)).toBe(0);
  });

  it("keep a notebook made anew like any other", async ({ scene }) => {
    await open(scene, "#settings");
    await deleteEverything();
    await button("Look around with invented people").click();
    await page.getByText("This is a sample network").waitFor();
    await page.reload();
    await page.getByText("This is a sample network").waitFor();
    expect(await page.getByRole("alert").count()).toBe(0);
  });
});
