import type { Page } from "playwright";
import { describe, expect } from "vitest";
import { expectAccessible } from "./notebook-accessible.ts";
import { notebookTest, type Scene } from "./scene.ts";

const it = notebookTest({ sample: true });

let page: Page;

const button = (name: string | RegExp) => page.getByRole("button", { name, exact: true });

/** Presses Tab until an element has the focus. */
async function tabTo(name: string | RegExp, role: "link" | "button" | "radio"): Promise<void> {
  const wanted = page.getByRole(role, { name }).first();
  await wanted.waitFor();
  for (let presses = 0; presses < 60; presses += 1) {
    if (await wanted.evaluate((element) => element === document.activeElement)) return;
    await page.keyboard.press("Tab");
  }
  throw new Error(`Tab never came to ${String(name)}`);
}

async function open({ browser, page: own }: Scene): Promise<void> {
  page = own;
  await page.goto(browser.address("src/notebook/index.html#duplicates"));
  await page.getByText("3 pairs may be one person.").waitFor();
}

/** The comparison of two is open, and the focus has come to it. */
async function compares(heading: string): Promise<void> {
  await expect.poll(() => page.evaluate(() => document.activeElement?.textContent)).toBe(heading);
}

describe("duplicates", () => {
  it("proposes pairs with their reasons, the surest first", async ({ scene }) => {
    await open(scene);
    expect(await page.locator(".proposals > li > .hint").allTextContents()).toEqual([
      "The same name in another spelling. Both at Brackenhall Instruments.",
      "The same name, once with a middle name. Both at Larkmoor Health.",
      "One first name is a short form of the other. Both at Tidewright.",
    ]);
    await expectAccessible(page);
  });

  it("compares and merges two by keyboard alone, with the name the user chooses", async ({ scene }) => {
    await open(scene);
    await tabTo("Compare and merge Robert Marlowe-Finch", "link");
    await page.keyboard.press("Enter");
    await compares("Are Robert Marlowe-Finch and Bob Marlowe-Finch one person?");
    await expectAccessible(page);
    const name = page.getByRole("group", { name: "Name" });
    expect(await name.getByRole("radio", { name: "Robert" }).isChecked()).toBe(true);
    await page.getByRole("heading", { level: 2 }).focus();
    await tabTo("Robert", "radio");
    await page.keyboard.press("ArrowRight");
    expect(await name.getByRole("radio", { name: "Bob" }).isChecked()).toBe(true);
    await tabTo("Merge into one person", "button");
    await page.keyboard.press("Enter");
    await page.getByText("Robert Marlowe-Finch and Bob Marlowe-Finch are one person now.").waitFor();
    await page.getByText("2 pairs may be one person.").waitFor();
    const kept = await people();
    expect(kept.filter(({ name: of }) => of.endsWith("Marlowe-Finch"))).toEqual([
      { id: "sample-robert", name: "Bob Marlowe-Finch", addresses: 2, answers: 5 },
    ]);
  });

  it("leaves the comparison by Escape, at the pair it was opened from", async ({ scene }) => {
    await open(scene);
    const link = page.getByRole("link", { name: "Compare and merge Robert Marlowe-Finch" });
    await link.click();
    await compares("Are Robert Marlowe-Finch and Bob Marlowe-Finch one person?");
    await page.keyboard.press("Escape");
    await page.getByText("3 pairs may be one person.").waitFor();
    await expect.poll(() => link.evaluate((element) => element === document.activeElement)).toBe(true);
  });

  it("takes the merge back as a whole", async ({ scene }) => {
    await open(scene);
    await page.getByRole("link", { name: "Compare and merge Robert Marlowe-Finch" }).click();
    await compares("Are Robert Marlowe-Finch and Bob Marlowe-Finch one person?");
    await page.getByRole("radio", { name: "Bob" }).check();
    await button("Merge into one person").click();
    await page.getByText("Robert Marlowe-Finch and Bob Marlowe-Finch are one person now.").waitFor();
    await page.keyboard.press("u");
    await page.getByText("Taken back: Robert Marlowe-Finch").waitFor();
    await page.getByText("3 pairs may be one person.").waitFor();
    expect((await people()).filter(({ name }) => name.endsWith("Marlowe-Finch")).map(({ name }) => name)).toEqual([
      "Bob Marlowe-Finch",
      "Robert Marlowe-Finch",
    ]);
  });

  it("keeps two apart for good, and takes that back", async ({ scene }) => {
    await open(scene);
    await button("Not the same person: Zoë Hartwell and Zoe Hartwell").click();
    await page.getByText("Zoë Hartwell and Zoe Hartwell stay two people.").waitFor();
    await page.getByText("2 pairs may be one person.").waitFor();
    await page.reload();
    await page.getByText("2 pairs may be one person.").waitFor();
    await button("Not the same person: Ines Calloway and Ines M. Calloway").click();
    await page.getByText("1 pair may be one person.").waitFor();
    await button(/^Undo/).click();
    await page.getByText("2 pairs may be one person.").waitFor();
  });
});

interface Kept {
  readonly id: string;
  readonly name: string;
  readonly addresses: number;
  readonly answers: number;
}

/** Everybody kept, read as the page itself could. */
function people(): Promise<Kept[]> {
  return page.evaluate(async () => {
    const database = await new Promise<IDBDatabase>((resolve, reject) => {
      const request = indexedDB.open("vouchbook");
      request.addEventListener("success", () => resolve(request.result));
      request.addEventListener("error", () => reject(new Error("not opened")));
    });
    const rows = await new Promise<Row[]>((resolve) => {
      const request = database.transaction("people").objectStore("people").getAll() as IDBRequest<Row[]>;
      request.addEventListener("success", () => resolve(request.result));
    });
    database.close();
    return rows.map(({ value: { id, facts, corrections, addresses, answers } }) => ({
      id,
      name: corrections.name ?? facts.name.value,
      addresses: addresses.length,
      answers: Object.keys(answers).length,
    }));
  });
}

interface Row {
  readonly value: {
    readonly id: string;
    readonly facts: { readonly name: { readonly value: string } };
    readonly corrections: { readonly name?: string };
    readonly addresses: readonly string[];
    readonly answers: object;
  };
}
