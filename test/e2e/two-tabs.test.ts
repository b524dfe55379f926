import type { Page } from "playwright";
import { expect, it } from "vitest";
import { personOf } from "../domain/people.ts";
import { browserKeeping } from "./kept-network.ts";

const ada = personOf("Ada Quill", { note: "top: \nend: " });
const contents = { people: [ada], organizations: [], exchanges: [], asks: [] };
const MS_BETWEEN_KEYS = 60;

const noteOf = (page: Page): Promise<string> => page.getByRole("textbox", { name: "Private note" }).inputValue();

it("what is typed into one note in two tabs is kept in both, and no caret jumps", async () => {
  const { browser, page } = await browserKeeping(contents);
  try {
    const address = browser.address(`src/notebook/index.html#people?person=${encodeURIComponent(ada.id)}`);
    const other = await browser.context.newPage();
    const tabs = [page, other] as const;
    for (const [index, tab] of tabs.entries()) {
      await tab.goto(address);
      await tab.reload();
      const note = tab.getByRole("textbox", { name: "Private note" });
      await note.focus();
      const at = index === 0 ? 5 : (await noteOf(tab)).length;
      await note.evaluate((field: HTMLTextAreaElement, place) => field.setSelectionRange(place, place), at);
    }
    const texts = ["there is more to ada than her title says", "she ran the kitchen of the harbor festival"] as const;
    await Promise.all(tabs.map((tab, index) => tab.keyboard.type(texts[index] ?? "", { delay: MS_BETWEEN_KEYS })));
    const whole = `top: ${texts[0]}\nend: ${texts[1]}`;
    for (const tab of tabs) await expect.poll(() => noteOf(tab)).toBe(whole);
    await page.reload();
    await expect.poll(() => noteOf(page)).toBe(whole);
  } finally {
    await browser.close();
  }
});

it("what an earlier page left and nobody can read is put aside and told, and the notebook opens", async () => {
  const { browser, page } = await browserKeeping(contents);
  try {
    await page.evaluate(() => {
      localStorage.setItem("unwritten:x", '{"person":');
      localStorage.setItem("draft:path:x", "{");
    });
    await page.goto(browser.address("src/notebook/index.html#people"));
    await page.reload();
    await page.getByRole("link", { name: "Ada Quill" }).waitFor();
    await page.getByText("Something typed earlier could not be read").waitFor();
    const kept = await page.evaluate(() => Object.entries(localStorage).filter(([key]) => key.startsWith("damaged:")));
    expect(kept.map(([, text]) => text).toSorted()).toEqual(["{", '{"person":']);
    await page.getByRole("button", { name: "I have read this" }).click();
    await page.reload();
    await page.getByRole("link", { name: "Ada Quill" }).waitFor();
    expect(await page.getByText("Something typed earlier could not be read").count()).toBe(0);
  } finally {
    await browser.close();
  }
});

it("a dropped folder is told by its own sentence", async () => {
  const { browser, page } = await browserKeeping(contents);
  try {
    await page.goto(browser.address("src/notebook/index.html#files"));
    await page.locator(".drop").waitFor();
    // A real drag needs a hand: what the browser says of a folder is put into the event.
    await page.evaluate(() => {
      const folder = { webkitGetAsEntry: () => ({ isDirectory: true }) };
      const drop = new Event("drop", { bubbles: true, cancelable: true });
      Object.assign(drop, { dataTransfer: { items: [folder], files: [new File([], "folder")] } });
      document.querySelector(".drop")?.dispatchEvent(drop);
    });
    await page.getByText("A folder can't be read. Choose the files in it.").waitFor();
  } finally {
    await browser.close();
  }
});
