import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import process from "node:process";
import type { Page } from "playwright";
import {
  type ExtensionBrowser,
  extensionId,
  launchWithExtension,
  temporaryFolder,
} from "../../scripts/extension-browser.mjs";
import type { Person } from "../../src/domain/person/person.ts";
import { writeNotebookJson } from "../../src/formats/json/write-notebook.ts";

const EXTENSION = resolve("dist/chrome");
const PATIENCE = 60_000;

/** The browser's question for a folder can't be answered by a program, so a new profile has the answer already. */
function grantFolders(profile: string): void {
  if (existsSync(join(profile, "Default"))) return;
  mkdirSync(join(profile, "Default"), { recursive: true });
  const granted = { [`chrome-extension://${extensionId(EXTENSION)}/,*`]: { setting: 1 } };
  const exceptions = { file_system_read_guard: granted, file_system_write_guard: granted };
  writeFileSync(
    join(profile, "Default", "Preferences"),
    JSON.stringify({ profile: { content_settings: { exceptions } } }),
  );
}

/** A person as the notebook keeps them. */
export type Kept = Pick<Person, "id" | "note" | "addresses" | "facts" | "labels">;

/** One machine: a browser profile of its own with the built extension, and its copy of the shared folder. */
export class Machine {
  readonly name: string;
  folder: string;
  readonly profile = temporaryFolder("sync-profile");
  #browser: ExtensionBrowser | undefined;
  #page: Page | undefined;
  #pid: number | undefined;

  /** Without a folder the browser is one that can't choose any, as Firefox. */
  constructor(name: string, folder = "") {
    this.name = name;
    this.folder = folder;
  }

  get page(): Page {
    if (!this.#page) throw new Error("the machine is off");
    return this.#page;
  }

  get browser(): ExtensionBrowser {
    if (!this.#browser) throw new Error("the machine is off");
    return this.#browser;
  }

  /** Starts the browser and opens the notebook on the page of the second machine. */
  async start(): Promise<this> {
    const isNew = !existsSync(join(this.profile, "Default"));
    grantFolders(this.profile);
    // The profile exists already, so the welcome page of a new one is closed here.
    this.#browser = await launchWithExtension({ profile: this.profile });
    this.#page = await this.#browser.context.newPage();
    this.#page.setDefaultTimeout(PATIENCE);
    if (this.folder === "")
      await this.#page.addInitScript(() => Reflect.deleteProperty(globalThis, "showDirectoryPicker"));
    if (isNew) await this.#closeWelcome();
    const session = await this.#browser.context.browser()?.newBrowserCDPSession();
    const { processInfo } = (await session?.send("SystemInfo.getProcessInfo")) ?? { processInfo: [] };
    this.#pid = processInfo.find(({ type }) => type === "browser")?.id;
    await this.#open();
    return this;
  }

  async #closeWelcome(): Promise<void> {
    const isWelcome = (page: Page): boolean => page.url().includes("/src/welcome/");
    const { context } = this.browser;
    const open = context.pages().find(isWelcome);
    await (open ?? (await context.waitForEvent("page", isWelcome))).close();
  }

  async #open(): Promise<void> {
    await this.page.goto(this.browser.address("src/notebook/index.html#sync"));
    await this.page.getByRole("heading", { name: "Through a folder you already sync" }).waitFor();
  }

  /** Puts an empty notebook and another folder in the place of what this machine has. Its browser stays, and may write folders. */
  async begin(folder: string): Promise<this> {
    this.folder = folder;
    const { page, browser } = this;
    for (const open of browser.context.pages()) if (open !== page) await open.close();
    // A page of the extension that runs none of its code.
    await page.goto(browser.address("icons/16.png"));
    await page.evaluate("Promise.all([chrome.storage.local.clear(), chrome.storage.session.clear()])");
    const session = await browser.context.newCDPSession(page);
    await session.send("Storage.clearDataForOrigin", {
      origin: new URL(browser.address("")).origin,
      storageTypes: "all",
    });
    await session.detach();
    await this.#open();
    return this;
  }

  /** Lets the browser forget that this profile's folders may be written. */
  ungrant(): void {
    const path = join(this.profile, "Default", "Preferences");
    const preferences = JSON.parse(readFileSync(path, "utf8")) as {
      profile: { content_settings: { exceptions: Record<string, unknown> } };
    };
    for (const guard of ["file_system_read_guard", "file_system_write_guard"])
      preferences.profile.content_settings.exceptions[guard] = {};
    writeFileSync(path, JSON.stringify(preferences));
  }

