import type { Page } from "playwright";
import { describe, expect } from "vitest";
import { factsFrom, type Person } from "../../src/domain/person/person.ts";
import { answersOf, organizationOf, personOf, profileOf } from "../domain/people.ts";
import { expectAccessible, tabTo } from "./notebook-page.ts";
import { notebookTest, type Scene } from "./scene.ts";

const acme = organizationOf("Acme", { isTarget: true });

function somebody(name: string, more: Partial<Person> = {}): Person {
  return personOf(name, {
    facts: factsFrom(profileOf(name, { organization: { name: "Acme" } }), "2026-01-02"),
    ...more,
  });
}

const messages = (count: number, lastOn: string) => [{ kind: "messages", count, lastOn }] as const;
const path = { id: "p", organization: acme.id, hirer: { name: "Hana Lund" }, on: "2026-11-01" };
// Sixty people from Aaron to Zoe of whom nothing is known, and those that differ by a name each.
const crowd = Array.from({ length: 60 }, (_, at) => somebody(`Crowd ${at + 10}`));
const ready = somebody("Zelda Ready", { answers: answersOf("yyyyy"), paths: { p: path } });
const open = somebody("Yann Open", { answers: answersOf("yyyyu") });
const short = somebody("Xenia Short", { answers: answersOf("yyyyn") });
const close = somebody("Wim Close", { evidence: messages(900, "2026-10-02") });
const distant = somebody("Vera Distant", { evidence: messages(3, "2026-06-05"), addedOn: "2025-03-04" });
const aside = somebody("Ann Aside", { isSetAside: true });

const it = notebookTest({
  contents: { people: [...crowd, aside, distant, close, short, open, ready], organizations: [acme] },
});
let page: Page;

const search = () => page.getByRole("searchbox", { name: "Find people" });
const link = (name: string) => page.getByRole("grid").getByRole("link", { name, exact: true });
const count = (text: string | RegExp) => page.locator(".people-count").getByText(text).waitFor();
const heading = (name: string) => page.getByRole("columnheader", { name });
const focused = () => page.evaluate(() => document.activeElement?.textContent);

/** The names in the table, from the top. */
async function names(): Promise<string[]> {
  const found = await page
    .locator(".people-row")
    .evaluateAll((rows) => rows.map((row) => [Number(row.ariaRowIndex), row.querySelector("a")?.textContent] as const));
  return found.toSorted(([a], [b]) => a - b).map(([, name]) => name ?? "");
}

async function headings(): Promise<string[]> {
  return page.getByRole("columnheader").evaluateAll((all) => all.map(({ textContent }) => textContent).filter(Boolean));
}

async function openPeople({ browser, page: own }: Scene, hash = "#people"): Promise<void> {
  page = own;
  await page.goto("about:blank");
  await page.goto(browser.address(`src/notebook/index.html${hash}`));
  await page.getByRole("grid").waitFor();
}

/** Whether somebody's row is wholly to be seen between the headings and the end of the table's box. */
function isInSight(name: string): Promise<boolean> {
  return link(name).evaluate((at) => {
    const row = at.closest("[role=row]")?.getBoundingClientRect();
    const box = document.querySelector(".people-box")?.getBoundingClientRect();
    const heads = document.querySelector(".people-heads")?.getBoundingClientRect();
    return (
      row !== undefined && row.top >= (heads?.bottom ?? 0) - 1 && row.bottom <= Math.min(box?.bottom ?? 0, innerHeight)
    );
  });
}

/** By how many pixels the page itself scrolls. */
function scrolls(): Promise<number> {
  return page.evaluate(() => document.documentElement.scrollHeight - innerHeight);
}

