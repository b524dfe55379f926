import type { Page } from "playwright";
import { describe, expect } from "vitest";
import { factsFrom, type Person } from "../../src/domain/person/person.ts";
import { today } from "../../src/today.ts";
import { organizationOf, personOf, profileOf } from "../domain/people.ts";
import { expectAccessible } from "./notebook-accessible.ts";
import { notebookTest, type Scene } from "./scene.ts";

function at(name: string, organization: string, more: Partial<Person> = {}): Person {
  return personOf(name, {
    facts: factsFrom(profileOf(name, { organization: { name: organization } }), today()),
    ...more,
  });
}

const contents = {
  people: [
    at("Ada Quill", "Brightfield", { labels: ["climbing"] }),
    at("Adrian Amsel", "Acme", { note: "met at the harbor" }),
    at("Cy Dorn", "Acme"),
  ],
  organizations: [organizationOf("Acme"), organizationOf("Brightfield")],
};

const it = notebookTest({ contents });

let page: Page;

async function open({ browser, page: own }: Scene, hash = "#organizations"): Promise<void> {
  page = own;
  await page.goto(browser.address(`src/notebook/index.html${hash}`));
  await page.getByRole("heading", { level: 1 }).waitFor();
}

/** What the finder lists, without the two lines that always stand last. */
async function listed(): Promise<string[]> {
  return (await page.getByRole("dialog").getByRole("option").allInnerTexts())
    .map((text) => text.replace("\n", " · "))
    .slice(0, -2);
}

const field = () => page.getByRole("combobox", { name: "Find a person, place or action" });

describe("the finder", () => {
  it("finds people, organizations, labels and pages as one types, by keys alone, and goes there", async ({ scene }) => {
    await open(scene);
    await page.keyboard.press("Control+k");
    await page.keyboard.type("ad");
    await expect.poll(listed).toEqual(["Ada Quill · Brightfield", "Adrian Amsel · Acme"]);
    await page.keyboard.press("ArrowDown");
    const current = page.locator("[aria-selected=true]");
    expect(await current.innerText()).toContain("Adrian Amsel");
    expect(await field().getAttribute("aria-activedescendant")).toBe(await current.getAttribute("id"));
    await page.keyboard.press("Enter");
    await page.getByRole("heading", { name: "Adrian Amsel" }).waitFor();
    expect(await field().count()).toBe(0);
    await page.keyboard.press("/");
    await page.keyboard.type("climb");
    await expect.poll(listed).toEqual(["climbing"]);
    await page.keyboard.press("Enter");
    await expect.poll(() => page.url()).toContain("#people?q=label%3Aclimbing");
    await page.keyboard.press("Control+k");
    await page.keyboard.type("backup");
    await page.keyboard.press("Enter");
    await page.getByRole("heading", { name: "Backup", level: 1 }).waitFor();
  });

  it("searches everything, and adds whoever isn't found", async ({ scene }) => {
    await open(scene);
    await page.keyboard.press("/");
    await page.keyboard.type("harbor");
    await expect.poll(listed).toEqual([]);
    await page.keyboard.press("Enter");
    await page.getByText("1 shown, 2 left out by the search").waitFor();
    await page.keyboard.press("Control+k");
    await page.keyboard.type("Wim Zeller");
    await page.getByRole("option", { name: "Add “Wim Zeller” as a person" }).click();
    await page.getByRole("heading", { name: "Wim Zeller" }).waitFor();
  });

  it("is taken back by Ctrl+Z from any page, which says what it took back", async ({ scene }) => {
    await open(scene);
    await page.keyboard.press("/");
    await page.keyboard.type("Wim Zeller");
    await page.getByRole("option", { name: "Add “Wim Zeller” as a person" }).click();
    await page.getByText("Added: Wim Zeller").waitFor();
    await page.getByRole("link", { name: "Data", exact: true }).click();
    await page.getByRole("heading", { name: "Import", level: 1 }).waitFor();
    await page.keyboard.press("Control+z");
    await page.getByText("Taken back: Added: Wim Zeller").waitFor();
    await page.keyboard.press("Control+z");
    await page.getByText("There is nothing to take back.").waitFor();
    await page.keyboard.press("/");
    await page.keyboard.type("wim");
    await expect.poll(listed).toEqual([]);
  });

  it("gives the focus back where it was, on Escape and on a press beside it", async ({ scene }) => {
    await open(scene);
    const button = page.getByRole("button", { name: "Find", exact: true });
    await button.click();
    await field().waitFor();
    await page.keyboard.press("Escape");
    await expect.poll(() => button.evaluate((own) => own === document.activeElement)).toBe(true);
    await button.click();
    await field().waitFor();
    await page.mouse.click(4, 4);
    await expect.poll(() => field().count()).toBe(0);
  });

  it("leaves the letters of a field alone", async ({ scene }) => {
    await open(scene, "#people");
    const search = page.getByRole("searchbox");
    await search.fill("");
    await search.pressSequentially("a/?");
    expect(await search.inputValue()).toBe("a/?");
    expect(await page.getByRole("dialog").count()).toBe(0);
  });

  it("is accessible, and so are the keys of a page", async ({ scene }) => {
    await open(scene, "#people");
    await page.getByRole("grid").waitFor();
    await page.keyboard.press("?");
    await page.getByRole("dialog", { name: "Keys" }).waitFor();
    await page.getByText("choose all that are shown").waitFor();
    await expectAccessible(page);
    await page.keyboard.press("?");
    await expect.poll(() => page.getByRole("dialog").count()).toBe(0);
    await page.keyboard.press("/");
    await page.keyboard.type("a");
    await field().waitFor();
    await expectAccessible(page);
  });
});