  async stop(): Promise<void> {
    await this.#browser?.close();
    [this.#browser, this.#page] = [undefined, undefined];
  }

  /** The power goes. */
  kill(): void {
    if (this.#pid !== undefined) process.kill(this.#pid, "SIGKILL");
    [this.#browser, this.#page] = [undefined, undefined];
  }

  /** Drops the real folder onto the page, as a user may in place of the dialog. */
  async dropFolder(folder = this.folder): Promise<void> {
    await this.page.bringToFront();
    const box = await this.page.locator(".sync-drop").boundingBox();
    if (!box) throw new Error("there is nowhere to drop");
    const session = await this.browser.context.newCDPSession(this.page);
    const data = { items: [], files: [folder], dragOperationsMask: 1 };
    for (const type of ["dragEnter", "dragOver", "drop"] as const)
      await session.send("Input.dispatchDragEvent", { type, x: box.x + 20, y: box.y + 20, data });
    await session.detach();
    await this.page.getByText("Folder: ").waitFor();
  }

  /** Sets the machine up with its folder. */
  async join(passphrase: string): Promise<void> {
    if (this.folder !== "") await this.dropFolder();
    await this.page.getByLabel("Passphrase of the folder").fill(passphrase);
    await this.page.getByLabel("What you call this computer").fill(this.name);
    await this.page.getByRole("button", { name: "Start", exact: true }).click();
  }

  /** Waits until nothing is under way, and the last round is over. */
  async settled(): Promise<void> {
    await this.page.getByText("Last synced:").waitFor();
    await this.page.locator(".sync-progress").waitFor({ state: "detached" });
  }

  async sync(): Promise<void> {
    await this.settled();
    // The press looks into the notebook before a round begins, and that may be over before anybody asks.
    await this.page.evaluate(() => {
      const seen = window as unknown as { hasBegun: boolean };
      seen.hasBegun = false;
      new MutationObserver((_changes, watch) => {
        if (!document.querySelector(".sync-progress")) return;
        seen.hasBegun = true;
        watch.disconnect();
      }).observe(document.body, { childList: true, subtree: true });
    });
    await this.page.getByRole("button", { name: "Sync now" }).click();
    await this.page.waitForFunction(() => (window as unknown as { hasBegun: boolean }).hasBegun);
    await this.settled();
  }

  /** Brings people in from a file. */
  async bringIn(people: readonly Person[]): Promise<void> {
    const path = join(temporaryFolder("people"), "people.json");
    writeFileSync(path, [...writeNotebookJson({ people }, "private")].join(""));
    await this.page.goto(this.browser.address("src/notebook/index.html#files"));
    await this.page.setInputFiles("input[type=file]", path);
    await this.page.getByRole("button", { name: "Restore", exact: true }).click();
    await this.page.getByText("Imported:").or(this.page.getByText("Restored")).first().waitFor();
    await this.#open();
  }

  async #person(name: string): Promise<Page> {
    const popup = await this.browser.context.newPage();
    popup.setDefaultTimeout(PATIENCE);
    await popup.goto(this.browser.address("src/popup/index.html?tab=-1"));
    await popup.getByRole("searchbox").fill(name);
    await popup.getByRole("button", { name }).click();
    await popup.getByRole("textbox", { name: "Private note" }).waitFor();
    return popup;
  }

  /** Writes a note in the popup. */
  async writeNote(name: string, note: string): Promise<void> {
    const popup = await this.#person(name);
    await popup.getByRole("textbox", { name: "Private note" }).fill(note);
    await popup.locator(".save-state", { hasText: "Kept on" }).waitFor();
    await popup.close();
    await this.page.bringToFront();
  }

  /** Everybody kept, as the database has them. */
  async people(): Promise<readonly Kept[]> {
    const rows = await this.page.evaluate(
      () =>
        new Promise<readonly { value: unknown }[]>((done, failed) => {
          const opening = indexedDB.open("vouchbook");
          opening.addEventListener("error", () => failed(new Error("the notebook doesn't open")));
          opening.addEventListener("success", () => {
            const asked = opening.result.transaction("people").objectStore("people").getAll();
            asked.addEventListener("success", () => {
              opening.result.close();
              done(asked.result as { value: unknown }[]);
            });
          });
        }),
    );
    return rows.map(({ value }) => value as Kept);
  }

  async noteOf(id: string): Promise<string | undefined> {
    return (await this.people()).find((person) => person.id === id)?.note;
  }
}