describe("the table of people", () => {
  it("begins with whoever is nearest to a referral, and says so", async ({ scene }) => {
    await openPeople(scene);
    expect((await names()).slice(0, 6)).toEqual([
      "Zelda Ready",
      "Yann Open",
      "Xenia Short",
      "Wim Close",
      "Vera Distant",
      "Crowd 10",
    ]);
    expect(await heading("Verdict nearest first").getAttribute("aria-sort")).toBe("ascending");
    await openPeople(scene, "#people?sort=name");
    expect((await names())[0]).toBe("Crowd 10");
    await page.getByRole("link", { name: "1 set aside" }).click();
    await count("66 shown");
    await expect.poll(async () => (await names())[0]).toBe("Ann Aside");
  });

  it("leaves out columns that say nothing until they are chosen, whatever is searched", async ({ scene }) => {
    await openPeople(scene);
    const usual = ["Name", "Verdict nearest first", "Messages", "Last contact", "Kept since"];
    expect(await headings()).toEqual(usual);
    await search().fill("crowd");
    await count("60 shown, 5 left out by the search");
    expect(await headings()).toEqual(usual);
    await page.getByRole("button", { name: "Columns" }).click();
    await page.getByLabel("Labels (empty for everybody)").waitFor();
    await expectAccessible(page);
    await page.getByLabel("Organization (the same for everybody)").check();
    await heading("Organization").waitFor();
    await page.getByRole("button", { name: "The usual columns" }).click();
    await expect.poll(headings).toEqual(usual);
  });

  it("goes to the top when it is sorted, by a press anywhere in a heading", async ({ scene }) => {
    await openPeople(scene);
    await link("Crowd 10").focus();
    await page.keyboard.press("Control+End");
    await expect.poll(async () => (await names()).includes("Crowd 69")).toBe(true);
    const at = await heading("Messages").boundingBox();
    if (!at) throw new Error("There is no heading.");
    await page.mouse.click(at.x + at.width - 3, at.y + at.height - 3);
    await expect.poll(() => heading("Messages").getAttribute("aria-sort")).toBe("descending");
    await expect.poll(async () => (await names()).slice(0, 2)).toEqual(["Wim Close", "Vera Distant"]);
    expect(await isInSight("Wim Close")).toBe(true);
  });

  it("has whoever is open in view, from an address too, and but one scroll bar for each part", async ({ scene }) => {
    await openPeople(scene, `#people?person=${encodeURIComponent("id of Crowd 60")}`);
    await page.getByRole("region", { name: "Crowd 60" }).waitFor();
    await expect.poll(() => isInSight("Crowd 60")).toBe(true);
    expect(await link("Crowd 60").getAttribute("aria-current")).toBe("true");
    expect(await scrolls()).toBe(0);
    await page.keyboard.press("Escape");
    await expect.poll(focused).toBe("Crowd 60");
    expect(await isInSight("Crowd 60")).toBe(true);
  });

  it("says why whoever is open isn't in it, and shows them", async ({ scene }) => {
    await openPeople(scene, `#people?person=${encodeURIComponent("id of Ann Aside")}`);
    await page.getByText("Ann Aside is set aside, so isn't in this table.").waitFor();
    await page.getByRole("button", { name: "Show in the table" }).click();
    await expect.poll(() => isInSight("Ann Aside")).toBe(true);
    await page.getByRole("region", { name: "Ann Aside" }).waitFor();
    await search().fill("crowd aside:any");
    await page.getByText("The search leaves Ann Aside out of this table.").waitFor();
    await expectAccessible(page);
  });

  it("is left by Escape for the page somebody was opened from, at the link", async ({ scene }) => {
    page = scene.page;
    const from = "#organizations?organization=id+of+Acme";
    await page.goto(scene.browser.address(`src/notebook/index.html${from}`));
    await page.getByRole("link", { name: "Zelda Ready", exact: true }).click();
    await page.getByRole("region", { name: "Zelda Ready" }).waitFor();
    const steps = await page.evaluate(() => history.length);
    // What is pressed while the history is on its way is meant for what is shown by then.
    await page.keyboard.press("Escape");
    await page.keyboard.press("Enter");
    await page.getByRole("region", { name: "Zelda Ready" }).waitFor();
    await page.keyboard.press("Escape");
    await page.getByRole("heading", { level: 2, name: "Acme" }).waitFor();
    await expect.poll(() => page.evaluate(() => location.hash)).toBe(from);
    await expect.poll(focused).toBe("Zelda Ready");
    expect(await page.evaluate(() => history.length)).toBe(steps);
  });
});

describe("the search of people", () => {
  it("knows numbers and days", async ({ scene }) => {
    await openPeople(scene);
    await search().fill("messages:>10");
    await expect.poll(names).toEqual(["Wim Close"]);
    await search().fill("last:<2026-07");
    await expect.poll(names).toEqual(["Vera Distant"]);
    await search().fill("last:2026-06..2026-10");
    await expect.poll(names).toEqual(["Wim Close", "Vera Distant"]);
    await search().fill("added:<2026-01");
    await expect.poll(names).toEqual(["Vera Distant"]);
    await page.getByRole("button", { name: "Filters" }).click();
    const filter = (name: RegExp) => page.locator(".people-selects label").filter({ hasText: name }).locator("select");
    await filter(/^Messages/).selectOption("More than 50");
    await filter(/^Kept since/).selectOption("Any");
    expect(await search().inputValue()).toBe("messages:>50");
    await expect.poll(names).toEqual(["Wim Close"]);
    await expectAccessible(page);
  });

  it("proposes the word that was likely meant", async ({ scene }) => {
    await openPeople(scene);
    await search().fill("zelda verdit:redy");
    await count("Nobody you keep fits this");
    await search().focus();
    await tabTo(page, "Did you mean verdict:ready?");
    await page.keyboard.press("Enter");
    await count("1 shown");
    expect(await search().inputValue()).toBe("zelda verdict:ready");
    expect(await page.evaluate(() => document.activeElement?.matches("[type=search]"))).toBe(true);
  });

  it("adds whom it doesn't find, with the name put in", async ({ scene }) => {
    await openPeople(scene);
    await search().fill("Ottilie Fenn");
    await page.getByText("Nobody is called “Ottilie Fenn”.").waitFor();
    await expectAccessible(page);
    await page.getByRole("button", { name: "Add Ottilie Fenn" }).click();
    expect(await page.getByLabel("Name", { exact: true }).inputValue()).toBe("Ottilie Fenn");
    await page.getByRole("button", { name: "Add", exact: true }).click();
    await page.getByRole("region", { name: "Ottilie Fenn" }).waitFor();
    await count("1 shown");
    expect(await link("Ottilie Fenn").getAttribute("aria-current")).toBe("true");
  });
});
