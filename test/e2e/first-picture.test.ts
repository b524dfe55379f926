import type { Page } from "playwright";
import { describe, expect } from "vitest";
import { twoPeople } from "../../scripts/sample-pages.mjs";
import { profileAddress } from "../../src/domain/page/profile-address.ts";
import type { Person } from "../../src/domain/person/person.ts";
import { answersOf, personOf } from "../domain/people.ts";
import { notebookTest, type Scene } from "./scene.ts";

const [ada] = twoPeople();
const url = profileAddress(ada.url)?.url ?? "";
const it = notebookTest({ granted: true, sites: true });

/** Everything that stands around the answers: somebody who moved, with reasons, hints and a note. */
const KEPT = personOf("Ada as kept", {
  addresses: [url],
  answers: {
    ...answersOf("yyy--"),
    ability: { value: "yes", on: "2026-11-20", reason: "Saw the release work" },
  },
  note: "Ask about the platform group",
  evidence: [
    { kind: "recommendation", on: "2024-05-14", from: "them" },
    { kind: "messages", count: 42, lastOn: "2026-05-02", lastFrom: "them" },
  ],
  careerNews: [{ from: { name: "Acme" }, to: { name: "Quillfern Labs" }, on: "2026-11-20" }],
});

/** Opens the popup about a page that is too busy to be read, until what is returned is awaited. */
async function openOverBusyPage({ browser, page }: Scene): Promise<{ popup: Page; busy: Promise<unknown> }> {
  await page.goto(ada.url);
  const busy = page.evaluate("for (const end = Date.now() + 2500; Date.now() < end;);");
  const tab = await browser.tabId(page);
  const popup = await browser.context.newPage();
  await popup.setViewportSize({ width: 400, height: 510 });
  await popup.addInitScript(() => {
    const moved: string[] = [];
    Object.assign(globalThis, { moved });
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) moved.push(JSON.stringify(entry));
    }).observe({ type: "layout-shift", buffered: true });
  });
  await popup.goto(browser.address(`src/popup/index.html?tab=${tab}`));
  await popup.locator(".question").first().waitFor();
  return { popup, busy };
}

const moved = (popup: Page): Promise<unknown> => popup.evaluate("moved");

/** What of the person view is not whole in the window, the parts that must never need scrolling. */
function outOfSight(popup: Page): Promise<string[]> {
  return popup.evaluate(() => {
    const bottom = document.querySelector(".save")?.getBoundingClientRect().top ?? 0;
    const parts = [...document.querySelectorAll(".verdict, .move, .question > legend, .answer")];
    const low = parts.filter((part) => part.getBoundingClientRect().bottom > bottom + 0.5);
    return low.map(({ className, textContent }) => `${className} ${textContent}`);
  });
}

describe("the popup's first picture", () => {
  it("holds the questions of somebody new before the page is read, and nothing moves when it is", async ({ scene }) => {
    const { popup, busy } = await openOverBusyPage(scene);
    expect(await popup.locator(".head-name").textContent()).toBe("");
    // Nothing is said of somebody by a name that isn't known.
    expect(await popup.locator(".move").textContent()).toBe("");
    await busy;
    await popup.getByRole("heading", { name: ada.name }).waitFor();
    await popup.locator(".leave, .labels").first().waitFor();
    expect(await moved(popup)).toEqual([]);
    expect(await outOfSight(popup)).toEqual([]);
  });

  it("shows whoever is kept at the tab's address while the page is read, in the same places", async ({ scene }) => {
    await scene.keep({ people: [KEPT] });
    const { popup, busy } = await openOverBusyPage(scene);
    await popup.getByRole("heading", { name: "Ada as kept" }).waitFor();
    await popup.getByText("2 to find out").waitFor();
    await busy;
    await popup.getByRole("heading", { name: ada.name }).waitFor();
    await popup.locator(".leave").waitFor();
    expect(await moved(popup)).toEqual([]);
    expect(await outOfSight(popup)).toEqual([]);
  });

  it("keeps what was said in it, though the popup is closed before the page is read", async ({ scene }) => {
    const { popup, busy } = await openOverBusyPage(scene);
    await popup.keyboard.press("1");
    await popup.locator("#note").fill("closed early");
    await popup.close();
    await busy;
    const again = await scene.browser.openPopupAbout(ada.url);
    await again.getByRole("heading", { name: ada.name }).waitFor();
    await again.locator("[name=hirer][value=yes]:checked").waitFor();
    expect(await again.locator("#note").inputValue()).toBe("closed early");
  });
});

describe("all five questions at once", () => {
  async function expectInSight(scene: Scene, kept: Person): Promise<void> {
    await scene.keep({ people: [kept] });
    const popup = await scene.browser.openPopupAbout(ada.url);
    await popup.setViewportSize({ width: 400, height: 510 });
    await popup.locator(".leave").waitFor();
    expect(await outOfSight(popup)).toEqual([]);
    const small = await popup
      .locator(".answer")
      .evaluateAll((all) =>
        all.map((answer) => answer.getBoundingClientRect()).filter(({ width, height }) => width < 32 || height < 32),
      );
    expect(small).toEqual([]);
    // A way to the note stands there too.
    await popup.getByRole("button", { name: "Note", exact: true }).click();
    await expect.poll(() => popup.evaluate(() => document.activeElement?.id)).toBe("note");
  }

  it("for somebody kept with reasons, hints and news", async ({ scene }) => {
    await expectInSight(scene, KEPT);
  });

  it("for somebody who can refer, with a long name at a long-named place", async ({ scene }) => {
    const name = "Maximiliane Theodora von und zu Brackenhall-Nettlebeck";
    const path = { id: "a path", organization: "id of Long", hirer: { name }, on: "2026-11-20" };
    const credible = { value: "yes", on: "2026-11-20" } as const;
    await expectInSight(
      scene,
      personOf(name, { addresses: [url], answers: answersOf("yyyyy"), paths: { [path.id]: { ...path, credible } } }),
    );
  });
});
