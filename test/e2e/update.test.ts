import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Page } from "playwright";
import { describe, expect, it, onTestFinished } from "vitest";
import {
  type ExtensionBrowser,
  grantedCopy,
  launchWithExtension,
  temporaryFolder,
} from "../../scripts/extension-browser.mjs";
import { answerSamplePages, twoPeople } from "../../scripts/sample-pages.mjs";
import { MIGRATIONS } from "../../src/database/schema/migrations.ts";
import v1 from "../database/notebooks/v1.json" with { type: "json" };

const [ada] = twoPeople();
const PEOPLE = 2_000;
const DRAFT = "half a sentence, typed while the upd";

/** A browser with a version of its own of the package, and the package's folder. */
interface Installed {
  readonly browser: ExtensionBrowser;
  readonly extension: string;
}

interface Row {
  readonly value: { readonly id: string };
}
interface Marked {
  oldMark?: Element;
}

/** The notebook the version before left: everybody of the stored one, and many more like them. */
const OLD_PEOPLE = [
  ...v1.stores.people,
  ...Array.from({ length: PEOPLE - v1.stores.people.length }, (_, index) => ({
    ...v1.stores.people[0],
    id: `person-${index}`,
    addresses: [`https://www.linkedin.com/in/person-${index}`],
    note: `Note ${index}`,
  })),
];

/** Makes the package on the disk one of this version. */
function become(extension: string, version: string): void {
  const path = join(extension, "manifest.json");
  const manifest = JSON.parse(readFileSync(path, "utf8")) as object;
  writeFileSync(path, JSON.stringify({ ...manifest, version }));
}

/** A new browser with the version before. */
async function install(version: string): Promise<Installed> {
  const extension = grantedCopy();
  become(extension, version);
  const browser = await launchWithExtension({ profile: temporaryFolder("update"), extension });
  onTestFinished(() => browser.close());
  await answerSamplePages(browser.context);
  return { browser, extension };
}

/** Puts another version in the place of the one that runs, as the store does, and waits for its worker. */
async function update({ browser, extension }: Installed, version: string): Promise<void> {
  become(extension, version);
  const tab = await browser.context.newPage();
  await tab.goto("chrome://extensions");
  await tab.evaluate("chrome.developerPrivate.updateProfileConfiguration({ inDeveloperMode: true })");
  const isBack = browser.context.waitForEvent("serviceworker");
  await tab.evaluate(`void chrome.developerPrivate.reload(${JSON.stringify(browser.id)}, { failQuietly: true })`);
  const worker = await isBack;
  await expect.poll(() => worker.evaluate("chrome.runtime.getManifest().version")).toBe(version);
  await tab.close();
}

/** Puts the notebook of the first schema in the place of what is kept. */
async function leaveOldNotebook({ context, address }: ExtensionBrowser): Promise<void> {
  const page = await context.newPage();
  // A page of the extension that runs none of its code.
  await page.goto(address("icons/16.png"));
  await page.evaluate(
    ([people, journal]) =>
      new Promise<void>((resolve, reject) => {
        const gone = indexedDB.deleteDatabase("vouchbook");
        gone.addEventListener("success", () => {
          const opening = indexedDB.open("vouchbook", 1);
          opening.addEventListener("upgradeneeded", () => {
            const stores = { people: { keyPath: "id" }, journal: { keyPath: "seq", autoIncrement: true } };
            const [first, second] = [
              opening.result.createObjectStore("people", stores.people),
              opening.result.createObjectStore("journal", stores.journal),
            ];
            first.createIndex("addresses", "addresses", { multiEntry: true, unique: true });
            second.createIndex("person", "person");
            for (const person of people) first.put(person);
            for (const entry of journal) second.put(entry);
          });
          opening.addEventListener("success", () => {
            opening.result.close();
            resolve();
          });
          opening.addEventListener("error", () => reject(opening.error));
        });
      }),
    [OLD_PEOPLE, v1.stores.journal] as const,
  );
  await page.close();
}