describe("the head of the notebook", () => {
  it("stands where it stood on every page, and what is below it too", async ({ scene }) => {
    await open(scene);
    const found = new Set<string>();
    for (const hash of ["overview", "people", "people/sort", "organizations", "steps", "data/import", "settings"]) {
      await page.goto(scene.browser.address(`src/notebook/index.html#${hash}`));
      await page.getByRole("heading", { level: 1 }).waitFor();
      const head = await page.getByRole("banner").boundingBox();
      const people = await page.getByRole("link", { name: "People", exact: true }).boundingBox();
      found.add(JSON.stringify([head, people]));
    }
    expect([...found]).toHaveLength(1);
  });

  it("fits on one line at 800 pixels, and folds into a menu on a phone", async ({ scene }) => {
    await open(scene);
    await page.setViewportSize({ width: 800, height: 800 });
    const places = page.getByRole("navigation", { name: "Pages of the notebook" });
    const tops = await places
      .getByRole("link")
      .evaluateAll((links) => links.map((one) => one.getBoundingClientRect().top));
    expect(new Set(tops).size).toBe(1);
    expect(await page.getByRole("button", { name: "Menu" }).isVisible()).toBe(false);
    await page.setViewportSize({ width: 360, height: 740 });
    expect(await places.isVisible()).toBe(false);
    await page.getByRole("button", { name: "Menu" }).click();
    await places.getByRole("link", { name: "Data" }).click();
    await page.getByRole("heading", { name: "Import", level: 1 }).waitFor();
    expect(await places.isVisible()).toBe(false);
  });

  it("still opens the right place by the addresses of version 0.1", async ({ scene }) => {
    await open(scene);
    const moved = {
      moves: "Next steps",
      sort: "Sort",
      duplicates: "Duplicates",
      skills: "Skills",
      files: "Import",
      "files/out": "Export",
      "files/backup": "Backup",
      sync: "Sync",
    };
    for (const [hash, heading] of Object.entries(moved)) {
      await page.goto("about:blank");
      await page.goto(scene.browser.address(`src/notebook/index.html#${hash}`));
      await page.getByRole("heading", { name: heading, level: 1, exact: true }).waitFor();
    }
  });
});