async function marks(page: Page): Promise<string[]> {
  const cdp = await page.context().newCDPSession(page);
  const { nodes } = (await cdp.send("Accessibility.getFullAXTree")) as {
    nodes: { role?: { value: string }; name?: { value: string } }[];
  };
  await cdp.detach();
  return nodes.flatMap(({ role, name }) =>
    role?.value === "button" && name?.value.startsWith("Vouchbook") ? [name.value] : [],
  );
}

describe("an update in a real browser", () => {
  it("finds a full notebook of the first schema and has every person as they were", async () => {
    const installed = await install("0.0.8");
    const { browser } = installed;
    await leaveOldNotebook(browser);
    await update(installed, "0.0.9");
    const popup = await browser.context.newPage();
    await popup.goto(browser.address("src/popup/index.html?tab=-1"));
    await popup.getByText("2,000 people kept").waitFor();
    const rows = (await popup.evaluate(
      () =>
        new Promise((resolve, reject) => {
          const opening = indexedDB.open("vouchbook");
          opening.addEventListener("error", () => reject(opening.error));
          opening.addEventListener("success", () => {
            const { version } = opening.result;
            const all = opening.result.transaction("people").objectStore("people").getAll();
            all.addEventListener("success", () => {
              opening.result.close();
              resolve({ version, rows: all.result });
            });
          });
        }),
    )) as { version: number; rows: readonly Row[] };
    expect(rows.version).toBe(MIGRATIONS.length);
    const byId = (people: readonly { id: string }[]): unknown =>
      Object.fromEntries(people.map((person) => [person.id, person]));
    expect(byId(rows.rows.map(({ value }) => value))).toEqual(byId(OLD_PEOPLE));
  });

  it("registers the marks again, takes the old script's mark out of the open page, and keeps the draft of an open panel", async () => {
    const installed = await install("0.0.9");
    const { browser } = installed;
    const page = await browser.context.newPage();
    await page.goto(ada.url);
    const opener = await browser.pressToolbarButton(page);
    await opener.unfold(".menu");
    await opener.until(`document.querySelector("[role=switch]")?.disabled === false`);
    await opener.press("[role=switch]");
    await opener.until(`document.querySelector("[role=switch]").checked`);
    await expect.poll(() => marks(page), { timeout: 10_000 }).toEqual(["Vouchbook: no answers yet"]);
    await page.evaluate(() => {
      const mark = [...document.querySelectorAll("h1 > span, h2 > span")].findLast(
        (host) => host.childNodes.length === 0 && host.getBoundingClientRect().width === 108,
      );
      if (mark) (window as Marked).oldMark = mark;
    });
    expect(await page.evaluate(() => (window as Marked).oldMark?.isConnected)).toBe(true);
    await opener.press(".panel-button button");
    const panel = await browser.sidePanel();
    await panel.until(`document.querySelector(".head-name")?.textContent === ${JSON.stringify(ada.name)}`);
    await panel.press("input[name=hirer][value=yes]");
    await panel.type("#note", DRAFT);
    // At once, whatever the panel was about to do with the words.
    await update(installed, "0.1.0");

    await page.bringToFront();
    await expect
      .poll(() => page.evaluate(() => (window as Marked).oldMark?.isConnected), { timeout: 10_000 })
      .toBe(false);
    await expect.poll(() => marks(page), { timeout: 10_000 }).toEqual(["Vouchbook: something to find out"]);
    const worker = browser.context.serviceWorkers()[0] ?? (await browser.context.waitForEvent("serviceworker"));
    const registered = (await worker.evaluate("chrome.scripting.getRegisteredContentScripts()")) as { id: string }[];
    expect(registered.map(({ id }) => id)).toEqual(["marks:linkedin"]);
    await page.reload();
    await expect.poll(() => marks(page), { timeout: 10_000 }).toEqual(["Vouchbook: something to find out"]);

    const again = await browser.pressToolbarButton(page);
    await again.until(`document.querySelector("#note")?.value === ${JSON.stringify(DRAFT)}`);
    expect(await again.evaluate(`document.querySelector("input[name=hirer][value=yes]").checked`)).toBe(true);
  });
});
